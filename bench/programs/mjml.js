import Handlebars from 'handlebars';
import mjml from 'mjml';
import { lines, recordOf } from '../letter/recipients.js';
import { mjmlOptions, precompiled } from '../letter/template.js';
import { inTurn } from '../measure/in-turn.js';
import { destination } from './destination.js';
import { order, peopleFor, sayMemory } from './order.js';

const asked = order();
const people = lines(peopleFor(asked.letters));
const fill = precompiled(Handlebars.create());
const letters = destination(asked.to, asked.folder);
const indices = Array.from({ length: asked.letters }, (_, index) => index);
const make = async (index) => ({ index, ...(await mjml(fill(recordOf(people[index % people.length])), mjmlOptions)) });
for await (const { index, html } of inTurn(indices, make)) letters.write(Buffer.from(html), index);
letters.end();
sayMemory(asked);
