import Handlebars from 'handlebars';
import mjml from 'mjml4';
import { mjmlOptions, precompiled } from '../letter/template.js';

/** MJML as it was before version 5: `npm install --no-save mjml4@npm:mjml@4.18.0` */
export function init({ records }) {
  const fill = precompiled(Handlebars.create());
  const render = (index) => Buffer.from(mjml(fill(records[index]), mjmlOptions).html);
  return { name: 'mjml4', says: 'Handlebars, then MJML 4, a letter', makes: 'html', render, output: render };
}
