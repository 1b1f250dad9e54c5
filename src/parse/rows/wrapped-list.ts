import { shownText } from './bytes.ts';

/**
 * The key, as written, of a list that a file holds within an object, as answers of programs do: `{ "rows": [ {…} ] }`. Null
 * for an object that may be a row. `bytes` begin with the object, which ends at `end`; not so where `isEnded` is false: it
 * is longer than any row then.
 */
export function wrappedList(bytes: Uint8Array, end: number, isEnded: boolean): string | null {
  const [, key] = LIST_FIRST.exec(shownText(bytes.subarray(0, FIRST_KEY))) ?? [];
  if (key === undefined) return null;
  if (!isEnded) return key;
  // An object of its own line, with others behind it or other keys beside, is a row that has a list.
  if (shownText(bytes.subarray(end)).trim() !== '') return null;
  return hasOneKey(shownText(bytes.subarray(0, end))) ? key : null;
}

/** Of objects, or empty: a list of texts or numbers is a cell. */
const LIST_FIRST = /^\{\s*("(?:[^"\\]|\\.)*")\s*:\s*\[\s*[{\]]/;
const FIRST_KEY = 400;

function hasOneKey(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.keys(value).length === 1;
  } catch {
    return false;
  }
}
