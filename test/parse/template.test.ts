import { describe, expect, test } from 'vitest';
import { escapesIn } from '../../src/parse/template-escapes.ts';
import { shipped } from '../compile/library.ts';
import { readTemplate, shape } from './template-shape.ts';

function shapeOf(text: string): string {
  const { tree, findings } = readTemplate(text);
  expect(findings).toEqual([]);
  return shape(tree?.nodes ?? []);
}

describe('expressions', () => {
  test.each([
    ['{{a}}', '{{a}}'],
    ['{{{a.b}}}', '{{{a.b}}}'],
    ['{{~{a}~}}', '{{{a}}}'],
    ['{{a/b}}', '{{a.b}}'],
    ['{{this}} {{.}} {{./a}} {{this.a}}', "{{this:}} ' ' {{this:}} ' ' {{this:a}} ' ' {{this:a}}"],
    ['{{../a}} {{../../a.b}} {{../this}}', "{{../a}} ' ' {{../../a.b}} ' ' {{../}}"],
    ['{{@index}} {{@../index}} {{@root.a}}', "{{@index}} ' ' {{@../index}} ' ' {{@root.a}}"],
    ['{{[a b].[c]}}', '{{a b.c}}'],
    ['{{[a}}b]}}', '{{a}}b}}'],
    ['{{date a.b}}', '{{(date a.b)}}'],
    ['{{money a "NOK" decimals=0}}', '{{(money a "NOK" decimals=0)}}'],
    ['{{plural n one="a }} b" other=\'c\'}}', '{{(plural n one="a }} b" other="c")}}'],
    ['{{default a (eq b null undefined true -1.5)}}', '{{(default a (eq b null undefined true -1.5))}}'],
    ['{{x a=1}}', '{{(x a=1)}}'],
    ['a{{! no }}b{{!-- {{no}} --}}c{{~! no ~}}', "'a' 'b' 'c'"],
    ['\\{{a}} {{b}}', "'\\{{a}} ' {{b}}"],
    ['\\\\{{a}}', "'\\\\' {{a}}"],
    ['{{elsewhere}}', '{{elsewhere}}'],
    ['a ~ { b } {c', "'a ~ { b } {c'"],
  ])('%s', (text, expected) => expect(shapeOf(text)).toBe(expected));
});

describe('blocks', () => {
  test.each([
    ['{{#if a}}b{{/if}}', "#if a('b')"],
    ['{{#if a}}b{{else}}c{{/if}}', "#if a('b' else 'c')"],
    ['{{#unless a}}b{{^}}c{{/unless}}', "#unless a('b' else 'c')"],
    ['{{^if a}}b{{/if}}', "#if a( else 'b')"],
    ['{{^if a}}b{{else}}c{{/if}}', "#if a('c' else 'b')"],
    ['{{#if a}}{{else}}{{/if}}', '#if a()'],
    ['{{#if a}}b{{else if c}}d{{else}}e{{/if}}f', "#if a('b' else #if c('d' else 'e')) 'f'"],
    ['{{#if a}}b{{else each c}}{{.}}{{else with d}}e{{/if}}', "#if a('b' else #each c({{this:}} else #with d('e')))"],
    ['{{#if a}}{{#if b}}c{{else}}d{{/if}}{{else}}e{{/if}}', "#if a(#if b('c' else 'd') else 'e')"],
    ['{{#each a as |b c|}}{{b}}{{else}}d{{/each}}', "#each a |b c|({{b}} else 'd')"],
    ['{{#with a as |b|}}{{b.c}}{{/with}}', '#with a |b|({{b.c}})'],
    ['{{#if (eq a "b")}}c{{/if}}', `#if (eq a "b")('c')`],
    ['{{~#if a~}} b {{~else~}} c {{~/if~}} d', "#if a(' b ' else ' c ') ' d'"],
  ])('%s', (text, expected) => expect(shapeOf(text)).toBe(expected));
});

describe('partials', () => {
  test.each([
    ['{{> a}}', '>a'],
    ['{{> a b.c d="e" f=g}}', '>a b.c d="e" f=g'],
    ['{{> "a b"}} {{> a/b}}', ">a b ' ' >a/b"],
    ['{{#> a}}b{{c}}{{/a}}', ">a('b' {{c}})"],
    ['{{> @partial-block}}', '>@partial-block'],
    ['{{> @partial-block a}}', '>@partial-block a'],
    ['{{#*inline "a"}}b{{/inline}}{{> a}}', "*a('b') >a"],
    ['{{#> a}}{{#*inline "b"}}<p>c</p>{{/inline}}{{/a}}', ">a(*b(<p>('c')))"],
  ])('%s', (text, expected) => expect(shapeOf(text)).toBe(expected));
});

describe('markup', () => {
  test.each([
    ['<p>a</p>b', "<p>('a') 'b'"],
    ['<P Class="x">a</P >', `<p class="'x'">('a')`],
    ['a<br>b<br/>c<img src=\'d\' alt="">', `'a' <br>() 'b' <br>() 'c' <img src=''d'' alt="">()`],
    ['<mj-divider /><mj-text\n>a</mj-text\n>', "<mj-divider>() <mj-text>('a')"],
    ['<td nowrap width = "1">a</td>', `<td nowrap width="'1'">('a')`],
    ['<p title="a > b">c</p>', `<p title="'a > b'">('c')`],
    [`<p style='font-family: "A"'>b</p>`, `<p style=''font-family: "A"''>('b')`],
    [`<mj-all font-family="'A B', c" />`, `<mj-all font-family="''A B', c'">()`],
    ['a<!-- <p> --><!----><!--[if mso]><b><![endif]-->b', "'a' <!----> <!----> <!--if--> 'b'"],
    ['<!--[if !mso]><!--><p>a</p><!--<![endif]-->', "<!--if--> <p>('a') <!--if-->"],
    ['<!doctype html>\n<mjml></mjml>', "'\n' <mjml>()"],
    ['<mj-style>a > b { color: {{c}}; }</mj-style>', "<mj-style>('a > b { color: ' {{c}} '; }')"],
    ['<style>{{#if a}}b{}{{/if}}</style>', "<style>(#if a('b{}'))"],
    ['a > b & c &amp; d', "'a > b & c &amp; d'"],
    ['<o:p>a</o:p>', "<o:p>('a')"],
  ])('%s', (text, expected) => expect(shapeOf(text)).toBe(expected));
});

