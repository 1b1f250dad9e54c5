import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Attachment, Envelope } from '../../src/model/letter.ts';
import type { Mime } from '../../src/model/mime.ts';
import { BodyWriter } from '../../src/render/body-writer.ts';
import type { BoundLetter, TextPlan } from '../../src/render/bound.ts';
import { foldHeader, headersOf } from '../../src/render/headers.ts';
import { type Mails, mailsOf } from '../../src/render/mail.ts';
import { skeletonOf } from '../../src/render/mail-skeleton.ts';
import { Sink } from '../../src/render/sink.ts';
import { utf8 } from '../../src/render/utf8.ts';
import { digest } from '../../src/run/digest.ts';
import { loadMime } from '../../src/run/mime.ts';
import { collapsed } from '../../src/trace/text-space.ts';
import { html, letterOf, text } from './bound-letters.ts';
import { envelope } from './envelope.ts';
import { wellFormed } from './well-formed.ts';

const mime = loadMime();
/** Where nobody is asked to compose, nothing that composes need be loaded. */
const withoutComposer: Mime = { digest, compose: () => Promise.reject(new Error('the composer was asked')) };

const plain = letterOf(['Kari & <co>', 'Åse 😀', '.']);

async function octetsOf(bound: BoundLetter, changes: Partial<Envelope> = {}, doors: Mime = mime): Promise<string> {
  const whole = { ...envelope, ...changes };
  return octetsAmong(await mailsOf(whole, 'nb', doors), bound, whole);
}

function octetsAmong(mails: Mails, bound: BoundLetter, whole: Envelope): string {
  const sink = new Sink(1);
  mails.write(bound, whole, sink);
  return Buffer.from(sink.view()).toString('latin1');
}

function bodiesOf(bound: BoundLetter): { readonly html: string; readonly text: string } {
  const writer = new BodyWriter(utf8);
  const sink = new Sink();
  writer.writeHtml(bound, sink);
  const end = sink.length;
  writer.writeText(bound, sink);
  const bytes = Buffer.from(sink.view());
  return { html: bytes.toString('utf8', 0, end), text: bytes.toString('utf8', end) };
}

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

const files: readonly (readonly [name: string, attachments: readonly Attachment[]])[] = [
  ['no files', []],
  ['a file', [{ name: 'tilbud «høst» 2026.pdf', content: bytes('%PDF-1.4 \r\n\u0000 ') }]],
  [
    'files that are mails themselves',
    [
      { name: 'a.eml', content: bytes('From: a@b.example\r\nSubject: x\r\n\r\nx\r\n') },
      { name: 'empty.csv', content: bytes('') },
    ],
  ],
];

test.each(files)('the parts of a mail with %s are those of the composer', async (_name, attachments) => {
  // As long as it always is: it decides where the composer breaks its line.
  const boundary = '0123456789abcdef'.repeat(2);
  const skeleton = await skeletonOf(boundary, attachments, mime);
  const composed = await mime.compose({ headerBlock: '', text: 'T', html: 'H', attachments, boundary });
  const { beforeText, beforeHtml, behindHtml } = skeleton;
  const parts = [beforeText, bytes('T'), beforeHtml, bytes('H'), behindHtml];
  expect(Buffer.concat(parts).toString('latin1')).toBe(Buffer.from(composed).toString('latin1'));
});

test('a mail without files needs no composer', async () => {
  expect(await octetsOf(plain, {}, withoutComposer)).toBe(await octetsOf(plain));
});

test('of a thousand letters of one list each has the octets that it has alone', async () => {
  const rows = Array.from({ length: 1000 }, (_, row) => ({
    bound: letterOf([`row ${row}`, 'é'.repeat(row % 40), '😀'.repeat(row % 7)]),
    whole: { ...envelope, to: { name: `R ${row}`, address: `r${row}@b.example` }, subject: `s ${row}` },
  }));
  const alone = await Promise.all(rows.map(({ bound, whole }) => octetsOf(bound, whole)));
  const mails = await mailsOf(envelope, 'nb', mime);
  const sink = new Sink(1);
  for (const { bound, whole } of rows) mails.write(bound, whole, sink);
  expect(Buffer.from(sink.view()).toString('latin1')).toBe(alone.join(''));
});

const envelopes: readonly (readonly [name: string, changes: Partial<Envelope>])[] = [
  ['nothing optional', {}],
  ['letters beyond ASCII', { subject: 'Дата 😀', to: { name: 'Сергей 😀', address: 's@приклад.укр' } }],
  ['a long subject', { subject: 'ab '.repeat(300).trim(), to: { name: 'é'.repeat(300), address: 'a@b.example' } }],
  [
    'all that there is',
    {
      cc: [{ name: 'A, B', address: 'a@b.example' }],
      replyTo: { name: 'Team', address: 'team@lumo.example' },
      sendAt: '2026-11-20T10:00:00+01:00',
      thread: { inReplyTo: '<1@x>', references: ['<0@x>', '<1@x>'] },
    },
  ],
];

test.each(envelopes)('the header of a mail with %s is that of the letter, folded', async (_name, changes) => {
  const whole = { ...envelope, ...changes };
  const headers = (await mailsOf(whole, 'nb', mime)).headers(plain, whole);
  const octets = await octetsOf(plain, changes);
  const block = headers.map(foldHeader).join('');
  expect(octets.slice(0, block.length)).toBe(block);
  expect(octets.slice(block.length)).toMatch(/^MIME-Version: 1\.0\r\n/);
  expect(headers.slice(0, -1)).toEqual(headersOf(whole, 'nb'));
});

