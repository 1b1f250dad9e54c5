import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letterModel } from '../../src/link/letter-model.ts';
import { jsonOf } from '../../src/link/schemas.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { MapType } from '../../src/model/data-type.ts';
import type { ReadAttachment } from '../../src/model/letter.ts';
import type { File, ProjectFiles } from '../../src/model/project.ts';
import type { JsonSchema, Schema } from '../../src/model/schema.ts';
import { checkProject } from '../../src/pipeline.ts';
import { findCase } from '../../src/prove/case/case.ts';
import { counterExample } from '../../src/prove/counter-example/counter-example.ts';
import { letterType } from '../../src/prove/types/letter-type.ts';
import { shippedLibrary } from '../case-files.ts';
import { all, any, equals, first, holds, last, not, present, truthy } from './case-kit.ts';

const repository = join(import.meta.dirname, '..', '..');
const shipped = shippedLibrary(repository);

/** What a project's own template may want of its messages. */
const VISIT = {
  title: 'A visit',
  $ref: 'message.schema.json',
  required: ['details', 'intent'],
  properties: {
    intent: { enum: ['appointment', 'invite'] },
    details: {
      type: 'object',
      required: ['kind', 'price', 'code'],
      properties: {
        kind: { type: 'string', enum: ['visit', 'call', 'letter'] },
        price: { type: 'number', minimum: 0, maximum: 100, multipleOf: 5 },
        code: { type: 'string', title: 'Code', pattern: '^[A-Z]+$', minLength: 6, maxLength: 8 },
        note: { type: 'string', title: 'Note' },
        is_paid: { type: 'boolean' },
        day: { type: 'string', format: 'date' },
        link: { type: 'string', format: 'link', examples: ['see http://x', 'https://lumo.example/help'] },
        people: {
          type: 'array',
          minItems: 2,
          maxItems: 5,
          items: {
            type: 'object',
            required: ['name'],
            properties: {
              name: { type: 'string', pattern: '\\S', title: 'Name' },
              phone: { type: 'string', format: 'phone' },
            },
            unevaluatedProperties: false,
          },
        },
        way: {
          oneOf: [
            {
              type: 'object',
              required: ['by', 'stop'],
              properties: { by: { const: 'bus' }, stop: { type: 'string', pattern: '\\S', title: 'Stop' } },
              additionalProperties: false,
            },
            {
              type: 'object',
              required: ['by', 'spaces'],
              properties: { by: { const: 'car' }, spaces: { type: 'integer', minimum: 1 } },
              additionalProperties: false,
            },
          ],
        },
      },
      unevaluatedProperties: false,
    },
  },
  unevaluatedProperties: false,
};

const visit = file('schemas/visit.schema.json', `${JSON.stringify(VISIT, null, 2)}\n`);
const schemas = new Map([...shipped.schemas, visit].map((one): [string, Schema] => [nameOf(one), schemaIn(one)]));

