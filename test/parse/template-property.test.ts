import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import type { Attribute, Expression, TemplateNode } from '../../src/model/template-tree.ts';
import { readTemplate } from './template-shape.ts';

const PIECES = [
  '{{a}}',
  '{{',
  '}}',
  '{{{',
  '}}}',
  '{{&',
  '{{!',
  '{{!--',
  '--}}',
  '{{#if a}}',
  '{{#if',
  '{{^if a}}',
  '{{^}}',
  '{{else}}',
  '{{else if b}}',
  '{{elsewhere}}',
  '{{/if}}',
  '{{#each a as |b|}}',
  '{{/each}}',
  '{{#> a}}',
  '{{/a}}',
  '{{> a}}',
  '{{#*inline "a"}}',
  '{{/inline}}',
  '{{date a}}',
  '{{~',
  '~}}',
  '\\',
  '\\{{',
  '(',
  ')',
  '[',
  ']',
  '|',
  '.',
  '..',
  '/',
  '@',
  '=',
  '<',
  '>',
  '<p',
  '<p>',
  '</p>',
  '</p',
  '<br>',
  '<p class="',
  '<a href="https://',
  '"',
  "'",
  '/>',
  '<!--',
  '-->',
  '--!>',
  '<!--[if mso]>',
  '<!--[if !mso]><!-->',
  '<!--<![endif]-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '<!doctype ',
  '<mj-style>',
  '</mj-style>',
  '<MJ-text>',
  '&',
  '&l',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\u2028',
  '😀',
  '\ud83d',
  'a',
  'if',
  'else',
  'constructor',
  '1',
];

test('whatever is written, a tree or a finding comes of it, and every place is a place in the source', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const { tree, findings } = readTemplate(text);
      if (tree === null) expect(findings).not.toEqual([]);
      for (const { span, related } of findings) {
        for (const place of [span, ...related.map((one) => one.span)]) expectWithin(place, 0, text.length);
      }
      expectInOrder(tree?.nodes ?? [], 0, text.length);
    }),
    { numRuns: 5_000 },
  );
});

test('a well-formed template is in its tree as a whole', () => {
  fc.assert(
    fc.property(contents(), ({ written, meant }) => {
      const { tree, findings } = readTemplate(written);
      expect(findings).toEqual([]);
      expect(read(tree?.nodes ?? [])).toBe(meant);
      expectInOrder(tree?.nodes ?? [], 0, written.length);
    }),
    { numRuns: 1_000 },
  );
});

/** A piece of a template as it is written and as its tree reads. */
interface Sample {
  readonly written: string;
  readonly meant: string;
}

function contents(depth = 4): fc.Arbitrary<Sample> {
  const { text, hole } = leaves();
  if (depth === 0) return joined(fc.array(fc.oneof(text, hole), { maxLength: 3 }));
  const inner = contents(depth - 1);
  const value = joined(fc.array(fc.oneof(text, hole, blocks(text)), { maxLength: 3 }));
  const element = fc
    .tuple(fc.constantFrom('p', 'mj-text', 'SPAN'), value, inner)
    .map(([name, { written, meant }, body]) => ({
      written: `<${name} title="${written}">${body.written}</${name}>`,
      meant: `<${name.toLowerCase()} title=${meant}>${body.meant}</>`,
    }));
  return joined(fc.array(fc.oneof(text, hole, element, blocks(inner), partials(inner)), { maxLength: 4 }));
}

function leaves(): { readonly text: fc.Arbitrary<Sample>; readonly hole: fc.Arbitrary<Sample> } {
  const characters = ['a', ' ', '\n', '\r\n', '\r', ' } ', '😀', 'é', '>', '&amp;', "'", '.'];
  const text = fc
    .string({ unit: fc.constantFrom(...characters), maxLength: 6 })
    .map((one) => ({ written: one, meant: one }));
  const hole = fc.constantFrom(
    { written: '{{a.b}}', meant: '⟨a.b⟩' },
    { written: '{{~../c~}}', meant: '⟨../c⟩' },
    { written: '{{{d}}}', meant: '⟨d⟩' },
    { written: '{{date\n e "}}<p>"}}', meant: '⟨date\n e "}}<p>"⟩' },
    { written: '{{!-- <p> {{x}} --}}', meant: '' },
    { written: '{{! " }}', meant: '' },
  );
  return { text, hole };
}

