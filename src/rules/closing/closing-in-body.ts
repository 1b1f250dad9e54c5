import { textAt } from '../../model/node.ts';
import type { Hit, Passage, Reading, Token } from '../../model/reading.ts';
import { spanInText } from '../../model/text.ts';
import { folded } from '../../text/fold.ts';
import { sentenceAt } from '../../text/guards.ts';
import { isNameOf, namesOf } from '../greeting/names.ts';
import { wordsIn } from '../measure/word-set.ts';

/**
 * Where the body says goodbye, as in a mail that was pasted with all it had: `Kind regards` and the end of the line, or
 * a name behind it. A weak entry, such as `thanks`, says goodbye only where a name is signed behind it.
 */
export function closingInBody(reading: Reading): Hit | null {
  const hits = reading.hits('sign_offs').filter(({ passage }) => passage.part === 'body' && passage.isWritten);
  return (
    hits.find((hit) => beginsThere(hit) && (hit.isWeak ? isSigned(hit, reading) : isFarewell(hit, reading))) ?? null
  );
}

/** At the beginning of a sentence, or with a capital at that of a line: “my best” and “regards” may be broken between them. */
function beginsThere({ passage, from }: Hit): boolean {
  if (sentenceAt(passage, from)?.from === from) return true;
  const first = passage.tokens[from];
  return first !== undefined && hasCapital(first) && isLineBetween(passage, from - 1, from);
}

/** “Kind regards”, and not “Kind regards to your mother” or “Best wishes, Kari, for your new house”. */
function isFarewell(hit: Hit, reading: Reading): boolean {
  const { passage, to } = hit;
  const next = passage.tokens[to];
  const mark = next?.kind === 'mark' ? next.text : '';
  const at = mark === '' ? to : to + 1;
  const name = passage.tokens[at];
  if (name === undefined) return true;
  const isBelow = isLineBetween(passage, to - 1, to) || isLineBetween(passage, at - 1, at);
  if (isOfSender(name, reading)) return isBelow || /^[,.!–—-]?$/u.test(mark);
  // In a letter to a list the adviser of each reader may sign.
  if (name.kind === 'hole') return isBelow && endsLine(passage, at, reading);
  // Authors wrap their lines behind any word: “Kind regards” and “from the workshop” below it is one sentence.
  if (!hasCapital(name) || isOfReader(name, reading)) return false;
  // A polite “Вам” has its capital, and so has every sentence: more has to show that it is a name.
  const isTelling = !isFormalYou(name, reading) && (mark === '' ? isBelow : /^[,–—-]$/u.test(mark));
  return isTelling || ((isBelow || mark === '') && endsLine(passage, at, reading));
}

/** Whether nothing but words as names have them stand from `at` on up to the end of the line. */
function endsLine(passage: Passage, at: number, reading: Reading): boolean {
  const behind = endOfName(
    passage,
    at,
    (word) => word.kind === 'hole' || hasCapital(word) || isOfSender(word, reading),
  );
  if (behind - at > MOST_NAMES) return false;
  return passage.tokens[behind] === undefined || isLineBetween(passage, behind - 1, behind);
}

/** “Best, Emma Clarke”, or a name in a line of its own below. */
function isSigned(hit: Hit, reading: Reading): boolean {
  const { passage, to } = hit;
  const at = passage.tokens[to]?.kind === 'mark' ? to + 1 : to;
  if (passage.tokens[at] === undefined) return false;
  const isBelow = isLineBetween(passage, to - 1, to) || isLineBetween(passage, at - 1, at);
  const behind = endOfName(passage, at, (word) => isOfSender(word, reading) || (isBelow && hasCapital(word)));
  if (behind === at || behind - at > MOST_NAMES || isOfReader(passage.tokens[at], reading)) return false;
  const next = passage.tokens[behind];
  if (next === undefined || isLineBetween(passage, behind - 1, behind)) return true;
  return !isBelow && (next.kind === 'mark' || hasCapital(next));
}

const MOST_NAMES = 4;

/** Behind the words from `at` on that are of a name and stand in one line. */
function endOfName(passage: Passage, at: number, isName: (word: Token) => boolean): number {
  let end = at;
  for (let token = passage.tokens[end]; token !== undefined && isName(token); token = passage.tokens[end]) {
    end += 1;
    // More words than a name has are counted no further.
    if (end - at > MOST_NAMES || isLineBetween(passage, end - 1, end)) break;
  }
  return end;
}

/** As the author wrote it: to the reader a line break within a paragraph is a space. In a quoted text it is `\\n`. */
function isLineBetween({ tokens, text }: Passage, before: number, behind: number): boolean {
  const [one, other] = [tokens[before], tokens[behind]];
  if (one === undefined || other === undefined) return false;
  const { end } = spanInText(text, one.end - 1, one.end);
  const { start } = spanInText(text, other.start, other.start + 1);
  return /\n|\\n/u.test(text.source.text.slice(end, start));
}

function hasCapital({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text);
}

function isOfSender(token: Token, { message: { sender } }: Reading): boolean {
  const name = textAt(sender, ['name'])?.value ?? '';
  return token.kind === 'word' && name.split(/[\s-]+/u).some((word) => folded(word) === token.folded);
}

function isFormalYou(token: Token, { language }: Reading): boolean {
  return wordsIn(language, 'you_formal')(token.folded);
}

function isOfReader(token: Token | undefined, reading: Reading): boolean {
  return token?.kind === 'word' && isNameOf(token, namesOf(reading));
}
