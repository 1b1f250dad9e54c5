import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { TemplateNode } from '../../src/model/template-tree.ts';
import { leastAddress, leastText } from '../../src/parse/expression-least.ts';
import { withMaskedExpressions, withoutMask } from '../../src/parse/expression-mask.ts';
import { parseExpressions } from '../../src/parse/expressions.ts';

describe('the shortest text that a row can make', () => {
  test.each([
    ['no expression', 'no expression'],
    ['For {{recipient.company}}!', 'For !'],
    ['{{recipient.company}}', 'x'],
    ['a{{#if b}}long{{else}}c{{/if}}d', 'acd'],
    ['a{{#if b}}c{{else}}long{{/if}}d', 'acd'],
    ['a{{#if b}}never there{{/if}}d', 'ad'],
    ['a{{#unless b}}never there{{/unless}}d', 'ad'],
    ['a{{#if b}}long{{else if c}}longer{{/if}}d', 'ad'],
    ['a{{#if b}}long{{else if c}}longer{{else}}e{{/if}}d', 'aed'],
    ['a{{#if b}}{{#if c}}long{{else}}f{{/if}}g{{else}}longer{{/if}}d', 'afgd'],
    ['a{{^if b}}long{{else}}c{{/if}}d', 'acd'],
    ['a{{! a comment }}d', 'ad'],
    ['a{{b', 'a{{b'],
  ])('of %s', (text, least) => {
    expect(leastText(text)).toBe(least);
  });
});

describe('the shortest address that a row can make', () => {
  test.each([
    ['https://lumo.example/{{a}}?b={{c}}', 'https://lumo.example/?b='],
    ['http://lumo.example/{{a}}', 'http://lumo.example/'],
    ['javascript:{{a}}', 'javascript:'],
    ['mailto:a@b.example?subject={{c}}', 'mailto:a@b.example?subject='],
    ['mailto:{{a}}', 'mailto:{{a}}'],
    ['tel:{{a}}', 'tel:{{a}}'],
    ['https://{{a}}/b', 'https://{{a}}/b'],
    ['{{a}}', '{{a}}'],
    ['lumo.example/{{a}}', 'lumo.example/{{a}}'],
    ['https://lumo.example/a', 'https://lumo.example/a'],
  ])('of %s', (address, least) => {
    expect(leastAddress(address)).toBe(least);
  });
});

describe('masked', () => {
  test.each([
    ['a {{b "}}" }} c', 'a ··········· c'],
    ['{{#if a}}b{{/if}}', '·········b·······'],
    ['{{{a}}}{{b}}', '············'],
    ['a {{b and }} c {{d', 'a ·········· c {{d'],
    ['nothing } here {', 'nothing } here {'],
  ])('%s', (value, expected) => {
    const source = { file: 'a', text: value };
    const text = { value, source, segments: [{ at: 0, start: 0, end: value.length }] };
    const masked = withMaskedExpressions(text);
    expect(masked.value.replaceAll('\uE000', '·')).toBe(expected);
    expect(masked.segments).toEqual(text.segments);
  });

  test('and shown again', () => {
    const value = 'https://{{a}}/{{b}}';
    const { value: masked } = withMaskedExpressions({ value, source: { file: '', text: value }, segments: [] });
    expect(withoutMask(`write ${masked}`)).toBe('write https://{{…}}/{{…}}');
  });
});