function blocks(inner: fc.Arbitrary<Sample>): fc.Arbitrary<Sample> {
  return fc
    .tuple(fc.constantFrom('if', 'unless', 'each', 'with'), inner, inner, fc.nat(3))
    .map(([word, one, other, way]) => {
      const open = `{{#${word} x}}${one.written}`;
      const tail = [
        { written: `{{/${word}}}`, meant: '' },
        { written: `{{else}}${other.written}{{/${word}}}`, meant: other.meant },
        { written: `{{~^~}}${other.written}{{/${word}}}`, meant: other.meant },
        { written: `{{else if y}}${other.written}{{/${word}}}`, meant: `[if y:${other.meant}|]` },
      ][way];
      return { written: open + tail?.written, meant: `[${word} x:${one.meant}|${tail?.meant}]` };
    });
}

function partials(inner: fc.Arbitrary<Sample>): fc.Arbitrary<Sample> {
  return fc.tuple(inner, fc.nat(2)).map(
    ([{ written, meant }, way]) =>
      [
        { written: '{{> p x}}', meant: '(p)' },
        { written: `{{#> p}}${written}{{/p}}`, meant: `(p:${meant})` },
        { written: `{{#*inline "p"}}${written}{{/inline}}`, meant: `(*p:${meant})` },
      ][way] ?? { written: '', meant: '' },
  );
}

function joined(samples: fc.Arbitrary<readonly Sample[]>): fc.Arbitrary<Sample> {
  return samples.map((all) => ({
    written: all.map(({ written }) => written).join(''),
    meant: all.map(({ meant }) => meant).join(''),
  }));
}

function read(nodes: readonly TemplateNode[]): string {
  return nodes.map(readNode).join('');
}

function readNode(node: TemplateNode): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'hole':
      return `⟨${slice(node.expression)}⟩`;
    case 'block':
      return `[${node.word} ${slice(node.argument)}:${read(node.body)}|${read(node.otherwise)}]`;
    case 'inclusion':
      return node.body ? `(${node.name}:${read(node.body)})` : `(${node.name})`;
    case 'definition':
      return `(*${node.name}:${read(node.body)})`;
    case 'element':
      return `<${node.name}${node.attributes.map(readAttribute).join('')}>${read(node.children)}</>`;
    case 'comment':
    case 'inlined':
      return node.kind;
  }
}

function readAttribute({ name, value }: Attribute): string {
  return ` ${name}=${read(value)}`;
}

function slice({ span }: Expression): string {
  return span.source.text.slice(span.start, span.end);
}

function expectWithin(span: Span | null, start: number, end: number): void {
  expect(span).not.toBeNull();
  expect(span?.start).toBeGreaterThanOrEqual(start);
  expect(span?.end).toBeLessThanOrEqual(end);
  expect(span?.end).toBeGreaterThanOrEqual(span?.start ?? Infinity);
}

/** Each node begins where the one before it has ended, or behind it; gives the end of the last. */
function expectInOrder(nodes: readonly TemplateNode[], start: number, end: number): number {
  let at = start;
  for (const node of nodes) {
    expectWithin(node.span, at, end);
    for (const span of placesIn(node)) expectWithin(span, node.span.start, node.span.end);
    at = node.span.end;
    if (node.kind === 'text') expect(node.text).toBe(node.span.source.text.slice(node.span.start, node.span.end));
    if (node.kind === 'element') {
      for (const { nameSpan, span, value } of node.attributes) {
        expectWithin(nameSpan, span.start, span.end);
        expectInOrder(value, nameSpan.end, span.end);
      }
      at = expectInOrder(node.children, at, end);
    }
    if (node.kind === 'block') {
      const bodies = [node.body, node.otherwise].toSorted(
        (one, other) => (one[0]?.span.start ?? 0) - (other[0]?.span.start ?? 0),
      );
      for (const body of bodies) at = expectInOrder(body, at, end);
    }
    if (node.kind === 'definition' || (node.kind === 'inclusion' && node.body))
      at = expectInOrder(node.body ?? [], at, end);
  }
  return at;
}

function placesIn(node: TemplateNode): readonly Span[] {
  switch (node.kind) {
    case 'hole':
      return expressionPlaces(node.expression);
    case 'block':
      return expressionPlaces(node.argument);
    case 'inclusion':
      return [
        node.nameSpan,
        ...(node.context ? expressionPlaces(node.context) : []),
        ...node.hash.map(({ span }) => span),
      ];
    case 'element':
      return [node.nameSpan, ...node.attributes.map(({ span }) => span)];
    case 'text':
    case 'comment':
    case 'definition':
    case 'inlined':
      return [];
  }
}

function expressionPlaces(expression: Expression): readonly Span[] {
  if (expression.kind !== 'call') return [expression.span];
  const { span, nameSpan, values, hash } = expression;
  const inner = [nameSpan, ...values.flatMap(expressionPlaces), ...hash.map((one) => one.span)];
  for (const place of inner) expectWithin(place, span.start, span.end);
  return [span];
}
