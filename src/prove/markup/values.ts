import { isWellFormedTag } from '../../link/unknown-name.ts';
import { targetProblem } from '../../parse/link-target.ts';
import type { AttributeKind } from './attribute-kind.ts';
import { plainColour } from './colours.ts';
import { HOLE } from './hides.ts';
import { meantOr } from './words.ts';

/** What is wrong with a value; `message` goes on after the name of the attribute. */
export interface ValueFault {
  readonly message: string;
  readonly help: string;
}

/** What is wrong with a value in which nothing is printed; null for nothing. */
export function valueFault(kind: AttributeKind, value: string): ValueFault | null {
  switch (kind.kind) {
    case 'text':
    case 'style':
      return null;
    case 'link':
      return linkFault(value);
    case 'picture':
    case 'backdrop':
      return pictureFault(value);
    case 'refused':
      return { message: 'cannot be used in a letter', help: 'take it out' };
    case 'css':
      return cssFault(value);
    case 'size':
      return sizeFault(value, kind);
    case 'choice':
      return kind.values.includes(value) ? null : choiceFault(value, kind.values);
    case 'colour':
      return isColour(value) ? null : unfit(value, formOf(kind));
    case 'language':
      return isWellFormedTag(value) ? null : unfit(value, formOf(kind));
    case 'integer':
      return /^\d{1,6}$/.test(value) ? null : unfit(value, formOf(kind));
    case 'length':
      return /^(?:\d{1,5}(?:\.\d+)?(?:%|px)?|auto)$/.test(value) ? null : unfit(value, formOf(kind));
    case 'names':
    case 'fixed':
      return /^[\p{L}\p{N}_:./+ \t\r\n-]*$/u.test(value) ? null : unfit(value, formOf(kind));
  }
}

/** What is wrong with the written part of a value in which something is printed; what is printed is judged elsewhere. */
export function partFault(kind: AttributeKind, value: string): ValueFault | null {
  switch (kind.kind) {
    case 'link':
    case 'picture':
    case 'backdrop':
      return value.startsWith(HOLE) ? null : valueFault(kind, value.replaceAll(HOLE, 'x'));
    case 'css':
    case 'names':
    case 'refused':
      return valueFault(kind, value.replaceAll(HOLE, 'x'));
    case 'size': {
      const chunks = value.split(' ');
      const first = chunks.find((chunk) => !chunk.includes(HOLE) && !isSize(chunk, kind));
      return chunks.length <= kind.most && first === undefined ? null : unfit(first ?? shown(value), formOf(kind));
    }
    case 'text':
    case 'style':
    case 'choice':
    case 'colour':
    case 'language':
    case 'integer':
    case 'length':
    case 'fixed':
      return null;
  }
}

/** What fits, in words: `a colour such as #1f4e79`. */
export function formOf(kind: AttributeKind): string {
  switch (kind.kind) {
    case 'text':
      return 'any text';
    case 'link':
      return 'a link that begins with https://, mailto: or tel:';
    case 'picture':
    case 'backdrop':
      return 'the address of a picture that begins with https://';
    case 'colour':
      return 'a colour such as #1f4e79';
    case 'size':
      return sizeForm(kind);
    case 'integer':
      return 'a whole number such as 2';
    case 'length':
      return 'a number of pixels or a part such as 50%';
    case 'choice':
      return listed(kind.values);
    case 'language':
      return 'the tag of a language such as nb or en-GB';
    case 'names':
    case 'fixed':
      return 'one word or several';
    case 'style':
      return 'CSS such as margin: 0; color: #1f4e79';
    case 'css':
      return 'one value of CSS, without ; and brackets of a rule';
    case 'refused':
      return 'nothing';
  }
}

