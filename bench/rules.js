import { writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { checkEtiquette } from '../dist/check/etiquette.js';
import { etiquetteRules } from '../dist/rules/etiquette.js';
import { readMessage } from '../dist/text/reading.js';
import { distinctTexts, linked, strictConfig, variant } from './letter/messages.js';
import { machine, today } from './measure/machine.js';
import { ratios, rounded, spread } from './measure/statistics.js';
import { ownVersions } from './measure/versions.js';
import { writePage } from './report/write-page.js';

const MESSAGES = 10_000;
const EACH = 500;
const WARMUPS = 2;

const texts = distinctTexts();
const config = strictConfig();
const costs = { yaml: [], rules: [], reading: [] };
const work = { yaml: [], rules: [] };
let characters = 0;

for (let turn = 0; turn < WARMUPS + MESSAGES / EACH; turn += 1) {
  const files = Array.from({ length: EACH }, (_, index) => variant(texts, turn * EACH + index));
  const messages = files.map((text, index) => linked(text, `messages/m${index}.yaml`));
  const round = {
    yaml: costOf(files, (text) => parseDocument(text)),
    rules: costOf(messages, (message) => checkEtiquette(message, config, ignore)),
    reading: costOf(messages, (message) => readMessage(message, config.house)),
  };
  if (turn < WARMUPS) continue;
  characters += files.reduce((sum, { length }) => sum + length, 0);
  for (const name of Object.keys(costs)) costs[name].push(round[name].wall);
  for (const name of Object.keys(work)) work[name].push(round[name].cpu);
}

const result = {
  ratios: { rules_vs_yaml: rounded(ratios(costs.rules, costs.yaml)), cpu: rounded(ratios(work.rules, work.yaml)) },
  microseconds: Object.fromEntries(Object.entries(costs).map(([name, values]) => [name, rounded(spread(values))])),
  messages: MESSAGES,
  each: EACH,
  distinct: texts.length,
  rules: etiquetteRules.length,
  characters: Math.round(characters / MESSAGES),
  machine: machine(),
  date: today(),
  versions: ownVersions(['yaml']),
};
writeFileSync(new URL('results/rules.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
writePage();
process.stdout.write(`${JSON.stringify({ ratios: result.ratios, microseconds: result.microseconds }, null, 2)}\n`);
if (result.ratios.rules_vs_yaml.median > 2) process.exitCode = 1;

/** Microseconds an item: by the clock, and those in which the processor worked for this process. */
function costOf(items, action) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (const item of items) action(item);
  const { user, system } = process.cpuUsage(before);
  return { wall: ((performance.now() - start) / items.length) * 1000, cpu: (user + system) / items.length };
}

function ignore() {}
