import PostalMime, { type Email } from 'postal-mime';
import { expect, test, vi } from 'vitest';
import type { Envelope, Letter, Mailbox } from '../../src/model/letter.ts';
import { render } from '../../src/render/render.ts';
import { loadMime } from '../../src/run/mime.ts';
import { letterOf } from './bound-letters.ts';
import { envelope } from './envelope.ts';

// postal-mime ends every part with a line end of its own.
const mime = loadMime();
const words: Content = {
  html: '<!doctype html>\n<p>Hei, Kari å 😀</p>\n',
  text: 'Hei, Kari å 😀\n\n.\nFrom here\n',
};

interface Content {
  readonly html: string;
  readonly text: string;
}

/** A letter that says no more than its template does. */
function rendered({ html, text }: Content, changes: Partial<Envelope>): Promise<Letter> {
  const bound = letterOf([], {
    html: { texts: [html], holes: [], isShrunk: false },
    text: { texts: [text], holes: [], phones: [] },
  });
  const model = { language: 'nb', preheader: 'p' };
  return render({ id: 'kari', bound, model, envelope: { ...envelope, ...changes } }, mime);
}

async function eml(
  changes: Partial<Envelope> = {},
  parts: Partial<Content> = {},
): Promise<{ readonly octets: string; readonly mail: Email }> {
  const letter = await rendered({ ...words, ...parts }, changes);
  return { octets: Buffer.from(letter.eml).toString('latin1'), mail: await PostalMime.parse(letter.eml) };
}

function bytesOf(content: string | ArrayBuffer | Uint8Array): Uint8Array {
  return typeof content === 'string' ? file(content) : new Uint8Array(content);
}

/** As postal-mime returns it. */
function mailbox({ name, address }: Mailbox): Mailbox {
  return { name, address: address.replace('приклад.укр', 'xn--80aikifvh.xn--j1amh') };
}

async function idOf(changes: Partial<Envelope>, parts: Partial<Content> = {}): Promise<string | undefined> {
  return (await eml(changes, parts)).mail.messageId;
}

const file = (text: string): Uint8Array => new TextEncoder().encode(text);

const envelopes: readonly (readonly [name: string, changes: Partial<Envelope>])[] = [
  ['nothing optional', {}],
  [
    'Cyrillic and emoji',
    {
      subject: 'Дата доставки 😀 дубового стола, заказ 4471',
      to: { name: 'Сергей Петрович 😀', address: 's@example.com' },
    },
  ],
  ['a subject of one word of 1,000 letters', { subject: 'a'.repeat(1000) }],
  ['a subject of 1,000 short words', { subject: 'ab '.repeat(999).trim() }],
  ['a subject that looks encoded', { subject: '=?UTF-8?Q?x=0D=0ABcc:_v@x?= y' }],
  [
    'quotes and commas in names',
    {
      from: { name: 'Berg, "Anna" <x@y.example>', address: 'a@b.example' },
      cc: [{ name: 'A; B, C: d;', address: 'c@d.example' }],
    },
  ],
  ['a name of 1,000 letters', { to: { name: 'é'.repeat(1000), address: 'a@b.example' } }],
  ['a domain in other letters', { to: { name: 'Олена', address: 'olena@приклад.укр' } }],
  ['a thread', { thread: { inReplyTo: '<1@x.example>', references: ['<0@x.example>', '<1@x.example>'] } }],
  ['a time of sending', { sendAt: '2026-11-20T10:00:00+01:00' }],
  ['a way out', { unsubscribe: 'https://lumo.example/stop/K-10442' }],
  ['an address for answers', { replyTo: { name: 'Kundeservice, Lumo', address: 'svar@lumo.example' } }],
  [
    'attachments',
    {
      attachments: [
        { name: 'tilbud «høst» 2026.pdf', content: file('%PDF-1.4 \r\n\u0000 ') },
        { name: `${'лист'.repeat(30)}.docx`, content: file('x'.repeat(5000)) },
        { name: 'a "b"; c=d.txt', content: file('From me\n.\n') },
        { name: 'empty.csv', content: file('') },
      ],
    },
  ],
];

