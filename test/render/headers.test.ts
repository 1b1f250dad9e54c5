import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Envelope } from '../../src/model/letter.ts';
import { foldHeader, headersOf } from '../../src/render/headers.ts';
import { envelope } from './envelope.ts';

function header(name: string, changes: Partial<Envelope>): string | undefined {
  return headersOf({ ...envelope, ...changes }, 'nb').find((candidate) => candidate.name === name)?.value;
}

const mailboxes: readonly (readonly [name: string, address: string, wire: string])[] = [
  ['Ola Nordmann', 'ola@lumo.example', 'Ola Nordmann <ola@lumo.example>'],
  ['Berg, Anna', 'a@b.example', '"Berg, Anna" <a@b.example>'],
  ['Dr. Ann "Annie" \\ Berg', 'a@b.example', '"Dr. Ann \\"Annie\\" \\\\ Berg" <a@b.example>'],
  ['Kåre', 'a@b.example', '=?UTF-8?Q?K=C3=A5re?= <a@b.example>'],
  ['Олена', 'a@b.example', '=?UTF-8?B?0J7Qu9C10L3QsA==?= <a@b.example>'],
  ['=?UTF-8?Q?x?=', 'a@b.example', '=?UTF-8?Q?=3D=3FUTF-8=3FQ=3Fx=3F=3D?= <a@b.example>'],
  ['a  b', 'a@b.example', '=?UTF-8?Q?a__b?= <a@b.example>'],
  ['', 'a@b.example', 'a@b.example'],
  ['Олена', 'olena@приклад.укр', '=?UTF-8?B?0J7Qu9C10L3QsA==?= <olena@xn--80aikifvh.xn--j1amh>'],
  ['A', '"a@b"@c.example', 'A <"a@b"@c.example>'],
];

test.each(mailboxes)('%s, %s', (name, address, wire) => {
  expect(header('To', { to: { name, address } })).toBe(wire);
});

const dates: readonly (readonly [sendAt: string, wire: string])[] = [
  ['2026-11-20T10:00:00+01:00', 'Fri, 20 Nov 2026 10:00:00 +0100'],
  ['2026-03-01T00:30:00.5Z', 'Sun, 1 Mar 2026 00:30:00 +0000'],
  ['2028-02-29t23:59:59-03:30', 'Tue, 29 Feb 2028 23:59:59 -0330'],
  ['2026-11-20 10:00:00z', 'Fri, 20 Nov 2026 10:00:00 +0000'],
];

test.each(dates)('the date of %s is written in its own offset', (sendAt, wire) => {
  expect(header('Date', { sendAt })).toBe(wire);
});

test('a draft has the lines of a letter and no others', () => {
  expect(headersOf(envelope, 'nb')).toEqual([
    { name: 'From', value: 'Ola Nordmann <ola@lumo.example>' },
    { name: 'To', value: 'Kari Nordmann <kari@example.no>' },
    { name: 'Subject', value: 'Your order' },
    { name: 'Content-Language', value: 'nb' },
    { name: 'X-Unsent', value: '1' },
  ]);
});

test('copies, answers and a thread have their lines', () => {
  const changes: Partial<Envelope> = {
    cc: [
      { name: 'A, B', address: 'a@b.example' },
      { name: 'C', address: 'c@d.example' },
    ],
    replyTo: { name: 'Team', address: 'team@lumo.example' },
    thread: { inReplyTo: '<1@x>', references: ['<0@x>', '<1@x>'] },
  };
  expect(header('Cc', changes)).toBe('"A, B" <a@b.example>, C <c@d.example>');
  expect(header('Reply-To', changes)).toBe('Team <team@lumo.example>');
  expect(header('In-Reply-To', changes)).toBe('<1@x>');
  expect(header('References', changes)).toBe('<0@x> <1@x>');
});

const links: readonly (readonly [url: string, wire: string])[] = [
  ['https://lumo.example/stop/K-10442', '<https://lumo.example/stop/K-10442>'],
  ['https://lumo.example/stop?a=1,2&b=(3)#c', '<https://lumo.example/stop?a=1,2&b=(3)#c>'],
  ['https://lumo.example/stopp/Åse', '<https://lumo.example/stopp/%C3%85se>'],
  ['https://приклад.укр/a', '<https://xn--80aikifvh.xn--j1amh/a>'],
  ['https://lumo.example/a>b<c', '<https://lumo.example/a%3Eb%3Cc>'],
];

test.each(links)('the way out of a list: %s', (unsubscribe, wire) => {
  expect(header('List-Unsubscribe', { unsubscribe })).toBe(wire);
  expect(header('List-Unsubscribe-Post', { unsubscribe })).toBe('List-Unsubscribe=One-Click');
});

test('a letter that has no way out has no line of it', () => {
  const names = headersOf(envelope, 'nb').map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('List-'))).toEqual([]);
});

test.each(['<a@b>\r\nX-Evil: 1', 'a\nb', 'a\rb', 'a\tb', 'a\u0000', 'a\u0085b', `${'a '.repeat(60)}\r\nb`])(
  'a value with a control character is no header: %j',
  (value) => {
    expect(() => foldHeader({ name: 'In-Reply-To', value })).toThrow('a control character in the header In-Reply-To');
  },
);

const printable = string({ unit: 'binary', minLength: 1, maxLength: 1200 }).filter((text) => !/\p{C}/u.test(text));
const ascii = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1200 });
const mixed = array(
  constantFrom('Олена', '😀', 'é', '=?UTF-8?Q?x?=', ' ', '  ', ',', '"', '\\', 'a'.repeat(200), '<b@c>', '𝒳', '漢字'),
  { minLength: 1 },
).map((parts) => parts.join(''));

test('for all texts: subject and name come back as they were, on lines of at most 76 characters', async () => {
  await assert(
    asyncProperty(oneof(printable, ascii, mixed), async (text) => {
      const lines = headersOf({ ...envelope, subject: text, to: { name: text, address: 'a@b.example' } }, 'nb').map(
        foldHeader,
      );
      for (const line of lines.join('').split('\r\n')) {
        expect(line.length).toBeLessThanOrEqual(76);
        expect(line).toMatch(/^[\x20-\x7e]*$/);
      }
      for (const [word] of lines.join('').matchAll(/=\?UTF-8\?[QB]\?[^?]*\?=/g))
        expect(word.length).toBeLessThanOrEqual(75);
      const mail = await PostalMime.parse(`${lines.join('')}\r\n`);
      expect(mail.subject).toBe(text);
      expect(mail.to).toEqual([{ name: text, address: 'a@b.example' }]);
    }),
    { numRuns: 300 },
  );
});

test('no character is cut between two encoded words', () => {
  const value = header('Subject', { subject: '😀'.repeat(100) }) ?? '';
  const words = [...value.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map(([, text = '']) =>
    new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
    ),
  );
  expect(words.length).toBeGreaterThan(5);
  expect(words.join('')).toBe('😀'.repeat(100));
});
