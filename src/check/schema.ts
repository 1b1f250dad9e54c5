import { isSchema, rootSubschema } from '../link/subschemas.ts';
import type { SchemaSet } from '../link/subschemas.ts';
import type { Diagnostic, Report } from '../model/diagnostic.ts';
import type { Node } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';
import type { Acceptor, AcceptorsOf } from '../model/snapshot.ts';
import { ajvSchemas, type ErrorObject, FOR_MANY, FOR_ONE, schemaWords } from './ajv.ts';
import { mistakesAmong } from './collapse.ts';
import { repeatedItem } from './equality.ts';
import { keyReader } from './key-meaning.ts';
import { pathInTree } from './place.ts';
import { diagnosticOf } from './sentences.ts';
import { unknownKeys } from './unknown-keys.ts';
import type { Violation } from './violation.ts';

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
  readonly validator: (name: string) => Acceptor | null;
  /** Why the schema of that name cannot be used, in ajv's words; null where it can. */
  readonly refusal: (name: string) => string | null;
  /** How a schema violates JSON Schema itself. */
  readonly metaViolations: (root: Node, schema: unknown) => readonly Violation[];
}

/** A violation in words. */
export interface Mistake {
  readonly violation: Violation;
  readonly finding: Diagnostic;
}

/**
 * Makes ready to check against schemas, by file name. Each is compiled when it is first needed: where an acceptor of a
 * schema is known already, that is only where it does not accept a value.
 */
export function compileSchemas(schemas: SchemaSet, acceptorsOf: AcceptorsOf = knowNone): SchemaChecker {
  const acceptors = acceptorsOf(schemaWords());
  const forOne = lazily(() => ajvSchemas(schemas, FOR_ONE));
  const forMany = lazily(() => ajvSchemas(schemas, FOR_MANY));
  const fast = new Map<string, Acceptor | null>();
  /** What JSON Schema itself finds; null where the schema cannot be used. */
  const violationsOf = (name: string, root: Node, value: unknown): readonly Violation[] | null => {
    if (acceptors.get(name)?.(value) === true) return [];
    const validate = forOne().compile(name);
    if (typeof validate === 'string') return null;
    return validate(value) ? [] : violationsIn(validate.errors, root);
  };
  /** Null where the schema cannot be used. */
  const mistakesIn = (name: string, root: Node, value: unknown): readonly Mistake[] | null => {
    const schema = schemas.get(name);
    const violated = violationsOf(name, root, value);
    if (violated === null || schema === undefined) return null;
    const violations = [...violated, ...unknownKeys(root, rootSubschema(schema), schemas)];
    const subject = { root, schema, schemas };
    const meaningOf = keyReader(subject);
    return mistakesAmong(violations, subject, meaningOf).map((violation) => ({
      violation,
      finding: diagnosticOf(violation, subject, meaningOf),
    }));
  };
  return {
    schemas,
    // oxlint-disable-next-line no-unnecessary-type-parameters -- the caller knows which type a schema stands for
    check<Data>(name: string, root: Node, value: unknown, report: Report): value is Data {
      const mistakes = mistakesIn(name, root, value);
      for (const finding of (mistakes ?? []).map((mistake) => mistake.finding).toSorted(byPlace)) report(finding);
      return mistakes?.length === 0;
    },
    mistakes: (name, root, value) => mistakesIn(name, root, value) ?? [],
    validator(name) {
      const known = fast.get(name);
      if (known !== undefined) return known;
      const validate = forMany().compile(name);
      const made = typeof validate === 'function' ? (value: unknown): boolean => validate(value) : null;
      fast.set(name, made);
      return made;
    },
    refusal(name) {
      const validate = forOne().compile(name);
      return typeof validate === 'string' ? validate : null;
    },
    metaViolations(root, schema) {
      const { ajv } = forOne();
      const isValid = typeof schema === 'boolean' || ajv.validateSchema({ ...Object(schema), $schema: DRAFT });
      return isValid === true ? [] : violationsIn(ajv.errors, root);
    },
  };
}

const knowNone: AcceptorsOf = () => new Map();

/** Made when it is first asked for. */
function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => (made ??= make());
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

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
