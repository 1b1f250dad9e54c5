import { parse } from '@handlebars/parser';

/** Where a syntax error stands: a line counted from 1 and a column counted from 0, in UTF-16 code units. */
export interface ErrorPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the parser stumbles over a template that Handlebars has refused, or null where this parser accepts it.
 * Handlebars itself only draws a picture of the place. It is never asked whether a template is right, nor for its tree:
 * it takes some that Handlebars refuses, `{{(a b) c}}`, and drops other white space at the end of a chain of else-ifs.
 */
export function placeOfSyntaxError(template: string): ErrorPlace | null {
  try {
    parse(template);
    return null;
  } catch (cause) {
    return placeIn(cause);
  }
}

/** `hash.loc` is the place of the token before the unexpected one; a semantic error has its own place. */
function placeIn(cause: unknown): ErrorPlace | null {
  if (!isObject(cause)) return null;
  const loc = isObject(cause['hash']) ? cause['hash']['loc'] : null;
  if (isObject(loc)) return place(loc['last_line'], loc['last_column']);
  return place(cause['lineNumber'], cause['column']);
}

function place(line: unknown, column: unknown): ErrorPlace | null {
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
