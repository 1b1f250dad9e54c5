import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { isSchema, rootSubschema } from '../link/subschemas.ts';
import type { SchemaSet } from '../link/subschemas.ts';
import type { Diagnostic, Report } from '../model/diagnostic.ts';
import type { Node } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';
import { mistakesAmong } from './collapse.ts';
import { isEqual, repeatedItem } from './equality.ts';
import { formats } from './formats.ts';
import { keyReader } from './key-meaning.ts';
import { pathInTree } from './place.ts';
import { diagnosticOf } from './sentences.ts';
import { unknownKeys } from './unknown-keys.ts';
import type { Violation } from './violation.ts';
import { vocabulary } from './vocabulary.ts';

export interface SchemaChecker {
  readonly schemas: SchemaSet;
  /**
   * Whether a value is as the schema of that name wants it; each mistake is reported at its place in the tree that the
   * value was read from. A schema that cannot be used itself accepts nothing and says nothing here: what is wrong with
   * it is the finding of `checkSchemaFile`.
   */
  // oxlint-disable-next-line no-unnecessary-type-parameters -- the caller knows which type a schema stands for
  check<Data>(name: string, root: Node, value: unknown, report: Report): value is Data;
  /** Each mistake in a value, which `check` reports, with what it is about; in no order. */
  readonly mistakes: (name: string, root: Node, value: unknown) => readonly Mistake[];
  /**
   * The yes or no of `check` for very many values, such as the rows of a list, but for keys that closed maps do not
   * know. Null where the schema cannot be used. It takes time to make, once for each schema: it is for those who ask
   * thousands of times.
   */
  readonly validator: (name: string) => Validator | null;
  /** Why the schema of that name cannot be used, in ajv's words; null where it can. */
  readonly refusal: (name: string) => string | null;
  /** How a schema violates JSON Schema itself. */
  readonly metaViolations: (root: Node, schema: unknown) => readonly Violation[];
}

type Validator = (value: unknown) => boolean;

/** A violation in words. */
export interface Mistake {
  readonly violation: Violation;
  readonly finding: Diagnostic;
}

/** Makes ready to check against schemas, by file name. Each is compiled when it is first needed. */
export function compileSchemas(schemas: SchemaSet): SchemaChecker {
  const ajv = newAjv(FOR_ONE);
  const compiled = new Map<string, ValidateFunction | string>();
  const fast = new Map<string, Validator | null>();
  for (const [name, schema] of schemas) {
    const refusal = refusalOf(() => ajv.addSchema(withType(schema), keyOfSchema(name)));
    if (typeof refusal === 'string') compiled.set(name, refusal);
  }
  const compile = (name: string): ValidateFunction | string => {
    const known =
      compiled.get(name) ?? refusalOf(() => ajv.getSchema(keyOfSchema(name))) ?? `there is no schema ${name}`;
    compiled.set(name, known);
    return known;
  };
  /** Null where the schema cannot be used. */
  const mistakesIn = (name: string, root: Node, value: unknown): readonly Mistake[] | null => {
    const validate = compile(name);
    const schema = schemas.get(name);
    if (typeof validate === 'string' || schema === undefined) return null;
    const violations = [
      ...(validate(value) ? [] : violationsIn(validate.errors, root)),
      ...unknownKeys(root, rootSubschema(schema), schemas),
    ];
    const subject = { root, schema, schemas };
    const meaningOf = keyReader(subject);
    return mistakesAmong(violations, subject, meaningOf).map((violation) => ({
      violation,
      finding: diagnosticOf(violation, subject, meaningOf),
    }));
  };
  return {
    schemas,
    // oxlint-disable-next-line no-unnecessary-type-parameters -- as above
    check<Data>(name: string, root: Node, value: unknown, report: Report): value is Data {
      const mistakes = mistakesIn(name, root, value);
      for (const finding of (mistakes ?? []).map((mistake) => mistake.finding).toSorted(byPlace)) report(finding);
      return mistakes?.length === 0;
    },
    mistakes: (name, root, value) => mistakesIn(name, root, value) ?? [],
    validator(name) {
      const known = fast.get(name);
      if (known !== undefined) return known;
      const made = fastValidator(name, schemas);
      fast.set(name, made);
      return made;
    },
    refusal(name) {
      const validate = compile(name);
      return typeof validate === 'string' ? validate : null;
    },
    metaViolations(root, schema) {
      const isValid = typeof schema === 'boolean' || ajv.validateSchema({ ...Object(schema), $schema: DRAFT });
      return isValid === true ? [] : violationsIn(ajv.errors, root);
    },
  };
}

