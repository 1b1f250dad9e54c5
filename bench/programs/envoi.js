import { openTemplate } from '../../dist/render.js';
import { lines, shared } from '../letter/recipients.js';
import { order, peopleFor, sayMemory } from './order.js';

const asked = order();
const people = lines(peopleFor(asked.letters));
const template = await openTemplate('.', 'follow-up');
const letters = template.letters(shared);
const WAYS = { memory: intoMemory, file: intoOneFile, files: intoAFileEach };
await WAYS[asked.to]();
sayMemory(asked);

function* list() {
  for (let index = 0; index < asked.letters; index += 1) yield JSON.parse(people[index % people.length]);
}

async function intoMemory() {
  refuseProblems(await letters.write(list(), 'html', () => undefined));
}

async function intoOneFile() {
  const { closeSync, mkdirSync, openSync, writeSync } = await import('node:fs');
  mkdirSync(asked.folder, { recursive: true });
  const file = openSync(`${asked.folder}/letters`, 'w');
  refuseProblems(await letters.write(list(), 'html', (chunk) => void writeSync(file, chunk)));
  closeSync(file);
}

/** Its HTML only, as the others do; its text and its mail are made all the same. */
async function intoAFileEach() {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(asked.folder, { recursive: true });
  let index = 0;
  for await (const letter of rendered()) {
    if (!letter.ok) throw new Error(letter.problems.join('\n'));
    writeFileSync(`${asked.folder}/${index}.html`, letter.html);
    index += 1;
  }
}

async function* rendered() {
  for (const row of list()) yield letters.render(row);
}

function refuseProblems({ refused, problems }) {
  if (refused > 0) throw new Error(problems[0].problems.join('\n'));
}
