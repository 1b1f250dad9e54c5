import { templateHelpers } from '../../link/template-helpers.ts';
import { isShipped } from '../../model/source.ts';
import type { Question, Suggestion } from '../answers.ts';
import { type Cursor, cursorIn } from './cursor.ts';
import { definedIn, partialDocumentation, valuesTaken } from './partials.ts';
import type { Piece } from './pieces.ts';
import {
  ANYTHING,
  MARKUP,
  ofKind,
  OPTIONAL,
  pathSuggestions,
  PRINTED,
  takenBy,
  valueSuggestions,
  type Wanted,
} from './suggest-paths.ts';
import {
  blockWords,
  closingWords,
  elseWords,
  helperWords,
  namedValueWords,
  wholeBlocks,
  wordSuggestions,
} from './suggest-words.ts';
import type { Seen, View } from './view.ts';

/** What is known where an expression is being written. */
export interface Place {
  readonly question: Question;
  readonly cursor: Cursor;
  readonly piece: Piece;
  readonly around: readonly Piece[];
  readonly seen: readonly Pick<Seen, 'scope' | 'template'>[];
  /** Null in a text of a message, which has no loops and no partials. */
  readonly view: View | null;
}

/** What can be written in an expression. */
export function inExpression(
  piece: Piece,
  question: Question,
  { seen, around, view }: Pick<Place, 'seen' | 'around' | 'view'>,
): readonly Suggestion[] {
  const cursor = cursorIn(piece, question.offset);
  if (cursor === null || cursor.isNaming || /[\r\n]/.test(cursor.typed)) return [];
  const place: Place = { question, cursor, piece, around, seen, view };
  switch (cursor.opener) {
    case 'close':
      return wordSuggestions(closingWords(around, ''), cursor, question);
    case 'definition':
      return [];
    case 'partial':
    case 'block-partial':
      return inInclusion(place);
    case 'open':
    case 'inverse':
    case 'else':
      return cursor.within.name === null && !cursor.within.isInner ? openings(place) : inCall(place);
    case 'print':
    case 'raw':
      return cursor.within.name === null && !cursor.within.isInner ? printed(place) : inCall(place);
  }
}

/** `{{` and perhaps some letters: a field, a helper, or what else begins here. */
function printed(place: Place): readonly Suggestion[] {
  const { cursor, question, around } = place;
  if (cursor.quote !== null) return [];
  const isRaw = cursor.opener === 'raw';
  const paths = pathSuggestions(cursor, place.seen, isRaw ? MARKUP : PRINTED, question);
  const helpers = isRaw || !isWordAlone(cursor) ? [] : helperWords(({ gives }) => gives === 'text');
  const others = isRaw || !isWordAlone(cursor) ? [] : [...elseWords(around), ...closingWords(around, '/')];
  return [
    ...paths,
    ...wordSuggestions([...helpers, ...others], cursor, question),
    ...(isRaw || cursor.typed !== '' ? [] : wholeBlocksHere(place)),
  ];
}

function wholeBlocksHere({ cursor, question, view }: Place): readonly Suggestion[] {
  const blocks = wholeBlocks(cursor, question);
  return view === null ? blocks.filter(({ label }) => isOfTexts(label.slice(1))) : blocks;
}

function isOfTexts(word: string): boolean {
  return word === 'if' || word === 'unless';
}

/** No path of several steps. */
function isWordAlone({ typed }: Cursor): boolean {
  return !/[./@[]/.test(typed);
}

function openings({ cursor, question, view }: Place): readonly Suggestion[] {
  const words = blockWords(cursor.opener === 'open');
  return wordSuggestions(view === null ? words.filter(({ label }) => isOfTexts(label)) : words, cursor, question);
}

/** Behind the name of a helper or the word of a block, also in parentheses. */
function inCall(place: Place): readonly Suggestion[] {
  const { cursor, question } = place;
  const { name, isInner } = cursor.within;
  if (name === null) return inParentheses(place);
  const isBlock = !isInner && !['print', 'raw'].includes(cursor.opener);
  return isBlock ? inOpening(place, name) : inHelper(place, name, question);
}

function inParentheses({ cursor, question }: Place): readonly Suggestion[] {
  const isCondition = cursor.opener !== 'print' && cursor.opener !== 'raw';
  const helpers = helperWords(({ gives }) => (gives === 'condition') === isCondition);
  return wordSuggestions(helpers, cursor, question);
}

function inOpening(place: Place, name: string): readonly Suggestion[] {
  const { cursor, question, seen } = place;
  if (cursor.within.values > 0 || cursor.within.key !== null || cursor.quote !== null) return [];
  return pathSuggestions(cursor, seen, WANTED[name] ?? ANYTHING, question);
}

const WANTED: { readonly [word: string]: Wanted } = {
  each: ofKind('list'),
  with: ofKind('map'),
  if: OPTIONAL,
  unless: OPTIONAL,
};

function inHelper({ cursor, seen }: Place, name: string, question: Question): readonly Suggestion[] {
  const helper = templateHelpers.find((one) => one.name === name);
  if (helper === undefined) return [];
  const { key, keys, values } = cursor.within;
  const parameter = key === null ? helper.values[values] : helper.hash.find((one) => one.name === key);
  const named = key === null && cursor.quote === null ? namedValueWords(helper, keys) : [];
  const words = wordSuggestions(named, cursor, question);
  if (parameter === undefined) return words;
  if (parameter.isLiteral) {
    return helper.gives === 'condition' ? [...valueSuggestions(cursor, seen, question), ...words] : words;
  }
  if (cursor.quote !== null) return [];
  return [...pathSuggestions(cursor, seen, takenBy(parameter), question), ...words];
}

/** `{{> name context key=value}}` */
function inInclusion(place: Place): readonly Suggestion[] {
  const { cursor, question, seen, view } = place;
  const { name, values, key, keys, isInner } = cursor.within;
  if (view === null || cursor.quote !== null) return [];
  if (isInner) return name === null ? inParentheses(place) : inHelper(place, name, question);
  if (name === null) return wordSuggestions(partialWords(place, view), cursor, question);
  const taken = key === null ? valuesTaken(name, view, question.project).filter((one) => !keys.includes(one)) : [];
  const named = taken.map((one) => ({ label: `${one}=`, kind: 'field', detail: `for ${name}`, rank: 0 }) as const);
  const words = wordSuggestions(named, cursor, question);
  if (key === null && (values > 0 || keys.length > 0)) return words;
  return [...words, ...pathSuggestions(cursor, seen, key === null ? ofKind('map') : ANYTHING, question)];
}

type Words = Parameters<typeof wordSuggestions>[0];

function partialWords({ question: { project } }: Place, view: View): Words {
  const own = definedIn(view).map(
    ({ name }) => ({ label: name, kind: 'partial', detail: 'defined here', rank: 0 }) as const,
  );
  const block = {
    label: '@partial-block',
    kind: 'partial',
    detail: 'the block that this partial is given',
    rank: 3,
  } as const;
  const files = [...project.partials].flatMap(([name, { source }]) => {
    if (view.file.kind === 'partials' && name === view.file.name) return [];
    const documentation = partialDocumentation(name, project);
    return [
      { label: name, kind: 'partial', detail: source.file, documentation, rank: isShipped(source) ? 2 : 1 } as const,
    ];
  });
  return [...own, ...files, ...(view.file.kind === 'partials' ? [block] : [])];
}
