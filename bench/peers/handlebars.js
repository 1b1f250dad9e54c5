import Handlebars from 'handlebars';

/** Handlebars on HTML that is ready but for its values, encoded: what a careful person makes by hand. */
export function init({ records, ready }) {
  const fill = Handlebars.create().compile(ready, { ignoreStandalone: true });
  const render = (index) => Buffer.from(fill(records[index]));
  return {
    name: 'handlebars',
    says: 'Handlebars on ready HTML, `Buffer.from`',
    makes: 'html',
    isExact: true,
    render,
    output: render,
  };
}
