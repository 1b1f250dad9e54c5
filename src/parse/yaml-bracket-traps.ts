import { extentInBrackets } from './extent.ts';
import { lineEnd } from './lines.ts';
import {
  colonInText,
  type Mistake,
  missingSpacesInBraces,
  needsQuotes,
  unclosedBracket,
  unquotedExpression,
  unreadable,
} from './yaml-mistakes.ts';
import { type Before, type Reading, trapsInProps, trapsInScalar } from './yaml-value-traps.ts';
import type { FlowCollection, Item, SourceToken, Token } from './yaml-syntax.ts';

/** The mistakes in `[…]` or `{…}`, and those that come of a text that only begins with a bracket. */
export function* trapsInBrackets(reading: Reading, brackets: FlowCollection, before: Before): Generator<Mistake> {
  const { text } = reading;
  const isInside = before.container === 'brackets';
  if (text.startsWith('{{', brackets.offset)) yield unquotedExpression(text, brackets.offset, isInside);
  const isClosed = brackets.end[0]?.source === closer(brackets);
  if (!isClosed) {
    yield* cutsIn(reading, brackets);
    yield unclosed(text, brackets);
  }
  for (const [index, item] of brackets.items.entries()) {
    yield* commaBefore(text, brackets, item, index);
    yield* inItem(reading, brackets, item);
  }
  const goesOn = brackets.end.slice(1).find(({ type }) => type !== 'space' && type !== 'comment' && type !== 'newline');
  if (goesOn !== undefined) yield needsQuotes(text, brackets.offset, isInside, true);
}

function* inItem(reading: Reading, brackets: FlowCollection, { start, key, sep, value }: Item): Generator<Mistake> {
  const { text } = reading;
  const isMap = brackets.start.source === '{';
  const colon = sep?.find(({ type }) => type === 'map-value-ind');
  yield* inPart(reading, key ?? (sep === undefined ? undefined : null), start);
  if (isMap && colon === undefined && key?.type === 'scalar') {
    const first = tightColon({ start, key });
    if (first !== null) yield missingSpacesInBraces(text, [first, ...tightColonsAfter(brackets, first)]);
  }
  if (value?.type === 'block-map' && colon !== undefined) yield insideBrackets(text, value.offset);
  else if (value?.type === 'block-map' || value?.type === 'block-seq' || (value && key && colon === undefined)) {
    yield noComma(text, value.offset);
  }
  if (value !== undefined && value !== null) yield* inPart(reading, value, sep ?? start);
}

/** `{name:Kari}`: where the colon stands that has no space behind it; null for other items. */
function tightColon({ key, sep }: Item): number | null {
  if (key?.type !== 'scalar' || sep?.some(({ type }) => type === 'map-value-ind') === true) return null;
  const word = /^[\p{L}_][\p{L}\p{N}_-]*(?=:\S)/u.exec(key.source)?.[0].length;
  return word === undefined ? null : key.offset + word;
}

function tightColonsAfter({ items }: FlowCollection, first: number): readonly number[] {
  return items
    .map(tightColon)
    .filter((at) => at !== null)
    .filter((at) => at > first);
}

function* inPart(reading: Reading, part: Token | null | undefined, props: readonly SourceToken[]): Generator<Mistake> {
  const before: Before = { props, at: -1, container: 'brackets' };
  if (part === undefined) return;
  yield* trapsInProps(reading, part, before);
  if (part?.type === 'flow-collection') yield* trapsInBrackets(reading, part, before);
  else if (part && 'source' in part && isScalar(part)) yield* trapsInScalar(reading, part, before);
}

function isScalar(
  part: Token,
): part is Extract<Token, { type: 'alias' | 'scalar' | 'single-quoted-scalar' | 'double-quoted-scalar' }> {
  return part.type === 'alias' || part.type === 'scalar' || part.type.endsWith('quoted-scalar');
}

