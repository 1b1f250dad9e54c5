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
  const texts = readdirSync(join(repository, 'messages')).map((name) =>
    readFileSync(join(repository, 'messages', name), 'utf8'),
  );
  const valuesOf = (key: string): ReadonlySet<string | undefined> =>
    new Set(texts.map((text) => new RegExp(`^${key}: (\\S+)`, 'm').exec(text)?.[1]));
  expect(diagnostics).toEqual([]);
  expect(letters).toHaveLength(texts.length);
  expect(letters.length).toBeGreaterThanOrEqual(12);
  expect(valuesOf('language')).toEqual(new Set(['en', 'nb', 'uk', 'ru', 'fy']));
  expect(valuesOf('template')).toEqual(new Set(['follow-up', 'apology', 'appointment', 'campaign']));
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
