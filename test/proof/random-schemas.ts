import type { FullSchema } from './schema-values.ts';

/** A mark, or nothing. */
export type MarkPart = Pick<FullSchema, 'mustRender'>;

export const TEXT: FullSchema = { type: 'string', pattern: '\\S' };

/** A list of maps, each with a title and what may be said of it. */
export function things(mark: MarkPart): FullSchema {
  const items: FullSchema = {
    type: 'object',
    required: ['title'],
    unevaluatedProperties: false,
    properties: { title: { ...TEXT, ...mark }, remark: TEXT, count: { type: 'integer', minimum: 1, maximum: 900 } },
  };
  return { type: 'array', minItems: 1, maxItems: 4, items };
}

/** One of two maps, by their tag. */
export function eitherWay(mark: MarkPart): FullSchema {
  return { oneOf: [tagged('visit', 'place', mark), tagged('call', 'number', mark)] };
}

function tagged(tag: string, field: string, mark: MarkPart): FullSchema {
  return {
    type: 'object',
    required: ['kind', field],
    unevaluatedProperties: false,
    properties: { kind: { const: tag }, [field]: { ...TEXT, ...mark } },
  };
}

/** A map whose texts are all marked by its own mark. */
export function address(mark: MarkPart): FullSchema {
  return {
    type: 'object',
    required: ['street'],
    unevaluatedProperties: false,
    properties: { street: TEXT, town: TEXT },
    ...mark,
  };
}

/** Lists in a list; the inner ones may be empty. */
export function rows(mark: MarkPart): FullSchema {
  const row: FullSchema = { type: 'array', minItems: 0, maxItems: 2, items: { ...TEXT, ...mark } };
  return { type: 'array', minItems: 1, maxItems: 3, items: row };
}

/** A map that must have a place where it is a visit. */
export function placeOfVisit(mark: MarkPart): FullSchema {
  return {
    type: 'object',
    required: ['kind'],
    unevaluatedProperties: false,
    properties: { kind: { enum: ['visit', 'call', 'mail'] }, number: TEXT, place: { ...TEXT, ...mark } },
    ...VISIT_HAS_PLACE,
  };
}

/** As text, for a map with a `then` in it could be taken for a promise. */
const VISIT_HAS_PLACE: FullSchema = JSON.parse(
  '{ "if": { "properties": { "kind": { "const": "visit" } }, "required": ["kind"] }, "then": { "required": ["place"] } }',
);
