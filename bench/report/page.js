import { rows } from '../letter/recipients.js';
import { between, figure, table } from './table.js';

/** What each ratio of the benchmark is, and what envoi wants of it. */
const MEANINGS = {
  html_vs_mjml: ['HTML: naive pipeline (Handlebars, then MJML 5, a letter) / envoi', '≥ 200'],
  html_vs_mrml: ['HTML: Handlebars, then mrml, a letter / envoi', '≥ 12'],
  html_vs_handlebars: ['HTML: Handlebars on ready HTML, encoded / envoi', '≥ 2.5'],
  html_cost_vs_memcpy: ['HTML: envoi / copying the finished letters', '≤ 10'],
  eml_vs_nodemailer: ['mail: nodemailer from ready HTML and text / envoi from the values', '≥ 30'],
  text_vs_html_to_text: ['plain text: html-to-text from ready HTML / envoi from the values', '≥ 100'],
};

/** docs/performance.md, from results; a part that was never measured is left out. */
export function page({ warm, cold, scale, lists, rules, check }) {
  const parts = [
    warm && warmPart(warm),
    cold && coldPart(cold),
    scale && scalePart(scale),
    lists && listsPart(lists),
    rules && rulesPart(rules),
    check && checkPart(check),
  ];
  return `${[introduction, ...parts, repeat].filter((part) => part !== null).join('\n\n')}\n`;
}

const introduction = `# Performance

<!-- Written by the benchmark (bench/): changes made here are lost when it runs again. -->

envoi compiles a template once and then writes each letter as bytes: what is static is copied, what a reader's values
are is escaped and encoded on its way. MJML does not run again until a letter has a layout that no letter had before.
The figures here are measured, on one machine, on the day that stands with them.

**Read the ratios, not the times.** A ratio is the time of one program divided by the time of another _in the same round_,
in which all take turns: a machine that is slow for a while is slow for both. The figure is the median of all rounds,
in brackets stand the smallest and the largest. Times are what this machine had to give beside its other work, and
differ by a factor of two from one hour to the next.

**The letter** is the template \`follow-up\` that envoi brings: a greeting, two paragraphs, in 60 % of the letters a list of
three options, a next step with a button, closing, signature and footer. 2,000 different people get it, and every text
above the closing is their own, ${figure(ownCharacters())} characters of a letter on average; one name in twelve is outside of Latin-1. That is
much: where only names and numbers are a reader's own, there is less to write, and the distance to the limit is shorter. All
programs get the same template, the same partials and the same values, and encode what they make as UTF-8. Before
anything is timed, the HTML of envoi must be the same bytes as that of the naive pipeline for each of the 2,000 (with
white space shrunk, see below), 200 mails must read back as exactly their HTML and text, and the letters of
every other program must say each value (200 are looked at). Otherwise the benchmark stops.`;

/** What a letter says that no other of the list needs to say, its markup included. */
function ownCharacters() {
  const own = rows(2_000);
  const lengthOf = (value) =>
    typeof value === 'string' ? value.length : Object.values(value).reduce((sum, inner) => sum + lengthOf(inner), 0);
  return Math.round(
    own.reduce((sum, { recipient: _recipient, ...printed }) => sum + lengthOf(printed), 0) / own.length,
  );
}