test('a line end in an address stops the run', async () => {
  const injected = { name: '', address: 'a@b.example\r\nBcc: c@d.example' };
  await expect(octetsOf(plain, { to: injected })).rejects.toThrow();
  const before = { name: '', address: 'a\r\nBcc: c@d.example' };
  await expect(octetsOf(plain, { to: before })).rejects.toThrow('a control character');
});

test('letters beyond ASCII before the @ are UTF-8, whatever the length of the line', async () => {
  const mails = await mailsOf(envelope, 'nb', mime);
  for (const name of ['K', 'é'.repeat(100)]) {
    const octets = octetsAmong(mails, plain, { ...envelope, to: { name, address: 'kåre@b.example' } });
    expect(Buffer.from(octets, 'latin1').toString('utf8')).toContain('<kåre@b.example>\r\n');
  }
});

const nasty: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['what HTML escapes', [`&<>"'\``, '=3D', '--=-a']],
  ['dots and From at line starts', ['.', 'From me', 'a\n.\nFrom you']],
  ['letters of all lengths', ['é', '漢字', '😀👨‍👩‍👧']],
  ['long texts', ['a'.repeat(3000), 'é'.repeat(3000), '😀 '.repeat(999)]],
  ['halves of pairs', ['\ud83d', '\ude00x', 'x\ud83d']],
  ['white space', ['a  b', 'a\tb', 'a \n \n b']],
  ['nothing', ['', '', '']],
];

test.each(nasty)('a mail with %s says what the letter says', async (_name, values) => {
  const bound = letterOf(values);
  const mail = await PostalMime.parse(Buffer.from(await octetsOf(bound), 'latin1'));
  const bodies = bodiesOf(bound);
  // postal-mime ends every part with a line end of its own.
  expect(mail.html).toBe(`${bodies.html}\n`);
  expect(mail.text).toBe(`${bodies.text}\n`);
  for (const value of values) expect(bodies.text).toContain(collapsed(wellFormed(value)));
});

const one = { kind: 'leaf', leaf: 0, isRaw: false } as const;
const regions = [{ pieces: ['a', one], from: 0 }];
const showing: TextPlan = { ...text, holes: [...text.holes.slice(0, 2), { kind: 'target', index: 0 }] };
const letters: readonly (readonly [bound: BoundLetter, changes: Partial<Envelope>])[] = [
  [letterOf(['ab', 'c', '']), {}],
  [letterOf(['a', 'bc', '']), {}],
  [letterOf(['ab', '', 'c']), {}],
  [letterOf(['ab', 'c', '1:d']), {}],
  [letterOf(['ab', 'c'], { regionValues: [''] }), {}],
  [letterOf(['ab', 'c', ''], { text: { ...text, phones: ['+47 555 01 234'] } }), {}],
  [letterOf(['ab', 'c', ''], { text: showing, targets: ['d'] }), {}],
  [letterOf(['ab', 'c', ''], { text: showing, targets: ['e'] }), {}],
  [letterOf(['ab', 'c', '\0']), {}],
  [letterOf(['ab', 'c', '\0\0']), {}],
  [letterOf(['ab', 'c', 'я'.repeat(5000)]), {}],
  [letterOf(['ab', 'c', ''], { regions }), {}],
  [letterOf(['ab', 'c', ''], { regions: [{ pieces: ['b', one], from: 0 }] }), {}],
  [letterOf(['ab', 'c', ''], { html: { ...html, isShrunk: false } }), {}],
  [letterOf(['ab', 'c', ''], { text: { ...text, texts: ['Hi, ', ' ', '!\n\n', '\n'] } }), {}],
  [letterOf(['ab', 'c', '']), { subject: 'Your offer' }],
  [letterOf(['ab', 'c', '']), { to: { name: 'Kari Nordmann', address: 'kari2@example.no' } }],
  [letterOf(['ab', 'c', '']), { sendAt: '2026-11-20T10:00:00+01:00' }],
  [letterOf(['ab', 'c', '']), { cc: [{ name: '', address: 'a@b.example' }] }],
  [letterOf(['ab', 'c', '']), { attachments: [{ name: 'a', content: bytes('a') }] }],
  [letterOf(['ab', 'c', '']), { attachments: [{ name: 'a', content: bytes('b') }] }],
  [letterOf(['ab', 'c', '']), { attachments: [{ name: 'b', content: bytes('a') }] }],
];

test('letters of one list share no Message-ID unless they are the same', async () => {
  const ids = await Promise.all(letters.map(idOf));
  for (const id of ids) expect(id).toMatch(/^<[0-9a-f]{32}@lumo\.example>$/);
  expect(new Set(ids).size).toBe(letters.length);
  expect(await Promise.all(letters.map(idOf))).toEqual(ids);
});

async function idOf([bound, changes]: (typeof letters)[number]): Promise<string | undefined> {
  const whole = { ...envelope, ...changes };
  return (await mailsOf(whole, 'nb', mime)).headers(bound, whole).at(-1)?.value;
}

test('the boundary cannot stand in a body', async () => {
  const octets = await octetsOf(plain);
  const boundary = /boundary="([^"]+)"/.exec(octets)?.[1] ?? '';
  expect(boundary).toMatch(/^=-/);
  const bound = letterOf([`--${boundary}`, `\n--${boundary}--\n`, 'x']);
  const mail = await PostalMime.parse(Buffer.from(await octetsOf(bound), 'latin1'));
  expect(mail.html).toBe(`${bodiesOf(bound).html}\n`);
  expect((await octetsOf(bound)).split(`--${boundary}`)).toHaveLength(4);
});