/** A comma that is missing, or that has nothing before it. */
function* commaBefore(text: string, { items, offset }: FlowCollection, item: Item, index: number): Generator<Mistake> {
  const commas = item.start.filter(({ type }) => type === 'comma');
  const extra = commas[index === 0 ? 0 : 1];
  if (extra !== undefined) {
    const place = { from: extra.offset, to: extra.offset + 1 };
    const fix = { title: 'remove the comma', safe: false };
    yield { ...unreadable(text, place, ...EXTRA_COMMA), changes: [{ ...place, text: '' }], fix };
  }
  const isEmpty = !item.key && !item.value && item.sep === undefined && index === items.length - 1;
  const part = item.key ?? item.value;
  if (commas.length === 0 && index > 0 && !isEmpty)
    yield noComma(text, part?.offset ?? item.start[0]?.offset ?? offset);
}

function noComma(text: string, at: number): Mistake {
  const mistake = unreadable(text, { from: at, to: at + 1 }, ...NO_COMMA);
  return {
    ...mistake,
    changes: [{ from: at, to: at, text: ', ' }],
    fix: { title: 'put a comma before it', safe: false },
  };
}

/** `{subject: Delay: your lamp}` */
function insideBrackets(text: string, from: number): Mistake {
  const { to } = extentInBrackets(text, from);
  const colon = Math.max(from, text.indexOf(': ', from));
  const mistake = colonInText(text, from, colon);
  const [first, ...rest] = mistake.changes;
  const last = rest.at(-1);
  return first === undefined || last === undefined
    ? mistake
    : { ...mistake, changes: [first, ...rest.slice(0, -1), { ...last, from: to, to }] };
}

/** A text that is cut by ` #` or not closed takes the closing bracket with it; then that is the mistake. */
function* cutsIn(reading: Reading, brackets: FlowCollection): Generator<Mistake> {
  for (const { key, value } of brackets.items) {
    for (const part of [key, value]) {
      if (part?.type === 'flow-collection') yield* cutsIn(reading, part);
      if (!part || !isScalar(part)) continue;
      for (const mistake of trapsInScalar(reading, part, { props: [], at: -1, container: 'brackets' })) {
        if (mistake.code === 'yaml/cut-text' || mistake.code === 'yaml/unclosed-quote') yield mistake;
      }
    }
  }
}

/** The outermost bracket that is not closed; all that are open are closed where its line, or its last full one, ends. */
function unclosed(text: string, brackets: FlowCollection): Mistake {
  const wrong = brackets.end[0];
  const inner = lastOpen(brackets);
  if (wrong !== undefined && wrong.source.length === 1 && wrong.type !== 'flow-error-end') {
    return unclosedBracket(text, brackets.offset, closer(brackets), { from: wrong.offset, to: wrong.offset + 1 });
  }
  const end = Math.max(brackets.offset + 1, endOfItems(brackets, text));
  return unclosedBracket(text, brackets.offset, inner, { from: end, to: end });
}

/** The closing brackets that are missing, from the innermost out. */
function lastOpen(brackets: FlowCollection): string {
  const last = brackets.items.at(-1);
  const inner = last?.value ?? last?.key;
  const isOpen = inner?.type === 'flow-collection' && inner.end[0]?.source !== closer(inner);
  return (isOpen ? lastOpen(inner) : '') + closer(brackets);
}

function endOfItems(brackets: FlowCollection, text: string): number {
  const last = brackets.items.findLast(({ key, value }) => key || value);
  const part = last?.value ?? last?.key;
  if (!part) return lineEndBeforeComment(text, brackets.offset);
  if (part.type === 'flow-collection') {
    const end = part.end.find(({ source }) => source === closer(part));
    return end === undefined ? endOfItems(part, text) : end.offset + 1;
  }
  return 'source' in part ? part.offset + part.source.length : part.offset;
}

function lineEndBeforeComment(text: string, at: number): number {
  return at + text.slice(at, lineEnd(text, at)).trimEnd().length;
}

function closer({ start }: FlowCollection): string {
  return start.source === '{' ? '}' : ']';
}

const NO_COMMA = [
  'a comma is missing before this',
  'write a comma between the items, or put the text in quotation marks',
] as const;
const EXTRA_COMMA = ['nothing stands before this comma', 'remove the comma'] as const;
