import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { BodyWriter } from '../../src/render/body-writer.ts';
import type { Encoding } from '../../src/render/encoding.ts';
import { sayBehind } from '../../src/render/said-bytes.ts';
import { Sink } from '../../src/render/sink.ts';
import { utf8 } from '../../src/render/utf8.ts';
import { isSimpleMarkup, simpleMarkupText } from '../../src/trace/simple-markup.ts';
import { letterOf } from './bound-letters.ts';
import { wellFormed } from './well-formed.ts';

const words = ['a', 'b c', ' ', '  ', '\n', '\t', '\v', '\u00a0', 'я', '\ud83d', '\ude00', '.', '=', '>', '"', 'lt;'];
const tags = [
  '<strong>',
  '</strong>',
  '<em>',
  '</em>',
  '<em>x</em>',
  '<br>',
  '<a href="https://x.example/?b&amp;c">',
  '</a>',
];
const part = constantFrom(...words, ...tags, '&amp;', '&lt;', '&gt;', '&quot;');

function said(markup: string): string | null {
  const sink = new Sink(1);
  const count = sayBehind(markup, sink);
  return count < 0 ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(sink.behind.subarray(0, count));
}

test('what simple markup says in bytes is what it says as a text', () => {
  assert(
    property(array(part, { maxLength: 12 }), (parts) => {
      const markup = parts.join('');
      const found = isSimpleMarkup(markup) ? said(markup) : null;
      if (found !== null) expect(found).toBe(wellFormed(simpleMarkupText(markup, [])));
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ['words', 'Hei Kari', 'Hei Kari'],
  ['stress', '<strong>A</strong>: <em>to you</em>', 'A: to you'],
  ['stress in stress', '<strong>a <em>b</em></strong>', 'a b'],
  ['references', '&amp;lt; &lt;b&gt; &quot;c&quot;', '&lt; <b> "c"'],
  ['a space too many', 'a <em>b </em> c', null],
  ['other white space', 'a\nb', null],
  ['a link', '<a href="https://x.example/">a</a>', null],
  ['a line break', 'a<br>b', null],
  ['another reference', 'a&nbsp;b', null],
  ['half a reference', 'a&am', null],
  ['halves of a character', 'a\ud83d<em>\ude00b</em>', null],
  ['nothing', '', null],
])('markup with %s', (_name, markup, expected) => {
  expect(said(markup)).toBe(expected);
});

test('what is more than words and stress is said as a text', () => {
  const [markup, encoding]: readonly [string, Encoding<Uint8Array>] = ['a<br>b <a href="tel:+47">c</a>', utf8];
  const hole = { kind: 'value', index: 0, isMarkup: true, lineBreak: ' / ', isCall: false } as const;
  const sink = new Sink();
  const text = { texts: ['>', '<'], holes: [hole], phones: ['+4 7'] };
  new BodyWriter(encoding).writeText(letterOf([markup], { text }), sink);
  expect(new TextDecoder().decode(sink.view())).toBe('>a / b c (+4 7)<');
});
