import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { load } from '../src/run/load.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const project = await load(repository, { today: '2026-11-21' });
const { diagnostics, letters } = await project.build();

test('the shipped messages are clean, in all languages and with all templates', () => {
  const texts = readdirSync(join(repository, 'messages'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(repository, 'messages', name), 'utf8'));
  const toOne = texts.filter((text) => !/^recipients:/m.test(text));
  const valuesOf = (key: string): ReadonlySet<string | undefined> =>
    new Set(texts.map((text) => new RegExp(`^${key}: (\\S+)`, 'm').exec(text)?.[1]));
  expect(diagnostics).toEqual([]);
  expect(letters).toHaveLength(toOne.length);
  expect(texts.length - toOne.length).toBeGreaterThanOrEqual(2);
  expect(letters.length).toBeGreaterThanOrEqual(12);
  expect(valuesOf('language')).toEqual(new Set(['en', 'nb', 'uk', 'ru', 'fy']));
  expect(valuesOf('template')).toEqual(new Set(['follow-up', 'apology', 'appointment', 'campaign']));
});

test('the rows of the shipped lists are nobody, each once, and what they say differs', () => {
  const [head = '', ...lines] = readFileSync(join(repository, 'messages/data/customers.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  const rows = lines.map((line) => line.split(','));
  const column = (name: string): readonly string[] => rows.map((row) => row[head.split(',').indexOf(name)] ?? '');
  expect(rows).toHaveLength(200);
  expect(rows.filter((row) => row.length !== head.split(',').length)).toEqual([]);
  expect(new Set(column('email')).size).toBe(200);
  expect(new Set(column('customer_number')).size).toBe(200);
  expect(column('email').filter((address) => !/^[a-z.]+@[a-z-]+\.example$/.test(address))).toEqual([]);
  expect(new Set(column('language'))).toEqual(new Set(['en', 'nb', 'uk', 'ru', 'fy']));
  for (const name of ['company', 'quantity', 'amount', 'Renewal date', 'last_visit']) {
    expect(new Set(column(name)).size).toBeGreaterThan(15);
  }
});

test.each(letters.map((letter) => [letter.id, letter] as const))('%s reads as it was written', async (_id, letter) => {
  const mail = await PostalMime.parse(letter.eml);
  expect(mail.subject).toBe(letter.subject);
  expect(mail.to?.map(({ address }) => address)).toEqual([letter.to]);
  expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(letter.text.trimEnd());
  expect(mail.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(letter.html.trimEnd());
  const lines = new TextDecoder('latin1').decode(letter.eml).split('\r\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true);
});
