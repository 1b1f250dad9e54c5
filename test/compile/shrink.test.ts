import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { isShrinkable, shrink } from '../../src/compile/shrink.ts';
import { htmlVariant } from '../../src/compile/variant.ts';
import type { LetterModel } from '../../src/model/letter-model.ts';
import type { Locale } from '../../src/model/template-helper.ts';
import { loadMarkup } from '../../src/run/mjml.ts';
import { piecesOf } from '../../src/trace/pieces.ts';
import { trace } from '../../src/trace/trace.ts';
import { letters } from './letters.ts';
import { shipped, shippedTemplate } from './library.ts';
import { FUNCTIONS, programOf } from './variant-kit.ts';

const shrunk: readonly (readonly [html: string, smaller: string])[] = [
  ['a\n  b', 'a\nb'],
  ['a\n\n \t\n  b', 'a\nb'],
  ['a  b', 'a  b'],
  ['a  \n  b', 'a  \nb'],
  ['a\n\u00A0 b', 'a\n\u00A0 b'],
  ['<a\n   href="x\n  y">', '<a\nhref="x\ny">'],
];

test.each(shrunk)('%j becomes %j', (html, smaller) => expect(shrink(html)).toBe(smaller));

const kept: readonly (readonly [html: string, isFree: boolean])[] = [
  ['<p>\n  a</p>', true],
  ['<p>white-space: pre</p>', true],
  ['<p style="white-space:normal">a</p>', true],
  ['<p style="white-space:nowrap">a</p>', true],
  ['<style>.a { white-space: /* now */ pre-wrap }</style>', false],
  ['<p style="color:red;white-space : pre">a</p>', false],
  ["<p style='WHITE-SPACE:break-spaces'>a</p>", false],
  ['<p style=white-space:pre-line>a</p>', false],
  ['<p style="white-space-collapse: preserve">a</p>', false],
  ['<pre>\n  a</pre>', false],
  ['<PRE class="a">\n  a</pre>', false],
  ['<presentation>a</presentation>', true],
  ['<textarea>a</textarea>', false],
  ['<p title="style=white-space:pre">a</p>', true],
  [`<p title='a style="white-space:pre"'>a</p>`, true],
  ['<p>a style="white-space:pre"</p>', true],
  ['<p title="a > b" style="white-space:pre">a</p>', false],
  [`<p style="background:url('a; white-space:pre')">a</p>`, true],
  [`<p style="background:url('a');white-space:pre">a</p>`, false],
  [`<p style="/* it's */white-space:pre;content:'a'">a</p>`, false],
  ['<!--[if mso]><p style="white-space:pre">a</p><![endif]-->', false],
];

test.each(kept)('%s: may it be shrunk? %s', (html, isFree) => expect(isShrinkable(html)).toBe(isFree));

test('for all documents: what is shown is the same, and is shrunk to the same once more', () => {
  const white = fc.stringMatching(/^[ \t\n]{0,4}$/);
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '<li title="a\n  b">',
    '<!-- \n  c -->',
    '<td>',
    'a',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(part, white), { maxLength: 20 }), (parts) => {
      const html = parts.flat().join('');
      const smaller = shrink(html);
      expect(shownBy(smaller)).toEqual(shownBy(html));
      expect(shrink(smaller)).toBe(smaller);
    }),
  );
});

const partials = Object.fromEntries([...shipped('partials')].map(([name, { source }]) => [name, source.text]));

test.each(letters)('$name: shown the same, and a sixth smaller', async ({ template, model, locale }) => {
  const { html } = await madeOf(shippedTemplate(template).source.text, model, locale);
  expect(isShrinkable(html)).toBe(true);
  expect(shownBy(shrink(html))).toEqual(shownBy(html));
  expect(shrink(html).length).toBeLessThan((5 / 6) * html.length);
});

/** What MJML makes of a letter. */
async function madeOf(template: string, model: LetterModel, locale: Locale): Promise<{ readonly html: string }> {
  const markup = await loadMarkup();
  const program = programOf({ template, partials });
  const pieces = piecesOf(program, model, locale, FUNCTIONS);
  const traced = trace(program, model, locale, FUNCTIONS);
  if (traced.kind === 'refusal') throw new Error('the letter lacks something');
  const { mjml } = await htmlVariant(pieces, traced, markup);
  return markup(mjml);
}

/** Elements with their attributes, texts and comments; white space as a browser shows it. */
function shownBy(html: string): unknown {
  return shown(parse(html));
}

function shown(node: DefaultTreeAdapterTypes.Node): unknown {
  if ('data' in node) return { comment: collapsed(node.data) };
  if ('value' in node) return collapsed(node.value);
  const attributes = 'attrs' in node ? node.attrs.map(({ name, value }) => [name, collapsed(value)]) : [];
  const children = 'childNodes' in node ? node.childNodes.map(shown) : [];
  return { name: node.nodeName, attributes, children };
}

function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}
