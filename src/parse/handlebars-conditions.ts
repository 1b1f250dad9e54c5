import { type Word, wordsWithin, written } from './handlebars-words.ts';

/** A condition that the language does not have, and how it says the same. */
export interface ConditionSlip {
  readonly at: Word;
  readonly message: string;
  readonly help: string;
}

const EQUAL: ReadonlySet<string> = new Set(['=', '==', '===', 'eq', 'is', 'equals', 'equal']);
const UNEQUAL: ReadonlySet<string> = new Set(['!=', '!==', '<>', 'ne', 'neq', 'isnt', 'notequals', 'noteq']);
const NOT: ReadonlySet<string> = new Set(['!', 'not']);
const AND: ReadonlySet<string> = new Set(['&', '&&', 'and']);
const OR: ReadonlySet<string> = new Set(['||', 'or']);
const SIZE: ReadonlySet<string> = new Set(['<', '>', '<=', '>=', 'gt', 'gte', 'lt', 'lte', 'ge', 'le']);
const JOINING: ReadonlySet<string> = new Set([...EQUAL, ...UNEQUAL, ...NOT, ...AND, ...OR, ...SIZE]);

/** What is meant by a condition: what joins, and what it joins, as written. */
interface Meant {
  readonly joint: Word;
  readonly parts: readonly string[];
}

/**
 * The slip in what `{{#if …}}` is given, `text` from which the words are; null where there is none. `word` is `if`,
 * `unless`, or these behind `else`.
 */
export function conditionSlip(word: string, words: readonly Word[], text: string): ConditionSlip | null {
  const meant = meantBy(words, text);
  if (meant === null) return null;
  const { joint, parts } = meant;
  const [first = '', second = ''] = parts;
  const positive = blockOf(word, false);
  const negative = blockOf(word, true);
  if (EQUAL.has(joint.text.toLowerCase())) {
    const help = `write ${positive(equality(first, second))}`;
    return { at: joint, message: 'values are compared with (eq …)', help };
  }
  if (UNEQUAL.has(joint.text.toLowerCase())) {
    const help = `write ${negative(equality(first, second))}`;
    return { at: joint, message: 'that two values differ is asked with "unless" and (eq …)', help };
  }
  if (NOT.has(joint.text)) {
    return { at: joint, message: 'that something is not so is asked with "unless"', help: `write ${negative(first)}` };
  }
  if (SIZE.has(joint.text)) {
    const help = 'let the message say it, in a field that is true or false';
    return { at: joint, message: 'a template cannot tell which of two numbers is greater', help };
  }
  const isAnd = AND.has(joint.text);
  const message = isAnd ? 'one block asks for one condition' : 'there is no "or": one block asks for one condition';
  return { at: joint, message, help: isAnd === word.endsWith('if') ? inEachOther(word, parts) : inTurn(word, parts) };
}

function inEachOther(word: string, parts: readonly string[]): string {
  const name = word.replace('else ', '');
  const [first = '', ...others] = parts;
  const inner = others.map((part) => `{{#${name} ${part}}}`).join('');
  const open = word.startsWith('else') ? `{{${word} ${first}}}` : `{{#${word} ${first}}}`;
  const closings = (word.startsWith('else') ? others : parts).map(() => `{{/${name}}}`);
  return `put one into the other: ${open}${inner} … ${closings.join('')}`;
}

function inTurn(word: string, parts: readonly string[]): string {
  const name = word.replace('else ', '');
  const [first = '', ...others] = parts;
  const open = word.startsWith('else') ? `{{${word} ${first}}}` : `{{#${word} ${first}}}`;
  return `write one behind the other: ${open} … ${others.map((part) => `{{else ${name} ${part}}} … `).join('')}{{/${name}}}`;
}

function meantBy(words: readonly Word[], text: string): Meant | null {
  const [first] = words;
  if (words.length === 1 && first?.kind === 'group') return meantByCall(first);
  for (const joints of [OR, AND]) {
    const joint = words.find((candidate, index) => index > 0 && joints.has(candidate.text));
    if (joint) return { joint, parts: partsBetween(words, joints, text) };
  }
  if (first && isJoint(first, words)) return { joint: first, parts: partsBehind(first, words.slice(1), text) };
  const [, joint] = words;
  if (words.length !== 3 || joint === undefined || NOT.has(joint.text) || !JOINING.has(joint.text)) return null;
  return { joint, parts: [words.slice(0, 1), words.slice(2)].map((part) => written(part, text)) };
}

/** `(ne a b)`: of all such calls only `eq` is one of the language. */
function meantByCall(group: Word): Meant | null {
  const words = wordsWithin(group);
  const [head] = words;
  if (head === undefined || head.text === 'eq' || !JOINING.has(head.text)) return meantByGroup(group, words);
  const joint = { ...head, start: group.start + 1 + head.start, end: group.start + 1 + head.end };
  return { joint, parts: words.slice(1).map(({ text }) => text) };
}

/** `(a == b)` */
function meantByGroup(group: Word, words: readonly Word[]): Meant | null {
  if (
    words[0]?.text === 'eq' ||
    !words.some(({ kind, text }) => kind === 'sign' && JOINING.has(text) && text !== '=')
  ) {
    return null;
  }
  const meant = meantBy(words, group.text.slice(1, -1));
  if (meant === null) return null;
  const { joint, parts } = meant;
  return { joint: { ...joint, start: group.start + 1 + joint.start, end: group.start + 1 + joint.end }, parts };
}

/** Does a condition begin with what joins, `not x` or `eq x "a"`? A field alone may be called so. */
function isJoint(first: Word, { length }: readonly Word[]): boolean {
  if (!JOINING.has(first.text)) return false;
  return first.kind === 'sign' ? first.text === '!' : length > (NOT.has(first.text) ? 1 : 2);
}

function partsBehind(joint: Word, words: readonly Word[], text: string): readonly string[] {
  return NOT.has(joint.text) ? [written(words, text)] : words.map((word) => word.text);
}

function partsBetween(words: readonly Word[], joints: ReadonlySet<string>, text: string): readonly string[] {
  const ends = [...words.keys()].filter((index) => joints.has(words[index]?.text ?? ''));
  const starts = [-1, ...ends];
  return starts.map((start, index) => asCondition(words.slice(start + 1, ends[index] ?? words.length), text));
}

/** A part of a condition as the language says it, as far as it can. */
function asCondition(words: readonly Word[], text: string): string {
  const [first, joint, second] = words;
  const isEquality = words.length === 3 && joint !== undefined && EQUAL.has(joint.text);
  return isEquality && first && second ? equality(first.text, second.text) : written(words, text);
}

function equality(first: string, second: string): string {
  const isTurned = /^(?:["'\d]|(?:true|false)$)/.test(first);
  return isTurned ? `(eq ${second} ${first})` : `(eq ${first} ${second})`;
}

/** How a block opens that asks this, or its contrary. */
function blockOf(word: string, isContrary: boolean): (condition: string) => string {
  const isIf = word.endsWith('if') !== isContrary;
  const name = isIf ? 'if' : 'unless';
  return (condition) => (word.startsWith('else') ? `{{else ${name} ${condition}}}` : `{{#${name} ${condition}}}`);
}
