import Handlebars from 'handlebars';
import { shared } from '../letter/recipients.js';

/** The same, with what all letters have in common written into the HTML before. */
export function init({ records, ready }) {
  const fill = Handlebars.create().compile(folded(ready), { ignoreStandalone: true });
  const render = (index) => Buffer.from(fill(records[index]));
  const says = 'Handlebars on ready HTML with what is shared put in, `Buffer.from`';
  return { name: 'handlebars-folded', says, makes: 'html', isExact: true, render, output: render };
}

function folded(ready) {
  return ready.replace(/\{\{([a-z_.]+)\}\}/g, (hole, path) => {
    const value = path.split('.').reduce((map, name) => map?.[name], shared);
    return typeof value === 'string' ? Handlebars.escapeExpression(value) : hole;
  });
}
