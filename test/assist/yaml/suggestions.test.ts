import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Suggestion } from '../../../src/assist/answers.ts';
import { withoutStops } from '../../../src/assist/without-stops.ts';
import { suggestions } from '../../../src/assist/index.ts';
import { ask, openWith } from './world.ts';

/** A text with `¦` for the cursor, what is offered there from the beginning, and the file where it is no message. */
type Case = readonly [text: string, first: readonly string[], file?: string];

function labels(found: readonly Suggestion[]): readonly string[] {
  return found.map(({ label }) => label);
}

/** The text after a suggestion is taken, by an editor that knows no snippets. */
function taken(text: string, label: string, file?: string): string {
  const found = suggestions(ask(text, file)).find((one) => one.label === label);
  if (found === undefined) return `no ${label}`;
  const { source, start, end } = found.replace;
  return source.text.slice(0, start) + withoutStops(found.insert) + source.text.slice(end);
}

describe('fields', () => {
  const cases: readonly Case[] = [
    ['¦', ['template', 'recipient', 'recipients', 'subject', 'body', 'next_step']],
    ['template: campaign\n¦', ['recipient', 'recipients', 'subject', 'body', 'next_step', 'details']],
    ['template: campaign\ndetails:\n  ¦', ['because', 'valid_until']],
    ['details:\n  ¦\ntemplate: apology\n', ['compensation']],
    ['tem¦', ['template']],
    ['recipient:\n  given-na¦', ['given_name']],
    ['recipient:\n  givenN¦', ['given_name']],
    ['recipient:\n  surn¦', ['family_name']],
    ['template: campaign\ncta¦', ['next_step']],
    ['next_step:\n  summary: x\n  action:\n    ¦\n', ['label', 'url', 'reply', 'phone', 'none']],
    ['next_step:\n  action:\n    url: x\n    ¦\n', ['label']],
    ['options:\n  - ¦', ['text', 'advantage']],
    ['options:\n  - text: x\n    ¦', ['advantage']],
    ['options:\n  - text: x\n  - ¦', ['text', 'advantage']],
    ['cc:\n  - name: x\n    ¦\n    email: y\n', ['because']],
    ['allow:\n  - ¦', ['rule', 'because', 'until']],
    ['recipient: { ¦ }', ['email', 'given_name']],
    ['recipient: { email: x, giv¦ }', ['given_name']],
    ['next_step: { summary: x, ¦', ['action', 'deadline']],
    ['"tem¦', ['template']],
    ['thread:\n\t¦', ['in_reply_to', 'references']],
    ['template: campaign\r\ndetails:\r\n  ¦\r\n', ['because', 'valid_until']],
    ['recipients:\n  schema: customer\n  columns:\n    giv¦', ['given_name']],
    ['recipients: { schema: customer, where: { cur¦ } }', ['currency']],
    ['version: 1\n¦', ['language', 'profile', 'rules'], 'envoi.yaml'],
    ['rules:\n  no-sla¦', ['tone/no-slang'], 'envoi.yaml'],
    ['rules:\n  tone/no-slang:\n    ¦', ['en', 'fy', 'nb', 'ru', 'uk', 'off', 'warning', 'error'], 'envoi.yaml'],
    ['senders:\n  kari:\n    ¦', ['name', 'email', 'role'], 'envoi.yaml'],
    ['¦', ['version', 'tag', 'name', 'dir'], 'languages/de.yaml'],
    ['greeting:\n  ¦', ['greet_as', 'given', 'name'], 'languages/de.yaml'],
  ];
  test.for(cases)('%j', ([text, first, file]) => {
    expect(labels(suggestions(ask(text, file))).slice(0, first.length)).toEqual(first);
  });

  test('only those that are not there yet', () => {
    const found = labels(suggestions(ask('template: x\nrecipient:\n  email: x\nsubject: x\n¦\nbody: x\n')));
    for (const name of ['template', 'recipient', 'subject', 'body']) expect(found).not.toContain(name);
    expect(found).toContain('next_step');
  });

  test('none of a list in a message to one person, and the other way round', () => {
    const one = labels(suggestions(ask('recipient:\n  name: x\n¦')));
    for (const name of ['recipients', 'unsubscribe', 'postal_address']) expect(one).not.toContain(name);
    const list = labels(suggestions(ask('recipients:\n  schema: customer\n¦')));
    expect(list).not.toContain('recipient');
    expect(list).toContain('unsubscribe');
  });

  test('required ones are said to be required', () => {
    const [first, second] = suggestions(ask('allow:\n  - rule: x\n    ¦'));
    expect(first).toMatchObject({ label: 'because', kind: 'field', detail: 'text, required' });
    expect(second).toMatchObject({ label: 'until', detail: 'date' });
  });

  test('the lists of words of a pack are those that rules read', () => {
    expect(labels(suggestions(ask('words:\n  ¦', 'languages/nb.yaml')))).toContain('slang');
  });

  test('where nothing can be read, by the indentation of the lines', () => {
    const broken = `a: ${'['.repeat(100)}\nrecipient:\n  given_name: x\n  ¦\n  email: y\ncc:\n`;
    const found = labels(suggestions(ask(broken)));
    expect(found).toContain('family_name');
    expect(found).not.toContain('given_name');
    expect(found).not.toContain('email');
    expect(labels(suggestions(ask(`a: ${'['.repeat(100)}\ncc:\n- name: x\n  ¦\n`)))).toEqual(['email', 'because']);
    expect(labels(suggestions(ask(`a: ${'['.repeat(100)}\ncc:\n  - name: x\n  - ¦\n`)))).toEqual([
      'name',
      'email',
      'because',
    ]);
  });
});

