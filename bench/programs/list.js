import { statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../dist/index.js';
import { LIST } from '../letter/list.js';

// A list is checked, or checked and written, by the library as it is shipped: `check ROWS`, `build ROWS mbox|files FOLDER`.
// It says how long that took, of a build the writing alone, and the most memory that the process had.
const [, , work, rows, to, out] = process.argv;
const project = await load('.');
const recipients = { kind: 'anywhere', path: rows, shown: rows };
const began = performance.now();
const { diagnostics, faults, lists } =
  work === 'check'
    ? await project.check(undefined, { recipients })
    : await project.build(undefined, { recipients, to, out });
const ended = Date.now();
const whole = (performance.now() - began) / 1000;
const [list] = lists;
const problem = faults[0]?.problem ?? diagnostics[0]?.message;
if (problem !== undefined) throw new Error(problem);
if (list.wanted !== list.rows) throw new Error(`${list.wanted} letters for ${list.rows} rows`);
// The manifest is made when all rows have passed, and the first letter is about to be written.
const writing = work === 'check' ? 0 : (ended - statSync(join(out, LIST, 'manifest.jsonl')).birthtimeMs) / 1000;
const memory = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ whole, writing, memory, letters: list.wanted, bytes: list.written?.bytes ?? 0 }));