describe('a tree of expressions', () => {
  test('has holes and blocks, and nothing of what stands between', () => {
    const { nodes, found } = parsed('a {{b}} c {{#if d}}e {{f.g}}{{else if h}}{{i}}{{else}}{{j}}{{/if}} {{! k }}');
    expect(found).toEqual([]);
    expect(nodes && shapeOf(nodes)).toBe('b if(d: f.g | if(h: i | j))');
  });

  test('has its branches the other way round for {{^if}}', () => {
    const { nodes } = parsed('{{^if a}}{{b}}{{else}}{{c}}{{/if}}');
    expect(nodes && shapeOf(nodes)).toBe('if(a: c | b)');
  });

  test.each([
    ['https://a.example/{{b}}', 'url-part', null],
    ['https://a.example/{{b}}/{{c}}', 'url-part url-part', null],
    ['https://a.example/?b&{{c}}', 'url-part', null],
    ['https://{{#if a}}b.example{{else}}c.example{{/if}}/{{d}}', 'url-part', '{{#if a}}'],
    ['{{#if a}}https://b.example/{{else}}javascript:{{/if}}{{d}}', 'url-part', '{{#if a}}'],
    ['{{#if a}}javascript:b{{/if}}', '', '{{#if a}}'],
    ['java{{#if a}}script:b{{/if}}', '', '{{#if a}}'],
    ['https://a.example/{{#if b}}{{c}}{{else}}d{{/if}}', 'url-part', null],
    ['mailto:{{#if a}}{{a}}{{else}}b@c.example{{/if}}', 'mail-address', null],
    ['mailto:{{a}}?subject={{b}}', 'mail-address url-part', null],
    ['tel:{{a}}', 'phone-number', null],
    ['{{a}}', 'html', '{{a}}'],
    ['//{{a}}/{{b}}', 'html url-part', '{{a}}'],
    ['https:{{a}}', 'html', '{{a}}'],
    ['data:{{a}}', 'url-part', null],
  ])('knows what makes a value safe in the address %s', (address, escapes, marked) => {
    const { nodes, found } = parsed(address, [{ start: 0, end: address.length, isAddress: true }]);
    expect(
      nodes &&
        holesIn(nodes)
          .map(({ escape }) => escape)
          .join(' '),
    ).toBe(escapes);
    expect(found.map(({ code }) => code)).toEqual(marked === null ? [] : ['template/unsafe-place']);
    expect(found[0]?.span && sliceOf(found[0].span)).toBe(marked ?? undefined);
  });

  test.each([
    ['(a {{#if b}}c) d{{/if}}', '{{/if}}'],
    ['{{#if b}}(c{{/if}} d)', '{{/if}}'],
    ['({{#if b}}c)({{else}}d){{/if}}', '{{else}}'],
    ['({{#if b}}c)({{else if e}}d){{/if}}', '{{else if e}}'],
  ])('is none where a block stands in two parts: %s', (text, marked) => {
    const parts = Array.from(text.matchAll(/\([^)]*\)/g), ({ 0: part, index }) => ({
      start: index,
      end: index + part.length,
      isAddress: false,
    }));
    const { nodes, found } = parsed(text, parts);
    expect(nodes).toBeNull();
    expect(found.map(({ code, span }) => [code, span && sliceOf(span)])).toEqual([['template/split-block', marked]]);
  });
});

interface Slice {
  readonly source: { readonly text: string };
  readonly start: number;
  readonly end: number;
}

function sliceOf({ source, start, end }: Slice): string {
  return source.text.slice(start, end);
}

function parsed(
  text: string,
  parts: Parameters<typeof parseExpressions>[1] = [],
): { readonly nodes: readonly TemplateNode[] | null; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { nodes: parseExpressions({ file: 'a', text }, parts, (finding) => found.push(finding)), found };
}

function holesIn(nodes: readonly TemplateNode[]): readonly Extract<TemplateNode, { readonly kind: 'hole' }>[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'hole') return [node];
    return node.kind === 'block' ? [...holesIn(node.body), ...holesIn(node.otherwise)] : [];
  });
}

function shapeOf(nodes: readonly TemplateNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'hole') return sliceOf(node.expression.span);
      if (node.kind !== 'block') return node.kind;
      return `${node.word}(${sliceOf(node.argument.span)}: ${shapeOf(node.body)} | ${shapeOf(node.otherwise)})`;
    })
    .join(' ');
}
