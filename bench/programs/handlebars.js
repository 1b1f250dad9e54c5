import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { lines, recordOf } from '../letter/recipients.js';
import { destination } from './destination.js';
import { order, peopleFor, sayMemory } from './order.js';

const asked = order();
const people = lines(peopleFor(asked.letters));
const fill = Handlebars.create().compile(readFileSync(asked.template, 'utf8'), { ignoreStandalone: true });
const letters = destination(asked.to, asked.folder);
for (let index = 0; index < asked.letters; index += 1) {
  letters.write(Buffer.from(fill(recordOf(people[index % people.length]))), index);
}
letters.end();
sayMemory(asked);
