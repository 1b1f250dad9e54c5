/**
 * A sentence in which no quotation, between “ and ” or between backticks, is longer than a line can hold. What a message
 * says may have a million characters; where it stands, the finding shows besides.
 */
export function withShortQuotations(sentence: string): string {
  if (!isLong(sentence, '“', '”') && !isLong(sentence, '`', '`')) return sentence;
  const short = sentence.replaceAll(QUOTATION, inShort);
  // What is quoted has marks of its own in it, and the halves do not match.
  return short.length <= MOST_SAID ? short : short.replace(OUTERMOST, inShort);
}

/** The same for a remedy: it may be a long list of names, each between backticks. */
export function withShortWords(remedy: string): string {
  if (!isLong(remedy, '“', '”')) return remedy;
  const short = remedy.replaceAll(WORDS, inShort);
  return short.length <= MOST_SAID ? short : short.replace(OUTERMOST_WORDS, inShort);
}

const QUOTATION = /“[^“”]*”|`[^`]*`/gu;
const OUTERMOST = /“.*”|`.*`/su;
const WORDS = /“[^“”]*”/gu;
const OUTERMOST_WORDS = /“.*”/su;

/** Visible characters between the marks, and what a sentence of ours has at most. */
const MOST_QUOTED = 60;
const MOST_SAID = 600;

/** A letter can carry any number of marks: one that does not fit is left out rather than cut in two. */
const MOST_UNITS = 4 * MOST_QUOTED;

/** A message may have thousands of findings, and nearly none of them quotes much. */
function isLong(sentence: string, opens: string, closes: string): boolean {
  if (sentence.length <= MOST_QUOTED) return false;
  for (let from = sentence.indexOf(opens); from >= 0; ) {
    const to = sentence.indexOf(closes, from + 1);
    if (to < 0 || to - from > MOST_QUOTED) return true;
    from = sentence.indexOf(opens, to + 1);
  }
  return sentence.length > MOST_SAID;
}

function inShort(quotation: string): string {
  const quoted = quotation.slice(1, -1);
  if (quoted.length <= MOST_QUOTED) return quotation;
  const beginning = quoted.slice(0, MOST_UNITS);
  const letters = Array.from(LETTERS.segment(beginning), ({ segment }) => segment);
  // The last of them may go on behind the cut.
  if (beginning.length < quoted.length) letters.pop();
  else if (letters.length <= MOST_QUOTED) return quotation;
  const kept = letters.slice(0, MOST_QUOTED - 1).join('');
  return `${quotation.charAt(0)}${kept.trimEnd()}…${quotation.slice(-1)}`;
}

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
