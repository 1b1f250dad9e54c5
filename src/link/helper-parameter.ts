import type { Limit, Parameter, ValueKind } from '../model/template-helper.ts';

/** A value that must be given and be there. */
export function field(name: string, ...accepts: readonly ValueKind[]): Parameter {
  return { name, accepts, isOptional: false, canBeAbsent: false, isLiteral: false };
}

/** A value that stands in the template itself. */
export function literal(name: string, ...accepts: readonly ValueKind[]): Parameter {
  return { name, accepts, isOptional: false, canBeAbsent: false, isLiteral: true };
}

/** The same, which a call may leave out. */
export function optional(parameter: Parameter): Parameter {
  return { ...parameter, isOptional: true };
}

/** The same, of which only some values are right. */
export function limited(parameter: Parameter, limit: Limit): Parameter {
  return { ...parameter, limit };
}
