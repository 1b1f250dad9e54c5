import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { TemplateNode } from '../../src/model/template-tree.ts';
import { type Files, inlined, shown } from './walk-kit.ts';

/** The text of a template with its partials. */
function textOf(nodes: readonly TemplateNode[] | null): string {
  return (nodes ?? [])
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'inlined') return `(${textOf(node.nodes)})`;
      if (node.kind === 'element') return `<${node.name}>${textOf(node.children)}</${node.name}>`;
      return node.kind === 'block' ? `[${textOf(node.body)}|${textOf(node.otherwise)}]` : '';
    })
    .join('');
}

function inlining(template: string, files: Files): { readonly text: string; readonly found: readonly string[] } {
  const found: Diagnostic[] = [];
  const nodes = inlined(template, files, (finding) => found.push(finding));
  return { text: textOf(nodes), found: found.map(shown) };
}

const good: readonly (readonly [name: string, template: string, expected: string, files?: Files])[] = [
  [
    'a partial where it is included',
    'a{{> b}}<p>{{> b}}</p>{{#if c}}{{> b}}{{else}}{{> b}}{{/if}}',
    'a(b)<p>(b)</p>[(b)|(b)]',
    { b: 'b' },
  ],
  ['partials in partials', '{{> a}}', '(1(2(3)))', { a: '1{{> b}}', b: '2{{> c}}', c: '3' }],
  [
    'a block where the partial puts it',
    '{{#> a}}x{{/a}}',
    '(<(x)>)'.replace('<', '1').replace('>', '2'),
    { a: '1{{> @partial-block}}2' },
  ],
  ['a block in a block', '{{#> a}}x{{#> a}}y{{/a}}{{/a}}', '(1(x(1(y))))', { a: '1{{> @partial-block}}' }],
  [
    'a block that is handed on',
    '{{#> a}}x{{/a}}',
    '(1(2((x))))',
    { a: '1{{#> b}}{{> @partial-block}}{{/b}}', b: '2{{> @partial-block}}' },
  ],
  [
    'a block that a partial in the partial puts',
    '{{#> a}}x{{/a}}',
    '(1(2(x)))',
    { a: '1{{> b}}', b: '2{{> @partial-block}}' },
  ],
  ['an inline partial, before its definition too', '{{> a}}{{#*inline "a"}}x{{/inline}}{{> a}}', '(x)(x)'],
  ['an inline partial over a file', '{{#*inline "a"}}x{{/inline}}{{> a}}', '(x)', { a: 'file' }],
  [
    'an inline partial for what is included',
    '{{#*inline "a"}}x{{/inline}}{{> b}}',
    '(1(x))',
    { a: 'file', b: '1{{> a}}' },
  ],
  [
    'an inline partial only in its block',
    '{{#if c}}{{#*inline "a"}}x{{/inline}}{{> a}}{{/if}}{{> a}}',
    '[(x)|](file)',
    { a: 'file' },
  ],
  [
    'the last of two of one name',
    '{{#*inline "a"}}x{{/inline}}{{#if c}}{{#*inline "a"}}y{{/inline}}{{> a}}{{/if}}{{> a}}',
    '[(y)|](x)',
  ],
  ['an inline partial within an element', '<p>{{#*inline "a"}}x{{/inline}}</p>{{> a}}', '<p></p>(x)'],
  [
    'inline partials that a block hands to its partial',
    '{{#> a}}{{#*inline "b"}}x{{/inline}}{{/a}}',
    '(1(x))',
    { a: '1{{> b}}', b: 'file' },
  ],
  [
    'inline partials that see each other',
    '{{#*inline "a"}}1{{> b}}{{/inline}}{{#*inline "b"}}2{{/inline}}{{> a}}',
    '(1(2))',
  ],
  ['an inline partial with a block', '{{#*inline "a"}}1{{> @partial-block}}{{/inline}}{{#> a}}x{{/a}}', '(1(x))'],
  ['32 partials in each other', '{{> p1}}', `${'('.repeat(32)}end${')'.repeat(32)}`, chain(32)],
];

/** Partials `p1` to `pN`, each in the one before. */
function chain(length: number): Files {
  const entries = Array.from({ length }, (_, index) => [
    `p${index + 1}`,
    index + 1 === length ? 'end' : `{{> p${index + 2}}}`,
  ]);
  return Object.fromEntries(entries);
}

for (const [name, template, expected, files = {}] of good) {
  test(name, () => {
    expect(inlining(template, files)).toEqual({ text: expected, found: [] });
  });
}

