import type { CallValue, Program } from '../model/program.ts';
import type { Locale, TemplateHelper } from '../model/template-helper.ts';
import { isAbsent } from './fields.ts';
import type { Functions } from './functions.ts';
import type { Failure } from './failure.ts';

/** A call of a program, ready to be made with what it is given. */
export type Call = (
  values: readonly unknown[],
  hash: readonly (readonly [name: string, value: unknown])[],
  localeOf: () => Locale,
) => string | boolean | Failure;

/** A program calls only helpers that there are: another one is a bug. */
export function callOf(
  { helper: name, place, values: given, hash: named }: CallValue,
  { places }: Program,
  { helpers }: Functions,
): Call {
  const helper = helpers.get(name);
  if (helper === undefined) throw new Error(`there is no helper "${name}"`);
  const written = places[place]?.values ?? [];
  const isEnough =
    given.length <= helper.values.length &&
    helper.values.every(({ isOptional }, index) => isOptional || index < given.length);
  const isBare = named.length === 0 && helper.hash.every(({ isOptional }) => isOptional);
  const refused: Failure = { kind: 'refused', place, helper: name };
  return (values, hash, localeOf) => {
    for (let index = 0; index < values.length; index += 1) {
      if (isAbsent(values[index]) && helper.values[index]?.canBeAbsent === false)
        return { kind: 'missing', place, value: written[index] ?? '' };
    }
    if (!isEnough) return refused;
    if (isBare) return helper.apply(values, NOTHING, localeOf()) ?? refused;
    // What is absent counts as not given.
    const present = new Map(hash.filter(([, value]) => !isAbsent(value)));
    return (isKnown(present, helper) ? helper.apply(values, present, localeOf()) : null) ?? refused;
  };
}

const NOTHING: ReadonlyMap<string, unknown> = new Map();

/** Has each named value that the helper must have, and none that it does not know. */
function isKnown(hash: ReadonlyMap<string, unknown>, { hash: known }: TemplateHelper): boolean {
  const isWhole = known.every(({ name, isOptional }) => isOptional || hash.has(name));
  return isWhole && [...hash.keys()].every((key) => known.some(({ name }) => name === key));
}