describe('a message is made for a case', () => {
  const cases: readonly (readonly [template: string, conditions: readonly Condition[]])[] = [
    ['follow-up', []],
    ['follow-up', [present('table'), present('options.[1]')]],
    ['follow-up', [present('options.[1].advantage'), not(first('options.[1]')), not(last('options.[1]'))]],
    ['follow-up', [truthy('options.3'), not(truthy('options.0.advantage')), truthy('options.2.advantage')]],
    ['follow-up', [present('table.rows.2.1'), truthy('table.columns')]],
    ['follow-up', [present('table.rows.[1].3'), last('table.rows.[1]'), not(first('table.rows.[1]'))]],
    ['follow-up', [not(truthy('body.1'))]],
    ['follow-up', [truthy('body.1'), present('preheader')]],
    ['follow-up', [present('deadline'), present('send_at')]],
    ['follow-up', [not(present('closing.help')), present('closing.wish')]],
    ['follow-up', [not(present('closing.help')), not(present('closing.wish')), not(present('closing.farewell'))]],
    ['follow-up', [equals('closing.farewell', 'See you')]],
    ['follow-up', [not(present('next_step.action'))]],
    ['follow-up', [present('next_step.action.phone')]],
    ['follow-up', [equals('next_step.action.label', 'Go'), not(present('next_step.action.phone'))]],
    ['follow-up', [equals('next_step.action.href', 'https://lumo.example/x')]],
    ['follow-up', [equals('next_step.action.label', 'Call'), present('next_step.action.phone')]],
    ['follow-up', [not(present('sender.role')), present('sender.phone'), present('sender.reply_to')]],
    ['follow-up', [not(present('recipient.given_name')), present('recipient.family_name')]],
    ['follow-up', [not(present('recipient.family_name')), present('recipient.timezone')]],
    ['follow-up', [present('recipient.patronymic'), present('recipient.honorific')]],
    ['follow-up', [equals('recipient.name', 'Kari Berg')]],
    ['follow-up', [equals('subject', 'Two: "quotes" # and more'), equals('greeting', '- Hi there')]],
    ['follow-up', [equals('language', 'nb')]],
    ['follow-up', [not(equals('language', 'en')), present('options')]],
    ['follow-up', [not(equals('sender.name', 'Ola Hansen'))]],
    ['appointment', []],
    ['appointment', [present('details.bring'), not(present('options'))]],
    ['campaign', [present('details.valid_until')]],
    ['apology', [not(present('details'))]],
    ['apology', [present('details'), not(present('details.compensation'))]],
    ['apology', [present('details.compensation'), present('table')]],
    ['visit', []],
    ['visit', [equals('details.kind', 'call')]],
    ['visit', [not(equals('details.kind', 'visit')), not(equals('details.kind', 'call'))]],
    ['visit', [truthy('details.price')]],
    ['visit', [not(truthy('details.price'))]],
    ['visit', [present('details.note'), not(truthy('details.note'))]],
    ['visit', [truthy('details.note'), not(equals('details.note', 'Note'))]],
    ['visit', [any(equals('details.note', 'yes'), equals('details.note', ''))]],
    ['visit', [equals('details.note', '2026')]],
    ['visit', [present('details.is_paid'), not(truthy('details.is_paid'))]],
    ['visit', [truthy('details.is_paid'), present('details.day'), present('details.link')]],
    ['visit', [all(present('details.people.[1].phone'), last('details.people.[1]'))]],
    ['visit', [present('details.people.3.phone'), not(present('details.people.2.phone'))]],
    ['visit', [present('details.way.spaces')]],
    ['visit', [present('details.way'), not(present('details.way.spaces'))]],
    ['visit', [equals('details.way.by', 'car')]],
  ];
  const texts = cases.map(([template, conditions]) => exampleFor(template, conditions));
  const letters = lettersOf(texts);
  const numbered = cases.map(([template, conditions], index) => [template, conditions, index] as const);
  test.each(numbered)('%s %#', (_, conditions, index) => {
    const { letter, wrong } = letters[index] ?? { letter: null, wrong: ['no letter'] };
    expect({ text: texts[index], wrong }).toEqual({ text: texts[index], wrong: [] });
    expect(conditions.every((condition) => holdsSomewhere(condition, letter))).toBe(true);
  });
});

describe('the message is', () => {
  test('as short as it can be', () => {
    expect(exampleFor('follow-up', [])).toBe(`template: follow-up
language: en
recipient:
  given_name: Kari
  family_name: Nordmann
  email: kari@example.no
sender:
  name: Ola Hansen
  role: customer adviser
  company: Lumo
  email: ola@lumo.example
subject: Your lamps come on Tuesday
body: The two lamps come on Tuesday.
next_step:
  summary: Please confirm the address.
  action:
    label: Confirm the address
    url: https://lumo.example/o/4512
`);
  });

  test.each([
    [
      'options',
      [not(present('options.[1].advantage'))],
      'options:\n  - text: Delivery to the door\n  - text: Delivery to the door 2\n',
    ],
    [
      'next_step',
      [not(present('next_step.action'))],
      'next_step:\n  summary: There is nothing you need to do.\n  action:\n    none: true\n',
    ],
    ['closing', [not(present('closing.help'))], 'closing:\n  help: none\n'],
    ['table', [present('table')], 'table:\n  columns:\n    - Vare\n  rows:\n    - - Cell\n'],
  ])('made of the words of its schema: %s', (key, conditions, expected) => {
    const text = exampleFor('follow-up', conditions);
    const start = text.indexOf(`\n${key}:`) + 1;
    expect(text.slice(start, start + expected.length)).toBe(expected);
  });

  test.each([
    [[not(present('company.address'))], '# and an envoi.yaml without company.address\ntemplate: follow-up\n'],
    [[present('company.logo')], '# and an envoi.yaml with company.logo\n'],
    [[not(present('labels.help'))], '# and a language without the label help\n'],
    [[equals('dir', 'rtl')], '# and a language that is written from right to left\n'],
  ])('preceded by what no message can say %#', (conditions, expected) => {
    expect(exampleFor('follow-up', conditions).slice(0, expected.length)).toBe(expected);
  });
});

