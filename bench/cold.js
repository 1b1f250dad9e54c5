import { rmSync, writeFileSync } from 'node:fs';
import { forget, ownFolders } from './letter/folders.js';
import { machine, today } from './measure/machine.js';
import { versions } from './measure/peers.js';
import { costOf, program, seconds } from './measure/processes.js';
import { ratios, rounded, spread } from './measure/statistics.js';
import { writePage } from './report/write-page.js';

const PAIRS = 9;

const [warm, cold] = [ownFolders(), ownFolders()];
const bare = {
  name: 'node',
  says: 'node alone: `node -e 0`',
  args: ['-e', '0'],
  asked: ['-p', 'process.resourceUsage().maxRSS'],
};
const programs = [
  bare,
  { name: 'envoi-cached', says: 'envoi, template compiled before', ...ofProgram('envoi'), folders: warm },
  { name: 'envoi-cold', says: 'envoi, nothing compiled yet', ...ofProgram('envoi'), folders: cold },
  { name: 'mrml', says: 'Handlebars, then mrml', ...ofProgram('mrml') },
  { name: 'mjml', says: 'Handlebars, then MJML 5', ...ofProgram('mjml') },
];

/** One turn for nothing: it fills the caches of the file system, and envoi's own. */
for (const one of programs) seconds(one.args, optionsOf(one));
const times = new Map(programs.map(({ name }) => [name, []]));
for (let pair = 0; pair < PAIRS; pair += 1) {
  for (const one of programs) times.get(one.name).push(seconds(one.args, optionsOf(one)));
}

const results = programs.map((one) => ({
  name: one.name,
  says: one.says,
  milliseconds: rounded(spread(times.get(one.name).map((time) => time * 1000))),
  times_node: rounded(ratios(times.get(one.name), times.get('node'))),
  memory_mib: Math.round(costOf(one.asked, optionsOf(one)).memory),
}));
const result = { programs: results, pairs: PAIRS, machine: machine(), date: today(), versions: versions() };
writeFileSync(new URL('results/cold.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
for (const { folder } of [warm, cold]) rmSync(folder, { recursive: true });
writePage();
for (const { name, milliseconds, times_node: ratio, memory_mib: mib } of results) {
  process.stdout.write(
    `${name.padEnd(14)} ${milliseconds.median} ms   ${ratio.median} × node [${ratio.min} … ${ratio.max}]   ${mib} MiB\n`,
  );
}

function ofProgram(name) {
  return { args: program(name), asked: program(name, '--memory', 'yes') };
}

/** Each program runs where its project and its cache are; what the cold one compiled is forgotten before. */
function optionsOf({ folders }) {
  if (folders === cold) forget(cold);
  return folders?.options ?? {};
}
