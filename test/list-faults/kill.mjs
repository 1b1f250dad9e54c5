// Kills builds of one list at random moments, and fills the disk under others: `npm run test:faults -- [ROWS] [KILLS] [TO] [SEED]`.
// Whatever happens, the same command has to end with the bytes of a build that nothing happened to.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [rows = 20_000, kills = 200, to = 'mbox', seed = Date.now() % 1e9] = process.argv
  .slice(2)
  .map((text) => (/^\d+$/.test(text) ? Number(text) : text));
const home = join(import.meta.dirname, '../..');
const message = 'messages/en-renewal-lamp-service.yaml';
const random = numbers(seed);
const scratch = mkdtempSync(join(tmpdir(), 'envoi-faults-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const project = join(scratch, 'project');
const list = join(scratch, 'customers.csv');
makeProject();
console.log(`${rows} rows, --to ${to}, seed ${seed}`);

const whole = join(scratch, 'whole');
const began = performance.now();
const undisturbed = await build(whole);
// How long a build takes changes with what else the machine does: the last whole one says when to kill others.
let took = performance.now() - began;
if (undisturbed.how !== 0) fail('the undisturbed build', undisturbed);
const wanted = treeOf(whole);
console.log(`undisturbed: ${Math.round(took)} ms`);

await killed();
await withoutRoom();
console.log('every build ended with the same bytes');

/** Kills until there were enough kills; each build that comes to its end is compared, and the next one begins anew. */
async function killed() {
  const out = join(scratch, 'killed');
  let ends = 0;
  for (let done = 0; done < kills; ) {
    const isFresh = !existsSync(out);
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one build after the other
    const { how, said } = await build(out, random() * took * 1.1);
    if (how === 'SIGKILL') {
      done += 1;
      if (done % 20 === 0) console.log(`killed ${done} times, compared ${ends} times so far`);
      continue;
    }
    if (isFresh) took = performance.now() - start;
    if (how !== 0) fail('a build that goes on', { how, said });
    compare(out);
    ends += 1;
    // Some go on over letters that are all there, others over none.
    if (random() < 0.7) rmSync(out, { recursive: true });
  }
  const { how, said } = await build(out);
  if (how !== 0) fail('the last build', { how, said });
  compare(out);
  console.log(`killed: ${kills} times, compared ${ends + 1} times`);
}

/** Only root may mount a disk of a certain size. */
async function withoutRoom() {
  const disk = join(scratch, 'disk');
  mkdirSync(disk);
  const bytes = sizeOf(whole);
  for (const share of [0.01, 0.3, 0.6, 0.95]) {
    const size = Math.max(64 * 1024, Math.round(bytes * share));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      console.log('disk full: left out, since this process may not mount a small disk');
      return;
    }
    try {
      const out = join(disk, 'out');
      // oxlint-disable-next-line no-await-in-loop -- one build after the other
      const { how, said } = await build(out);
      if (how !== 2 || !said.includes('no space left on the disk')) fail(`on a disk of ${size} bytes`, { how, said });
      if (existsSync(join(out, 'en-renewal-lamp-service'))) fail('letters of a disk that was full', { how, said });
      execFileSync('mount', ['-o', `remount,size=${bytes * 4 + 64 * 1024 * 1024}`, disk]);
      // oxlint-disable-next-line no-await-in-loop -- one build after the other
      const again = await build(out);
      if (again.how !== 0) fail('with room again', again);
      compare(out);
    } finally {
      execFileSync('umount', [disk]);
    }
  }
  console.log('disk full: 4 times');
}

/** Runs the command as it is shipped; kills it after a while, where one is given. */
function build(out, after) {
  return new Promise((resolve) => {
    const args = ['build', message, '--recipients', list, '--to', to, '-o', out];
    const child = spawn(process.execPath, [join(home, 'dist/bin/envoi.js'), ...args], { cwd: project });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ how: signal ?? code, said });
    });
  });
}

function makeProject() {
  for (const path of ['envoi.yaml', 'schemas/rows', 'names', message]) {
    if (existsSync(join(home, path))) cpSync(join(home, path), join(project, path), { recursive: true });
  }
  const names = ['Nuria', 'Álvaro', 'Chidinma', 'Kåre', 'Zoë', 'Olena'];
  const families = ['Peña', 'Okafor', 'Lindqvist', 'Moreau', 'Bondar'];
  const lines = Array.from({ length: rows }, (_, row) => {
    const name = `${names[row % names.length]},${families[row % families.length]}`;
    const own = `Hall ${row},Leeds,${(row % 90) + 1},${row}.50,GBP,2027-03-${String((row % 28) + 1).padStart(2, '0')},`;
    return `K-${String(row).padStart(7, '0')},${name},p${row}@customer.example,en,${own}`;
  });
  const head = readFileSync(join(home, 'messages/data/customers.csv'), 'utf8').split(/\r?\n/, 1)[0];
  writeFileSync(list, `${[head, ...lines].join('\n')}\n`);
}

function compare(out) {
  const got = treeOf(out);
  if (got === wanted) return;
  console.error(`${out} differs; names: ${readdirSync(out).join(' ')}`);
  process.exit(1);
}

/** Of the names and bytes of all files of a folder, hidden ones as well. */
function treeOf(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  for (const path of paths) hash.update(`${path.slice(folder.length)}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0);
}

function fail(what, { how, said }) {
  console.error(`${what}: ended with ${how}\n${said}`);
  process.exit(1);
}

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(start) {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
