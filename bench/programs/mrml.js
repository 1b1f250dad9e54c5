import Handlebars from 'handlebars';
import { Engine } from 'mrml';
import { lines, recordOf } from '../letter/recipients.js';
import { precompiled } from '../letter/template.js';
import { destination } from './destination.js';
import { order, peopleFor, sayMemory } from './order.js';

const asked = order();
const people = lines(peopleFor(asked.letters));
const fill = precompiled(Handlebars.create());
const engine = new Engine();
const letters = destination(asked.to, asked.folder);
for (let index = 0; index < asked.letters; index += 1) {
  const { content } = engine.toHtml(fill(recordOf(people[index % people.length])));
  letters.write(Buffer.from(content), index);
}
letters.end();
sayMemory(asked);