describe('markup and expressions', () => {
  test.each([
    ['{{#if a}}<p>{{b}}</p>{{else}}<b>c</b>{{/if}}', "#if a(<p>({{b}}) else <b>('c'))"],
    ['<ul>{{#each a}}<li>{{.}}</li>{{/each}}</ul>', '<ul>(#each a(<li>({{this:}})))'],
    ['<p class="a {{b}} c">d</p>', `<p class="'a ' {{b}} ' c'">('d')`],
    ['<p class="{{#if a}}b{{else}}{{c}}{{/if}}">d</p>', `<p class="#if a('b' else {{c}})">('d')`],
    ['<p class="{{date "a>b"}}">c</p>', `<p class="{{(date "a>b")}}">('c')`],
    ['{{#if (eq a "<p>")}}b{{/if}}', `#if (eq a "<p>")('b')`],
    ['<p>{{! </p> }}</p>', '<p>()'],
    ['{{#if a}}<br>{{/if}}', '#if a(<br>())'],
  ])('%s', (text, expected) => expect(shapeOf(text)).toBe(expected));
});

describe('what makes a value safe in an address', () => {
  test.each([
    ['<a href="{{a}}">b</a>', []],
    ['<a href="https://x.example/{{a}}">b</a>', ['url-part']],
    ['<a href=" HTTPS://x.example?a={{a}}&amp;b={{b}}#{{c}}">b</a>', ['url-part', 'url-part', 'url-part']],
    ['<a href="https://x.example/{{#if a}}{{a}}{{else}}b{{/if}}/{{c}}">b</a>', ['url-part', 'url-part']],
    ['<a href="{{#if a}}https://x.example/a{{else}}https://y.example/{{/if}}?{{c}}">b</a>', ['url-part']],
    ['<a href="{{#if a}}{{a}}{{else}}https://y.example/{{c}}{{/if}}">b</a>', ['url-part']],
    ['<a href="mailto:{{a}}?subject={{b}}">c</a>', ['mail-address', 'url-part']],
    ['<a href="mailto:a@x.example?subject={{b}}">c</a>', ['url-part']],
    ['<a href="tel:{{a}}">c</a>', ['phone-number']],
    ['<mj-section background-url="https://x.example/{{a}}" />', ['url-part']],
    ['<p title="https://x.example/{{a}}">https://x.example/{{a}}</p>', []],
    ['<a href="https://x.example/{{{a}}}">b</a>', []],
    ['<a href="ftp://x.example/{{a}}{{b}}">b</a>', []],
    ['<a href="{{a}}/{{b}}">b</a>', []],
    ['<a href="/{{a}}">b</a>', []],
    [
      '{{#> a}}<a href="tel:{{b}}">c</a>{{/a}}{{#*inline "d"}}<a href="tel:{{b}}">c</a>{{/inline}}',
      Array(2).fill('phone-number'),
    ],
  ])('%s', (text, expected) => {
    const { tree, findings } = readTemplate(text);
    expect(findings).toEqual([]);
    const escapes = tree ? [...escapesIn(tree)] : [];
    expect(escapes.map(([, escape]) => escape)).toEqual(expected);
    expect(escapes.every(([start]) => text.startsWith('{{', start))).toBe(true);
  });
});

describe('spans', () => {
  const line = 'Hei 😀 {{date details.starts_at}}, {{../a}}';
  test.each(['\n', '\r\n', '\r'])('are exact behind lines that end with %j', (end) => {
    const text = ['<p>', '', `<b class="x {{@root.y}}">${line}</b>`, '{{#if', '  (eq c "d")', '}}{{/if}}', '</p>'].join(
      end,
    );
    expect(slices(text)).toEqual([
      '<b class="x {{@root.y}}">',
      'class="x {{@root.y}}"',
      '@root.y',
      'details.starts_at',
      '../a',
      `{{#if${end}  (eq c "d")${end}}}`,
      '(eq c "d")',
      '"d"',
    ]);
  });
});

test.each([...shipped('templates'), ...shipped('partials')])('%s is parsed without a finding', (_name, { source }) => {
  const { tree, findings } = readTemplate(source.text);
  expect(findings).toEqual([]);
  expect(tree?.nodes.length).toBeGreaterThan(0);
});

/** What the places of some parts hold. */
function slices(text: string): readonly string[] {
  const { tree } = readTemplate(text);
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  const [p] = tree?.nodes ?? [];
  const [, b, , block] = p?.kind === 'element' ? p.children : [];
  if (b?.kind !== 'element' || block?.kind !== 'block' || block.argument.kind !== 'call') return [];
  const [attribute] = b.attributes;
  const holes = [...(attribute?.value ?? []), ...b.children].flatMap((node) => (node.kind === 'hole' ? [node] : []));
  const paths = holes.map(({ expression }) => (expression.kind === 'call' ? expression.values[0] : expression));
  return [b, attribute, ...paths, block, block.argument, block.argument.values[1]].map((part) =>
    part ? slice('span' in part ? part.span : part) : '',
  );
}