function linkFault(value: string): ValueFault | null {
  if (value === '') return { message: 'has no address', help: 'write the whole address, or take the link away' };
  if (/^#[\p{L}\p{N}_-]+$/u.test(value)) return null;
  return addressFault(value);
}

function pictureFault(value: string): ValueFault | null {
  if (/^cid:[\w@.+-]+$/i.test(value)) return null;
  if (value === '') return { message: 'has no address', help: `write ${formOf({ kind: 'picture' })}` };
  const fault = addressFault(value);
  if (fault !== null || /^https:/i.test(value)) return fault;
  return unfit(value, formOf({ kind: 'picture' }));
}

function addressFault(value: string): ValueFault | null {
  if (/[\s\p{C}"'<>\\`]/u.test(value))
    return { message: 'has a character that no address has', help: 'write it percent-encoded: a space is %20' };
  const problem = targetProblem(value);
  return problem === null ? null : { message: `leads nowhere safe: ${problem.message}`, help: problem.help };
}

function cssFault(value: string): ValueFault | null {
  // What MJML makes of it is a part of a longer style: a mark that is not closed would take in the rest.
  const plain = value.replaceAll(/"[^"]*"|'[^']*'/g, '');
  const odd =
    /["'()]/.exec(plain.replaceAll(/\([^()"']*\)/g, '')) ??
    /[;{}<>\\@!]|\/\*|(?:url|expression|var|attr|env|image-set)\s*\(/i.exec(value);
  if (odd === null) return null;
  return { message: `cannot have ${odd[0]} in it`, help: `write ${formOf({ kind: 'css' })}` };
}

type SizeKind = Extract<AttributeKind, { kind: 'size' }>;

function sizeFault(value: string, kind: SizeKind): ValueFault | null {
  const chunks = value.split(' ');
  return chunks.length <= kind.most && chunks.every((chunk) => isSize(chunk, kind)) ? null : unfit(value, formOf(kind));
}

function isSize(chunk: string, { units, canBeNegative }: SizeKind): boolean {
  if (chunk === '0' || (chunk === 'auto' && units.includes('auto'))) return true;
  const [, sign = '', unit = ''] = /^(-?)(?:\d{1,5}(?:\.\d{1,16})?|\.\d{1,16})([a-z%]*)$/.exec(chunk) ?? ['', '-', ''];
  return (sign === '' || canBeNegative) && unit !== 'auto' && units.includes(unit);
}

function sizeForm({ units, most }: SizeKind): string {
  const examples = units.map((unit) => EXAMPLES.get(unit) ?? unit);
  return most > 1
    ? `one to ${most} sizes such as ${listed(examples)}, with one space between`
    : `a size such as ${listed(examples)}`;
}

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['px', '16px'],
  ['%', '50%'],
  ['em', '0.1em'],
  ['', '1.5'],
]);

function choiceFault(value: string, values: readonly string[]): ValueFault {
  const help = meantOr(value, values, null);
  return { message: `cannot be ${shown(value)}`, help: help ?? `write ${listed(values)}` };
}

function unfit(value: string, form: string): ValueFault {
  return { message: `cannot be ${shown(value)}`, help: `write ${form}` };
}

function shown(value: string): string {
  if (value === '') return 'empty';
  const plain = value.replaceAll(HOLE, '…');
  return `"${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}"`;
}

/** `a, b or c` */
export function listed(words: readonly string[]): string {
  const named = words.filter((word) => word !== '');
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} or ${named.at(-1) ?? ''}`;
}

/** As MJML takes it. */
function isColour(value: string): boolean {
  return (
    /^#(?:[\da-f]{3}){1,2}$/i.test(value) ||
    /^rgb\(\d{1,3},\s?\d{1,3},\s?\d{1,3}\)$/i.test(value) ||
    /^rgba\(\d{1,3},\s?\d{1,3},\s?\d{1,3},\s?\d(?:\.\d{1,3})?\)$/i.test(value) ||
    value === 'transparent' ||
    value === 'inherit' ||
    (/^[a-z]+$/.test(value) && plainColour(value).startsWith('#'))
  );
}
