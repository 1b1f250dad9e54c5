import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, type DataPath, pathKey } from '../../src/model/condition.ts';
import type { DataType, MapType } from '../../src/model/data-type.ts';
import { findCase } from '../../src/prove/case/case.ts';
import { type Atom, atomsIn, type Case, conjunctsOf, pathOf } from '../../src/prove/case/facts.ts';
import { makeValue } from '../../src/prove/counter-example/value.ts';
import { wishOf } from '../../src/prove/counter-example/wish.ts';
import {
  boolean,
  holds,
  list,
  map,
  number,
  openMap,
  schemaOf,
  text,
  type Turn,
  unknown,
  valueAt,
  valueOf,
} from './case-kit.ts';

const RUNS = Number(process.env['CASE_RUNS'] ?? 2000);

const scalar: fc.Arbitrary<DataType> = fc.oneof(
  fc
    .record({ canBeBlank: fc.boolean(), values: fc.constantFrom(null, null, ['a', 'b'], ['a'], ['', 'b', 'c']) })
    .map(text),
  fc
    .record({ canBeZero: fc.boolean(), values: fc.constantFrom<readonly number[] | null>(null, [1, 2], [0, 1]) })
    .map(({ canBeZero, values }) => number({ values, canBeZero: values?.includes(0) ?? canBeZero })),
  fc.constantFrom(boolean(true, false), boolean(true)),
);

const NAMES = ['a', 'b', 'c'] as const;

function fieldsOf(type: fc.Arbitrary<DataType>): fc.Arbitrary<{ readonly [name: string]: DataType }> {
  return fc
    .array(fc.tuple(fc.constantFrom(...NAMES), fc.boolean(), type), { maxLength: 3 })
    .map((fields) => new Map(fields.map(([name, isOptional, one]) => [name, [isOptional, one] as const])))
    .map((fields) =>
      Object.fromEntries([...fields].map(([name, [isOptional, one]]) => [`${name}${isOptional ? '?' : ''}`, one])),
    );
}

function typeArbitrary(depth: number, isExact: boolean): fc.Arbitrary<DataType> {
  if (depth === 0)
    return isExact
      ? scalar
      : fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: fc.constant(unknown) });
  const inner = typeArbitrary(depth - 1, isExact);
  const lists = fc
    .tuple(
      inner,
      fc.constantFrom<readonly [number, number]>([0, Infinity], [1, 2], [2, 4], [0, 1], [3, Infinity], [1, 1]),
    )
    .map(([item, [min, max]]) => list(item, min, max));
  const maps = fc.array(fieldsOf(inner), { minLength: 1, maxLength: 3 }).map((alternatives) => map(...alternatives));
  const open = isExact ? [] : [inner.map(openMap)];
  return fc.oneof(scalar, lists, maps, ...open);
}

/** Paths into a type; the loop at a list is told from its depth, and there are two of each. */
function pathArbitrary(root: MapType): fc.Arbitrary<DataPath> {
  return fc.infiniteStream(fc.nat()).map((stream) => {
    const next = (): number => stream.next().value ?? 0;
    const path: DataPath[number][] = [];
    let type: DataType | undefined = root;
    while (type && (path.length === 0 || next() % 4 > 0)) {
      const names: readonly string[] =
        type.kind === 'map'
          ? [
              ...new Set([
                ...type.alternatives.flatMap((one) => [...one.fields.keys()]),
                ...(next() % 6 === 0 ? ['c'] : []),
              ]),
            ]
          : [];
      if (type.kind === 'map' && next() % 8 > 0) {
        const name: string | undefined = names[next() % Math.max(1, names.length)];
        if (name === undefined) break;
        path.push(name);
        const found: DataType[] = type.alternatives.flatMap((one) => one.fields.get(name)?.type ?? one.rest ?? []);
        type = found[next() % Math.max(1, found.length)];
      } else if (type.kind === 'map' || type.kind === 'list') {
        const isLoop = type.kind === 'map' || next() % 3 > 0;
        path.push(isLoop ? { loop: loopOver(path) + (next() % 2) } : next() % 4);
        type =
          type.kind === 'list'
            ? type.item
            : type.alternatives.flatMap((one) => [...one.fields.values()].map((field) => field.type))[0];
      } else break;
    }
    return path.length === 0 ? ['a'] : path;
  });
}

/** A number for the two loops over one list, so that none goes over two lists. */
function loopOver(path: DataPath): number {
  const key = pathKey(path);
  if (!loops.includes(key)) loops.push(key);
  return loops.indexOf(key) * 2;
}

const loops: string[] = [];

function atomArbitrary(root: MapType): fc.Arbitrary<Condition> {
  const values = fc.constantFrom<string | number | boolean>('a', 'b', 'z', '', 0, 1, 7, true, false);
  return fc
    .tuple(pathArbitrary(root), fc.constantFrom('present', 'truthy', 'equals', 'first', 'last'), values)
    .map(([path, kind, value]): Condition => {
      const end = path.findLastIndex((step) => typeof step === 'object') + 1;
      if ((kind === 'first' || kind === 'last') && end > 0) return { kind, item: path.slice(0, end) };
      return kind === 'equals' ? { kind, path, value } : { kind: kind === 'present' ? 'present' : 'truthy', path };
    });
}

