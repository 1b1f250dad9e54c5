import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import mjml from 'mjml';
import Handlebars from 'handlebars';
import { startEnvoi } from './letter/envoi.js';
import { readyHtml } from './letter/ready-html.js';
import { records as recordsOf, rows as rowsOf } from './letter/recipients.js';
import { shrink } from './letter/shrink.js';
import { mjmlOptions, precompiled } from './letter/template.js';
import { allInTurn } from './measure/in-turn.js';
import { machine, today } from './measure/machine.js';
import { startPeers, versions } from './measure/peers.js';
import { measure } from './measure/rounds.js';
import { ratios, rounded, spread } from './measure/statistics.js';
import { writePage } from './report/write-page.js';

/** Each ratio of the benchmark: how many times the cost of `of` is that of `to`. */
const RATIOS = {
  html_vs_mjml: { of: 'mjml', to: 'envoi-html' },
  html_vs_mrml: { of: 'mrml', to: 'envoi-html' },
  html_vs_handlebars: { of: 'handlebars', to: 'envoi-html' },
  html_cost_vs_memcpy: { of: 'envoi-html', to: 'memcpy' },
  eml_vs_nodemailer: { of: 'nodemailer', to: 'envoi-eml' },
  text_vs_html_to_text: { of: 'html-to-text', to: 'envoi-text' },
};

const { values: options } = parseArgs({
  options: {
    letters: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '9' },
    slice: { type: 'string', default: '250' },
  },
});
const settings = {
  letters: Number(options.letters),
  rounds: Number(options.rounds),
  warmups: 2,
  milliseconds: Number(options.slice),
};

const records = recordsOf(settings.letters);
const rows = rowsOf(settings.letters);
const naive = await naiveLetters();
const envoi = await startEnvoi(rows);
const finished = { html: envoi.all('html'), text: envoi.all('text') };
const peers = await startPeers({ letters: settings.letters, finished, ready: await readyHtml() }, say);
await refuseWrongLetters();
say(
  `${settings.letters} letters of each peer are right; ${settings.rounds} rounds of ${settings.milliseconds} ms a peer …`,
);
const costs = await measure(peers, settings);
await allInTurn(peers, (peer) => peer.end());
const result = resultOf();
writeFileSync(new URL('results/latest.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`);
writePage();
printResult();

/** The reference: the naive pipeline on every letter, and the one rule for white space. */
async function naiveLetters() {
  const fill = precompiled(Handlebars.create());
  const pages = await allInTurn(records, (record) => mjml(fill(record), mjmlOptions));
  return pages.map(({ html }) => ({ shrunk: Buffer.from(shrink(html)), bytes: Buffer.byteLength(html) }));
}

async function refuseWrongLetters() {
  const expected = { html: naive.map(({ shrunk }) => shrunk), text: finished.text };
  const found = await allInTurn(peers, async (peer) => ({ peer, faults: await peer.faults(expected) }));
  const wrong = found.filter(({ faults }) => faults.length > 0);
  for (const { peer, faults } of wrong) say(`${peer.name}: ${faults.length} wrong; ${faults.slice(0, 3).join('; ')}`);
  if (wrong.length > 0) process.exit(1);
}

function resultOf() {
  const spreads = ratiosOf(costs.wall);
  return {
    ratios: Object.fromEntries(Object.entries(spreads).map(([name, { median }]) => [name, median])),
    spreads,
    cpu_spreads: ratiosOf(costs.cpu),
    peers: peers.map(figuresOf),
    rounds: settings.rounds,
    slice_ms: settings.milliseconds,
    letters: settings.letters,
    bytes: sizes(),
    machine: machine(),
    load: Number(loadavg()[0].toFixed(1)),
    date: today(),
    versions: versions(),
  };
}

function ratiosOf(times) {
  const entries = Object.entries(RATIOS);
  return Object.fromEntries(entries.map(([name, { of, to }]) => [name, rounded(ratios(times.get(of), times.get(to)))]));
}

function figuresOf({ name, says, makes }) {
  const { wall, cpu } = costs;
  return {
    name,
    says,
    makes,
    microseconds: rounded(spread(wall.get(name))),
    cpu_microseconds: rounded(spread(cpu.get(name))),
    times_envoi: rounded(ratios(wall.get(name), wall.get('envoi-html'))),
    times_memcpy: rounded(ratios(wall.get(name), wall.get('memcpy'))),
  };
}

/** Of the letters in the middle: before and after white space is shrunk, as text and as a mail. */
function sizes() {
  return {
    html_naive: middle(naive.map(({ bytes }) => bytes)),
    html: middle(finished.html.map(({ length }) => length)),
    text: middle(finished.text.map(({ length }) => length)),
    eml: middle(envoi.all('eml').map(({ length }) => length)),
  };
}

function middle(lengths) {
  return spread(lengths).median;
}

function printResult() {
  for (const { name, microseconds, cpu_microseconds: cpu, times_memcpy: times } of result.peers) {
    say(
      `${name.padEnd(20)} ${microseconds.median} µs (cpu ${cpu.median})   ${times.median} × memcpy [${times.min} … ${times.max}]`,
    );
  }
  for (const [name, { median, min, max }] of Object.entries(result.spreads)) {
    say(`${name.padEnd(22)} ${median} [${min} … ${max}]   by cpu ${result.cpu_spreads[name].median}`);
  }
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