describe('values', () => {
  const cases: readonly Case[] = [
    ['template: ¦', ['apology', 'appointment', 'campaign', 'follow-up']],
    ['template: fo¦', ['follow-up']],
    ['template: "fo¦"', ['follow-up']],
    ['template:¦', ['apology']],
    ['language: ¦ # which', ['en', 'fy', 'nb', 'ru', 'uk']],
    ['intent: ¦\nbody: x', ['reply', 'service']],
    ['intent: termsch¦', ['terms-change']],
    ['sender: ¦', ['emma', 'ola', 'oksana', 'larisa', 'jelle', 'name, email …']],
    ['sender:\n  ¦', ['name', 'email']],
    ['next_step: ¦', ['summary, action …']],
    ['next_step:\n  action:\n    reply: ¦', ['true']],
    ['context:\n  greets_informally: ¦', ['true', 'false']],
    ['closing: { help: ¦ }', ['auto', 'none']],
    ['recipient: { timezone: europe/osl¦ }', ['Europe/Oslo']],
    ['recipients: { schema: ¦ }', ['customer']],
    ['recipients: { schema: customer, where: { currency: n¦ } }', ['NOK']],
    ['recipients: { schema: customer, where: { language: ¦ } }', ['en', 'fy', 'nb', 'ru', 'uk']],
    ['allow:\n  - rule: no-slan¦\n    because: x\n', ['tone/no-slang']],
    ['rules:\n  tone/no-slang: ¦', ['off', 'warning', 'error'], 'envoi.yaml'],
    ['rules: { tone/no-slang: { nb: ¦ } }', ['off', 'warning', 'error'], 'envoi.yaml'],
    ['profile: ¦', ['relaxed', 'standard', 'strict'], 'envoi.yaml'],
    ['sender: ¦\nsenders:\n  kari: { name: Kari }\n', ['kari'], 'envoi.yaml'],
    ['tag: ¦', ['de'], 'languages/de.yaml'],
    ['without:\n  greeting: [¦]', ['given_patronymic', 'honorific_given', 'honorific_family'], 'languages/nb.yaml'],
  ];
  test.for(cases)('%j', ([text, first, file]) => {
    expect(labels(suggestions(ask(text, file))).slice(0, first.length)).toEqual(first);
  });

  test('a value that YAML would read as something else stands in quotation marks', () => {
    expect(taken('numbers:\n  decimal: ¦', ',', 'languages/de.yaml')).toBe('numbers:\n  decimal: ","');
    expect(taken('numbers:\n  group_from: ¦', '1000', 'languages/de.yaml')).toBe('numbers:\n  group_from: 1000');
  });

  test('a name says what stands behind it', () => {
    expect(suggestions(ask('language: ¦'))[2]).toMatchObject({ label: 'nb', detail: 'Norsk bokmål' });
    expect(suggestions(ask('sender: ol¦'))[0]).toMatchObject({ label: 'ola', detail: 'Ola Hansen' });
    expect(suggestions(ask('template: ap¦'))[0]).toMatchObject({ label: 'apology', detail: 'An apology' });
    expect(suggestions(ask('allow:\n  - rule: tone/no-sl¦'))[0]).toMatchObject({
      kind: 'rule',
      detail: 'a letter has no slang',
    });
  });

  test('a rule that cannot be allowed is not offered', () => {
    expect(labels(suggestions(ask('allow:\n  - rule: ¦')))).not.toContain('yaml/syntax');
    expect(labels(suggestions(ask('rules:\n  ¦', 'envoi.yaml')))).not.toContain('yaml/syntax');
  });
});

describe('nothing', () => {
  test.each([
    ['# ¦'],
    ['subject: x # ¦'],
    ['body: |\n  tem¦\n'],
    ['body: >-\n  one\n\n  two ¦\n'],
    ['subject: "a\n  tem¦"\n'],
    ['subject: ¦'],
    ['body: ¦|\n  x\n'],
    ['recipient:\n  name: Kari\n    ¦\n'],
    [`${'x'.repeat(5000)}¦`],
  ])('%j', (text) => {
    expect(suggestions(ask(text))).toEqual([]);
  });

  test('of a file that is no YAML of a project, or too large', () => {
    expect(suggestions(ask('¦', 'messages/data/list.csv'))).toEqual([]);
    expect(suggestions(ask(`${'a: b\n'.repeat(60_000)}¦`))).toEqual([]);
  });
});

