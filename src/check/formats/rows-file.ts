import type { Fault } from './fault.ts';
import { filePathFault } from './file-path.ts';

/** The path of a file of rows in the project: CSV, JSON Lines or a JSON array. */
export function rowsFileFault(text: string): Fault | null {
  const fault = filePathFault(text);
  if (fault !== null) return { what: fault.what, help: fault.help.replace(/such as \S+$/u, `such as ${EXAMPLE}`) };
  const [, stem = text, ending = ''] = /^([^]*)\.([^./]*)$/u.exec(text) ?? [];
  if (/^(?:csv|jsonl|json)$/iu.test(ending)) return null;
  if (/^(?:xls[xmb]?|ods|numbers)$/iu.test(ending)) {
    const what = 'is a workbook, whose cells are not what its program shows';
    return { what, help: `save its sheet there as CSV (UTF-8), and write ${stem}.csv` };
  }
  if (/^(?:tsv|tab|txt)$/iu.test(ending)) {
    return { what: NO_ROWS, help: `rename it to ${stem}.csv: envoi sees by itself what stands between the cells` };
  }
  if (/^(?:ndjson|ldjson)$/iu.test(ending)) return { what: NO_ROWS, help: `rename it to ${stem}.jsonl` };
  return { what: NO_ROWS, help: `write the path of a file in the project, such as ${EXAMPLE}` };
}

const NO_ROWS = 'does not end with .csv, .jsonl or .json';
const EXAMPLE = 'messages/data/customers.csv';