function conditionArbitrary(root: MapType): fc.Arbitrary<Condition> {
  return fc.letrec<{ condition: Condition; atom: Condition }>((tie) => ({
    atom: atomArbitrary(root),
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('atom'),
      tie('condition').map((of): Condition => ({ kind: 'not', of })),
      fc
        .tuple(
          fc.constantFrom('all' as const, 'any' as const),
          fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, of]): Condition => ({ kind, of })),
    ),
  })).condition;
}

/** Each way in which the loops of some conditions may be at items. */
function* turnsOf(conditions: readonly Condition[], letter: unknown): Generator<Turn> {
  const paths = atomsIn(conditions).map(pathOf);
  const numbers = [
    ...new Set(paths.flatMap((path) => path.flatMap((step) => (typeof step === 'object' ? [step.loop] : [])))),
  ];
  const count = 4;
  for (let nth = 0; nth < Math.min(count ** numbers.length, 5000); nth += 1) {
    const turn = new Map(numbers.map((loop, index) => [loop, Math.floor(nth / count ** index) % count]));
    const isTurn = paths.every((path) =>
      path.every((step, at) => {
        if (typeof step !== 'object') return true;
        const over = valueAt(path.slice(0, at), letter, turn);
        const size = typeof over === 'object' && over !== null ? Object.keys(over).length : 0;
        return (turn.get(step.loop) ?? 0) < Math.max(1, size);
      }),
    );
    if (isTurn) yield turn;
  }
}

/** As `findCase` takes it: an item that a plain condition speaks of exists. */
function hasItems(conditions: readonly Condition[], letter: unknown, turn: Turn): boolean {
  return conjunctsOf(conditions).every((condition) => {
    const atom = condition.kind === 'not' ? condition.of : condition;
    if ('of' in atom) return true;
    const path = pathOf(atom);
    const end = path.findLastIndex((step) => typeof step === 'object') + 1;
    return end === 0 || valueAt(path.slice(0, end), letter, turn) !== undefined;
  });
}

/** The conditions, the false ones turned round, so that they all hold for a letter. */
function madeTrue(conditions: readonly Condition[], letter: unknown): readonly Condition[] {
  const [turn] = turnsOf(conditions, letter);
  if (turn === undefined) return conditions;
  return conditions.map((condition) => (holds(condition, letter, turn) ? condition : { kind: 'not', of: condition }));
}

function canHold(conditions: readonly Condition[], letter: unknown): boolean {
  for (const turn of turnsOf(conditions, letter)) {
    if (hasItems(conditions, letter, turn) && conditions.every((one) => holds(one, letter, turn))) return true;
  }
  return false;
}

function situation(
  isExact: boolean,
): fc.Arbitrary<{ root: MapType; letter: unknown; conditions: readonly Condition[] }> {
  return fc
    .array(fieldsOf(typeArbitrary(2, isExact)), { minLength: 1, maxLength: 2 })
    .map((alternatives) => map(...alternatives))
    .chain((root) =>
      fc.record({
        root: fc.constant(root),
        letter: valueOf(root),
        conditions: fc.array(conditionArbitrary(root), { minLength: 1, maxLength: 5 }),
      }),
    );
}

describe('a case is found', () => {
  test('wherever some letter has all conditions', () => {
    let met = 0;
    fc.assert(
      fc.property(situation(false), ({ root, letter, conditions: drawn }) => {
        const conditions = madeTrue(drawn, letter);
        if (!canHold(conditions, letter)) return;
        met += 1;
        expect(findCase(root, conditions)).not.toBe('none');
      }),
      { numRuns: RUNS },
    );
    expect(met).toBeGreaterThan(RUNS / 20);
  });

  test('only where a letter made of it has all conditions', () => {
    let met = 0;
    fc.assert(
      fc.property(situation(true), ({ root, conditions }) => {
        if (atomsIn(conditions).some((atom) => isOpen(atom, root))) return;
        const found = findCase(root, conditions);
        if (typeof found === 'string') return;
        met += 1;
        const made = madeFrom(found, root);
        expect(made).not.toBe(null);
        expect({ value: made, isSo: canHold(conditions, made) }).toEqual({ value: made, isSo: true });
      }),
      { numRuns: RUNS },
    );
    expect(met).toBeGreaterThan(RUNS / 20);
  });
});

function madeFrom(found: Case, root: MapType): unknown {
  const schema = schemaOf(root);
  return makeValue([{ schema, root: schema }], wishOf(found, root), new Map())?.value ?? null;
}

/** What nobody can know: whether a map is empty, in which order its fields are, what a text has in it. */
function isOpen(atom: Atom, root: MapType): boolean {
  const path = pathOf(atom);
  const kindsAt = (length: number): readonly string[] => typesAt(path.slice(0, length), root).map(({ kind }) => kind);
  if (atom.kind === 'truthy' && kindsAt(path.length).includes('map')) return true;
  return path.some((step, at) =>
    kindsAt(at).some((kind) =>
      kind === 'map' ? typeof step === 'object' : kind !== 'list' || typeof step === 'string',
    ),
  );
}

function typesAt(path: DataPath, root: DataType): readonly DataType[] {
  return path.reduce<readonly DataType[]>((types, step) => types.flatMap((type) => typesIn(type, step)), [root]);
}

function typesIn(type: DataType, step: DataPath[number]): readonly DataType[] {
  if (type.kind === 'list') return [type.item];
  if (type.kind !== 'map') return [];
  return type.alternatives.flatMap(({ fields }) =>
    [...fields].filter(([name]) => typeof step === 'object' || name === step).map(([, field]) => field.type),
  );
}
