import type { Condition, DataPath } from '../../model/condition.ts';
import type { BooleanType, NumberType, TextType } from '../../model/data-type.ts';
import type { Path } from '../../model/node.ts';
import { type Atom, type Fact, pathOf, type Scalar } from './facts.ts';
import { decided, emptinessOf, find, type Found, lengthOf, type Question, type World } from './world.ts';

/** Whether a condition holds; `free` where it may or may not and nothing can decide it. */
export type Truth = boolean | 'free' | Question;

/** Judges a condition by what is decided. One that talks of an item holds for no item where the list is empty. */
export function truthOf(condition: Condition, world: World): Truth {
  switch (condition.kind) {
    case 'not': {
      const truth = truthOf(condition.of, world);
      return typeof truth === 'boolean' ? !truth : truth;
    }
    case 'all':
      return truthOfList(condition.of, world, false);
    case 'any':
      return truthOfList(condition.of, world, true);
    default:
      return truthOfAtom(condition, world);
  }
}

/** One that `decides` settles the whole list; else an open question leaves it open. */
function truthOfList(list: readonly Condition[], world: World, decides: boolean): Truth {
  let truth: Truth = !decides;
  for (const condition of list) {
    const one = truthOf(condition, world);
    if (one === decides) return decides;
    if (typeof one === 'object') truth = typeof truth === 'object' ? truth : one;
    else if (one === 'free' && typeof truth !== 'object') truth = one;
  }
  return truth;
}

function truthOfAtom(atom: Atom, world: World): Truth {
  world.judged += 1;
  const found = find(pathOf(atom), world);
  switch (found.kind) {
    case 'absent':
      return false;
    case 'free':
      return 'free';
    case 'question':
      return found;
    case 'value':
      return truthOfValue(atom, found, world);
  }
}

function truthOfValue(atom: Atom, found: Value, world: World): Truth {
  switch (atom.kind) {
    case 'present':
      return true;
    case 'truthy':
      return truthy(found, world);
    case 'equals':
      return equals(found, atom.value, world);
    case 'first':
    case 'last':
      return isAtEnd(atom.kind, atom.item, found.path, world);
  }
}

type Value = Extract<Found, { readonly kind: 'value' }>;

function truthy({ type, path }: Value, world: World): Truth {
  switch (type.kind) {
    case 'list': {
      const length = type.min > 0 ? type.min : lengthOf(type, path, world);
      return typeof length === 'object' ? length : length > 0;
    }
    case 'map': {
      // `{{#if}}` takes a map without fields for true, `{{#each}}` for an empty one.
      const isEmpty = emptinessOf(type, path, world);
      if (typeof isEmpty === 'object') return isEmpty;
      return isEmpty ? 'free' : true;
    }
    case 'unknown':
    case 'any':
      return 'free';
    case 'text':
    case 'number':
    case 'boolean': {
      const fact = scalarAt(type, path, world);
      if (fact.kind === 'question') return fact;
      return fact.kind === 'value' ? Boolean(fact.value) : true;
    }
  }
}

function equals({ type, path }: Value, wanted: Scalar, world: World): Truth {
  if (type.kind === 'list' || type.kind === 'map') return false;
  if (type.kind === 'unknown' || type.kind === 'any') return 'free';
  const fact = scalarAt(type, path, world);
  if (fact.kind === 'question') return fact;
  return fact.kind === 'value' && fact.value === wanted;
}

type ScalarType = TextType | NumberType | BooleanType;

/** What a text, number or boolean is, as far as some condition tells it from others. */
function scalarAt(type: ScalarType, path: Path, world: World): Fact | Question {
  return decided('shape', path, world, () => kindsOf(type, path, world.survey.valuesAt(path)));
}

/** One value for each outcome of the conditions, the more usual ones first. */
function kindsOf(type: ScalarType, path: Path, named: readonly Scalar[]): readonly Fact[] {
  const values = new Set<Scalar>(type.values ?? named.filter((value) => canBe(type, value)));
  if (type.values === null && canBeNothing(type)) values.add(type.kind === 'text' ? '' : 0);
  // Those that no condition names differ only in whether they are empty, and empty is what one says last.
  const other = [...values].find((value) => Boolean(value) && !named.includes(value));
  const filled = [...values].filter((value) => Boolean(value) && (value === other || named.includes(value)));
  const exact = [...filled, ...[...values].filter((value) => !value)].map(
    (value): Fact => ({ kind: 'value', path, value }),
  );
  if (type.kind === 'boolean' || (type.values !== null && exact.length > 0)) return exact;
  return [{ kind: 'other', path, of: type.kind, than: filled }, ...exact];
}

function canBeNothing(type: ScalarType): boolean {
  return type.kind === 'boolean' || (type.kind === 'text' ? type.canBeBlank : type.canBeZero);
}

/** A text or number that is not empty or zero, of the kind that the type has. */
function canBe(type: ScalarType, value: Scalar): boolean {
  if (typeof value !== (type.kind === 'text' ? 'string' : type.kind)) return false;
  return Boolean(value) && !(type.kind === 'number' && type.isInteger && !Number.isInteger(value));
}

/** True where the item that a path leads to is the first, or the last, of its list. */
function isAtEnd(end: 'first' | 'last', item: DataPath, path: Path, world: World): Truth {
  const at = path.at(-1);
  const list = find(item.slice(0, -1), world);
  // Nobody knows the order of a map's fields.
  if (typeof at !== 'number' || list.kind !== 'value' || list.type.kind !== 'list') return 'free';
  if (end === 'first') return at === 0;
  const length = lengthOf(list.type, list.path, world);
  return typeof length === 'object' ? length : at === length - 1;
}
