import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { conditionSlip } from './handlebars-conditions.ts';
import { type Word, wordsOf, wordsWithin, written } from './handlebars-words.ts';

/** What is often written instead of the language, by people who know another one. */
interface Slip {
  readonly code?: 'template/unsupported' | 'template/unknown-helper';
  readonly at: { readonly start: number; readonly end: number };
  readonly message: string;
  readonly help: string;
}

/** An expression taken apart: its braces, the sign behind them, its words. */
interface Expression {
  readonly text: string;
  readonly sign: string;
  readonly words: readonly Word[];
  /** As it would be with other words in it. */
  readonly with: (inner: string) => string;
}

const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);
const ELSE_IF: ReadonlySet<string> = new Set(['elseif', 'elif', 'elsif', 'elseIf']);
const LOOPS: ReadonlySet<string> = new Set(['for', 'foreach', 'forEach']);
const EQUAL_BLOCK = /^(?:if[-_]?)?(?:eq|equals?|is)$/i;
const UNEQUAL_BLOCK = /^(?:unless[-_]?(?:eq|equals?|is)|(?:if[-_]?)?(?:not[-_]?(?:eq|equals?)|neq?))$/i;

/** What the language never has and what is meant by it; null where the parser is to judge. */
export function slipIn(span: Span): Diagnostic | null {
  const text = span.source.text.slice(span.start, span.end);
  const slip = spaceBefore(text) ?? slipInWords(text);
  if (slip === null) return null;
  const { code = 'template/syntax', at, message, help } = slip;
  return error(code, { ...span, start: span.start + at.start, end: span.start + at.end }, message, { help });
}

