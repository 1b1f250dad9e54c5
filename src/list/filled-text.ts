import { textProgram } from '../compile/list-text-program.ts';
import type { TextToken } from '../compile/list-text-tokens.ts';
import type { ListText } from '../link/list-texts.ts';
import type { ScalarNode } from '../model/node.ts';
import type { Program, Step } from '../model/program.ts';
import { joinTexts, type Segment, sliceText, spanInText, type Text } from '../model/text.ts';
import { mustachesIn } from '../parse/expression-mask.ts';
import type { Mustache } from '../parse/handlebars-scan.ts';
import { isTruthy } from '../trace/fields.ts';
import type { Functions } from '../trace/functions.ts';
import { printFor, unprintable } from '../trace/print.ts';
import { type Scope, wholeScope } from '../trace/scope.ts';
import { readingOf, readOf } from '../trace/values.ts';
import type { Walk } from '../trace/walk.ts';
import { inOneLine } from './fill.ts';

/**
 * Writes a text as a row fills it: what stands there keeps its place, a value has that of its expression. One that cannot
 * be printed is among the walk's failures.
 */
export type FillText = (walk: Walk) => ScalarNode;

/**
 * For `markup` values are escaped, and guards stand where expressions begin and end, as masks stand for them when the
 * message is read: so the marks around pair in the same way, whatever the value is. `withoutGuards` takes them out of
 * what was read.
 */
export type FilledFor = 'markup' | 'people';

/** Prepares a text with expressions; null where it has none, and is the same for every row. */
export function textFiller(
  path: string,
  { node, kind }: ListText,
  filledFor: FilledFor,
  functions: Functions,
): FillText | null {
  const { value } = node.text;
  const mustaches = mustachesIn(value);
  if (mustaches === null) throw new Error(`${path}: the expressions of "${value}" cannot be read`);
  if (mustaches.length === 0) return null;
  const stretches = stretchesOf(value, mustaches);
  const source = { file: node.text.source.file, text: value };
  const program = textProgram(path, { node, kind, source }, tokensOf(mustaches));
  const isMarkup = filledFor === 'markup' && (kind === 'body' || kind === 'prose');
  const fill = filler(program.steps, { node, stretches, isMarkup, scope: wholeScope(program, functions) });
  const hasChoices = program.steps.some((step) => step.kind === 'choice');
  return (walk) => {
    const parts: Text[] = [];
    fill(walk, parts);
    const joined = joinTexts(parts, node.text.source);
    const filled = isMarkup ? joined : inOrder(joined, hasChoices);
    return { ...node, text: filled, value: filled.value };
  };
}

/** Where the expressions of a text stand in its file, in their order. */
export function expressionsIn({ node }: ListText): readonly Pick<Segment, 'start' | 'end'>[] {
  return (mustachesIn(node.text.value) ?? []).map(({ span }) => spanInText(node.text, span.start, span.end));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands before, between and behind expressions; `{{~` and `~}}` take the white space beside them. */
function stretchesOf(value: string, mustaches: readonly Mustache[]): readonly Stretch[] {
  return [...mustaches, null].map((next, index): Stretch => {
    const before = mustaches[index - 1]?.span ?? null;
    const start = before?.end ?? 0;
    const text = value.slice(start, next?.span.start);
    const front = before !== null && /~\}+$/.test(value.slice(before.start, before.end)) ? text.trimStart() : text;
    const isCut = next !== null && value.startsWith('{{~', next.span.start);
    const from = start + text.length - front.length;
    return { from, to: from + (isCut ? front.trimEnd() : front).length };
  });
}

/**
 * A program does not know where its text comes from: each stretch is one sign in it, by whose number the stretch is found
 * again.
 */
function tokensOf(mustaches: readonly Mustache[]): readonly TextToken[] {
  const between = mustaches.flatMap((mustache, index): TextToken[] => [
    { kind: 'mustache', mustache },
    signOf(index + 1),
  ]);
  return [signOf(0), ...between];
}

function signOf(index: number): TextToken {
  return { kind: 'text', text: String.fromCodePoint(FIRST_SIGN + index) };
}

/** Private use, plane 15: there are more of them than a text may have expressions. */
const FIRST_SIGN = 0xf_0000;

interface Filling {
  readonly node: ScalarNode;
  readonly stretches: readonly Stretch[];
  readonly isMarkup: boolean;
  readonly scope: Scope;
}

