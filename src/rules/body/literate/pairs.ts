import type { Passage, Token } from '../../../model/reading.ts';
import type { Slip } from './slip.ts';

/** Brackets and quotation marks of which only one half stands in the passage. */
export function loosePairs(passage: Passage): readonly Slip[] {
  return [
    ...looseBrackets(passage, '(', ')'),
    ...looseBrackets(passage, '[', ']'),
    ...looseBrackets(passage, '«', '»'),
    ...looseQuote(passage),
  ];
}

function looseBrackets({ tokens, text }: Passage, opens: string, closes: string): readonly Slip[] {
  if (!text.value.includes(opens) && !text.value.includes(closes)) return [];
  const open: Token[] = [];
  const loose: Token[] = [];
  let taken = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.text === opens && !isFace(tokens, at)) open.push(token);
    if (token.text !== closes || isFace(tokens, at)) continue;
    const mayNumber = closes === ')' && isNumbering(tokens, at);
    if (open.pop() !== undefined) taken += mayNumber ? 1 : 0;
    else if (mayNumber) continue;
    // `(either a) by post or b) by van)`: the first point has taken the bracket that is closed here.
    else if (taken > 0) taken -= 1;
    else loose.push(token);
  }
  // »German« and Danish quotations stand the other way round.
  if (closes === '»' && open.length > 0 && open.length === loose.length) return [];
  return [...open, ...loose].map((half) => slipAt(half.text, half.start, half.end));
}

/** `:)` and `;-(` */
function isFace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && before.end === tokens[at]?.start && /^[:;=-]$/u.test(before.text);
}

/** `a)`, `1)`; where a bracket is open, as in `(page 12)`, it is its end. */
function isNumbering(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.end !== tokens[at]?.start) return false;
  return /^(?:\p{N}{1,2}|\p{L})$/u.test(before.text) && tokens[at - 2]?.end !== before.start;
}

/**
 * Curved marks open and close in ways that differ by language; an odd number of them does not close. Behind a number a
 * mark may be an inch, or the other half: `27"`, `Studio "54"`.
 */
function looseQuote({ tokens, index, part }: Passage): readonly Slip[] {
  const all = tokens.filter(
    (token, at) => token.kind === 'mark' && /^[“”„"]$/u.test(token.text) && !isInWord(tokens, at),
  );
  const inches = new Set(tokens.filter((_, at) => isInch(tokens, at)));
  const marks = all.filter((token) => !inches.has(token));
  const unsure = new Set(all.filter((token) => inches.has(token)).map(({ text }) => text === '"'));
  const curved = marks.filter(({ text }) => text !== '"');
  const straight = marks.filter(({ text }) => text === '"');
  // What is quoted may go on in the second paragraph.
  if (part === 'body' && index > 0) return [];
  return [curved, straight].flatMap((kind) => {
    const last = kind.at(-1);
    if (last !== undefined && unsure.has(last.text === '"')) return [];
    return kind.length % 2 === 1 && last !== undefined ? [slipAt(last.text, last.start, last.end)] : [];
  });
}

function isInch(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'number' && before.end === tokens[at]?.start;
}

/** `об"єкт`: no quotation, but a wrong apostrophe. */
function isInWord(tokens: readonly Token[], at: number): boolean {
  const [before, mark, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before?.kind !== 'word' || behind?.kind !== 'word') return false;
  return before.end === mark?.start && mark.end === behind.start;
}

function slipAt(text: string, start: number, end: number): Slip {
  const sentence = `“${text}” has no other half in this paragraph`;
  const help = 'add the other half, or leave this one out';
  return { start, end, severity: 'warning', sentence, help, instead: null, isSafe: false };
}
