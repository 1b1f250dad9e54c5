import { createServer } from 'node:http';
import PostalMime from 'postal-mime';
import { expect, test, vi } from 'vitest';
import type { MailParts } from '../../src/model/mime.ts';
import { digest } from '../../src/run/digest.ts';
import { loadMime } from '../../src/run/mime.ts';

const parts: MailParts = {
  headerBlock: 'From: a@b.example\r\nSubject: x\r\n',
  text: 'a\n',
  html: '<p>a</p>\n',
  attachments: [],
  boundary: 'abc',
};

async function octetsOf(changes: Partial<MailParts> = {}): Promise<string> {
  return Buffer.from(await loadMime().compose({ ...parts, ...changes })).toString('latin1');
}

test('a mail begins with the lines that it was given, and has no others than those of its parts', async () => {
  const octets = await octetsOf();
  expect(octets.slice(0, octets.indexOf('\r\n\r\n'))).toMatch(
    /^From: a@b\.example\r\nSubject: x\r\nMIME-Version: 1\.0\r\nContent-Type: multipart\/alternative; boundary="=-abc-Part_1"$/,
  );
});

test('a mail is the same at any time', async () => {
  expect(await octetsOf()).toBe(await octetsOf());
});

const texts: readonly (readonly [name: string, text: string])[] = [
  ['a line of 10,000 letters', `${'å'.repeat(10_000)}\n`],
  ['white space at the ends of lines', 'a \nb\t\n \n'],
  ['equals signs and dots', '=\n.\n..\n=3D\n'],
  ['lines that begin like an mbox', 'From a\nFrom: b\n'],
  ['no line end at the end', 'a'],
  ['only emoji', '😀👨‍👩‍👧\n'],
];

test.each(texts)('%s come back as they were, in both parts', async (_name, text) => {
  const octets = await octetsOf({ text, html: text });
  const mail = await PostalMime.parse(Buffer.from(octets, 'latin1'));
  // postal-mime ends every part with a line end of its own.
  expect(mail.text).toBe(`${text}
`);
  expect(mail.html).toBe(`${text}
`);
  expect(Math.max(...octets.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
});

test('a text that names a file or an address is a text: nothing is read or fetched', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.end('secret');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : '';
  const html = `<img src="${url}"><img src="file:///etc/passwd"><img src="cid:a">\n`;
  const mail = await PostalMime.parse(
    await octetsOf({ html, text: `${url}\n`, attachments: [{ name: '/etc/passwd', content: Buffer.from('mine') }] }),
  );
  await new Promise((resolve) => void server.close(resolve));
  expect(asked).toBe(0);
  expect(mail.html).toBe(`${html}\n`);
  expect(mail.attachments.map(({ content }) => new TextDecoder().decode(bytesOf(content)))).toEqual(['mine']);
});

function bytesOf(content: string | ArrayBuffer | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

test('a digest is that of the UTF-8 octets', () => {
  expect(digest('å')).toBe(digest(new Uint8Array([0xc3, 0xa5])));
  expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('the composer is not loaded before it is asked', async () => {
  let isLoaded = false;
  vi.resetModules();
  vi.doMock('nodemailer/lib/mail-composer', () => {
    isLoaded = true;
    throw new Error('loaded');
  });
  try {
    const mime = (await import('../../src/run/mime.ts')).loadMime();
    expect(mime.digest('')).toHaveLength(64);
    expect(isLoaded).toBe(false);
    await expect(mime.compose(parts)).rejects.toThrow();
    expect(isLoaded).toBe(true);
  } finally {
    vi.doUnmock('nodemailer/lib/mail-composer');
    vi.resetModules();
  }
});
