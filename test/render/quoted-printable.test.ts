import { array, assert, boolean, constantFrom, integer, oneof, property, record, string } from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { quotedPrintable } from '../../src/render/quoted-printable.ts';
import { Sink } from '../../src/render/sink.ts';
import { wellFormed } from './well-formed.ts';

type Piece =
  | { readonly kind: 'static'; readonly text: string }
  | { readonly kind: 'escaped' | 'plain'; readonly text: string; readonly isShrunk: boolean };

function written(pieces: readonly Piece[], capacity = 1): string {
  return Buffer.from(sinkWith(pieces, capacity).view()).toString('latin1');
}

function sinkWith(pieces: readonly Piece[], capacity: number): Sink {
  const sink = new Sink(capacity);
  for (const piece of pieces) {
    if (piece.kind === 'static') quotedPrintable.copy(quotedPrintable.prepare(piece.text), sink);
    else quotedPrintable.value(piece.text, piece.kind, piece.isShrunk, sink);
  }
  return sink;
}

/** What the pieces say, in UTF-8, with the line ends of mail. */
function meant(pieces: readonly Piece[]): string {
  return Buffer.from(pieces.map(said).join('').replaceAll('\n', '\r\n')).toString('utf8');
}

function said(piece: Piece): string {
  if (piece.kind === 'static') return wellFormed(piece.text);
  const text = wellFormed(piece.text);
  const shrunk = piece.isShrunk ? text.replace(/\n[ \t\r\n\f]*/g, '\n') : text;
  return piece.kind === 'escaped' ? shrunk.replace(/[&<>"'`=]/g, (sign: string) => entities[sign] ?? '') : shrunk;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

/** RFC 2045 section 6.7, read as it is written: nothing is forgiven. */
function bytesOfLines(lines: readonly string[]): Buffer {
  const bytes: number[] = [];
  for (const [index, line] of lines.entries()) {
    expect(line).toMatch(/^(?:[\x20-\x3c\x3e-\x7e]|=[0-9A-F]{2})*=?$/);
    expect(line.length).toBeLessThanOrEqual(76);
    expect(line).not.toMatch(/[ \t]$/);
    for (const [token] of line.replace(/=$/, '').matchAll(/=..|./g)) {
      bytes.push(token.startsWith('=') ? Number.parseInt(token.slice(1), 16) : token.charCodeAt(0));
    }
    if (!line.endsWith('=') && index < lines.length - 1) bytes.push(0x0d, 0x0a);
  }
  return Buffer.from(bytes);
}

function decoded(text: string): string {
  const lines = text.split('\r\n');
  for (const line of lines) {
    expect(line).not.toMatch(/^(?:\.|>*From )/);
    // No character is torn: each line is UTF-8 by itself.
    new TextDecoder('utf-8', { fatal: true }).decode(bytesOfLines([line]));
  }
  return bytesOfLines(lines).toString('utf8');
}

const plain = (text: string): Piece => ({ kind: 'plain', text, isShrunk: false });
const escaped = (text: string): Piece => ({ kind: 'escaped', text, isShrunk: false });
const still = (text: string): Piece => ({ kind: 'static', text });

const cases: readonly (readonly [name: string, pieces: readonly Piece[], wire: string])[] = [
  ['plain ASCII', [still('Hello, '), plain('Kari'), still('!\n')], 'Hello,=20Kari!\r\n'],
  ['an equals sign', [still('a=b'), plain('=')], 'a=3Db=3D'],
  ['an equals sign in HTML', [escaped('a=b')], 'a&#x3D;b'],
  ['what HTML escapes', [escaped(`&<>"'\``)], '&amp;&lt;&gt;&quot;&#x27;&#x60;'],
  ['letters beyond ASCII', [plain('é漢😀')], '=C3=A9=E6=BC=A2=F0=9F=98=80'],
  ['halves of a pair', [plain('\ud83d'), plain('\ude00')], '=EF=BF=BD=EF=BF=BD'],
  ['white space at line ends', [still('a \nb\t\n'), plain('c \nd ')], 'a=20\r\nb=09\r\nc=20\r\nd=20'],
  ['a space between two words of a value', [plain('a b')], 'a b'],
  ['a carriage return', [plain('a\rb')], 'a=0Db'],
  ['controls', [plain('\u0000\u001b\u007f')], '=00=1B=7F'],
  ['a dot at a line start', [still('.\n..a\n'), plain('.b.')], '=2E\r\n=2E.a\r\n=2Eb.'],
  ['what mbox marks', [still('From me\nFrom: me\nFar\n'), plain('From')], '=46rom me\r\nFrom: me\r\nFar\r\n=46rom'],
  ['what mbox marks, in two', [still('\nF'), plain('rom me')], '\r\n=46rom me'],
  [
    'what they have marked',
    [still('>From me\n>>From\n> From\n'), plain('>Fr')],
    '=3EFrom me\r\n>>From\r\n> From\r\n=3EFr',
  ],
  ['what they have marked, in two', [still('\n>'), plain('>From me')], '\r\n=3E>From me'],
  ['the same within a line', [still('a.'), plain('. From me')], 'a.. From me'],
  ['shrunk', [{ kind: 'plain', text: 'a \n \t\n b\n', isShrunk: true }], 'a=20\r\nb\r\n'],
  ['a static text that has room on the line', [plain('a'), still('b')], 'ab'],
  ['one that has none', [plain('a'.repeat(70)), still('b'.repeat(6))], `${'a'.repeat(70)}=\r\nbbbbbb`],
  ['one that just has', [plain('a'.repeat(70)), still('b'.repeat(5))], `${'a'.repeat(70)}bbbbb`],
  ['one that begins with a line end', [plain('a'.repeat(75)), still('\nb')], `${'a'.repeat(75)}\r\nb`],
  ['nothing', [still(''), plain(''), still('')], ''],
];

test.each(cases)('%s', (_name, pieces, wire) => {
  expect(written(pieces)).toBe(wire);
  expect(decoded(wire)).toBe(meant(pieces));
});

test('a character that has no room on its line begins the next one, whole', () => {
  expect(written([plain(`${'a'.repeat(70)}é`)])).toBe(`${'a'.repeat(70)}=\r\n=C3=A9`);
  expect(written([plain(`${'a'.repeat(69)}é`)])).toBe(`${'a'.repeat(69)}=C3=A9`);
  expect(written([plain(`${'a'.repeat(75)}.`)])).toBe(`${'a'.repeat(75)}=\r\n=2E`);
  expect(written([escaped(`${'a'.repeat(70)}'`)])).toBe(`${'a'.repeat(70)}=\r\n&#x27;`);
});

test('a space that has no room on its line begins the next one by its number', () => {
  expect(written([plain(`${'a'.repeat(75)} b`)])).toBe(`${'a'.repeat(75)}=\r\n=20b`);
  expect(written([plain(`${'a'.repeat(74)} b`)])).toBe(`${'a'.repeat(74)} =\r\nb`);
});

test('a space that turns out to be the last of its line is numbered, and takes its place with it', () => {
  expect(written([plain(`${'a'.repeat(72)} `)])).toBe(`${'a'.repeat(72)}=20`);
  expect(written([plain(`${'a'.repeat(73)} `)])).toBe(`${'a'.repeat(73)}=\r\n=20`);
  expect(written([plain(`${'a'.repeat(74)} \nb`)])).toBe(`${'a'.repeat(74)}=\r\n=20\r\nb`);
  expect(written([still('a'), plain(' '), still('b')])).toBe('a=20b');
});

const longTexts: readonly string[] = [
  'a'.repeat(100_000),
  'word . From '.repeat(9000),
  `${'x'.repeat(80)}\n  y`.repeat(1300),
  'é漢😀 '.repeat(20_000),
  '\ud83d'.repeat(35_000),
];

test.each(longTexts)('a value of 100 KB beside others, in a sink of little room (%#)', (long) => {
  const pieces = [plain('before'), escaped(long), still('\n'), plain(long), escaped('behind <')];
  expect(decoded(written(pieces)) === meant(pieces)).toBe(true);
});

test('what is appended leaves what was there', () => {
  const sink = new Sink(4);
  sink.reserve(2);
  sink.bytes.set([1, 2]);
  sink.length = 2;
  quotedPrintable.value('é'.repeat(40), 'plain', false, sink);
  expect([...sink.view().subarray(0, 8)]).toEqual([1, 2, ...Buffer.from('=C3=A9')]);
});

const odd = constantFrom(
  ' ',
  '  ',
  '\n',
  ' \n',
  '\t',
  '\r',
  '\f',
  '=',
  '.',
  'F',
  'From ',
  'rom ',
  '\nFrom ',
  '😀',
  '\ud83d',
  '\ude00',
  '漢字',
  'é',
  '\u0000',
  '\u007f',
  '\u0080',
  '\u07ff',
  '\u0800',
  '\uffff',
  '&',
  "'",
  '--=-abc',
  'a'.repeat(60),
  'b'.repeat(74),
  'é'.repeat(12),
  '\u{10ffff}',
);
const text = oneof(
  string({ unit: 'binary', maxLength: 300 }),
  string({ unit: 'grapheme-ascii', maxLength: 300 }),
  array(odd, { maxLength: 40 }).map((parts) => parts.join('')),
);
const piece = oneof(
  record({ kind: constantFrom('static' as const), text }),
  record({ kind: constantFrom('escaped' as const, 'plain' as const), text, isShrunk: boolean() }),
);

test('for all texts: decoded it is the UTF-8 of the text, and every line is as mail wants it', () => {
  assert(
    property(array(piece, { maxLength: 8 }), integer({ min: 1, max: 4000 }), (pieces, capacity) => {
      expect(decoded(written(pieces, capacity))).toBe(meant(pieces));
      expect(sinkWith(pieces, capacity).encoded).toBe(Buffer.byteLength(pieces.map(said).join('')));
    }),
    { numRuns: 3000 },
  );
});

test('postal-mime reads the same', async () => {
  const lines = ['é '.repeat(300), ' .', 'From here ', '=3D=', `${'<&>'.repeat(100)}\t`, '😀'.repeat(100)];
  const pieces = lines.flatMap((line) => [still('a\n'), plain(line), still('\n. ')]);
  const mail = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${written(pieces)}`;
  expect((await PostalMime.parse(mail)).text).toBe(`${meant(pieces).replaceAll('\r\n', '\n')}\n`);
});
