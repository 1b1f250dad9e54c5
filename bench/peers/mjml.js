import Handlebars from 'handlebars';
import mjml from 'mjml';
import { shrink } from '../letter/shrink.js';
import { mjmlOptions, precompiled } from '../letter/template.js';

/** The usual way, the naive pipeline: Handlebars makes MJML of each letter, MJML makes HTML of that. */
export function init({ records }) {
  const fill = precompiled(Handlebars.create());
  const render = async (index) => Buffer.from((await mjml(fill(records[index]), mjmlOptions)).html);
  const output = async (index) => Buffer.from(shrink((await render(index)).toString()));
  return {
    name: 'mjml',
    says: 'Handlebars, then MJML 5, a letter',
    makes: 'html',
    isExact: true,
    isAsync: true,
    render,
    output,
  };
}
