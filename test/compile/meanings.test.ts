import { expect, test } from 'vitest';
import { data, meaning, stopped, type Texts } from '../reference/meanings.ts';
import { filled } from './filled.ts';
import { localeOf } from './letters.ts';
import { templatesOf } from './library.ts';

const locale = localeOf('en', 'Europe/Oslo', '2026-11-20T10:00:00+01:00');

function run(text: string, texts: Texts = {}, record: object = data): string | readonly string[] {
  const template = { name: 't', source: { file: 't.mjml', text } };
  const partials = templatesOf(texts);
  const { program, mjml } = filled(template, partials, record, locale);
  if (typeof mjml === 'string') return mjml;
  const sources = [template, ...partials.values()].map(({ source }) => source);
  return mjml.failures.map((failure) => {
    const { file = '', start = 0, end = 0 } = program.places[failure.place] ?? {};
    const written = sources.find((source) => source.file === file)?.text.slice(start, end) ?? '';
    return `${failure.kind} ${written} ${failure.kind === 'refused' ? failure.helper : failure.value}`;
  });
}

test.each(meaning.map((row) => ({ name: row[0], row })))('$name', ({ row: [, template, text, partials] }) => {
  expect(run(template, partials)).toBe(text);
});

test.each(stopped.map((row) => ({ name: row[0], row })))(
  '$name is a failure at its place',
  ({ row: [, template, failures, partials] }) => {
    expect(run(template, partials)).toEqual(failures.length === 0 ? '' : failures);
  },
);
