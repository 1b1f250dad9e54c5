import { codePoint } from '../../model/code-point.ts';
import type { Fault } from './fault.ts';

/**
 * Characters that come along when a value is copied from a web page or a text program, and that are a part of the value:
 * blanks that cannot be told from a space, marks of no width, and typographic quotation marks around the whole. `format`
 * says whether what is left without them is right.
 */
export function oddCharacterFault(text: string, format: (text: string) => Fault | null): Fault | null {
  return quotedFault(text, format) ?? hiddenFault(text);
}

function quotedFault(text: string, format: (text: string) => Fault | null): Fault | null {
  const value = text.trim();
  const [before = ''] = value;
  if (!QUOTES.includes(before) || before === '') return null;
  const last = value.slice(1).slice(-1);
  const behind = QUOTES.includes(last) ? last : '';
  const inner = value.slice(1, value.length - behind.length);
  const marks = behind === '' ? `\`${before}\` in front` : `\`${before}\` and \`${behind}\` around it`;
  const help = format(inner) === null ? `write ${inner}` : 'take them out, or write straight ones (")';
  return { what: `has the quotation marks ${marks}, which are a part of the value`, help };
}

const QUOTES = '“”„«»‘’‚‹›';

function hiddenFault(text: string): Fault | null {
  const found = /[\u00A0\u2007\u202F\u00AD\u200B\u2060\uFEFF\uFFFD]/u.exec(text);
  if (found === null) return null;
  const [character] = found;
  const where = found.index === 0 ? 'at the start' : placeBehind(text, found.index);
  const kind = NAMES.get(character) ?? 'an invisible character';
  const isInside = where === 'in it' && /[\u00A0\u2007\u202F]/u.test(character);
  const help = isInside ? 'delete it, and write an ordinary space if one belongs there' : 'delete it';
  return { what: `has ${kind} (${codePoint(character)}) ${where}`, help };
}

function placeBehind(text: string, index: number): string {
  return /^[\s\u200B\u2060]*$/u.test(text.slice(index + 1)) ? 'at the end' : 'in it';
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00A0', 'a no-break space'],
  ['\u2007', 'a no-break space'],
  ['\u202F', 'a no-break space'],
  ['\u00AD', 'an invisible soft hyphen'],
  ['\uFFFD', 'the mark of a lost letter'],
]);
