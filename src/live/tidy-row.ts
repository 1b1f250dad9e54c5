import { isMap } from './findings.ts';
import type { Row } from './record.ts';

type Copy<T> = { -readonly [Field in keyof T]: T[Field] };

const ROOTS = ['subject', 'preheader', 'greeting'] as const;
const RECIPIENT = ['name', 'email', 'given_name', 'family_name', 'patronymic', 'honorific', 'timezone'] as const;
const CLOSING = ['help', 'wish', 'farewell'] as const;

/**
 * A row whose single texts have no white space at their ends, as lists of people often have it: nobody sees it there,
 * but each such value would be a layout of its own. Most rows are returned as they are.
 */
export function tidyRow(row: Row): Row {
  if (!isMap(row) || isTidy(row)) return row;
  const copy: Copy<Row> = { ...row };
  trimFields(copy, ROOTS);
  if (isMap(copy.recipient)) copy.recipient = trimmed(copy.recipient, RECIPIENT);
  if (isMap(copy.closing)) copy.closing = trimmed(copy.closing, CLOSING);
  if (isMap(copy.details)) copy.details = trimmed(copy.details, Object.keys(copy.details));
  return copy;
}

function isTidy({ subject, preheader, greeting, recipient, closing, details }: Row): boolean {
  if (!isTidyText(subject) || !isTidyText(preheader) || !isTidyText(greeting)) return false;
  return isTidyMap(recipient) && isTidyMap(closing) && isTidyMap(details);
}

function isTidyMap(map: object | null | undefined): boolean {
  return !isMap(map) || Object.values(map).every(isTidyText);
}

/** Asked of every text of every letter: two characters of a kind that is no white space answer for most. */
function isTidyText(text: unknown): boolean {
  if (typeof text !== 'string' || text === '') return true;
  return (isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1))) || text.trim() === text;
}

function isVisible(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function trimmed<Field extends string, T extends { readonly [F in Field]?: unknown }>(
  map: T,
  fields: readonly Field[],
): T {
  const copy: Copy<T> = { ...map };
  trimFields(copy, fields);
  return copy;
}

function trimFields<Field extends string>(map: { [F in Field]?: unknown }, fields: readonly Field[]): void {
  for (const field of fields) {
    const text = map[field];
    if (typeof text === 'string') map[field] = text.trim();
  }
}