test.each(envelopes)('a letter with %s comes back as it was', async (_name, changes) => {
  const { mail, octets } = await eml(changes);
  const wanted = { ...envelope, ...changes };
  expect(mail.subject).toBe(wanted.subject);
  expect(mail.from).toEqual(mailbox(wanted.from));
  expect(mail.to).toEqual([mailbox(wanted.to)]);
  expect(mail.cc ?? []).toEqual(wanted.cc.map(mailbox));
  expect(mail.replyTo ?? []).toEqual(wanted.replyTo ? [mailbox(wanted.replyTo)] : []);
  expect(mail.inReplyTo).toBe(wanted.thread?.inReplyTo);
  expect(mail.references).toBe(wanted.thread?.references.join(' '));
  expect(mail.date).toBe(wanted.sendAt === null ? undefined : '2026-11-20T09:00:00.000Z');
  expect(mail.text).toBe(`${words.text}\n`);
  expect(mail.html).toBe(`${words.html}\n`);
  const attachments = mail.attachments.map(({ filename, content }) => ({ name: filename, content: bytesOf(content) }));
  expect(attachments).toEqual(wanted.attachments);
  for (const line of octets.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  expect(octets).not.toMatch(/[^\s\x20-\x7e]|[^\r]\n|\r[^\n]/);
});

test('no line of the header is there twice, and none names a tool', async () => {
  const { mail, octets } = await eml({ sendAt: '2026-11-20T10:00:00+01:00' });
  const names = mail.headers.map(({ key }) => key);
  expect(names).toEqual(
    [
      'from',
      'to',
      'subject',
      'date',
      'content-language',
      'x-unsent',
      'message-id',
      'mime-version',
      'content-type',
    ].toSorted((a, b) => names.indexOf(a) - names.indexOf(b)),
  );
  expect(octets.toLowerCase()).not.toMatch(/nodemailer|nmp|mailer|envoi/);
});

test('the parts are text, then HTML, both quoted-printable; attachments stand beside them', async () => {
  const { octets } = await eml({ attachments: [{ name: 'a.pdf', content: file('a') }] });
  const types = [...octets.matchAll(/^Content-(?:Type|Transfer-Encoding): ([^;\r]*)/gm)].map(([, type]) => type);
  expect(types).toEqual([
    'multipart/mixed',
    'multipart/alternative',
    'text/plain',
    'quoted-printable',
    'text/html',
    'quoted-printable',
    'application/pdf',
    'base64',
  ]);
});

test('what stands in a text cannot end its part', async () => {
  const { octets } = await eml();
  const boundary = /boundary="([^"]+)"/.exec(octets)?.[1] ?? '';
  expect(boundary).toMatch(/=/);
  const text = `--${boundary}--\n--${boundary}\nContent-Type: text/html\n\n<b>x</b>\n`;
  expect((await eml({}, { text })).mail.text).toBe(`${text}\n`);
});

test('the same content has the same Message-ID, other content another', async () => {
  const id = await idOf({});
  expect(id).toMatch(/^<[0-9a-f]{32}@lumo\.example>$/);
  const others = [
    await idOf({ subject: 'Your offer' }),
    await idOf({ to: { name: 'Kari Nordmann', address: 'kari2@example.no' } }),
    await idOf({ attachments: [{ name: 'a', content: file('a') }] }),
    await idOf({ attachments: [{ name: 'a', content: file('b') }] }),
    await idOf({}, { text: 'x' }),
    await idOf({}, { html: 'x' }),
  ];
  expect(await idOf({})).toBe(id);
  expect(new Set([id, ...others]).size).toBe(others.length + 1);
});

test('the same letter has the same octets, wherever and whenever it is made', async () => {
  const changes: Partial<Envelope> = {
    sendAt: '2026-11-20T10:00:00+01:00',
    attachments: [{ name: 'a.pdf', content: file('a') }],
  };
  const { octets } = await eml(changes);
  vi.stubEnv('TZ', 'Asia/Tokyo');
  vi.stubEnv('LC_ALL', 'tr_TR.UTF-8');
  try {
    expect((await eml(changes)).octets).toBe(octets);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a letter knows who is named on it and which files go with it, as people read them', async () => {
  const named = {
    from: { name: 'Олена', address: 'olena@приклад.укр' },
    to: { name: 'Kari Ås', address: 'kari@example.no' },
    cc: [{ name: '', address: 'per@example.no' }],
  };
  const attachments = [{ name: 'лист.pdf', content: file('x') }];
  const letter = await rendered(words, { ...named, attachments });
  expect(letter.mailboxes).toEqual(named);
  expect(letter.attachments).toEqual(['лист.pdf']);
});
