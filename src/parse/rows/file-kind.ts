import { error, type Report } from '../../model/diagnostic.ts';
import { spanOfFile } from '../../model/span.ts';
import { wideEncoding } from '../encoding.ts';

/** Whether the beginning of a file is that of something that has no rows as text; that is reported. */
export function isForeign(first: Uint8Array, file: string, report: Report): boolean {
  const hex = Array.from(first.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const kind = KINDS.find(({ magic }) => hex.startsWith(magic)) ?? pageIn(first) ?? binary(first);
  if (kind === null) return false;
  const { code, message, help } = kind;
  report(error(code, spanOfFile(file), message, { help }));
  return true;
}

interface Kind {
  readonly code: 'data/spreadsheet-file' | 'data/not-text';
  readonly message: string;
  readonly help: string;
}

const AS_CSV =
  'open it in its program and save the sheet as CSV: in Excel "CSV UTF-8 (Comma delimited)", in LibreOffice "Text CSV" with UTF-8, in Numbers "Export to CSV"';

const UNPACK = 'unpack it, and give the CSV or JSON file that is in it';

const KINDS: readonly (Kind & { readonly magic: string })[] = [
  {
    magic: '504b0304',
    code: 'data/spreadsheet-file',
    message: 'the file is a workbook (.xlsx, .ods or .numbers) or a ZIP archive, and no list of rows',
    help: AS_CSV,
  },
  {
    magic: 'd0cf11e0a1b11ae1',
    code: 'data/spreadsheet-file',
    message: 'the file is a workbook of an old Excel (.xls), and no list of rows',
    help: AS_CSV,
  },
  { magic: '1f8b', code: 'data/not-text', message: 'the file is compressed (gzip)', help: UNPACK },
  { magic: '28b52ffd', code: 'data/not-text', message: 'the file is compressed (zstd)', help: UNPACK },
  { magic: '425a68', code: 'data/not-text', message: 'the file is compressed (bzip2)', help: UNPACK },
  { magic: 'fd377a585a00', code: 'data/not-text', message: 'the file is compressed (xz)', help: UNPACK },
  {
    magic: '25504446',
    code: 'data/not-text',
    message: 'the file is a PDF',
    help: 'take the list from the program that made the PDF, as CSV or JSON',
  },
];

/** Programs that call a web page a workbook: `.xls` is what its name says, a table in HTML what it holds. */
function pageIn(first: Uint8Array): Kind | null {
  const start = new TextDecoder().decode(first.subarray(0, 200));
  if (!/^\s*<(?:!doctype|!--|html|head|meta|table|style|\?xml)/i.test(start)) return null;
  return {
    code: 'data/spreadsheet-file',
    message: 'the file is a web page or XML, and no list of rows, whatever its name says',
    help: AS_CSV,
  };
}

/** Bytes that no text has, and more of them than a slip leaves; in the first lines a byte of 0 is enough. UTF-16 has them too. */
/** What DOS writes behind the last line of a text. */
const END_OF_FILE = 0x1a;

function binary(first: Uint8Array): Kind | null {
  if (wideEncoding(first) !== null) return null;
  const start = first.subarray(0, 4096);
  let controls = 0;
  for (const byte of start) {
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== END_OF_FILE) controls += 1;
  }
  if (!start.subarray(0, 256).includes(0) && controls * 50 <= start.length) return null;
  return {
    code: 'data/not-text',
    message: 'the file is no text',
    help: 'give a list of rows as CSV or JSON',
  };
}
