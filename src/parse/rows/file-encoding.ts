import { error, type Report } from '../../model/diagnostic.ts';
import { badUtf8, type Encoding, narrowEncoding, wideEncoding } from '../encoding.ts';
import { CR, LF, placeAfter, shownText } from './bytes.ts';

/**
 * Whether a file is in another encoding than UTF-8; that is reported at the first letter that shows it. A file in UTF-8 with
 * a few bytes that are none is not: its rows are told apart by `readBlock`.
 */
export function isOtherEncoding(first: Uint8Array, file: string, isWhole: boolean, report: Report): boolean {
  const wide = wideEncoding(first);
  if (wide !== null) {
    const text = new TextDecoder(wide.label).decode(first.subarray(0, 1000));
    const source = { file, text: /^[^\r\n]*/.exec(text)?.[0] ?? '' };
    const help = 'save it as "CSV UTF-8"; "Unicode text" of Excel is UTF-16';
    report(error('data/encoding', { source, start: 0, end: 0 }, `the file is saved as ${wide.name}`, { help }));
    return true;
  }
  const at = firstBad(first, isWhole);
  if (at === null || isMostlyUtf8(first)) return false;
  reportNarrow(first, file, at, narrowEncoding(first), report);
  return true;
}

/** The first byte that is not UTF-8; where the file goes on, its first part may end inside a letter. */
function firstBad(first: Uint8Array, isWhole: boolean): number | null {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(first, { stream: !isWhole });
    return null;
  } catch {
    return badUtf8(first)?.at ?? null;
  }
}

function isMostlyUtf8(first: Uint8Array): boolean {
  let [good, bad] = [0, 0];
  for (const character of shownText(first)) {
    if (character === '\ufffd') bad += 1;
    else if (character >= '\u0080') good += 1;
  }
  return good > bad;
}

function reportNarrow(first: Uint8Array, file: string, at: number, { name, label }: Encoding, report: Report): void {
  let start = at;
  while (start > 0 && first[start - 1] !== LF && first[start - 1] !== CR) start -= 1;
  let end = at;
  while (end < first.length && end < at + SHOWN && first[end] !== LF && first[end] !== CR) end += 1;
  const from = placeAfter({ line: 1, column: 1 }, first, 0, start);
  const source = { file, text: new TextDecoder(label).decode(first.subarray(start, end)), from };
  const span = { source, start: at - start, end: at - start + 1 };
  report(
    error('data/encoding', span, `the file is not saved as UTF-8, but most likely as ${name}`, {
      help: 'save it as "CSV UTF-8": Excel has it among the file types of "Save as", other programs among the encodings',
    }),
  );
}

const SHOWN = 400;
