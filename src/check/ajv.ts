import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, Options, ValidateFunction } from 'ajv/dist/2020.js';
import type { SchemaSet } from '../link/subschemas.ts';
import type { JsonSchema } from '../model/schema.ts';
import type { SchemaWords } from '../model/snapshot.ts';
import { isEqual, repeatedItem } from './equality.ts';
import { formats } from './formats.ts';
import { vocabulary } from './vocabulary.ts';

export type { ErrorObject };

/** What ajv is to make: all that is wrong with one value, or a quick answer for very many. */
export type Purpose = Pick<Options, 'allErrors' | 'verbose' | 'messages' | 'code'>;

/** Optimised code runs faster a thousand times over, but a check compiles each schema once and uses it once. */
export const FOR_ONE: Purpose = { allErrors: true, verbose: true, code: { optimize: false } };
export const FOR_MANY: Purpose = { allErrors: false, verbose: false, code: { optimize: true } };

/** Schemas as ajv has them. */
export interface AjvSchemas {
  readonly ajv: Ajv2020;
  /** What checks values against the schema of that name, or ajv's words for why it cannot be used. */
  readonly compile: (name: string) => ValidateFunction | string;
}

/** Each is compiled when it is asked for. */
export function ajvSchemas(schemas: SchemaSet, purpose: Purpose): AjvSchemas {
  const ajv = newAjv(purpose, schemaWords());
  const compiled = new Map<string, ValidateFunction | string>();
  for (const [name, schema] of schemas) {
    const refusal = refusalOf(() => ajv.addSchema(withType(schema), keyOfSchema(name)));
    if (typeof refusal === 'string') compiled.set(name, refusal);
  }
  return {
    ajv,
    compile: (name) => {
      const known =
        compiled.get(name) ?? refusalOf(() => ajv.getSchema(keyOfSchema(name))) ?? `there is no schema ${name}`;
      compiled.set(name, known);
      return known;
    },
  };
}

/** Our formats and keywords, as schemas ask for them. */
export function schemaWords(): SchemaWords {
  const judges = [...formats].map(([name, fault]): [string, (text: string) => boolean] => {
    const hasFormat = (text: string): boolean => fault(text) === null;
    return [name, FEW_VALUES.has(name) ? remembering(hasFormat) : hasFormat];
  });
  return { formats: Object.fromEntries(judges), keywords: KEYWORDS };
}

/** Formats that ask Intl or a calendar, which is slow, about values that come again in message after message. */
const FEW_VALUES: ReadonlySet<string> = new Set(['time-zone', 'language-tag', 'date']);

/** How many answers are kept at once: a list with a million odd values must not fill the memory. */
const MOST_KEPT = 5000;

function newAjv(purpose: Purpose, { formats: judges, keywords }: SchemaWords): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    ownProperties: true,
    // Shipped schemas are proved by tests, a project's own by `checkSchemaFile`; the meta-schema costs more than both.
    validateSchema: false,
    logger: false,
    ...purpose,
  });
  for (const [name, hasFormat] of Object.entries(judges)) ajv.addFormat(name, hasFormat);
  for (const { keyword, schemaTypes } of vocabulary) ajv.addKeyword({ keyword, schemaType: [...schemaTypes] });
  for (const keyword of [...Object.keys(KEYWORDS), 'unevaluatedProperties']) ajv.removeKeyword(keyword);
  const { const: isConst, enum: isOneOf, uniqueItems } = keywords;
  ajv.addKeyword({ keyword: 'const', validate: isConst });
  ajv.addKeyword({ keyword: 'enum', schemaType: 'array', validate: isOneOf });
  ajv.addKeyword({ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', validate: uniqueItems });
  ajv.addKeyword({ keyword: 'unevaluatedProperties', schemaType: 'boolean' });
  return ajv;
}

/**
 * ajv compares objects by a function that a key named `valueOf` makes throw, and looks for repeated items in square
 * time. Its `unevaluatedProperties` takes keys such as `constructor` for known ones, and reports every key of a map in
 * which something else is wrong; `unknownKeys` does that part.
 */
const KEYWORDS: SchemaWords['keywords'] = {
  const: isEqual,
  enum: (values, value) => Array.isArray(values) && values.some((one) => isEqual(one, value)),
  uniqueItems: (isWanted, items) => isWanted !== true || repeatedItem(items) === null,
};

function remembering(judge: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const given = known.get(text);
    if (given !== undefined) return given;
    if (known.size >= MOST_KEPT) known.clear();
    const answer = judge(text);
    known.set(text, answer);
    return answer;
  };
}

/** ajv takes references relative to the folder of a schema, where ours go by file name. */
export function keyOfSchema(name: string): string {
  return name.replaceAll('/', '~');
}

/** ajv wants to see that a schema describes a map; one that extends another with `$ref` need not repeat it. */
function withType(schema: JsonSchema): JsonSchema {
  return schema.$ref === undefined || schema.type !== undefined ? schema : { ...schema, type: 'object' };
}

/** What ajv makes of a schema, or its words for why it cannot use it. */
function refusalOf<Made>(make: () => Made): Made | string {
  try {
    return make();
  } catch (refusal) {
    return refusal instanceof Error ? refusal.message : String(refusal);
  }
}