type Fill = (walk: Walk, parts: Text[]) => void;

function filler(steps: readonly Step[], filling: Filling): Fill {
  const fills = steps.map((step) => stepFiller(step, filling));
  return (walk, parts) => {
    for (const fill of fills) fill(walk, parts);
  };
}

function stepFiller(step: Step, filling: Filling): Fill {
  const { node, stretches, scope, isMarkup } = filling;
  const guard = guardIn(node.text);
  const guarded = (texts: readonly Text[]): readonly Text[] => (isMarkup ? [guard, ...texts, guard] : texts);
  switch (step.kind) {
    case 'text': {
      const texts = Array.from(step.text, (sign) => {
        const { from, to } = stretches[(sign.codePointAt(0) ?? 0) - FIRST_SIGN] ?? { from: 0, to: 0 };
        return sliceText(node.text, from, to);
      });
      return (_, parts) => void parts.push(...texts);
    }
    case 'leaf': {
      const read = readOf(readingOf(step.value, scope));
      const print = printFor(step.escape, scope.functions);
      const write = writerFor(step.escape, isMarkup);
      const place = placeOf(step.place, scope.program, node);
      return (walk, parts) => {
        const content = read(walk);
        const text = print(content);
        if (text === null) walk.failures.push({ kind: unprintable(content), place: step.place, value: '' });
        else parts.push(...guarded([valueText(write(text), place, node.text)]));
      };
    }
    case 'choice': {
      const read = readOf(readingOf(step.test, scope));
      const [body, otherwise] = [filler(step.body, filling), filler(step.otherwise, filling)];
      return (walk, parts) => {
        const inside: Text[] = [];
        const fill = isTruthy(read(walk)) ? body : otherwise;
        fill(walk, inside);
        parts.push(...guarded(inside));
      };
    }
    case 'loop':
    case 'region':
      throw new Error(`${scope.program.name}: a text of a message has no ${step.kind}`);
  }
}

/** What masks an expression. */
const GUARD = '\uE000';

function guardIn({ source }: Text): Text {
  return { value: GUARD, source, segments: [{ at: 0, start: 0, end: 0 }] };
}

/** A text that was read with guards in it, as its reader reads it. */
export function withoutGuards(text: Text): Text {
  if (!text.value.includes(GUARD)) return text;
  const parts = [...text.value.matchAll(/[^\uE000]+/g)].map(({ 0: part, index }) =>
    sliceText(text, index, index + part.length),
  );
  return joinTexts(parts, text.source);
}

function placeOf(place: number, { places }: Program, node: ScalarNode): Pick<Segment, 'start' | 'end'> {
  const { start, end } = places[place] ?? { start: 0, end: 0 };
  return spanInText(node.text, start, end);
}

/** In two segments where it is as long as its expression: else each character would have a place of its own in it. */
function valueText(value: string, { start, end }: Pick<Segment, 'start' | 'end'>, { source }: Text): Text {
  if (value === '') return { value, source, segments: [] };
  const first = { at: 0, start, end };
  return { value, source, segments: value.length === end - start ? [first, { at: 1, start, end }] : [first] };
}

/** In markup a value is escaped, so that none is ever taken for some; the brackets of an address would end it. */
function writerFor(escape: string, isMarkup: boolean): (text: string) => string {
  if (!isMarkup) return inOneLine;
  if (escape !== 'html' && escape !== 'none') return (text) => text.replaceAll('(', '%28').replaceAll(')', '%29');
  return (text) =>
    inOneLine(text)
      .replaceAll(GUARD, '\uFFFD')
      .replaceAll(/[!-/:-@[-`{-~]/g, (mark) => `\\${mark}`);
}

/** As a letter has it: without white space at the ends, and with one space where a choice leaves several. */
export function inOrder(text: Text, hasChoices: boolean): Text {
  const { value } = text;
  const end = value.trimEnd().length;
  const start = Math.min(end, value.length - value.trimStart().length);
  const parts: Text[] = [];
  let from = start;
  for (const { 0: spaces, index } of hasChoices ? value.matchAll(/ {2,}/g) : []) {
    if (index < start || index >= end) continue;
    parts.push(sliceText(text, from, index + 1));
    from = index + spaces.length;
  }
  return joinTexts([...parts, sliceText(text, from, end)], text.source);
}
