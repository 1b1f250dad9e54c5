import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { forget, ownFolders } from './letter/folders.js';
import { machine, today } from './measure/machine.js';
import { ratios, rounded, spread } from './measure/statistics.js';
import { ownVersions } from './measure/versions.js';
import { writePage } from './report/write-page.js';

const { values: options } = parseArgs({
  options: { messages: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '7' } },
});
const MESSAGES = Number(options.messages);
const ROUNDS = Number(options.rounds);

const envoi = fileURLToPath(new URL('../dist/bin/envoi.js', import.meta.url));
const own = ownFolders();
const changed = writeProject(own.project);
// What the first process compiles all others find.
seconds(['check']);

const costs = { node: [], one: [], since: [], all: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  costs.node.push(secondsOf(['-e', '0']));
  costs.one.push(seconds(['check', changed]));
  costs.since.push(seconds(['check', '--since', 'HEAD']));
  costs.all.push(seconds(['check']));
  process.stdout.write(`round ${round + 1} of ${ROUNDS}\n`);
}
const result = {
  seconds: Object.fromEntries(Object.entries(costs).map(([name, values]) => [name, rounded(spread(values))])),
  ratios: {
    one_vs_node: rounded(ratios(costs.one, costs.node)),
    since_vs_node: rounded(ratios(costs.since, costs.node)),
    all_vs_since: rounded(ratios(costs.all, costs.since)),
  },
  messages: MESSAGES,
  rounds: ROUNDS,
  load: Number(loadavg()[0].toPrecision(4)),
  machine: machine(),
  date: today(),
  versions: ownVersions([]),
};
writeFileSync(new URL('results/check.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
forget(own);
writePage();
process.stdout.write(`${JSON.stringify({ seconds: result.seconds, ratios: result.ratios }, null, 2)}\n`);

/** The messages that envoi shows, again and again to other people, in a repository; one is changed since the commit. */
function writeProject(project) {
  const shown = new URL('../', import.meta.url);
  for (const path of ['envoi.yaml', 'attachments']) {
    cpSync(fileURLToPath(new URL(path, shown)), join(project, path), { recursive: true });
  }
  const texts = readdirSync(new URL('messages/', shown))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(`messages/${name}`, shown), 'utf8'))
    .filter((text) => !/^recipients:/m.test(text));
  mkdirSync(join(project, 'messages'));
  for (let index = 0; index < MESSAGES; index += 1) {
    const text = texts[index % texts.length].replace(/^( +email: )/m, `$1n${index}.`);
    writeFileSync(join(project, 'messages', `m${index}.yaml`), text);
  }
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.org', ...args], { cwd: project });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'all');
  const path = `messages/m${MESSAGES >> 1}.yaml`;
  appendFileSync(join(project, path), '# changed\n');
  return path;
}

/** Seconds of a whole process of the command. */
function seconds(args) {
  return secondsOf([envoi, ...args]);
}

function secondsOf(args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', ...own.options });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
  return (performance.now() - start) / 1000;
}
