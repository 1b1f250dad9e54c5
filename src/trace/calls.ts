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
export function callOf({ helper: name, place }: CallValue, { places }: Program, { helpers }: Functions): Call {
  const helper = helpers.get(name);
  if (helper === undefined) throw new Error(`there is no helper "${name}"`);
  const written = places[place]?.values ?? [];
  return (values, hash, localeOf) => {
    const missing = values.findIndex((value, index) => isAbsent(value) && helper.values[index]?.canBeAbsent === false);
    if (missing >= 0) return { kind: 'missing', place, value: written[missing] ?? '' };
    // What is absent counts as not given.
    const named = new Map(hash.filter(([, value]) => !isAbsent(value)));
    const result = fits(helper, values, named) ? helper.apply(values, named, localeOf()) : null;
    return result ?? { kind: 'refused', place, helper: name };
  };
}

/** Has each value that the helper must have, and none that it does not know. */
function fits(helper: TemplateHelper, values: readonly unknown[], hash: ReadonlyMap<string, unknown>): boolean {
  const isEnough = helper.values.every(({ isOptional }, index) => isOptional || index < values.length);
  const isNamed = helper.hash.every(({ name, isOptional }) => isOptional || hash.has(name));
  const isKnown = [...hash.keys()].every((key) => helper.hash.some(({ name }) => name === key));
  return isEnough && isNamed && isKnown && values.length <= helper.values.length;
}
