import { isInLoop, type Part, pathTo, perhapsInBlock, type Scope, type Writer } from './random-scope.ts';

/** Words, values and tags within a line. */
export const inline: Part = (scope, writer, depth) =>
  lineOf([...INLINE, linkTag, linkTag, markup, markup], scope, writer, depth);

/** The same without links, and without markup that may have links in it: for what is a link itself. */
export const unlinked: Part = (scope, writer, depth) => lineOf(INLINE, scope, writer, depth);

function lineOf(parts: readonly Part[], scope: Scope, writer: Writer, depth: number): string {
  const { draw } = writer;
  const count = 1 + draw.below(4);
  return Array.from({ length: count }, () => {
    const piece = perhapsInBlock((at, who, deep) => who.draw.pick(parts)(at, who, deep), scope, writer, depth);
    return draw.pick(['', '', ' ', '\n    ', 'word ', ' word', ', ']) + piece;
  }).join('');
}

const hole: Part = (scope, { draw }) => `{{${pathTo('text', scope, draw)}}}`;

const href = (scope: Scope, { draw }: Writer): string =>
  draw.pick([
    () => `{{${pathTo('link', scope, draw)}}}`,
    () => `https://lumo.example/o/{{${pathTo('text', scope, draw)}}}`,
    () => `https://lumo.example/?a={{${pathTo('text', scope, draw)}}}&amp;b={{${pathTo('text', scope, draw)}}}`,
    () => `mailto:{{${pathTo('mail', [], draw)}}}`,
    () => `tel:{{${pathTo('phone', scope, draw)}}}`,
    () => 'https://lumo.example/',
    () => `{{#if ${pathTo('flag', scope, draw)}}}{{${pathTo('link', scope, draw)}}}{{else}}https://oak.example/{{/if}}`,
  ])();

/** The words of a link, which may say its target. */
const linked: Part = (scope, writer, depth) => {
  const { draw } = writer;
  return draw.pick([
    () => unlinked(scope, writer, depth - 1),
    () => `{{${pathTo('link', scope, draw)}}}`,
    () => `Call {{${pathTo('phone', scope, draw)}}}`,
    () => `{{${pathTo('mail', [], draw)}}}`,
  ])();
};

const markup: Part = (scope, { draw }) => `{{{${pathTo('markup', scope, draw)}}}}`;

const linkTag: Part = (scope, writer, depth) => `<a href="${href(scope, writer)}">${linked(scope, writer, depth)}</a>`;

const INLINE: readonly Part[] = [
  hole,
  hole,
  hole,
  hole,
  () => 'static words',
  () => '&nbsp;&amp; ',
  () => '<br>',
  (scope, writer, depth) =>
    `<strong>${depth > 0 ? unlinked(scope, writer, depth - 1) : hole(scope, writer, 0)}</strong>`,
  (scope, writer) => `<span title="a {{${pathTo('text', scope, writer.draw)}}}">${hole(scope, writer, 0)}</span>`,
  (scope, writer) => `<span style="display: none">${hole(scope, writer, 0)}</span>`,
  (scope, { draw }) => `<span style="color:{{${pathTo('colour', scope, draw)}}}">x</span>`,
  (scope, { draw }) => `<img src="https://lumo.example/x.png" alt="{{${pathTo('text', scope, draw)}}}">`,
  (scope, { draw }) => `{{default ${pathTo('text', scope, draw)} "nothing"}}`,
  (scope, { draw }) => `{{number ${pathTo('number', scope, draw)}}}`,
  (scope, { draw }) => `{{plural ${pathTo('number', scope, draw)} one="# lamp" other="# lamps"}}`,
  (_scope, { draw }) => `{{date ${pathTo('date', [], draw)}}}`,
  (scope) => (isInLoop(scope) ? '{{@index}}{{#unless @last}}, {{/unless}}' : '-'),
  () => '{{! a note }}',
  () => '<!-- a note -->',
  () => ' <!--[if mso]><i>mso</i><![endif]--> ',
];

/** What stands in mj-text. */
export const prose: Part = (scope, writer, depth) => {
  const { draw } = writer;
  const count = draw.pick([1, 1, 2, 3]);
  return Array.from({ length: count }, () =>
    perhapsInBlock((at, who, deep) => who.draw.pick(PROSE)(at, who, deep), scope, writer, depth - 1),
  ).join(draw.pick(['', '', '\n      ', ' ']));
};

const PROSE: readonly Part[] = [
  inline,
  inline,
  inline,
  (scope, writer, depth) => `<p>${inline(scope, writer, depth)}</p>`,
  (scope, writer, depth) => `<div class="note">\n   ${inline(scope, writer, depth)}\n</div>`,
  (scope, writer, depth) => listOf(scope, writer, depth),
  (scope, writer, depth) => `<table>${rows(scope, writer, depth)}</table>`,
  (scope, writer, depth) => `<pre>\n   ${inline(scope, writer, depth)}\n  x</pre>`,
];

const item: Part = (scope, writer, depth) => `<li>${inline(scope, writer, depth - 1)}</li>`;

const listOf: Part = (scope, writer, depth) => {
  const tag = writer.draw.pick(['ul', 'ol']);
  return `<${tag}>${item(scope, writer, depth)}${perhapsInBlock(item, scope, writer, depth)}</${tag}>`;
};

const cell: Part = (scope, writer, depth) => `<td>${inline(scope, writer, depth - 1)}</td>`;

/** Rows of a table. */
export const rows: Part = (scope, writer, depth) => {
  const { draw } = writer;
  const row: Part = (at, who, deep) =>
    `<tr${draw.chance(0.2) ? ' class="note"' : ''}>${cell(at, who, deep)}${perhapsInBlock(cell, at, who, deep - 1)}</tr>`;
  const head = draw.chance(0.4) ? `<tr><th>Item</th><th>${hole(scope, writer, 0)}</th></tr>` : '';
  return `${head}${draw.chance(0.5) ? row(scope, writer, depth) : ''}${perhapsInBlock(row, scope, writer, depth)}`;
};

/** A title or a preview. */
export const oneLine: Part = (scope, writer) => {
  const { draw } = writer;
  const value = (): string => `{{${pathTo('text', scope, draw)}}}`;
  return draw.pick([
    value,
    () => `About ${value()}`,
    () => `${value()} ${value()}`,
    () => `{{#if ${pathTo('flag', scope, draw)}}}${value()}{{/if}}`,
    () => `a {{#if ${pathTo('flag', scope, draw)}}}${value()}{{else}}b{{/if}} c`,
    () => '{{{@root.h1}}}',
  ])();
};

export { href };
