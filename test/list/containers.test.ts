import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { blockWriter } from '../../src/list/block-writer.ts';
import type { ListData } from '../../src/link/letter-model.ts';
import type { ListPart, WrittenBlock } from '../../src/model/list.ts';
import type { RowData } from '../../src/model/rows.ts';
import { doors } from '../doors.ts';
import { BASICS, listOf, rowsFile } from './kit.ts';

const MESSAGE: ListData = {
  ...BASICS,
  template: 'campaign',
  language: 'en',
  intent: 'renewal',
  recipients: { schema: 'tested' },
  subject: 'Æ: {{recipient.company}}',
  body: 'See [the order](https://lumo.example/{{recipient.order}}), {{default recipient.note "please"}}.',
  next_step: { summary: 'Confirm it.', action: { label: 'Confirm', url: 'https://lumo.example/c' } },
  unsubscribe: { url: 'https://lumo.example/stop?order={{recipient.order}}' },
  postal_address: 'Havnegata 7, 5003 Bergen',
  details: { because: 'you are a customer of Lumo.' },
};

const ROWS: readonly RowData[] = [
  { email: 'kari@kunde.example', given_name: 'Kari', company: 'Nord "&" Co\\', order: 'K 1' },
  { email: 'ola@kunde.example', given_name: 'Ola', company: '\u{1f44b} Sør', order: 'K-2', note: 'From me\nFrom you' },
  { email: 'per@kunde.example', given_name: 'Per', company: 'Øst', order: 'K-3', note: 'a\u2028b\ttab' },
];

async function writtenTo(part: ListPart, isWanted: (row: number) => boolean = () => true): Promise<WrittenBlock> {
  const { letters, plan } = listOf(MESSAGE, [{ name: 'a.pdf', content: new TextEncoder().encode('From here') }]);
  const troubles = await Promise.all(ROWS.map(async (row) => letters.check(row)));
  expect(troubles).toEqual(ROWS.map(() => null));
  return (await blockWriter(structuredClone(plan()), part, doors.mime)).write(rowsFile(ROWS), 11, isWanted);
}

/** The bytes of each part of each letter. */
function partsOf({ bytes, letters }: WrittenBlock): readonly (readonly Uint8Array[])[] {
  let at = 0;
  return letters.map(({ parts }) => parts.map((size) => bytes.slice(at, (at += size))));
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

test('an entry says what the letter is', async () => {
  const written = await writtenTo('files');
  const [first] = written.letters;
  expect(first).toMatchObject({
    row: 11,
    to: 'kari@kunde.example',
    subject: 'Æ: Nord "&" Co\\',
    links: ['https://lumo.example/K%201', 'https://lumo.example/c', 'https://lumo.example/stop?order=K%201'],
  });
  for (const [index, parts] of partsOf(written).entries()) {
    const digest = createHash('sha256').update(Buffer.concat(parts)).digest('hex');
    expect(written.letters[index]?.hash).toBe(digest);
  }
});

test('only wanted rows are written', async () => {
  const { letters } = await writtenTo('files', (row) => row === 12);
  expect(letters.map(({ row }) => row)).toEqual([12]);
});

test('each mail has its own way out, and the files', async () => {
  for (const [, , eml] of partsOf(await writtenTo('files'))) {
    const mail = textOf(eml).replaceAll(/\r\n[ \t]+/g, ' ');
    expect(mail).toMatch(/^List-Unsubscribe: <https:\/\/lumo\.example\/stop\?order=K(?:%20|-)\d>\r$/m);
    expect(mail).toContain('filename=a.pdf');
  }
});

describe('containers have the same letters as files', () => {
  test('mbox', async () => {
    const files = await writtenTo('files');
    const mbox = await writtenTo('mbox');
    const mails = partsOf(files).map(([, , eml]) => textOf(eml));
    const expected = mails.map((mail) => `From envoi Thu Jan  1 00:00:00 1970\r\n${mail}\r\n`);
    expect(partsOf(mbox).map(([part]) => textOf(part))).toEqual(expected);
    expect(mbox.letters.map(({ sizes }) => sizes)).toEqual(files.letters.map(({ sizes }) => sizes));
    for (const mail of mails) expect(mail).not.toMatch(/^>*From /m);
  });

  test('jsonl', async () => {
    const files = await writtenTo('files');
    const jsonl = await writtenTo('jsonl');
    for (const [index, [line]] of partsOf(jsonl).entries()) {
      const entry = files.letters[index];
      const [html, text, eml] = partsOf(files)[index] ?? [];
      const read: unknown = JSON.parse(textOf(line));
      expect(textOf(line).indexOf('\n')).toBe(textOf(line).length - 1);
      expect(read).toMatchObject({
        row: entry?.row,
        to: entry?.to,
        subject: entry?.subject,
        html: textOf(html),
        text: textOf(text),
      });
      const id = /^Message-ID: (.*)\r$/m.exec(textOf(eml))?.[1];
      expect(read).toHaveProperty(['headers', 'Message-ID'], id);
      expect(jsonl.letters[index]?.sizes).toEqual({ ...entry?.sizes, eml: 0 });
    }
  });
});

test('what is written does not hang on the blocks', async () => {
  const { letters, plan } = listOf(MESSAGE);
  await Promise.all(ROWS.map(async (row) => letters.check(row)));
  const writer = await blockWriter(plan(), 'mbox', doors.mime);
  const whole = textOf(writer.write(rowsFile(ROWS), 1, () => true).bytes);
  const pieces = ROWS.map((row, index) => textOf(writer.write(rowsFile([row]), index + 1, () => true).bytes));
  expect(pieces.join('')).toBe(whole);
});

test('a row whose letter cannot be made is a bug by now', async () => {
  const { plan } = listOf(MESSAGE);
  const writer = await blockWriter(plan(), 'files', doors.mime);
  expect(() => writer.write(rowsFile(ROWS), 1, () => true)).toThrow(/row 1 has passed the check/);
  expect(() => writer.write(new TextEncoder().encode('{"a":\n'), 1, () => true)).toThrow(/row 1 cannot be read/);
});
