import Handlebars from 'handlebars';
import { Engine } from 'mrml';
import { precompiled } from '../letter/template.js';

/** MJML written again in Rust, here as WebAssembly: its HTML is not that of MJML, and must say all the same. */
export function init({ records }) {
  const fill = precompiled(Handlebars.create());
  const engine = new Engine();
  const render = (index) => {
    const result = engine.toHtml(fill(records[index]));
    if (result.type === 'error') throw new Error(result.message);
    return Buffer.from(result.content);
  };
  return { name: 'mrml', says: 'Handlebars, then mrml (WebAssembly), a letter', makes: 'html', render, output: render };
}
