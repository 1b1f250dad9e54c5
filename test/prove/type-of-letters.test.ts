import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type CleanMessage, letterModel } from '../../src/link/letter-model.ts';
import type { DataType, Field, MapType } from '../../src/model/data-type.ts';
import type { File, ProjectFiles } from '../../src/model/project.ts';
import type { Schema } from '../../src/model/schema.ts';
import { checkProject } from '../../src/pipeline.ts';
import { letterType } from '../../src/prove/types/letter-type.ts';
import { caseFiles, shippedLibrary } from '../case-files.ts';
import { isOfType } from './of-type.ts';
import { messageSchema, schemasWith, shippedSchema, shippedSchemas } from './schemas.ts';
import { wordsOf } from './type-words.ts';

const labels = { inAll: ['reply', 'phone'], inSome: ['season'] };

function letterOf(template: Schema): MapType {
  return letterType({ letter: shippedSchema('letter'), template, schemas: schemasWith(template), labels });
}

function letterWith(properties: string, more = ''): MapType {
  return letterOf(messageSchema(properties, more));
}

/** The field at `options[].text`, in the first alternative that has it. */
function fieldAt(letter: DataType, path: string): Field | undefined {
  let [field]: (Field | undefined)[] = [{ type: letter, isOptional: false }];
  for (const step of path.split(/\.|(?=\[)/)) {
    const type: DataType | undefined = field?.type;
    if (type?.kind === 'list') field = { type: type.item, isOptional: false };
    else if (type?.kind === 'map') field = type.alternatives.map(({ fields }) => fields.get(step)).find(Boolean);
    else return undefined;
  }
  return field;
}

function shown(letter: DataType, path: string): string {
  const field = fieldAt(letter, path);
  return field === undefined ? 'absent' : `${wordsOf(field.type)}${field.isOptional ? ', optional' : ''}`;
}

const readAttachment = (): { readonly kind: 'content'; readonly content: Uint8Array } => ({
  kind: 'content',
  content: new Uint8Array(),
});

function lettersOf(files: ProjectFiles): readonly CleanMessage[] {
  const checked = checkProject(files, { today: '2026-11-21', readAttachment });
  return checked.messages.flatMap(({ ready }) => ready?.clean ?? []);
}

/** All marks of a letter, as `path order`. */
function marksIn(type: DataType, path = ''): readonly string[] {
  const { mark } = type;
  const own =
    mark === null
      ? []
      : [`${path} ${mark.order}${mark.as === 'href' ? ' href' : ''}${mark.max === 1 ? '' : ` max ${mark.max}`}`];
  if (type.kind === 'list') return [...own, ...marksIn(type.item, `${path}[]`)];
  if (type.kind !== 'map') return own;
  const way = path === '' ? '' : `${path}.`;
  return [
    ...own,
    ...type.alternatives.flatMap(({ fields }) =>
      [...fields].flatMap(([name, field]) => marksIn(field.type, `${way}${name}`)),
    ),
  ];
}

describe('a letter is of the type of its template', () => {
  const repository = fileURLToPath(new URL('../..', import.meta.url));
  const shipped = shippedLibrary(repository);
  const messages: readonly File[] = readdirSync(join(repository, 'messages'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `messages/${name}`,
      bytes: readFileSync(join(repository, 'messages', name)),
    }));
  const examples: ProjectFiles = {
    config: { path: 'envoi.yaml', bytes: readFileSync(join(repository, 'envoi.yaml')) },
    messages,
    project: { templates: [], partials: [], schemas: [], languages: [] },
    shipped,
    messagePaths: messages.map(({ path }) => path),
    isWhole: true,
  };
  const cases = join(repository, 'test/cases');
  const clean = readdirSync(join(cases, 'clean')).map((name) =>
    caseFiles(join(cases, 'base'), join(cases, 'clean', name), shipped),
  );

  test('of all examples and of all cases without a finding', () => {
    const all = [examples, ...clean].flatMap(lettersOf);
    expect(all.length).toBeGreaterThan(30);
    for (const message of all) {
      const template = message.message.schema;
      if (template === null) throw new Error('a clean message without a schema');
      const names = { inAll: Object.keys(message.language.labels), inSome: [] };
      const schemas = new Map([...shippedSchemas, [template.name, template]]);
      const type = letterType({ letter: shippedSchema('letter'), template, schemas, labels: names });
      expect(isOfType(letterModel(message), type), message.message.id).toBe(true);
    }
  });
});

