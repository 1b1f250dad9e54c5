import type { CallValue, FieldValue, OverlayValue, TurnValue, Value } from '../model/program.ts';
import { callOf } from './calls.ts';
import { Answers } from './answers.ts';
import { isAbsent, isFields, namesIn, wayTo } from './fields.ts';
import type { Scope, Turn } from './scope.ts';
import type { Walk } from './walk.ts';

/** A value of a program, prepared: known for good, or to be read in each walk. */
export type Reading =
  | { readonly isFixed: true; readonly value: unknown }
  | { readonly isFixed: false; readonly read: Read };

export type Read = (walk: Walk) => unknown;

/** What is absent reads as null or undefined. */
export function readingOf(value: Value, scope: Scope): Reading {
  switch (value.kind) {
    case 'field':
      return fieldReading(value, scope);
    case 'turn':
      return turnReading(value, scope);
    case 'literal':
      return fixed(value.value);
    case 'call':
      return callReading(value, scope);
    case 'overlay':
      return overlayReading(value, scope);
  }
}

/** Reads what is fixed and what is not alike. */
export function readOf(reading: Reading): Read {
  if (!reading.isFixed) return reading.read;
  const { value } = reading;
  return () => value;
}

function fixed(value: unknown): Reading {
  return { isFixed: true, value };
}

function fieldReading({ from, parts }: FieldValue, scope: Scope): Reading {
  const way = wayTo(parts);
  if (from !== null) {
    const turn = turnOf(from, scope);
    return turn.isFixed ? fixed(way(turn.item)) : { isFixed: false, read: () => way(turn.item) };
  }
  const [root] = parts;
  if (root !== undefined && Object.hasOwn(scope.fixed, root)) return fixed(way(scope.fixed));
  if (root !== undefined || namesIn(scope.fixed).length === 0)
    return { isFixed: false, read: ({ record }) => way(record) };
  return { isFixed: false, read: ({ record }) => ({ ...scope.fixed, ...record }) };
}

function turnReading({ loop, what }: TurnValue, scope: Scope): Reading {
  const turn = turnOf(loop, scope);
  return turn.isFixed ? fixed(turnPart(turn, what)) : { isFixed: false, read: () => turnPart(turn, what) };
}

function turnPart({ index, key, count }: Turn, what: TurnValue['what']): string | number | boolean {
  switch (what) {
    case 'index':
      return index;
    case 'key':
      return key;
    case 'first':
      return index === 0;
    case 'last':
      return index === count - 1;
  }
}

function turnOf(loop: number, { turns }: Scope): Turn {
  const turn = turns.get(loop);
  if (turn === undefined) throw new Error(`loop ${loop} is not around what asks for it`);
  return turn;
}

/** It is fixed if it succeeds, and all that it is given is fixed. What it could not give is a failure, and an empty text. */
function callReading(value: CallValue, scope: Scope): Reading {
  const call = callOf(value, scope.program, scope.functions);
  const values = value.values.map((given) => readingOf(given, scope));
  const hash = namedReadings(value.hash, scope);
  const known = knownValues(values);
  const knownHash = knownFields(hash);
  const { locale } = scope;
  const result = known && knownHash && locale && call(known, knownHash, () => locale);
  if (result !== null && typeof result !== 'object') return fixed(result);
  const reads = values.map(readOf);
  const hashReads = readsOf(hash);
  const make = (walk: Walk): string | boolean => {
    const given: unknown[] = [];
    for (const readValue of reads) given.push(readValue(walk) ?? undefined);
    const made = call(given, knownHash ?? readAll(hashReads, walk), () => walk.localeOf(walk.record));
    if (typeof made !== 'object') return made;
    walk.failures.push(made);
    return '';
  };
  const [first] = reads;
  const isOfOne = knownHash !== null && knownValues(values.slice(1)) !== null;
  return { isFixed: false, read: isOfOne && first !== undefined ? remembering(first, make) : make };
}

/** Of a call that is given one value which differs from letter to letter. */
function remembering(readOne: Read, make: (walk: Walk) => string | boolean): Read {
  const answers = new Answers();
  return (walk) => {
    const value = readOne(walk);
    const before = answers.of(value);
    if (before !== undefined && before.locale === walk.localeOf(walk.record)) return before.answer;
    const failed = walk.failures.length;
    const answer = make(walk);
    if (walk.failures.length === failed && answers.hasRoomFor(value))
      answers.note(value, { locale: walk.localeOf(walk.record), answer });
    return answer;
  };
}

function overlayReading({ base, fields }: OverlayValue, scope: Scope): Reading {
  const below = readingOf(base, scope);
  const above = namedReadings(fields, scope);
  const known = knownFields(above);
  if (below.isFixed && known !== null) return fixed(overlaid(below.value, known));
  const readBase = readOf(below);
  const reads = readsOf(above);
  return { isFixed: false, read: (walk) => overlaid(readBase(walk), readAll(reads, walk)) };
}

type Named<T> = readonly (readonly [name: string, part: T])[];

function namedReadings(
  fields: readonly { readonly name: string; readonly value: Value }[],
  scope: Scope,
): Named<Reading> {
  return fields.map(({ name, value }) => [name, readingOf(value, scope)]);
}

function readsOf(readings: Named<Reading>): Named<Read> {
  return readings.map(([name, reading]) => [name, readOf(reading)]);
}

function readAll(reads: Named<Read>, walk: Walk): Named<unknown> {
  return reads.map(([name, read]) => [name, read(walk)]);
}

/** Null where one of them is not fixed. */
function knownValues(readings: readonly Reading[]): readonly unknown[] | null {
  const values = readings.flatMap((reading) => (reading.isFixed ? [reading.value ?? undefined] : []));
  return values.length === readings.length ? values : null;
}

function knownFields(readings: Named<Reading>): Named<unknown> | null {
  const values = knownValues(readings.map(([, reading]) => reading));
  return values && readings.map(([name], index) => [name, values[index]]);
}

/** A map without a prototype: no name is taken before it is given. What is absent hides what is below it. */
function overlaid(base: unknown, fields: Named<unknown>): object {
  const map: { [name: string]: unknown } = Object.create(null);
  if (isFields(base)) for (const name of namesIn(base)) map[name] = base[name];
  for (const [name, value] of fields) map[name] = isAbsent(value) ? undefined : value;
  return map;
}