function warmPart({ spreads, cpu_spreads: cpu, peers, rounds, slice_ms: slice, letters, bytes, load, ...where }) {
  const ratioLines = Object.entries(spreads).map(([name, spread]) => ratioLine(name, spread, cpu[name]));
  const peerLines = peers.map(peerLine);
  return `## One letter, in a process that is warm

${conditions(where)} ${rounds} rounds after 2 that do not count, ${slice} ms a program and round, ${figure(letters)} letters.
The load of the machine was ${load} when it ended, this process included: the more there is, the wider are the brackets.

${table(['ratio of times', 'wanted', 'by the clock', 'by processor time'], ratioLines)}

\`html_vs_…\`, \`eml_vs_…\` and \`text_vs_…\` say how many times longer the other takes; \`html_cost_vs_memcpy\` how many times
longer envoi takes than a copy of finished bytes within 1 MB of memory, which nothing can undercut. Processor time is what
this process itself used, with its garbage collector: where a machine has much other work it tells more than the clock.

${table(['program', 'makes', 'µs a letter', 'processor µs', 'times memcpy', 'times envoi (HTML)'], peerLines)}

A letter's HTML has ${figure(bytes.html_naive)} bytes as MJML writes it and ${figure(bytes.html)} as envoi does: a line break and all white
space behind it are one line break, unless a style of the letter shows white space. Its plain text has
${figure(bytes.text)} bytes, its mail ${figure(bytes.eml)} (medians). Handlebars on ready HTML, the template literal and memcpy make the same,
shrunk bytes. The ratios are those of envoi's writer itself, as the other programs are called: with values that were
checked before. The line of \`envoi/render\` is the library as applications call it, which checks each row on its way.`;
}

function peerLine({ says, makes, microseconds, cpu_microseconds: cpu, times_envoi: envoi, times_memcpy: memcpy }) {
  const figures = [figure(microseconds.median), figure(cpu.median), between(memcpy)];
  return [says, makes, ...figures, makes === 'html' ? between(envoi) : ''];
}

function coldPart({ programs, pairs, ...where }) {
  const lines = programs.map(({ says, milliseconds, times_node: ratio, memory_mib: memory }) => [
    says,
    figure(milliseconds.median),
    between(ratio),
    String(memory),
  ]);
  return `## The first letter of a process

${conditions(where)} Whole processes in turn, ${pairs} of each, from their start to their end, one letter in memory.
Wanted: at most 1.4 times node alone where the template was compiled before.

${table(['program', 'ms', 'times node alone', 'MiB at most'], lines)}`;
}

function scalePart({ ratios, runs, letters: most, pairs, memory_growth_mib: growth, ...where }) {
  const lines = runs.map(({ program, letters, to, seconds, memory_mib: memory }) => [
    program,
    figure(letters),
    { memory: 'memory', file: 'one file', files: 'a file each' }[to],
    figure(seconds),
    figure(memory),
  ]);
  return `## Many letters

${conditions(where)} Whole processes, HTML. ${figure(most)} letters into one file, ${pairs} turns of each: envoi takes
**${between(ratios.to_file_vs_mrml)}** of the time of mrml (wanted: at most 0.15) and **${between(ratios.to_file_vs_handlebars)}**
of that of Handlebars on ready HTML. At ${figure(most)} letters envoi has **${growth} MiB** more memory than at ${figure(most / 10)} (wanted: at most 15).
All programs read their people as lines of JSON, one for each letter, as from a file that is too long for the memory. To a
file each envoi makes text and mail as well, which are not written.
The lines below are one run each. The naive pipeline is measured up to 1,000 letters; beyond that it takes minutes.

${table(['program', 'letters', 'into', 'seconds', 'MiB at most'], lines)}`;
}

function listsPart({
  ratios,
  rows_a_second: speed,
  seconds,
  memory_mib: memory,
  letters,
  bytes,
  rounds,
  load,
  ...where
}) {
  const many =
    memory.many === undefined
      ? ''
      : ` ${figure(memory.letters)} letters: ${figure(memory.many)} MiB (wanted: at most 300).`;
  return `## Lists: from rows to letters

${conditions(where)} ${rounds} rounds, in which all take turns, whole processes of the library. A CSV with
eight columns; a message with two paragraphs and a link of the row's own. The load of the machine was ${load} when it ended.

Checking ${figure(letters.container)} rows: **${between(speed)} rows a second** (wanted: 100,000), each row to the end: read, held against its
schema, its letter put together. Memory of a build into one container: ${figure(memory.few)} MiB at most for ${figure(letters.few)} letters and
${figure(memory.most)} MiB for ${figure(letters.container)}, **${figure(memory.growth)} MiB more** (wanted: at most 15).${many}

${table(
  ['writing, all rows checked', 'wanted', 'speed as a part of theirs', 'seconds', 'theirs'],
  [
    [
      `${figure(letters.container)} letters into an mbox; 1 MB writes of as many bytes and \`fsync\``,
      '≥ 0.25',
      `**${between(ratios.container_vs_synced)}**`,
      figure(seconds.container.median),
      figure(seconds.synced.median),
    ],
    [
      'the same; writes without `fsync`, into the memory of the system',
      '',
      between(ratios.container_vs_raw),
      figure(seconds.container.median),
      figure(seconds.raw.median),
    ],
    [
      `${figure(letters.files)} letters as three files each; the same files written and renamed in a plain loop`,
      '≥ 0.8',
      `**${between(ratios.files_vs_renaming)}**`,
      figure(seconds.files.median),
      figure(seconds.renaming.median),
    ],
  ],
)}