describe('no message is made', () => {
  const none: readonly (readonly [why: string, template: string, conditions: readonly Condition[]])[] = [
    ['where a campaign would ask for nothing', 'campaign', [not(present('next_step.action'))]],
    ['where a value breaks its pattern', 'visit', [equals('details.code', 'abc')]],
    ['where a value is too long', 'follow-up', [equals('subject', 'x'.repeat(201))]],
    ['where a value is no value of its format', 'visit', [equals('details.day', 'tomorrow')]],
    ['where a word has a meaning of its own', 'follow-up', [equals('closing.help', 'none')]],
    [
      'where a row has more cells than there are columns',
      'follow-up',
      [not(present('table.columns.1')), present('table.rows.0.2')],
    ],
  ];
  test.each(none)('%s', (_, template, conditions) => {
    const letter = letterFor(template);
    const found = findCase(letter, conditions);
    if (typeof found === 'string') throw new Error(`no case: ${found}`);
    expect(counterExample(found, shapeFor(template, letter))).toBe(null);
  });
});

function exampleFor(template: string, conditions: readonly Condition[]): string {
  const letter = letterFor(template);
  const found = findCase(letter, conditions);
  if (typeof found === 'string') throw new Error(`no case: ${found}`);
  return counterExample(found, shapeFor(template, letter)) ?? 'no example';
}

function letterFor(template: string): MapType {
  const labels = { inAll: ['reply', 'phone'], inSome: ['help'] };
  return letterType({
    letter: named('letter.schema.json'),
    template: named(`${template}.schema.json`),
    schemas,
    labels,
  });
}

function shapeFor(template: string, letter: MapType): Parameters<typeof counterExample>[1] {
  return { template, letter, schema: named(`${template}.schema.json`).json, schemas: jsonOf(schemas) };
}

function named(name: string): Schema {
  const schema = schemas.get(name);
  if (schema === undefined) throw new Error(`no schema ${name}`);
  return schema;
}

function schemaIn(one: File): Schema {
  const text = new TextDecoder().decode(one.bytes);
  const json: JsonSchema = JSON.parse(text);
  return { name: nameOf(one), source: { file: one.path, text }, root: null, json };
}

function nameOf(one: File): string {
  return one.path.slice(one.path.lastIndexOf('/') + 1);
}

function file(name: string, text: string): File {
  return { path: name, bytes: new TextEncoder().encode(text) };
}

const readAttachment: ReadAttachment = () => ({ kind: 'content', content: new Uint8Array() });

interface Made {
  readonly letter: unknown;
  /** What is wrong with the message. */
  readonly wrong: readonly string[];
}

/** The letters of messages, as the whole pipeline makes them. */
function lettersOf(texts: readonly string[]): readonly Made[] {
  const messages = texts.map((text, index) => file(`messages/${index}.yaml`, text));
  const template = readFileSync(join(repository, 'templates/follow-up.mjml'), 'utf8');
  const files: ProjectFiles = {
    // A message without a farewell is no good letter, but one that its schema accepts.
    config: file('envoi.yaml', 'version: 1\nrules:\n  closing/required: off\n'),
    messages,
    project: { templates: [file('templates/visit.mjml', template)], partials: [], schemas: [visit], languages: [] },
    shipped,
    messagePaths: messages.map((message) => message.path),
    isWhole: false,
  };
  const checked = checkProject(files, { today: '2026-11-21', readAttachment });
  return messages.map((message, index) => {
    const findings = checked.diagnostics.filter(({ span }) => span?.source.file === message.path);
    const errors = findings.filter(({ severity }) => severity === 'error');
    const ready = checked.messages[index]?.ready;
    return { letter: ready ? letterModel(ready.clean) : null, wrong: errors.map(({ message: words }) => words) };
  });
}

/** With the loop at some item. */
function holdsSomewhere(condition: Condition, letter: unknown): boolean {
  return [0, 1, 2, 3].some((index) => holds(condition, letter, new Map([[1, index]])));
}
