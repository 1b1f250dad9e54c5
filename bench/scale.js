import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownFolders } from './letter/folders.js';
import { readyHtml } from './letter/ready-html.js';
import { machine, today } from './measure/machine.js';
import { versions } from './measure/peers.js';
import { costOf, program, seconds } from './measure/processes.js';
import { ratios, rounded, spread } from './measure/statistics.js';
import { writePage } from './report/write-page.js';

const WAYS = ['memory', 'file', 'files'];
/** What takes minutes is measured up to here. */
const LIMITS = { mjml: 1000 };

const { values: options } = parseArgs({
  options: { most: { type: 'string', default: '100000' }, pairs: { type: 'string', default: '3' } },
});
const MOST = Number(options.most);
const PAIRS = Number(options.pairs);
const COUNTS = [1, 1000, 10_000, 100_000].filter((count) => count <= MOST);

const folder = mkdtempSync(join(tmpdir(), 'envoi-bench-'));
const warm = ownFolders();
const template = join(folder, 'ready.html');
writeFileSync(template, await readyHtml());
// What the first process compiles all others find.
seconds(program('envoi', '--letters', '100'), warm.options);

const runs = COUNTS.flatMap((letters) =>
  WAYS.flatMap((to) => programsFor(letters, to).map((name) => runOf(name, letters, to))),
);
const pairs = Array.from({ length: PAIRS }, () =>
  ['envoi', 'mrml', 'handlebars'].map((name) => runOf(name, MOST, 'file').seconds),
);
const [envoi, mrml, handlebars] = [0, 1, 2].map((column) => pairs.map((pair) => pair[column]));
const result = {
  ratios: { to_file_vs_mrml: rounded(ratios(envoi, mrml)), to_file_vs_handlebars: rounded(ratios(envoi, handlebars)) },
  seconds: { envoi: rounded(spread(envoi)), mrml: rounded(spread(mrml)), handlebars: rounded(spread(handlebars)) },
  memory_growth_mib: growth(MOST),
  letters: MOST,
  pairs: PAIRS,
  runs,
  machine: machine(),
  date: today(),
  versions: versions(),
};
writeFileSync(new URL('results/scale.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
rmSync(folder, { recursive: true });
rmSync(warm.folder, { recursive: true });
writePage();
process.stdout.write(`${JSON.stringify({ ratios: result.ratios, growth: result.memory_growth_mib }, null, 2)}\n`);

function programsFor(letters, to) {
  // 100,000 files a program fill a disk; what they cost is the disk's affair and the same for all.
  const all = letters === 100_000 && to === 'files' ? ['envoi'] : ['envoi', 'handlebars', 'mrml', 'mjml'];
  return all.filter((name) => letters <= (LIMITS[name] ?? MOST));
}

function runOf(name, letters, to) {
  const out = join(folder, 'out');
  const order = ['--letters', String(letters), '--to', to, '--folder', out, '--template', template, '--memory', 'yes'];
  const cost = costOf(program(name, ...order), name === 'envoi' ? warm.options : {});
  rmSync(out, { recursive: true, force: true });
  const run = { program: name, letters, to, seconds: digits(cost.seconds), memory_mib: digits(cost.memory) };
  process.stdout.write(`${name} ${letters} ${to}: ${run.seconds} s, ${run.memory_mib} MiB\n`);
  return run;
}

function digits(value) {
  return Number(value.toPrecision(4));
}

/** How much more memory ten times as many letters take. */
function growth(most) {
  return Number((memoryAt(most, runs) - memoryAt(most / 10, runs)).toFixed(1));
}

function memoryAt(letters, all) {
  return all.find((run) => run.program === 'envoi' && run.letters === letters && run.to === 'file').memory_mib;
}
