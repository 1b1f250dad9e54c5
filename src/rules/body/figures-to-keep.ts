import type { Passage, Reading, Token } from '../../model/reading.ts';
import { sentenceAt } from '../../text/guards.ts';
import { wordsOf } from '../../text/place.ts';
import { type Figure, figuresIn } from '../measure/figures.ts';
import { wordsIn } from '../measure/word-set.ts';

/**
 * The figures of a passage that a reader has to keep in mind. A telephone number is dialled, a time belongs to its day,
 * “net 14 days” is a usual term, “two lamps” is no figure, and the measures in one sentence are those of one thing.
 */
export function figuresToKeep(passage: Passage, reading: Reading): readonly Figure[] {
  const measured = new Set<number>();
  return together(figuresIn(passage, reading)).filter((figure) => {
    if (figure.kind === 'day') return true;
    if (isPhone(figure) || isTime(figure, reading) || isSmallCount(figure, reading)) return false;
    if (!isMeasure(figure)) return true;
    const sentence = sentenceAt(passage, figure.from)?.from ?? 0;
    const isFirst = !measured.has(sentence);
    measured.add(sentence);
    return isFirst;
  });
}

/** What makes one number for a reader: `9–12`, `between 9 and 12`, the groups of a phone number, `1 490`, `+15`. */
function together(figures: readonly Figure[]): readonly Figure[] {
  const merged: Figure[] = [];
  for (const figure of figures) {
    const last = merged.at(-1);
    if (last?.kind === 'number' && figure.kind === 'number' && areOne(last, figure)) {
      merged.splice(-1, 1, { ...last, to: figure.to });
    } else merged.push(withSign(figure));
  }
  return merged;
}

/** Nothing, a dash or one small word is between them: more would be two things that are counted. */
function areOne({ to }: Figure, { from, passage: { tokens } }: Figure): boolean {
  const between = tokens.slice(to, from);
  return (
    between.length === 0 || (between.length === 1 && (between[0]?.text.length ?? 0) <= 3 && between[0]?.text !== ',')
  );
}

function withSign(figure: Figure): Figure {
  const { from, passage } = figure;
  const sign = passage.tokens[from - 1];
  return sign?.text === '+' && sign.end === passage.tokens[from]?.start ? { ...figure, from: from - 1 } : figure;
}

/** `+47 555 01 234`, `22 33 44 55`; `1 490 000` has groups of three. */
function isPhone(figure: Figure): boolean {
  const said = wordsOf(figure);
  if (said.replace(/\P{N}/gu, '').length < FEWEST_DIGITS || /\p{L}/u.test(said)) return false;
  return said.startsWith('+') || (/\p{N}[\s()-]+\p{N}/u.test(said) && !/^\p{N}{1,3}(?:\s\p{N}{3})+$/u.test(said));
}

const FEWEST_DIGITS = 7;

/** `9:30`, `kl. 14`, `14 days`, and `9–12`, which two numbers up to 24 mostly are. */
function isTime(figure: Figure, reading: Reading): boolean {
  const { from, to, passage } = figure;
  const { tokens } = passage;
  const numbers = tokens.slice(from, to).filter(({ kind }) => kind === 'number');
  const areHours = numbers.every(
    ({ text }) => /^\p{N}{1,2}(?:[.:]\p{N}{2})?$/u.test(text) && Number.parseInt(text, 10) <= 24,
  );
  if (areHours && (numbers.length === 2 || numbers.some(({ text }) => text.includes(':'))))
    return !isOfMoney(figure, reading);
  const isUnit = wordsIn(reading.language, 'time_units');
  const isUnitAt = (at: number): boolean => isUnit(tokens[at]?.folded ?? '');
  if (isUnitAt(/^[-‐‑]$/u.test(tokens[to]?.text ?? '') ? to + 1 : to)) return true;
  return areHours && isUnitAt(tokens[from - 1]?.text === '.' ? from - 2 : from - 1);
}

/** Below ten, as one writes it in words. */
function isSmallCount(figure: Figure, reading: Reading): boolean {
  return /^\p{N}$/u.test(wordsOf(figure)) && !isMeasure(figure) && !isOfMoney(figure, reading);
}

function isOfMoney({ from, to, passage: { tokens } }: Figure, { language }: Reading): boolean {
  const isCurrency = wordsIn(language, 'currency_words');
  const isMoney = (token: Token | undefined): boolean =>
    token !== undefined && (/^[\p{Sc}%]$/u.test(token.text) || isCurrency(token.folded));
  return isMoney(tokens[from - 1]) || isMoney(tokens[to]);
}

/** The signs of units are the same in all languages; those in Cyrillic are the ones of uk and ru. */
function isMeasure({ to, passage: { tokens } }: Figure): boolean {
  return UNIT.test(tokens[to]?.text ?? '') || (tokens[to]?.text === '°' && /^[CF]$/u.test(tokens[to + 1]?.text ?? ''));
}

const UNIT = /^(?:[kcmdµ]?[mgl]|m[²³]|[km]?[WVA]h?|k?Hz|K|lm|[KMGT]B|°C|[кмсд]?м|м[²³]|к?г|м?л|к?Вт|В|см|мм)$/u;