const bad: readonly (readonly [name: string, template: string, expected: readonly string[], files?: Files])[] = [
  ['an unknown partial', 'a{{> hed}}', ['template/unknown-partial [hed] there is no partial "hed"'], { head: '' }],
  [
    'an unknown partial with a block',
    '{{#> hed}}x{{/hed}}',
    ['template/unknown-partial [hed] there is no partial "hed"'],
    { head: '' },
  ],
  [
    'an inline partial outside of its block',
    '{{#if c}}{{#*inline "a"}}x{{/inline}}{{> a}}{{/if}}{{> a}}',
    ['template/unknown-partial [a] there is no partial "a"'],
  ],
  [
    'no block',
    '{{> @partial-block}}',
    ['template/unknown-partial [@partial-block] there is no block that "@partial-block" could stand for'],
  ],
  [
    'no block for a partial',
    '{{> box}}{{> box}}',
    ['box.mjml: template/unknown-partial [@partial-block] there is no block that "@partial-block" could stand for'],
    { box: '{{> @partial-block}}' },
  ],
  [
    'a partial in itself',
    '{{> a}}',
    ['a.mjml: template/recursion [a] the partial "a" includes itself: "a" → "a"'],
    { a: '{{> a}}' },
  ],
  [
    'a circle',
    '{{> x}}',
    ['b.mjml: template/recursion [a] the partial "a" includes itself: "a" → "b" → "a"'],
    { x: '{{> a}}', a: '{{#if c}}{{> b}}{{/if}}', b: '{{> a}}' },
  ],
  [
    'an inline partial that hides the file it includes',
    '{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}',
    ['template/recursion [a] the partial "a" includes itself: "a" → "a"'],
    { a: 'file' },
  ],
  [
    'a circle through an inline partial',
    '{{#*inline "a"}}{{> b}}{{/inline}}{{> a}}',
    ['b.mjml: template/recursion [a] the partial "a" includes itself: "a" → "b" → "a"'],
    { b: '{{> a}}' },
  ],
  [
    '33 partials in each other',
    '{{> p1}}',
    ['p32.mjml: template/too-deep [p33] more than 32 partials include each other here'],
    chain(33),
  ],
  [
    'a partial that doubles',
    '{{> p1}}',
    [
      'p18.mjml: template/too-many-expressions [{{> p19}}] with its partials the template has more than 20,000 elements and expressions',
    ],
    doubling(),
  ],
  [
    'elements in each other',
    '{{> a}}',
    ['d.mjml: template/too-deep [{{> e}}] more than 400 elements, blocks and partials stand in each other here'],
    nested(),
  ],
  [
    'a block that the partial has no place for',
    '{{#> a}}x{{/a}}',
    ['mjml/dropped-text [{{#> a}}] the partial "a" has no place for a block: what stands in it is lost'],
    { a: 'y' },
  ],
  [
    'an inline partial that nothing includes',
    '{{#*inline "a"}}x{{/inline}}',
    ['mjml/dropped-text [{{#*inline "a"}}] the inline partial "a" is included nowhere: what stands in it is lost'],
  ],
  [
    'an inline partial that hands on no other',
    '{{#> a}}{{#*inline "b"}}x{{/inline}}{{#*inline "c"}}y{{/inline}}{{/a}}',
    ['mjml/dropped-text [{{#*inline "c"}}] the inline partial "c" is included nowhere: what stands in it is lost'],
    { a: '{{> b}}' },
  ],
  [
    'a name from around an inline partial',
    '{{#each o as |x|}}{{#*inline "a"}}{{#each y as |z|}}{{z}}{{x.y}}{{/each}}{{/inline}}{{> a}}{{/each}}',
    ['template/cannot-prove [x.y] the inline partial "a" cannot use "x", a name that the block around it gives'],
  ],
  [
    'a partial in itself with other inline partials',
    '{{#> a}}{{#*inline "b"}}x{{/inline}}{{#> a}}{{#*inline "b"}}y{{/inline}}z{{/a}}{{/a}}',
    ['template/cannot-prove [a] the partial "a" stands in itself here, with other inline partials than around it'],
    { a: '{{> b}}{{> @partial-block}}' },
  ],
];

function doubling(): Files {
  const entries = Array.from({ length: 20 }, (_, index) => [
    `p${index + 1}`,
    `{{> p${index + 2}}}`.repeat(index < 19 ? 2 : 0),
  ]);
  return Object.fromEntries(entries);
}

function nested(): Files {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  return Object.fromEntries(
    names.map((name, index) => {
      const inner = index < 5 ? `{{> ${names[index + 1]}}}` : 'x';
      return [name, '<div>'.repeat(90) + inner + '</div>'.repeat(90)];
    }),
  );
}

for (const [name, template, expected, files = {}] of bad) {
  test(name, () => {
    const { found } = inlining(template, files);
    expect(found).toEqual(expected);
  });
}

test('a name of its own is no name from around', () => {
  const template =
    '{{#each o as |x|}}{{#*inline "a"}}{{this.x}}{{../x}}{{#each p as |x|}}{{x}}{{/each}}{{/inline}}{{> a}}{{/each}}';
  expect(inlining(template, {}).found).toEqual([]);
});