describe('what a template sees', () => {
  test.each([
    ['greeting', 'text'],
    ['subject', 'text'],
    ['preheader', 'text?'],
    ['body', 'list 1..2 of html'],
    ['options', 'list 2..4 of {text: html, advantage?: text}, optional'],
    ['table.columns', 'list 1..6 of text'],
    ['table.rows', 'list 1..100 of list 1..6 of text?'],
    ['next_step.summary', 'html'],
    ['next_step.action', '{label: text, href: text(link), phone?: text(phone)}, optional'],
    ['deadline', 'text(date), optional'],
    ['send_at', 'text(date-time), optional'],
    ['closing', '{help?: text, wish?: text, farewell?: text}'],
    ['recipient.given_name', 'text, optional'],
    ['recipient.timezone', 'text(time-zone), optional'],
    ['labels', '{season?: text, reply: text, phone: text}'],
    ['details', '{starts_at: text(date-time), place: text, opening_hours: text, bring?: text}'],
    ['context', 'absent'],
    ['recipient.greet_as', 'absent'],
  ])('of an appointment: %s', (path, words) => {
    expect(shown(letterOf(shippedSchema('appointment')), path)).toBe(words);
  });

  test('without details where the schema has none', () => {
    expect(shown(letterOf(shippedSchema('follow-up')), 'details')).toBe('absent');
    expect(shown(letterOf(shippedSchema('apology')), 'details')).toBe('{compensation?: text}, optional');
    expect(shown(letterWith('"details": false'), 'details')).toBe('absent');
  });

  test.each([
    [
      'what is required',
      '"options": {"type": "array"}',
      '"required": ["options", "send_at"], ',
      'options',
      'list 2..4 of {text: html, advantage?: text}',
    ],
    [
      'what is required of a part',
      '"next_step": {"type": "object", "required": ["deadline"]}',
      '',
      'deadline',
      'text(date)',
    ],
    ['a name', '"recipient": {"type": "object", "required": ["given_name"]}', '', 'recipient.given_name', 'text'],
    [
      'a number of entries',
      '"options": {"type": "array", "minItems": 3, "maxItems": 3}',
      '',
      'options',
      'list 3..3 of {text: html, advantage?: text}, optional',
    ],
    [
      'a part of an entry',
      '"options": {"type": "array", "items": {"type": "object", "required": ["advantage"]}}',
      '',
      'options[]',
      '{text: html, advantage: text}',
    ],
    [
      'cells that are never blank',
      '"table": {"type": "object", "properties": {"rows": {"type": "array", "items": {"type": "array", "items": {"type": "string", "pattern": "\\\\S"}}}}}',
      '',
      'table.rows',
      'list 1..100 of list 1..6 of text',
    ],
    [
      'values of an option, which are markdown',
      '"options": {"type": "array", "items": {"type": "object", "properties": {"text": {"enum": ["**a**"]}}}}',
      '',
      'options[].text',
      'html',
    ],
    [
      'a part that is refused has nothing in it',
      '"options": false',
      '',
      'options',
      'list 0..0 of {text: html, advantage?: text}, optional',
    ],
    ['a table that is refused', '"table": false', '', 'table.rows', 'list 0..0 of list 1..6 of text?'],
    [
      'details are never markup: nobody makes it of them',
      '"details": {"type": "object", "properties": {"note": {"type": "string", "contentMediaType": "text/markdown"}}}',
      '',
      'details.note',
      'text?, optional',
    ],
    [
      'details that the schema leaves open',
      '"details": {}',
      '',
      'details',
      'unknown: its schema does not say what it is, optional',
    ],
  ])('as its schema says it: %s', (_, properties, more, path, words) => {
    expect(shown(letterWith(properties, more), path)).toBe(words);
  });

  test('a choice over the whole message makes letters of several kinds', () => {
    const choice = `"oneOf": [
      {"type": "object", "properties": {"details": {"type": "object", "properties": {"kind": {"const": "choice"}}}}, "required": ["options", "details"]},
      {"type": "object", "properties": {"details": {"type": "object", "properties": {"kind": {"const": "news"}}}}, "required": ["details"]}
    ], `;
    const letter = letterWith(
      '"details": {"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"]}',
      choice,
    );
    const kinds = letter.alternatives.map(({ fields }) => {
      const details = fields.get('details')?.type;
      return [details && shown(details, 'kind'), fields.get('options')?.isOptional];
    });
    expect(kinds).toEqual([
      ['text[choice]', false],
      ['text[news]', true],
    ]);
  });

  test('of a schema with too many alternatives, details are unknown', () => {
    const branches = Array.from({ length: 17 }, (_, index) => `{"type": "object", "required": ["k${index}"]}`);
    const letter = letterWith('"details": {"type": "object"}', `"anyOf": [${branches.join(', ')}], `);
    expect(shown(letter, 'details')).toBe('unknown: its schema has more than 16 alternatives, optional');
    expect(shown(letter, 'greeting')).toBe('text');
  });

  test('of a schema that accepts no message, the base', () => {
    const letter = letterWith('"subject": {"type": "number"}', '"required": ["subject"], ');
    expect(shown(letter, 'greeting')).toBe('text');
  });
});

