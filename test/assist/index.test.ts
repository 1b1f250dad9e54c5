import { expect, test } from 'vitest';
import { definition, hover, suggestions } from '../../src/assist/index.ts';
import { kindOfFile } from '../../src/assist/kind-of-file.ts';
import { ask } from './yaml/world.ts';

test.each([
  ['messages/kari.yaml', 'message'],
  ['messages/2026/kari.yaml', 'message'],
  ['envoi.yaml', 'config'],
  ['languages/nb.yaml', 'language'],
  ['envoi/languages/nb.yaml', 'language'],
  ['templates/a.mjml', 'template'],
  ['envoi/partials/a.mjml', 'partial'],
  ['schemas/a.schema.json', 'other'],
  ['messages/data/a.csv', 'other'],
  ['messages/data/a.yaml', 'other'],
  ['messages/a.yml', 'other'],
  ['messages/.a.yaml', 'other'],
  ['messages/.drafts/a.yaml', 'other'],
  ['templates/.a.mjml', 'other'],
  ['languages/.nb.yaml', 'other'],
  ['notes/envoi.yaml', 'other'],
  ['messages.yaml', 'other'],
])('%s is %s', (file, kind) => {
  expect(kindOfFile(file)).toBe(kind);
});

const LIST = 'template: campaign\nrecipients: { schema: customer }\n';

test('an expression in a text of a list is answered by what rows have, the rest by the schema', () => {
  const inText = ask(`${LIST}subject: "Hello {{recipient.renew¦s_on}}"\n`);
  expect(suggestions(inText).map(({ label }) => label)).toContain('renews_on');
  expect(hover(inText)?.markdown).toContain('The day on which the contract is renewed');
  expect(definition(inText)[0]?.target.source.file).toBe('envoi/schemas/rows/customer.schema.json');
  const outside = ask(`${LIST}subj¦ect: "Hello {{recipient.renews_on}}"\n`);
  expect(hover(outside)?.markdown).toContain('**Subject**');
  expect(suggestions(ask(`${LIST}subj¦`)).map(({ label }) => label)).toEqual(['subject']);
});

test('an expression in a message to one person has no fields of YAML', () => {
  expect(suggestions(ask('template: campaign\nsubject: "{{tem¦"\n'))).toEqual([]);
});

test('what is likeliest comes first, in every kind of file', () => {
  const asked: readonly [string, string][] = [
    ['<mjml><mj-body><mj-text>{{date ¦}}</mj-text></mj-body></mjml>', 'templates/apology.mjml'],
    ['<mjml><mj-body><mj-text ¦></mj-text></mj-body></mjml>', 'templates/apology.mjml'],
    ['¦', 'messages/kari.yaml'],
    [`${LIST}subject: "Hello {{date ¦}}"\n`, 'messages/kari.yaml'],
  ];
  for (const [text, file] of asked) {
    const ranks = suggestions(ask(text, file)).map(({ rank }) => rank);
    expect(ranks.length).toBeGreaterThan(1);
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
  }
});

test('a file of no kind that envoi knows is left alone', () => {
  const question = ask('template: campaign¦', 'notes/kari.yaml');
  expect([suggestions(question), hover(question), definition(question)]).toEqual([[], null, []]);
});
