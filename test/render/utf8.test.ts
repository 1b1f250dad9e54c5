import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { Sink } from '../../src/render/sink.ts';
import { utf8 } from '../../src/render/utf8.ts';
import { shrinkSpace } from '../../src/trace/shrink-space.ts';
import { nasty } from '../trace/random-programs.ts';

const texts = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 200 }),
  // Long ones, among them some that the encoder of the machine writes whole.
  fc
    .array(fc.oneof(nasty, fc.constantFrom('\n ', '\n\t\n', 'æøå', '\u{1F600}', 'abc')), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

/** And some for which there is no room behind the bytes. */
const allTexts = fc.oneof(
  { weight: 9, arbitrary: texts },
  { weight: 1, arbitrary: texts.map((text) => text.repeat(30)) },
);

/** Values have no other line ends. */
const values = allTexts.map((text) => text.replace(/\r\n?/g, '\n'));

test('a text becomes the bytes that TextEncoder gives', () => {
  fc.assert(
    fc.property(allTexts, fc.nat(3), (text, capacity) => {
      const sink = new Sink(capacity);
      utf8.copy(utf8.prepare(text), sink);
      utf8.value(text, 'plain', false, sink);
      const once = new TextEncoder().encode(text);
      expect(sink.view()).toEqual(new Uint8Array([...once, ...once]));
    }),
  );
});

test('a value becomes what Handlebars writes of it, in room that it makes itself', () => {
  fc.assert(
    fc.property(values, fc.nat(3), fc.boolean(), (text, capacity, isShrunk) => {
      const sink = new Sink(capacity);
      utf8.value(text, 'escaped', isShrunk, sink);
      const escaped = Handlebars.escapeExpression(isShrunk ? shrinkSpace(text) : text);
      expect(sink.view()).toEqual(new TextEncoder().encode(escaped));
    }),
  );
});

test('a plain value is shrunk where it is to be', () => {
  fc.assert(
    fc.property(values, (text) => {
      const sink = new Sink(1);
      utf8.value(text, 'plain', true, sink);
      expect(sink.view()).toEqual(new TextEncoder().encode(shrinkSpace(text)));
    }),
  );
});

test.each(['a', 'é', '漢', '😀', '\ud83d', '<', '\n  x'])('a value of 100 KB of %j', (part) => {
  const text = part.repeat(100_000 / part.length);
  for (const isShrunk of [false, true]) {
    const sink = new Sink(1);
    utf8.value(text, 'plain', isShrunk, sink);
    utf8.value(text, 'escaped', isShrunk, sink);
    const shown = isShrunk ? shrinkSpace(text) : text;
    const wanted = new TextEncoder().encode(shown + Handlebars.escapeExpression(shown));
    expect(Buffer.compare(sink.view(), wanted)).toBe(0);
  }
});

describe('bytes by hand', () => {
  const cases: readonly [text: string, as: 'escaped' | 'plain', isShrunk: boolean, bytes: string][] = [
    ['', 'escaped', true, ''],
    [`&<>"'\`=`, 'escaped', false, '&amp;&lt;&gt;&quot;&#x27;&#x60;&#x3D;'],
    [`&<>"'\`=`, 'plain', false, `&<>"'\`=`],
    ['a\n \t\n\f b', 'plain', true, 'a\nb'],
    ['a\n \t\n\f b', 'plain', false, 'a\n \t\n\f b'],
    ['a  \n\u00A0b', 'escaped', true, 'a  \n\u00A0b'],
    ['\uD83D', 'plain', false, '\uFFFD'],
    ['\uDE00\uD83D', 'escaped', false, '\uFFFD\uFFFD'],
    ['\uD83D\uDE00\uD83D', 'escaped', false, '😀\uFFFD'],
    ['\u0000\u007F\u0080\u07FF\u0800\uFFFF', 'escaped', false, '\u0000\u007F\u0080\u07FF\u0800\uFFFF'],
    [`${'x'.repeat(80)}\n  y`, 'plain', true, `${'x'.repeat(80)}\ny`],
  ];
  test.each(cases)('case %#', (text, as, isShrunk, written) => {
    const sink = new Sink(1);
    utf8.value(text, as, isShrunk, sink);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(sink.view())).toBe(written);
  });
});
