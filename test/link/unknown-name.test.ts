import { describe, expect, it, test } from 'vitest';
import { reportUnknown } from '../../src/link/unknown-name.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

const languages = ['en', 'fy', 'nb', 'ru', 'uk'];

function reported(
  kind: Parameters<typeof reportUnknown>[0],
  name: string,
  known: readonly string[],
  people: readonly string[] = [],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const source = { file: 'messages/kari.yaml', text: name };
  const text = { value: name, source, segments: [{ at: 0, start: 0, end: name.length }] };
  reportUnknown(kind, text, known, (diagnostic) => void found.push(diagnostic), people);
  return found;
}

describe('a language that nobody has', () => {
  test.each([
    ['norsk', 'nb'],
    ['no', 'nb'],
    ['english', 'en'],
    ['frysk', 'fy'],
    ['ua', 'uk'],
  ])('%s is %s', (name, tag) => {
    const [finding] = reported('language', name, languages);
    expect(finding).toMatchObject({ code: 'project/unknown-language', span: { start: 0, end: name.length } });
    expect(finding?.help).toMatch(`did you mean \`${tag}\`?`);
  });

  test.each(['nn', 'fr', 'by', 'de', 'nl', 'en-'])('%s is not taken for another', (name) => {
    for (const { help } of reported('language', name, languages)) expect(help).not.toMatch('did you mean');
  });

  it('is the finding of the schema where its tag is malformed', () => {
    expect(reported('language', 'de_DE', languages)).toEqual([]);
    expect(reported('language', 'українська', languages)).toEqual([]);
  });
});

test.each([
  ['template', 'follow-up.mjml', ['apology', 'follow-up'], [], 'follow-up'],
  ['template', 'templates/follow-up.mjml', ['apology', 'follow-up'], [], 'follow-up'],
  ['template', 'folow-up', ['apology', 'follow-up'], [], 'follow-up'],
  ['sender', 'Ola Hansen', ['kari', 'ola'], ['Kari Nordmann', 'Ola Hansen'], 'ola'],
  ['sender', 'ola hansen', ['ola'], ['Ola Hansen'], 'ola'],
] as const)('%s `%s`', (kind, name, known, people, meant) => {
  expect(reported(kind, name, known, people)[0]?.help).toMatch(`did you mean \`${meant}\`?`);
});
