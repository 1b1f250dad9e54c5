import { follow, isSchema, own } from '../link/subschemas.ts';
import type { SchemaSet } from '../link/subschemas.ts';
import type { Path } from '../model/node.ts';
import type { JsonSchema } from '../model/schema.ts';
import type { MeaningOf } from './key-meaning.ts';
import { placeAt } from './place.ts';
import type { Subject } from './place.ts';
import type { Violation } from './violation.ts';

/** What a reader would call mistakes: one for each value, each missing key and each unknown key. */
export function mistakesAmong(
  violations: readonly Violation[],
  subject: Subject,
  meaningOf: MeaningOf,
): readonly Violation[] {
  const plain = withoutBranches(violations, subject);
  const mistakes = new Map<string, Violation>();
  for (const violation of plain) {
    const about = JSON.stringify([violation.path, violation.key]);
    const first = mistakes.get(about);
    if (first === undefined || rankOf(violation) < rankOf(first)) mistakes.set(about, violation);
  }
  return withoutConsequences([...mistakes.values()], meaningOf);
}

/** The keyword that says most about a value comes first; what is not listed comes last. */
const TELLING = ['type', 'const', 'enum', 'minLength', 'format', 'pattern', 'maxLength'];

function rankOf({ keyword }: Violation): number {
  const rank = TELLING.indexOf(keyword);
  return rank < 0 ? TELLING.length : rank;
}

/**
 * `anyOf`, `oneOf` and `contains` fail together with what is inside them. Left is what is wrong with the branch that was
 * meant, or the one sentence that none fits. ajv reports what is inside before the keyword itself.
 */
function withoutBranches(violations: readonly Violation[], subject: Subject): readonly Violation[] {
  const kept: Violation[] = [];
  for (const violation of violations) {
    const branches = branchesOf(violation);
    // `if` only says which branch failed, and the branch has said so itself.
    if (branches.length === 0 && violation.keyword !== 'if') kept.push(violation);
    if (branches.length === 0) continue;
    const root = rootOf(violation, subject);
    const parts = branches.map((branch) => reachable(branch, root, subject.schemas));
    const inside = kept.splice(kept.findLastIndex((one) => !isAt(one.path, violation.path)) + 1);
    const perBranch = parts.map((schemas) => inside.filter((one) => schemas.has(one.schema)));
    const ofBranches = new Set(perBranch.flat());
    const meant = violation.keyword === 'contains' ? [violation] : meantBranch(violation, perBranch);
    kept.push(...inside.filter((one) => !ofBranches.has(one)), ...meant);
  }
  return kept;
}

function branchesOf({ keyword, schema }: Violation): readonly JsonSchema[] {
  if (keyword === 'anyOf') return schema.anyOf ?? [];
  if (keyword === 'oneOf') return schema.oneOf ?? [];
  const contained = keyword === 'contains' ? own(schema, 'contains') : undefined;
  return isSchema(contained) ? [contained] : [];
}

function meantBranch(whole: Violation, perBranch: readonly (readonly Violation[])[]): readonly Violation[] {
  // More than one branch of a `oneOf` fits.
  if (perBranch.some((branch) => branch.length === 0)) return [whole];
  const fitting = perBranch.filter((branch) => !branch.some((one) => isKind(one, whole.path.length)));
  if (fitting.length === 0) return [noKindFits(whole, perBranch.flat())];
  const tagged = fitting.filter((branch) => !branch.some((one) => isTag(one, whole.path.length + 1)));
  const candidates = tagged.length > 0 ? tagged : fitting;
  return candidates.length === 1 && candidates[0] !== undefined ? candidates[0] : [whole];
}

function isKind({ path, keyword }: Violation, depth: number): boolean {
  return path.length === depth && (keyword === 'type' || keyword === 'const' || keyword === 'enum');
}

function isTag({ path, keyword }: Violation, depth: number): boolean {
  return path.length === depth && (keyword === 'const' || keyword === 'enum');
}

/** A value of none of the types that the branches want is one mistake about its type. */
function noKindFits(whole: Violation, violations: readonly Violation[]): Violation {
  const kinds = violations.filter((one) => isKind(one, whole.path.length));
  if (kinds.some(({ keyword }) => keyword !== 'type')) return whole;
  return { ...whole, keyword: 'type', demand: [...new Set(kinds.flatMap(({ demand }) => demand))] };
}

/** A key that is missing because it is misspelt or stands in the wrong place is one mistake with the key that is there. */
function withoutConsequences(mistakes: readonly Violation[], meaningOf: MeaningOf): readonly Violation[] {
  const meant = new Set<string>();
  const named = new Set<string>();
  const parts = new Set<Violation>();
  for (const mistake of mistakes) {
    if (mistake.keyword !== 'unevaluatedProperties') continue;
    const { kind, meant: ways } = meaningOf(mistake);
    // Two names of other tools in one map for one key (`first_name`, `last_name`) are the same mistake.
    const about = JSON.stringify([mistake.path, ways]);
    if (kind === 'other-name' && named.has(about)) parts.add(mistake);
    named.add(about);
    for (const way of ways) {
      // `cta` means `next_step.action`, so `next_step` is not missing besides.
      for (let end = 1; end <= way.length; end += 1) meant.add(inAnyEntry(way.slice(0, end)));
    }
  }
  return mistakes.filter(
    (mistake) =>
      !parts.has(mistake) && !missingKeys(mistake).some((key) => meant.has(inAnyEntry([...mistake.path, key]))),
  );
}

/** The key that a map lacks, or those of which it lacks one: `"not": { "properties": { "a": false, "b": false } }`. */
function missingKeys({ keyword, key, schema }: Violation): readonly string[] {
  if (keyword === 'required') return key === null ? [] : [key];
  const unwanted = keyword === 'not' ? own(own(schema, 'not'), 'properties') : undefined;
  if (!isSchema(unwanted)) return [];
  return Object.entries(unwanted).flatMap(([name, described]: [string, unknown]) =>
    described === false ? [name] : [],
  );
}

/** Entries of lists are alike: what belongs into one of them may be missing in another. */
function inAnyEntry(path: Path): string {
  return JSON.stringify(path.map((step) => (typeof step === 'number' ? 0 : step)));
}

function rootOf({ path, schema }: Violation, subject: Subject): JsonSchema {
  const { described } = placeAt(path, subject);
  return described.find((subschema) => subschema.schema === schema)?.root ?? subject.schema;
}

/** A subschema and all that are inside it or that it refers to. */
function reachable(schema: JsonSchema, root: JsonSchema, schemas: SchemaSet): ReadonlySet<unknown> {
  const seen = new Set<unknown>();
  const visit = (value: unknown, file: JsonSchema): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const part of Object.values(value)) visit(part, file);
    const reference = isSchema(value) ? own(value, '$ref') : undefined;
    const target = typeof reference === 'string' ? follow(reference, file, schemas) : null;
    if (target !== null) visit(target.schema, target.root);
  };
  visit(schema, root);
  return seen;
}

function isAt(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}
