import Handlebars from 'handlebars';

/** The letter as one template literal, with Handlebars' function that escapes for HTML: JavaScript by hand. */
export function init({ records, ready }) {
  const write = literal(ready);
  const render = (index) => Buffer.from(write(records[index], Handlebars.escapeExpression));
  return {
    name: 'template-literal',
    says: 'a template literal, `Buffer.from`',
    makes: 'html',
    isExact: true,
    render,
    output: render,
  };
}

/** Written from the same ready HTML, so that nobody has to keep two letters equal. */
function literal(ready) {
  const code = ready
    .replace(/[`\\$]/g, '\\$&')
    .replace('{{#if options}}', '${letter.options ? `')
    .replace('{{else}}', '` : `')
    .replace('{{/if}}', '`}')
    .replace('{{#each options}}', '${letter.options.map((item) => `')
    .replace('{{/each}}', "`).join('')}")
    .replace('{{{text}}}', '${item.text}')
    .replace('{{advantage}}', '${escape(item.advantage)}')
    .replace(/\{\{\{([^}]+)\}\}\}/g, (_, path) => `\${letter.${path.replace('.[', '[')}}`)
    .replace(/\{\{([^}]+)\}\}/g, '${escape(letter.$1)}');
  // oxlint-disable-next-line typescript/no-implied-eval -- the code is made above from the benchmark's own letter
  return new Function('letter', 'escape', `return \`${code}\``);
}