function spaceBefore(text: string): Slip | null {
  const [, braces = '', space = '', sign = ''] = /^(\{\{~?)(\s+)([#>/])/.exec(text) ?? [];
  if (sign === '') return null;
  const start = braces.length + space.length;
  const help = `write ${braces}${text.slice(start)}`;
  return { at: { start, end: start + 1 }, message: `"${sign}" stands directly behind the braces`, help };
}

function slipInWords(text: string): Slip | null {
  const [opening = '', braces = '', sign = ''] = /^(\{\{~?\{?)(#[*>]?|[>*/&^!])?/.exec(text) ?? [];
  if (sign === '!') return null;
  const closing = /\}?~?\}\}$/.exec(text.slice(-4))?.[0] ?? '}}';
  const words = wordsOf(text.slice(0, text.length - closing.length), opening.length);
  if (words === null) return null;
  const expression = { text, sign, words, with: (inner: string) => `${braces}${sign}${inner}${closing}` };
  return slipInCall(expression) ?? slipInPath(expression) ?? slipInName(expression) ?? signFromElsewhere(expression);
}

/** `{{date(x)}}` and `{{#if(eq a "b")}}`. */
function slipInCall({ text, words, with: full }: Expression): Slip | null {
  const index = words.findIndex(({ kind, end }, at) => kind === 'name' && isGroupAt(words[at + 1], end));
  const [name, group] = words.slice(index);
  if (index < 0 || name === undefined || group === undefined) return null;
  if (BLOCKS.has(name.text)) {
    const inner = `${text.slice(words[0]?.start, name.end)} ${written(words.slice(index + 1), text)}`;
    return { at: name, message: `a space is missing behind "${name.text}"`, help: `write ${full(inner)}` };
  }
  const values = wordsWithin(group).filter((word) => word.text !== ',');
  const call = [name, ...values].map((word) => word.text).join(' ');
  const help = `write ${words.length === 2 ? full(call) : `(${call})`}`;
  return { at: name, message: `what "${name.text}" is given stands behind it, without parentheses around`, help };
}

function isGroupAt(word: Word | undefined, start: number): boolean {
  return word?.kind === 'group' && word.start === start;
}

/** `steps[0]` and `steps.0`: Handlebars has `steps.[0]`. */
function slipInPath({ words }: Expression): Slip | null {
  const word = words.find(
    ({ kind, text }) => kind === 'name' && (/\w\[/.test(text) || /^(?![\d-]).*[\w\]]\.\d+$/.test(text)),
  );
  if (word === undefined) return null;
  const path = word.text.replaceAll(/(\w)\[/g, '$1.[').replace(/\.(\d+)$/, '.[$1]');
  const message = 'an item by its number is named with a dot and brackets';
  return { at: word, message, help: `write ${path}` };
}

function slipInName(expression: Expression): Slip | null {
  const { text, sign, words, with: full } = expression;
  const [first, second] = words;
  if (first === undefined || second === undefined || first.kind !== 'name') return null;
  const behind = written(words.slice(1), text);
  if (sign === '' && BLOCKS.has(first.text) && second.text !== '=') {
    const help = `write {{#${first.text} ${behind}}} … {{/${first.text}}}`;
    return { code: 'template/unsupported', at: first, message: `"${first.text}" opens a block`, help };
  }
  if ((sign === '' || sign === '#') && ELSE_IF.has(first.text)) {
    const help = `write {{else if ${behind}}}`;
    return { at: first, message: `"${first.text}" is two words: else if`, help };
  }
  if (sign === '' && first.text === 'else') return slipInCondition(`else ${second.text}`, words.slice(2), text);
  if (sign !== '#') return null;
  if (first.text === 'inline') {
    const help = `write ${full(`*${text.slice(first.start, words.at(-1)?.end)}`)}`;
    return { code: 'template/unsupported', at: first, message: 'a partial is defined with #*inline', help };
  }
  return (
    slipInLoop(expression) ??
    slipInComparingBlock(first, words.slice(1)) ??
    slipInCondition(first.text, words.slice(1), text)
  );
}

/** `{{#for s in xs}}`, `{{#each s in xs}}`, `{{#each xs as s}}`. */
function slipInLoop({ text, words, with: full }: Expression): Slip | null {
  const [head, one, joint, two] = words;
  if (head === undefined || one === undefined || (head.text !== 'each' && !LOOPS.has(head.text))) return null;
  const isIn = words.length === 4 && (joint?.text === 'in' || joint?.text === 'of') && two !== undefined;
  const isAs = words.length === 4 && joint?.text === 'as' && two?.kind === 'name';
  const named = isIn ? `${two.text} as |${one.text}|` : isAs ? `${one.text} as |${two.text}|` : null;
  const help = `write ${full(`each ${named ?? written(words.slice(1), text)}`)} … {{/each}}`;
  if (head.text !== 'each') {
    return { code: 'template/unknown-helper', at: head, message: `there is no block "${head.text}"`, help };
  }
  if (named === null || joint === undefined) return null;
  return { code: 'template/unsupported', at: joint, message: 'an item is given its name by "as |…|"', help };
}

/** `{{#ifEquals a "b"}}` */
function slipInComparingBlock(head: Word, values: readonly Word[]): Slip | null {
  const isUnequal = UNEQUAL_BLOCK.test(head.text);
  const [one, two] = values;
  if (values.length !== 2 || !one || !two || !(isUnequal || EQUAL_BLOCK.test(head.text))) return null;
  const help = `write {{#${isUnequal ? 'unless' : 'if'} (eq ${one.text} ${two.text})}}`;
  return { code: 'template/unknown-helper', at: head, message: `there is no block "${head.text}"`, help };
}

function slipInCondition(word: string, words: readonly Word[], text: string): Slip | null {
  if (!/^(?:else )?(?:if|unless)$/.test(word)) return null;
  const slip = conditionSlip(word, words, text);
  if (slip === null || slip.at.kind !== 'name') return slip;
  const isCalled = text[slip.at.start - 1] === '(';
  return { ...slip, code: isCalled ? 'template/unknown-helper' : 'template/unsupported' };
}

/** `{{x | upper}}` and `{{date x, "long"}}`; `as |name|` is right. */
function signFromElsewhere({ text, words, with: full }: Expression): Slip | null {
  const index = words.findIndex(({ kind, text: sign }) => kind === 'sign' && (sign === '|' || sign === ','));
  const [sign] = words.slice(Math.max(index, 0));
  if (index < 1 || sign === undefined || words[index - 1]?.text === 'as') return null;
  if (sign.text === ',') {
    const help = `write ${full(
      words
        .filter((word) => word.text !== ',')
        .map((word) => word.text)
        .join(' '),
    )}`;
    return { at: sign, message: 'values stand beside each other without commas', help };
  }
  const help = `write ${full(written(words.slice(0, index), text))}, or call a helper in front of the value: {{date value}}`;
  return { at: sign, message: 'there are no filters', help };
}