The mbox has ${figure(bytes.container / 1_048_576)} MiB. Writing is all from the last row checked to the folder in its place: HTML, plain text and mail of each
letter, SHA-256 and line of the manifest, and the end, when a container is put on the disk. Above 5,000
letters the main thread and a thread for each other core, two at the most, make them.`;
}

function rulesPart({ ratios, microseconds, messages, each, distinct, rules, characters, ...where }) {
  return `## The rules of good form

${conditions(where)} ${figure(messages)} messages, made of the ${distinct} in the repository
in five languages (${figure(characters)} characters each on average), ${figure(each)} in a turn after 2 turns that do not count. To read a message as its reader does and hold all ${rules} rules
against it, also those that hold only under \`strict\`, takes **${between(ratios.rules_vs_yaml)}** of the time that \`yaml.parseDocument\` takes for the same
file (wanted: at most 2), in process time ${between(ratios.cpu)}.

${table(
  ['work', 'µs a message'],
  [
    ['`yaml.parseDocument`', figure(microseconds.yaml.median)],
    ['all rules', figure(microseconds.rules.median)],
    ['of these, its words and sentences, without any rule', figure(microseconds.reading.median)],
  ],
)}`;
}

const repeat = `## To repeat it

\`\`\`sh
npm ci && npm run compile
npm ci --prefix bench        # the programs that envoi is measured against; they stay out of the project's own install
npm run bench                # one letter, warm: about two minutes
npm run bench:cold           # the first letter of a process
npm run bench:scale          # 1 to 100,000 letters: some minutes and 1 GB of disk for a while
npm run bench:lists          # 100,000 rows to letters: some minutes and 3 GB of disk for a while; -- --memory 1000000 takes 12 GB
npm run bench:rules          # the rules of good form: half a minute
npm run bench:check          # 2,000 messages: half a minute; these three need nothing of bench/node_modules
\`\`\`

Each writes its results to \`bench/results/\` and this page anew. React Email and MJML 4 are measured too where they are
installed; \`npm run bench\` says how.`;

function checkPart({ seconds, ratios, messages, rounds, load, ...where }) {
  return `## Checking: one message, what has changed, all

${conditions(where)} ${rounds} rounds, in which all take turns, whole processes of the command. A project of
${figure(messages)} messages in a git repository, one of them changed. The load of the machine was ${load} when it ended.

${table(
  ['process', 'wanted', 'seconds', 'times bare node'],
  [
    ['`envoi check`, one message of them', '≤ 0.35', `**${between(seconds.one)}**`, between(ratios.one_vs_node)],
    ['`envoi check --since HEAD`', '≤ 0.6', `**${between(seconds.since)}**`, between(ratios.since_vs_node)],
    [
      `\`envoi check\`, all ${figure(messages)}, their letters made to judge them`,
      '',
      `**${between(seconds.all)}**`,
      '',
    ],
    ['`node -e 0`', '', between(seconds.node), '1'],
  ],
)}`;
}

function ratioLine(name, spread, cpu) {
  const [meaning, wanted] = MEANINGS[name];
  return [`\`${name}\`<br>${meaning}`, wanted, `**${between(spread)}**`, between(cpu)];
}

function conditions({ date, machine, versions }) {
  const { cpu, cores, memoryGiB, node, platform } = machine;
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${date}, ${platform}, ${cores} cores (${cpu}), ${memoryGiB} GiB, Node ${node}; ${names.join(', ')}.`;
}
