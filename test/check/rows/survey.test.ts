import { expect, it, test } from 'vitest';
import { rowSchemaFor } from '../../../src/check/rows/row-schema.ts';
import { ColumnSurvey } from '../../../src/check/rows/survey.ts';
import { compileSchemas } from '../../../src/check/schema.ts';
import type { ColumnReport } from '../../../src/model/rows.ts';
import { BlockReader } from '../../../src/parse/rows/block-reader.ts';
import { readBlock } from '../../../src/parse/rows/read-block.ts';
import { readHead } from '../../../src/parse/rows/read-head.ts';
import { shipped } from '../held-against.ts';
import { hold, told } from './held-rows.ts';

function survey(text: string): readonly ColumnReport[] {
  const bytes = new TextEncoder().encode(text);
  const head = readHead(bytes, 'customers.csv', true, () => undefined);
  if (head === null) throw new Error('no head');
  const reader = new BlockReader(head, () => undefined);
  const columns = new ColumnSurvey(head);
  for (const block of [...reader.push(bytes), ...reader.end()])
    columns.add(readBlock(block.bytes, head, block.row).rows);
  return columns.end();
}

function kindOf(cells: readonly string[]): string {
  const [, column] = survey(`email;x\n${cells.map((cell) => `a@example.no;${cell}\n`).join('')}`);
  return [column?.kind, ...(column?.format === null ? [] : [column?.format])].join(' ');
}

test.each<[cells: readonly string[], kind: string]>([
  [['Kari', 'Ola'], 'text'],
  [['', ''], 'empty'],
  [['a@example.no', 'b@example.no'], 'email'],
  [['2026-12-01', ''], 'date yyyy-mm-dd'],
  [['01.12.2026', '31.12.2026'], 'date dd.mm.yyyy'],
  [['1/12/2026', '31/1/2026'], 'date d/m/yyyy'],
  [['12/31/2026', '01/12/2026'], 'date mm/dd/yyyy'],
  [['1', '0', '12'], 'integer'],
  [['1', '0'], 'integer'],
  [['0150', '5003'], 'text'],
  [['+47 55 50 12 34'], 'text'],
  [['1.5', '2'], 'number point'],
  [['1 290,50', '2,5'], 'number comma'],
  [['ja', 'nei'], 'boolean'],
  [['TRUE', 'FALSE'], 'boolean'],
  [['a|b', 'a|c', 'b'], 'list |'],
  [[...Array.from({ length: 99 }, () => '2026-12-01'), 'soon'], 'date yyyy-mm-dd'],
])('%j are %s', (cells, kind) => {
  expect(kindOf(cells)).toBe(kind);
});

test.each([
  ['in the whole of a long list', 'date yyyy-mm-dd', 30],
  ['where more of it is something else than a kind may have', 'text', 10],
])('the kind of a column is judged %s', (_where, kind, every) => {
  const late = Array.from({ length: 12_000 }, (_, row) => (row % every === 0 ? 'soon' : '2026-12-01'));
  expect(kindOf([...late, ...late])).toBe(kind);
});

test('what stands behind ten thousand cells is counted and measured, each one', () => {
  const cells = [...Array.from({ length: 10_000 }, () => 'Oslo'), '', 'Å', 'Kristiansund', ''];
  const [, column] = survey(`email;x\n${cells.map((cell) => `a@example.no;${cell}\n`).join('')}`);
  expect(column).toMatchObject({ rows: 10_004, empty: 2, distinct: 3, shortest: 1, longest: 12 });
});

it('tells of a column what it is like and not what it says', () => {
  const [, name] = survey(
    'email;Fornavn\na@example.no;Kari\nb@example.no;\nc@example.no;Anne-Grete\nd@example.no;Kari\n',
  );
  expect(name).toEqual({
    name: 'Fornavn',
    kind: 'text',
    format: null,
    rows: 4,
    empty: 1,
    distinct: 2,
    isDistinctExact: true,
    shortest: 4,
    longest: 10,
    shapes: ['Aaaa', 'Aaaa-Aaaa'],
  });
});

it('takes JSON at its word', () => {
  const rows = [
    { email: 'a@example.no', n: 1, ok: true, tags: ['a'], at: { city: 'Oslo' } },
    { email: 'b@example.no', n: 1.5, late: 'x' },
  ];
  const kinds = survey(rows.map((row) => JSON.stringify(row)).join('\n')).map(
    ({ name, kind, empty }) => `${name} ${kind} ${empty}`,
  );
  expect(kinds).toEqual(['email email 0', 'n number 0', 'ok boolean 1', 'tags list 1', 'at json 1', 'late text 1']);
});

it('writes a schema that accepts the rows it was made from', () => {
  const text = [
    'E-post;First Name;Kundenr;Renewal Date;Amount;VIP;Post code;2. phone',
    'kari@example.no;Kari;10442;2026-12-01;1290.5;ja;0150;55',
    'ola@example.no;;10443;2026-12-02;5;nei;5003;',
    '',
  ].join('\n');
  const schema = rowSchemaFor(survey(text), 'customer', shipped);
  expect(schema).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'customer',
    description: 'One row of customer: the person who gets the letter, and what is known of them.',
    $ref: 'message.schema.json#/$defs/recipient',
    required: ['email', 'kundenr', 'renewal_date', 'amount', 'vip', 'post_code'],
    properties: {
      kundenr: { title: 'Kundenr', type: 'string', maxLength: 40, pattern: '\\S' },
      renewal_date: { title: 'Renewal Date', type: 'string', format: 'date' },
      amount: { title: 'Amount', type: 'number' },
      vip: { title: 'VIP', type: 'boolean' },
      post_code: { title: 'Post code', type: 'string', maxLength: 40, pattern: '\\S' },
      column_2_phone: { title: '2. phone', type: 'string', maxLength: 40 },
    },
    unevaluatedProperties: false,
  });
  expect(
    compileSchemas(new Map([...shipped, ['rows/customer.schema.json', schema]])).refusal('rows/customer.schema.json'),
  ).toBeNull();
  const held = hold(text, {}, schema);
  expect(told(held)).toEqual([]);
  expect(held.rows[0]?.data).toEqual({
    email: 'kari@example.no',
    given_name: 'Kari',
    kundenr: '10442',
    renewal_date: '2026-12-01',
    amount: 1290.5,
    vip: true,
    post_code: '0150',
    column_2_phone: '55',
  });
});
