import { SuppressionList } from '../../../src/check/rows/people/suppression-list.ts';
import { RowChecker } from '../../../src/check/rows/row-checker.ts';
import type { TypedRow } from '../../../src/check/rows/checked-block.ts';
import { rowTyping } from '../../../src/check/rows/typing.ts';
import { compileSchemas } from '../../../src/check/schema.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { RecipientsData } from '../../../src/model/rows.ts';
import type { JsonSchema } from '../../../src/model/schema.ts';
import { BlockReader } from '../../../src/parse/rows/block-reader.ts';
import { readHead } from '../../../src/parse/rows/read-head.ts';
import { createPlaces } from '../../../src/reporters/position.ts';
import { shipped } from '../held-against.ts';

const ANY_TEXT = { maxLength: 12, pattern: '\\S' };
const NOT_NEGATIVE = { minimum: 0 };

/** A row schema with a field of each kind. */
export const booking: JsonSchema = {
  $ref: 'message.schema.json#/$defs/recipient',
  required: ['code'],
  properties: {
    code: { title: 'Booking code', type: 'string', ...ANY_TEXT },
    note: { type: 'string' },
    plan: { type: 'string', enum: ['basic', 'plus', 'None'] },
    day: { title: 'Travel day', type: 'string', format: 'date' },
    price: { type: 'number', ...NOT_NEGATIVE },
    seats: { type: 'integer' },
    paid: { type: 'boolean' },
    tags: { type: 'array', items: { type: 'string' } },
    sizes: { type: 'array', items: { type: 'number' } },
    address: { type: 'object', properties: { city: { type: 'string' } }, unevaluatedProperties: false },
  },
  unevaluatedProperties: false,
};

const NAME = 'rows/held.schema.json';

/** To make one takes a tenth of a second. */
const checkers = new WeakMap<JsonSchema, ReturnType<typeof compileSchemas>>();

export interface Held {
  /** Those that are right. */
  readonly rows: readonly Pick<TypedRow, 'row' | 'data'>[];
  readonly wrong: readonly number[];
  readonly left: number;
  readonly suppressed: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What comes of a file of rows, as a message with these `recipients` has it. */
export function hold(
  text: string,
  recipients: Partial<RecipientsData> = {},
  json: JsonSchema = booking,
  suppressed: readonly string[] = [],
  inLines: readonly string[] = [],
): Held {
  const schemas: ReadonlyMap<string, JsonSchema> = new Map([...shipped, [NAME, json]]);
  const checker = checkers.get(json) ?? compileSchemas(schemas);
  checkers.set(json, checker);
  const diagnostics: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void diagnostics.push(finding);
  const nothing = { rows: [], wrong: [], left: 0, suppressed: 0, diagnostics };
  const bytes = new TextEncoder().encode(text);
  const head = readHead(bytes, 'customers.csv', true, report);
  if (head === null) return nothing;
  const typing = rowTyping(
    {
      schema: { name: NAME, source: { file: '', text: '' }, root: null, json },
      schemas,
      recipients: { schema: 'booking', from: 'customers.csv', ...recipients },
      head,
      placeOf: (path) => ({
        source: { file: 'messages/to-all.yaml', text: path.join('.') },
        start: 0,
        end: path.join('.').length,
      }),
    },
    report,
  );
  if (typing === null) return nothing;
  const rows = new RowChecker(
    {
      typing,
      head,
      checker,
      schema: NAME,
      suppressed: suppressionList(suppressed),
      inLines: new Set(inLines),
      placeOfFormat: (key) => {
        const value = `formats.${key}`;
        return { source: { file: 'messages/to-all.yaml', text: value }, start: 0, end: value.length };
      },
      placeOfWhere: (at) => {
        const value = `where.${at === null ? '' : Object.keys(recipients.where ?? {})[at]}`;
        return { source: { file: 'messages/to-all.yaml', text: value }, start: 0, end: value.length };
      },
    },
    report,
  );
  const reader = new BlockReader(head, report);
  const checked = [
    ...reader.push(bytes).map((block) => rows.check(block)),
    ...reader.end().map((block) => rows.check(block)),
  ];
  rows.end();
  return {
    rows: checked.flatMap(({ rows: read }) =>
      read.flatMap(({ row, data, failed }) => (failed === null ? [{ row, data }] : [])),
    ),
    wrong: checked.flatMap((block) => block.wrong),
    left: checked.reduce((sum, block) => sum + block.left, 0),
    suppressed: checked.reduce((sum, block) => sum + block.suppressed, 0),
    diagnostics,
  };
}

function suppressionList(addresses: readonly string[]): SuppressionList {
  const list = new SuppressionList();
  for (const address of addresses) list.add(address);
  return list;
}

/** Findings as tables have them: where, what is marked, the code, the column and the words. */
export function told({ diagnostics }: Held): readonly string[] {
  const places = createPlaces();
  return diagnostics.map(({ span, code, severity, message, row, help }) => {
    const at = span === null ? null : places.rangeOf(span).start;
    const marked = span?.source.text.slice(span.start, span.end) ?? '';
    const field = row === null ? '' : ` [${row.row} ${row.field}]`;
    const sign = severity === 'warning' ? '!' : '';
    return `${at?.line}:${at?.column} «${marked}» ${code}${sign}${field}: ${message} → ${help}`;
  });
}
