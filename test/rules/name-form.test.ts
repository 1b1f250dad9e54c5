import { expect, test } from 'vitest';
import { findingsIn } from './findings-in.ts';

function letterTo(language: string, recipient: string, more = ''): string {
  return [
    'template: follow-up',
    `language: ${language}`,
    'recipient:',
    ...recipient.split(', ').map((line) => `  ${line}`),
    '  email: reader@example.com',
    'sender: { name: Anna Berg, role: adviser, company: Lumo AS, email: anna@lumo.example }',
    'subject: "4512: ✓"',
    'body: "4512 ✓"',
    'next_step: { summary: "4512?", action: { reply: true } }',
    more,
    '',
  ].join('\n');
}

test.each([
  ['uk', 'given_name: Лариса, patronymic: Миколаївна'],
  ['uk', "given_name: Дар'я"],
  ['uk', 'given_name: Kari, family_name: Nordmann'],
  ['uk', 'given_name: Нінель, vocative: Нінель'],
  ['uk', 'given_name: Нінель, greet_as: пані Нінель'],
  ['ru', 'given_name: Нинель'],
  ['en', 'honorific: Ms, family_name: Larsen'],
  ['nb', 'name: Dr. Berg'],
])('%s knows how to address { %s }', (language, recipient) => {
  expect(findingsIn(letterTo(language, recipient))).toEqual([]);
});

test.each([
  ['given_name: Нінель', 'Нінель'],
  ['given_name: Лариса, patronymic: "Огли "', 'Огли '],
  ['name: Сергій Петренко', 'Сергій Петренко'],
  ['honorific: пан, family_name: Петренко', 'Петренко'],
])('Ukrainian asks for the form of { %s } at the name', (recipient, marked) => {
  const found = findingsIn(letterTo('uk', recipient));
  const sentence = `envoi is not sure of the form in which a greeting addresses “${marked.trim()}”`;
  expect(found).toMatchObject([{ code: 'greeting/name-form', marked, sentence }]);
});

test('a language without a form for what there is says what to add', () => {
  const found = findingsIn(letterTo('nb', 'honorific: Dr., family_name: Berg'));
  expect(found).toMatchObject([
    {
      code: 'greeting/name-form',
      marked: 'recipient',
      sentence: 'a letter in Norsk bokmål is not addressed by honorific and family_name alone',
    },
  ]);
});

test('a greeting of its own needs no form of address', () => {
  expect(findingsIn(letterTo('uk', 'given_name: Нінель', 'greeting: Шановна пані Нінель!'))).toEqual([]);
  expect(findingsIn(letterTo('nb', 'honorific: Dr., family_name: Berg', 'greeting: Kjære Dr. Berg'))).toEqual([]);
});

test('a recipient without a name is another finding', () => {
  expect(findingsIn(letterTo('uk', 'family_name: Петренко')).map(({ code }) => code)).toEqual([
    'personal/one-addressee',
  ]);
});