describe('what must be shown', () => {
  const base = [
    'greeting 10',
    'body[] 20',
    'table.columns[] 25',
    'table.rows[][] 26',
    'options[].text 30',
    'options[].advantage 31',
    'next_step.summary 40',
    'next_step.action.href 41 href',
    'closing.help 50',
    'closing.wish 51',
    'closing.farewell 52',
    'sender.name 60',
    'unsubscribe.url 70 href',
    'postal_address 71',
  ];

  test.each([
    ['follow-up', []],
    ['appointment', ['details.starts_at 21 max 2', 'details.place 22', 'details.opening_hours 23', 'details.bring 24']],
    ['campaign', ['details.because 61', 'details.valid_until 21']],
    ['apology', ['details.compensation 35']],
  ])('in every letter, and in %s', (name, own) => {
    expect(marksIn(letterOf(shippedSchema(name)))).toEqual([...base, ...own]);
  });

  test.each([
    [
      'a part that goes through unchanged',
      '"next_step": {"type": "object", "properties": {"deadline": {"mustRender": {"order": 42}}}}',
      'deadline 42',
    ],
    [
      'a part that envoi makes',
      '"recipient": {"type": "object", "properties": {"name": {"mustRender": true}}}',
      'recipient.name null',
    ],
    [
      'the label of the next step',
      '"next_step": {"type": "object", "properties": {"action": {"type": "object", "properties": {"label": {"mustRender": {"max": 2}}}}}}',
      'next_step.action.label null max 2',
    ],
    [
      'a part with two forms',
      '"sender": {"type": "object", "properties": {"role": {"mustRender": {"order": 61}}}}',
      'sender.role 61',
    ],
    ['a map as a whole', '"details": {"type": "object", "mustRender": true, "properties": {}}', 'details null'],
  ])('where a template adds it: %s', (_, properties, mark) => {
    expect(marksIn(letterWith(properties)).filter((one) => !base.includes(one))).toEqual([mark]);
  });

  test('what is there is neither changed nor taken away', () => {
    const properties =
      '"greeting": {"mustRender": {"order": 99, "max": 3}}, "next_step": {"type": "object", "properties": {"summary": {"mustRender": false}}}';
    expect(marksIn(letterWith(properties))).toEqual(base);
  });
});

test('takes little time', () => {
  letterOf(shippedSchema('appointment'));
  const before = performance.now();
  for (let round = 0; round < 20; round += 1) letterOf(shippedSchema('appointment'));
  expect((performance.now() - before) / 20).toBeLessThan(100);
});
