import { shownText } from './bytes.ts';
import { type CsvCell, csvCells } from './csv-cells.ts';
import { CsvScanner } from './csv-scanner.ts';

/**
 * The delimiter of CSV: the one by which the rows have as many cells as the line of column names; among several the one
 * that makes the most columns, and then the one that is rarer in texts. A comma where there is one column only.
 */
export function delimiterOf(bytes: Uint8Array, isWhole: boolean): string {
  let best: Candidate = { delimiter: ',', agreement: -1, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const candidate = candidateOf(bytes, isWhole, delimiter);
    const isBetter =
      candidate.agreement > best.agreement ||
      (candidate.agreement === best.agreement && candidate.columns > best.columns);
    if (candidate.columns > 1 && isBetter) best = candidate;
  }
  return best.delimiter;
}

/** Rarest in texts first. */
export const DELIMITERS: readonly string[] = ['\t', '|', ';', ','];

interface Candidate {
  readonly delimiter: string;
  /** The share of the rows that have as many cells as there are names. */
  readonly agreement: number;
  readonly columns: number;
}

function candidateOf(bytes: Uint8Array, isWhole: boolean, delimiter: string): Candidate {
  const [names, ...rows] = firstRecords(bytes, isWhole, delimiter, SAMPLE);
  if (names === undefined || names.cells.some(({ slip }) => slip !== null)) {
    return { delimiter, agreement: 0, columns: names?.cells.length ?? 0 };
  }
  const columns = names.cells.length;
  const agreeing = rows.filter(
    ({ cells }) => cells.length >= columns && cells.slice(columns).every(({ from, to }) => to === from),
  );
  return { delimiter, agreement: rows.length === 0 ? 1 : agreeing.length / rows.length, columns };
}

const SAMPLE = 50;

/** A record of the beginning of a file. */
export interface FirstRecord {
  /** Where it begins, in the bytes it was read from. */
  readonly at: number;
  readonly text: string;
  readonly cells: readonly CsvCell[];
}

/** The first records of CSV that are there to their ends, the line of column names among them. */
export function firstRecords(
  bytes: Uint8Array,
  isWhole: boolean,
  delimiter: string,
  most: number,
): readonly FirstRecord[] {
  const scanner = new CsvScanner(delimiter, 0);
  const records: FirstRecord[] = [];
  for (let at = 0; records.length < most && scanner.begin(bytes, at, bytes.length, isWhole); at = scanner.at) {
    const from = scanner.at;
    if (!scanner.end(bytes, from, bytes.length, isWhole)) break;
    const text = shownText(bytes.subarray(from, scanner.textEnd));
    records.push({ at: from, text, cells: csvCells(text, delimiter) });
  }
  return records;
}
