import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownFolders } from './letter/folders.js';
import { LIST, writeCustomers, writeListMessage } from './letter/list.js';
import { machine, today } from './measure/machine.js';
import { program } from './measure/processes.js';
import { rawSeconds, renamingSeconds } from './measure/raw-writes.js';
import { ratios, rounded, spread } from './measure/statistics.js';
import { ownVersions } from './measure/versions.js';
import { writePage } from './report/write-page.js';

const { values: options } = parseArgs({
  options: {
    most: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    /** How many letters go to files: three files each fill a disk. */
    files: { type: 'string', default: '10000' },
    /** As many into one container, once, to see how much memory that takes; 12 KB of disk for each. */
    memory: { type: 'string' },
  },
});
const MOST = Number(options.most);
const FILES = Number(options.files);
const ROUNDS = Number(options.rounds);
const FEW = MOST / 10;

const { folder, project, options: surroundings } = ownFolders();
const out = join(folder, 'out');
writeListMessage(project);
for (const count of new Set([FEW, FILES, MOST])) writeCustomers(rowsOf(count), count);
// What the first process compiles all others find.
run('check', FEW);

const costs = { check: [], few: [], container: [], synced: [], raw: [], files: [], renaming: [] };
let memory = { few: 0, most: 0 };
let sizes = { container: 0, files: 0 };
for (let round = 0; round < ROUNDS; round += 1) {
  costs.few.push(run('check', FEW).whole);
  costs.check.push(run('check', MOST).whole);
  container();
  files(round);
  process.stdout.write(`round ${round + 1} of ${ROUNDS}\n`);
}
const result = {
  ratios: {
    container_vs_synced: rounded(ratios(costs.synced, costs.container)),
    container_vs_raw: rounded(ratios(costs.raw, costs.container)),
    files_vs_renaming: rounded(ratios(costs.renaming, costs.files)),
  },
  // Without what a process needs before its first row.
  rows_a_second: rounded(spread(costs.check.map((seconds, round) => (MOST - FEW) / (seconds - costs.few[round])))),
  seconds: Object.fromEntries(Object.entries(costs).map(([name, values]) => [name, rounded(spread(values))])),
  memory_mib: {
    few: digits(memory.few),
    most: digits(memory.most),
    growth: digits(memory.most - memory.few),
    ...million(),
  },
  letters: { few: FEW, container: MOST, files: FILES },
  bytes: sizes,
  rounds: ROUNDS,
  load: digits(loadavg()[0]),
  machine: machine(),
  date: today(),
  versions: ownVersions([]),
};
writeFileSync(new URL('results/lists.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
rmSync(folder, { recursive: true });
writePage();
const { ratios: said, rows_a_second: speed, memory_mib: mib } = result;
process.stdout.write(`${JSON.stringify({ ratios: said, speed, mib }, null, 2)}\n`);

/** Many letters into one file, then as many bytes by nothing but writes. */
function container() {
  const few = run('build', FEW, 'mbox');
  const { writing, bytes, memory: most } = run('build', MOST, 'mbox');
  rmSync(out, { recursive: true });
  costs.container.push(writing);
  const raw = join(folder, 'raw');
  costs.synced.push(rawSeconds(raw, bytes, true));
  rmSync(raw);
  costs.raw.push(rawSeconds(raw, bytes, false));
  rmSync(raw);
  memory = { few: Math.max(memory.few, few.memory), most: Math.max(memory.most, most) };
  sizes = { ...sizes, container: bytes };
}

/**
 * Three files for each letter, then the same files by a plain loop. Nothing of it is deleted before the end: for minutes
 * ext4 goes over every inode that was given back when it looks for a free one, and a round would pay for the one before.
 */
function files(round) {
  const letters = join(folder, `letters-${round}`);
  const copies = join(folder, `copies-${round}`);
  const { writing, bytes } = run('build', FILES, 'files', letters);
  mkdirSync(copies);
  costs.files.push(writing);
  costs.renaming.push(renamingSeconds(join(letters, LIST), copies));
  sizes = { ...sizes, files: bytes };
}

/** What so many letters as somebody asked for take of memory. */
function million() {
  if (options.memory === undefined) return {};
  const letters = Number(options.memory);
  writeCustomers(rowsOf(letters), letters);
  const { memory: most } = run('build', letters, 'mbox');
  return { letters, many: digits(most) };
}

function rowsOf(count) {
  return join(folder, `${count}.csv`);
}

function run(work, count, to, into = out) {
  rmSync(into, { recursive: true, force: true });
  const args = program('list', work, rowsOf(count), ...(to === undefined ? [] : [to, into]));
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', ...surroundings });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function digits(value) {
  return Number(value.toPrecision(4));
}