function fastValidator(name: string, schemas: SchemaSet): Validator | null {
  const ajv = newAjv(FOR_MANY);
  for (const [key, schema] of schemas) refusalOf(() => ajv.addSchema(withType(schema), keyOfSchema(key)));
  const validate = refusalOf(() => ajv.getSchema(keyOfSchema(name)));
  return typeof validate === 'function' ? (value) => validate(value) === true : null;
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Formats that ask Intl or a calendar, which is slow, about values that come again in message after message. */
const FEW_VALUES: ReadonlySet<string> = new Set(['time-zone', 'language-tag', 'date']);

/** How many answers are kept at once: a list with a million odd values must not fill the memory. */
const MOST_KEPT = 5000;

/** Optimised code runs faster a thousand times over, but a check compiles each schema once and uses it once. */
const FOR_ONE = { allErrors: true, verbose: true, code: { optimize: false } } as const;
const FOR_MANY = { allErrors: false, verbose: false, code: { optimize: true } } as const;

function newAjv(purpose: typeof FOR_ONE | typeof FOR_MANY): Ajv2020 {
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
  for (const [name, fault] of formats) {
    const hasFormat = (text: string): boolean => fault(text) === null;
    ajv.addFormat(name, FEW_VALUES.has(name) ? remembering(hasFormat) : hasFormat);
  }
  for (const { keyword, schemaTypes } of vocabulary) ajv.addKeyword({ keyword, schemaType: [...schemaTypes] });
  replaceKeywords(ajv);
  return ajv;
}

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

/**
 * ajv compares objects by a function that a key named `valueOf` makes throw, and looks for repeated items in square
 * time. Its `unevaluatedProperties` takes keys such as `constructor` for known ones, and reports every key of a map in
 * which something else is wrong; `unknownKeys` does that part.
 */
function replaceKeywords(ajv: Ajv2020): void {
  for (const keyword of ['const', 'enum', 'uniqueItems', 'unevaluatedProperties']) ajv.removeKeyword(keyword);
  ajv.addKeyword({ keyword: 'const', validate: isEqual });
  ajv.addKeyword({
    keyword: 'enum',
    schemaType: 'array',
    validate: (values: readonly unknown[], value: unknown) => values.some((one) => isEqual(one, value)),
  });
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (isWanted: boolean, items: readonly unknown[]) => !isWanted || repeatedItem(items) === null,
  });
  ajv.addKeyword({ keyword: 'unevaluatedProperties', schemaType: 'boolean' });
}

/** ajv takes references relative to the folder of a schema, where ours go by file name. */
function keyOfSchema(name: string): string {
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

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return (one.span?.start ?? 0) - (other.span?.start ?? 0);
}

function violationsIn(errors: readonly ErrorObject[] | null | undefined, root: Node): readonly Violation[] {
  return (errors ?? []).map((error) => violationOf(error, root));
}

function violationOf(error: ErrorObject, root: Node): Violation {
  const schema: JsonSchema = isSchema(error.parentSchema) ? error.parentSchema : {};
  const keyword = SAME_MISTAKE.get(error.keyword) ?? error.keyword;
  return {
    path: pathInTree(error.instancePath, root),
    keyword: error.propertyName === undefined ? keyword : 'propertyNames',
    key: error.propertyName ?? keyOf(error.params),
    demand: demandOf(error),
    schema,
  };
}

/** Keywords that stand for the same mistake: a key that the schema does not know, a value that it excludes. */
const SAME_MISTAKE: ReadonlyMap<string, string> = new Map([
  ['additionalProperties', 'unevaluatedProperties'],
  ['false schema', 'not'],
]);

/** For entries that should not be there, which they are; else what the schema says. */
function demandOf({ keyword, schema, params, data }: ErrorObject): unknown {
  if (keyword === 'uniqueItems') return repeatedItem(data);
  return keyword === 'items' || keyword === 'unevaluatedItems' ? (params['limit'] ?? params['len']) : schema;
}

function keyOf(params: Readonly<Record<string, unknown>>): string | null {
  const key = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName'];
  return typeof key === 'string' ? key : null;
}
