import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileSchemas } from '../../src/check/schema.ts';
import { readValues } from '../../src/link/read-values.ts';
import { isSchema } from '../../src/link/subschemas.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { JsonSchema } from '../../src/model/schema.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { letters } from './letters.ts';
import { shipped, shown } from './library.ts';

const folder = new URL('../../schemas/', import.meta.url);
const schemas = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, schemaIn(name)]),
);
const checker = compileSchemas(schemas);

function schemaIn(name: string): JsonSchema {
  const json: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  if (!isSchema(json)) throw new Error(`no schema: ${name}`);
  return json;
}

/** What is wrong with a YAML text against a schema. */
function findings(name: string, text: string): readonly string[] {
  const found: Diagnostic[] = [];
  const schema = schemas.get(`${name}.schema.json`);
  const root = parseYaml({ file: 'm.yaml', text }, (diagnostic) => found.push(diagnostic));
  if (root && schema) {
    checker.check(`${name}.schema.json`, root, readValues(root, schema, schemas), (diagnostic) =>
      found.push(diagnostic),
    );
  }
  return found.map(shown);
}

test.each([...shipped('templates').keys(), 'letter'])('the schema of %s can be used', (name) => {
  expect(checker.refusal(`${name}.schema.json`)).toBeNull();
});

test.each(letters)('the model of $name is a letter model', ({ model }) => {
  expect(findings('letter', JSON.stringify(model))).toEqual([]);
});

test('a letter model has no other roots', () => {
  expect(findings('letter', JSON.stringify({ ...letters[0]?.model, context: 'x' }))).toEqual([
    expect.stringContaining('context'),
  ]);
});

const message = (template: string, rest: string): string => `template: ${template}
language: en
recipient: { given_name: Kari, family_name: Nordmann, email: kari@example.no }
subject: "Your order 4512 comes on Tuesday"
body: Your lamps come on Tuesday.
next_step: { summary: Please confirm the address., action: { reply: true } }
${rest}`;

const appointment = 'details:\n  starts_at: 2026-11-24T10:00:00+01:00\n  place: Storgata 1\n  opening_hours: 9 to 17\n';

const accepted: readonly (readonly [template: string, rest: string])[] = [
  ['follow-up', ''],
  ['apology', ''],
  ['apology', 'details:\n  compensation: We take off the freight.\n'],
  ['appointment', appointment],
  ['appointment', `${appointment}  bring: Your passport\n`],
  ['campaign', 'details:\n  because: you bought a table from us.\n'],
  ['campaign', 'details:\n  because: you bought a table from us.\n  valid_until: 2026-12-15\n'],
];

describe.each(accepted)('%s', (template, rest) => {
  test(`takes ${rest === '' ? 'no details' : rest}`, () => {
    expect(findings(template, message(template, rest))).toEqual([]);
  });
});

const refused: readonly (readonly [template: string, rest: string, finding: string])[] = [
  ['follow-up', 'details:\n  place: x\n', '7:1 [details]'],
  ['apology', 'details:\n  price: x\n', '8:3 [price]'],
  ['apology', 'details:\n  compensation: ""\n', '8:17 [""]'],
  ['appointment', '', '1:1 [template] the message does not say when and where the appointment is'],
  [
    'appointment',
    'details:\n  starts_at: 2026-11-24T10:00:00+01:00\n  place: x\n',
    '7:1 [details] the message does not say when the place is open',
  ],
  ['appointment', appointment.replace('+01:00', ''), '8:14 [2026-11-24T10:00:00]'],
  ['appointment', appointment.replace('place:', 'location:'), '9:3 [location]'],
  ['campaign', '', '1:1 [template] the message does not say why this reader gets it'],
  ['campaign', 'details:\n  because: you bought a table.\n  valid_until: 2026-02-30\n', '9:16 [2026-02-30]'],
];

test.each(refused)('%s refuses %s', (template, rest, finding) => {
  expect(findings(template, message(template, rest))).toEqual([expect.stringContaining(`m.yaml:${finding}`)]);
});
