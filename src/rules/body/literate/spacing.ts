import type { Passage, Token } from '../../../model/reading.ts';
import { spanInText, type Text } from '../../../model/text.ts';
import type { Slip } from './slip.ts';

/** Two spaces for one, a space before a mark, none behind one, two commas or full stops for one. */
export function spacingSlips(passage: Passage, abbreviations: ReadonlySet<string>): readonly Slip[] {
  const { tokens, text } = passage;
  const slips = [...doubleSpaces(text)];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'mark') continue;
    const before = spaceBefore(tokens, at, text.value);
    const behind = missingSpace(tokens, at, text.value, abbreviations);
    const doubled = doubledMark(tokens, at, text.value);
    for (const slip of [before, behind, doubled]) if (slip !== null) slips.push(slip);
  }
  return slips;
}

/** Not around something that its reader does not see, such as a link without words: then that is the mistake. */
function doubleSpaces(text: Text): readonly Slip[] {
  if (!text.value.includes('  ')) return [];
  const places = [...text.value.matchAll(/(?<=\S) {2,}(?=\S)/gu)].filter(({ 0: spaces, index }) => {
    const { source, start, end } = spanInText(text, index, index + spaces.length);
    return source.text.slice(start, end).trim() === '';
  });
  return places.map(({ 0: spaces, index }) => ({
    start: index,
    end: index + spaces.length,
    severity: 'warning',
    sentence: `${spaces.length} spaces stand where one belongs`,
    help: 'leave one space',
    instead: ' ',
    isSafe: true,
  }));
}

/** Not where the mark begins a word (`.NET`, `:)`), nor behind another mark, as in `. . .` */
function spaceBefore(tokens: readonly Token[], at: number, text: string): Slip | null {
  const [before, mark, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || mark?.kind !== 'mark' || mark.isQuiet || before.end === mark.start) return null;
  if (!/^[.,!?;:]$/u.test(mark.text)) return null;
  const gap = text.slice(before.end, mark.start);
  if (!/^[ \u00A0\u202F]+$/u.test(gap) || (before.kind === 'mark' && !/^[)\]»”"]$/u.test(before.text))) return null;
  if (behind !== undefined && isJoined(mark, behind) && !(mark.text === ',' && behind.kind === 'word')) return null;
  return {
    start: before.end,
    end: mark.end,
    severity: 'warning',
    sentence: `a space stands before “${mark.text}”`,
    help: `write “${mark.text}” directly behind the word`,
    instead: mark.text,
    isSafe: true,
  };
}

/**
 * `lamps,which`, `order.We`. Behind a full stop only where a sentence ends without doubt: `node.js`, `Booking.Com` and
 * `т.е.Вы` are no such places. Numbers have their marks within, and links are one word.
 */
function missingSpace(
  tokens: readonly Token[],
  at: number,
  text: string,
  abbreviations: ReadonlySet<string>,
): Slip | null {
  const [before, mark, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || mark === undefined || behind === undefined) return null;
  if (mark.isQuiet || before.isQuiet || !isJoined(before, mark) || !isJoined(mark, behind)) return null;
  if (before.kind === 'mark' || before.kind === 'hole' || behind.kind !== 'word' || !/^\p{L}/u.test(behind.text))
    return null;
  if (!needsSpace(mark.text, before, behind, abbreviations)) return null;
  // `a,b.c` is a code rather than a sentence.
  if (isBehindMark(tokens, at - 1) || isBeforeMark(tokens, at + 1)) return null;
  return {
    start: before.start,
    end: behind.end,
    severity: 'warning',
    sentence: `no space stands behind “${mark.text}”`,
    help: `leave a space behind “${mark.text}”`,
    instead: `${text.slice(before.start, mark.end)} ${text.slice(behind.start, behind.end)}`,
    isSafe: true,
  };
}

function needsSpace(mark: string, before: Token, behind: Token, abbreviations: ReadonlySet<string>): boolean {
  if (mark === ',' || mark === ';') return before.kind === 'number' || before.text.length > 1;
  if (mark === '!' || mark === '?') return /^\p{Ll}/u.test(before.text) || /^\p{Lu}/u.test(behind.text);
  if (mark !== '.' || abbreviations.has(before.folded)) return false;
  return /^\p{Ll}{2,}$/u.test(before.text) && /^\p{Lu}(?:\p{Ll}|$)/u.test(behind.text);
}

/** `,,` and `..`; three points are an ellipsis, and behind `?` and `!` two are one in Russian and Ukrainian. */
function doubledMark(tokens: readonly Token[], at: number, text: string): Slip | null {
  const [before, mark, second, behind] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (mark === undefined || second === undefined || mark.isQuiet || (mark.text !== '.' && mark.text !== ','))
    return null;
  if (before === undefined || before.kind === 'mark' || !isJoined(before, mark) || !isJoined(mark, second)) return null;
  const pair = text.slice(mark.start, second.end);
  if (!/^(?:,,|\.\.|,\.)$/u.test(pair) || (behind?.kind === 'mark' && isJoined(second, behind))) return null;
  const one = second.text;
  return {
    start: mark.start,
    end: second.end,
    severity: 'warning',
    sentence: `“${pair}” stands where one mark belongs`,
    help: `write “${one}”`,
    instead: one,
    isSafe: pair === ',,',
  };
}

function isJoined(before: Token, behind: Token): boolean {
  return before.end === behind.start;
}

function isBehindMark(tokens: readonly Token[], at: number): boolean {
  const [mark, word] = [tokens[at - 1], tokens[at]];
  return mark !== undefined && word !== undefined && /^[@/\\._&=#:+-]$/u.test(mark.text) && isJoined(mark, word);
}

function isBeforeMark(tokens: readonly Token[], at: number): boolean {
  const [word, mark, further] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (mark === undefined || word === undefined || !isJoined(word, mark)) return false;
  if (/^[@/\\_&=#:]$/u.test(mark.text)) return true;
  return mark.text === '.' && further !== undefined && isJoined(mark, further) && further.kind !== 'mark';
}
