import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRowSchema } from '../../src/run/new-schema.ts';
import { scratch } from './scratch.ts';

const csv = `First Name;E-Mail;Renewal Date;Price;Notes
Kari;kari@example.no;01.12.2026;1290,50;
Ola;ola@example.no;24.12.2026;990,00;x
`;

async function made(text: string, name = 'customer') {
  const root = scratch({ 'envoi.yaml': '', 'customers.csv': text });
  return newRowSchema(root, {
    from: { kind: 'anywhere', path: join(root, 'customers.csv'), shown: 'customers.csv' },
    name,
  });
}

describe('a first row schema', () => {
  test('has the recipient of messages, and a property for each other column', async () => {
    const found = await made(csv);
    if (found.kind !== 'schema') throw new Error(found.kind);
    expect(found).toMatchObject({ file: 'customers.csv', rows: 2, broken: 0 });
    expect(found.columns.map(({ name, kind, format, field, empty }) => [name, kind, format, field, empty])).toEqual([
      ['First Name', 'text', null, 'given_name', 0],
      ['E-Mail', 'email', null, 'email', 0],
      ['Renewal Date', 'date', 'dd.mm.yyyy', 'renewal_date', 0],
      ['Price', 'number', 'comma', 'price', 0],
      ['Notes', 'text', null, 'notes', 1],
    ]);
    expect(JSON.parse(found.text)).toMatchObject({
      $ref: 'message.schema.json#/$defs/recipient',
      required: ['given_name', 'email', 'renewal_date', 'price'],
      properties: { renewal_date: { format: 'date' }, price: { type: 'number' } },
    });
    expect(found.text).toMatch(/\}\n$/);
  });

  test('holds nobody', async () => {
    const found = await made(csv);
    expect(JSON.stringify(found)).not.toMatch(/kari|ola|1290|24\.12/i);
  });

  test('passes over rows that cannot be read, and counts them', async () => {
    expect(await made(`${csv}Per;per@example.no\n`)).toMatchObject({ kind: 'schema', rows: 3, broken: 1 });
  });

  test('comes from standard input and from records as well', async () => {
    const root = scratch({ 'envoi.yaml': '' });
    const stdin = newRowSchema(root, { from: { kind: 'stdin', stdin: pieces(csv) }, name: 'customer' });
    expect(await stdin).toMatchObject({ kind: 'schema', file: 'standard input', rows: 2 });
    const records = [
      { email: 'kari@example.no', seats: 3 },
      { email: 'ola@example.no', seats: 4 },
    ];
    const found = await newRowSchema(root, { from: { kind: 'records', records }, name: 'customer' });
    expect(found).toMatchObject({ kind: 'schema', file: 'rows', columns: [{ field: 'email' }, { kind: 'integer' }] });
  });
});

describe('there is none', () => {
  test('of a file in which no row can be read: what is wrong with the first one is told', async () => {
    const found = await made('a,b\n1,"x\n');
    expect(found).toMatchObject({ kind: 'findings', diagnostics: [{ code: 'data/open-quote' }] });
  });

  test('of a workbook', async () => {
    expect(await made('PK\u0003\u0004')).toMatchObject({
      kind: 'findings',
      diagnostics: [{ code: 'data/spreadsheet-file' }],
    });
  });

  test.each(['a.csv', 'b.csv'])('of %s, which is not there, by the name that people gave it', async (name) => {
    const root = scratch({ 'envoi.yaml': '' });
    symlinkSync('nowhere', join(root, 'b.csv'));
    const from = { kind: 'anywhere', path: join(root, name), shown: name } as const;
    expect(await newRowSchema(root, { from, name: 'x' })).toEqual({
      kind: 'fault',
      fault: { path: name, problem: 'no such file or folder' },
    });
  });
});

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text.slice(0, 20));
  yield new TextEncoder().encode(text.slice(20));
}