describe('what is put in', () => {
  test.for<readonly [string, string, string, string?]>([
    ['tem¦', 'template', 'template: '],
    ['te¦mplate: x', 'template', 'template: x'],
    ['a: 1\nre¦', 'recipient', 'a: 1\nrecipient:\n  given_name: \n  family_name: \n  email: '],
    ['¦', 'next_step', 'next_step:\n  summary: \n  action:\n    '],
    ['a: b\r\n¦', 'next_step', 'a: b\r\nnext_step:\r\n  summary: \r\n  action:\r\n    '],
    ['¦', 'body', 'body: |\n  '],
    ['¦', 'options', 'options:\n  - text: '],
    ['¦', 'cc', 'cc:\n  - name: \n    email: \n    because: '],
    ['¦', 'intent', 'intent: reply'],
    ['thread:\n  ¦', 'in_reply_to', 'thread:\n  in_reply_to: "<>"'],
    ['next_step:\n  action: { ¦ }', 'reply', 'next_step:\n  action: { reply: true }'],
    ['next_step: { ¦ }', 'action', 'next_step: { action:  }'],
    ['sender: ¦', 'name, email …', 'sender: \n  name: \n  email: '],
    ['sender: em¦', 'emma', 'sender: emma'],
    ['sender:¦', 'emma', 'sender: emma'],
    ['sender: "em¦" # who', 'emma', 'sender: emma # who'],
    ['cc:\n  - na¦: x', 'name', 'cc:\n  - name: x'],
    ['¦', 'version', 'version: 1', 'envoi.yaml'],
    ['brand:\n  ¦', 'accent', 'brand:\n  accent: "#"', 'envoi.yaml'],
    ['words:\n  ¦', 'forbid', 'words:\n  forbid:\n    - ', 'envoi.yaml'],
    ['rules:\n  no-slang¦', 'tone/no-slang', 'rules:\n  tone/no-slang: ', 'envoi.yaml'],
  ])('%j', ([text, label, after, file]) => {
    expect(taken(text, label, file)).toBe(after);
  });

  test('a choice is a snippet, a field with one place to write is none', () => {
    const found = suggestions(ask('context:\n  ¦'));
    expect(found.find(({ label }) => label === 'initiator')).toMatchObject({
      isSnippet: true,
      insert: 'initiator: ${1|us,customer|}',
    });
    expect(found.find(({ label }) => label === 'need')).toMatchObject({ isSnippet: false, insert: 'need: ' });
  });

  test('names of a schema are quoted for YAML and for snippets, its words for Markdown', () => {
    const schema = JSON.stringify({
      $ref: 'message.schema.json',
      properties: {
        details: {
          type: 'object',
          properties: { 'a: $1}': { enum: ['x|y,z', '$2'], description: '<b>*bold*</b> [x](command:y)\u202e' } },
        },
      },
      unevaluatedProperties: false,
    });
    const project = openWith({ 'templates/odd.mjml': '<mjml></mjml>', 'schemas/odd.schema.json': schema });
    const [found] = suggestions(ask('template: odd\ndetails:\n  ¦', 'messages/a.yaml', project));
    expect(found?.insert).toBe('"a: \\$1\\}": ${1|"x\\|y\\,z","$2"|}');
    expect(withoutStops(found?.insert ?? '')).toBe('"a: $1}": "x|y,z"');
    expect(found?.documentation).toContain('\\<b\\>\\*bold\\*\\</b\\> \\[x\\](command:y)\\<U+202E\\>');
  });
});

describe('what is written stays', () => {
  test.each([
    ['recipient:\n  email: a\n ¦'],
    ['recipient:\n    email: a\n  ¦\n    given_name: b\n'],
    ['options:\n  - text: x\n   ¦'],
    ['template: campaign\n ¦\nsubject: x\n'],
  ])('in a column that is none of the map, no key is offered: %j', (text) => {
    const { source, offset, project } = ask(text);
    for (const { insert, replace } of suggestions({ source, offset, project })) {
      const after = source.text.slice(0, replace.start) + withoutStops(insert) + source.text.slice(replace.end);
      expect([after, parseDocument(after).errors]).toEqual([after, []]);
    }
    expect(labels(suggestions({ source, offset, project }))).not.toContain('given_name');
  });

  test('a value behind a colon without a blank is not replaced with its key', () => {
    expect(labels(suggestions(ask('intent¦:delay\n')))).toEqual([]);
    expect(labels(suggestions(ask('int¦:delay\n')))).toEqual([]);
    expect(taken('language:nb¦\n', 'nb')).toBe('language: nb\n');
    expect(labels(suggestions(ask('language:nb¦\n')))).not.toContain('language');
    expect(labels(suggestions(ask('next_step:\n  action:\n    url:https://a.example/¦\n')))).toEqual([]);
  });
});
