import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Part, Passage, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isNegated } from '../../text/guards.ts';
import { type Place, replaced, spanOf, wordsOf } from '../../text/place.ts';
import { calmExamples } from './calm.examples.ts';
import { inSmallLetters, shoutsIn } from './shouts.ts';

export const calm: Etiquette = {
  id: 'tone/calm',
  severity: 'error',
  hard: false,
  isOptIn: false,
  summary: 'a letter is calm: no `!!`, no capitals for loudness, no stretched words, no emoji',
  why: 'In writing, marks and capitals are the voice. A raised one makes the reader look for what went wrong.',
  source: { document: '002-uk', line: 21, quote: 'дозволяти емоціям керувати вами' },
  also: [
    { document: '002-uk', line: 21, quote: 'ваше головне правило – виявляти спокій' },
    { document: '001-nb', line: 248, quote: 'energisk, men ikke hysterisk' },
  ],
  needs: [],
  languages: null,
  check,
  ...calmExamples,
};

/** How loud a subject is, is for `subject/no-spam-look` to say. */
function check(reading: Reading, report: Report): void {
  const passages = reading.passages.filter(({ part, isWritten }) => isWritten && part !== 'subject');
  const marks = passages.flatMap(runsOfMarks);
  for (const place of marks.filter(({ from, to }) => to - from > 1)) reportMarks(place, report);
  for (const place of withoutPressure(shoutsIn(passages, reading), reading)) reportShout(place, report);
  for (const place of passages.flatMap(stretchedWords)) {
    report(warning(calm.id, spanOf(place), `“${wordsOf(place)}” is stretched`, { help: 'write the word as it is' }));
  }
  for (const place of passages.flatMap((passage) => emojiIn(passage, reading))) {
    const help = 'leave it out and say in words what it should say';
    report(warning(calm.id, spanOf(place), `“${wordsOf(place)}” stands where a letter has words`, { help }));
  }
  // Conditions may leave out any part of a message to a list, so there nobody knows how many there are.
  if (!reading.facts.isList) checkCounts(passages, marks, report);
}

/** `!`, `?!`, `!!!`: question and exclamation marks without a space between them. */
export function runsOfMarks(passage: Passage): readonly Place[] {
  return runsOf(passage, ({ text, isQuiet }) => (text === '!' || text === '?') && !isQuiet);
}

/** Tokens of a kind without white space between them. */
function runsOf(passage: Passage, isOfKind: (token: Token, next: Token | undefined) => boolean): readonly Place[] {
  const { tokens } = passage;
  const runs: Place[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let to = from;
    for (let token = tokens[to]; token !== undefined && isOfKind(token, tokens[to + 1]); token = tokens[to]) {
      if (to > from && tokens[to - 1]?.end !== token.start) break;
      to += 1;
    }
    if (to === from) continue;
    runs.push({ passage, from, to });
    from = to - 1;
  }
  return runs;
}

/** `ACT NOW` is told by `tone/no-pressure`: other words are needed, and no small letters. */
function withoutPressure(shouts: readonly Place[], reading: Reading): readonly Place[] {
  if (shouts.length === 0) return [];
  const told = reading.hits('pressure').filter((hit) => !hit.isWeak && !isNegated(hit, reading));
  const pressed = new Set(told.flatMap(tokensAt));
  return shouts.filter((place) => !tokensAt(place).some((token) => pressed.has(token)));
}

function tokensAt({ passage, from, to }: Place): readonly Token[] {
  return passage.tokens.slice(from, to);
}

function reportMarks(place: Place, report: Report): void {
  const marks = wordsOf(place);
  const one = marks.includes('?') ? '?' : '!';
  const fixes = [{ title: `write “${one}”`, safe: true, edits: [replaced(place, one)] }];
  report(error(calm.id, spanOf(place), `“${marks}” is loud`, { help: 'one mark is enough', fixes }));
}

function reportShout(place: Place, report: Report): void {
  const words = inSmallLetters(place);
  const fixes = [{ title: `write “${words}”`, safe: false, edits: [replaced(place, words)] }];
  const help = 'write it in small letters; a name in capitals goes to `names` in envoi.yaml';
  report(error(calm.id, spanOf(place), `“${wordsOf(place)}” in capitals is shouted`, { help, fixes }));
}

/** `sooo`, `hmmmm`: three vowels or four other letters, which no word has; `www` and `XXXL` are no words. */
function stretchedWords(passage: Passage): readonly Place[] {
  return passage.tokens.flatMap(({ kind, text, isQuiet }, at) =>
    kind === 'word' && !isQuiet && hasTriple(text) && STRETCHED.test(text) ? [{ passage, from: at, to: at + 1 }] : NONE,
  );
}

/** Three times the same character: hardly a word has that, whatever it is. */
function hasTriple(text: string): boolean {
  for (let at = 2; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Of two units one behind the other nobody sees here whether they are the same.
    if (code >= 0xd800 || (code === text.charCodeAt(at - 1) && code === text.charCodeAt(at - 2))) return true;
  }
  return false;
}

const NONE: readonly Place[] = [];

const STRETCHED = /([aeiouyæøåâêîôûäöüаеёиоуыэюяіїє])\1\1|(\p{Ll})\2\2\2/u;

/** Those that are pictures by themselves; `✓` and `☎` are signs until a selector makes pictures of them. */
export function emojiIn(passage: Passage, { hits }: Reading): readonly Place[] {
  const runs = runsOf(passage, isEmoji);
  if (runs.length === 0) return runs;
  const familiar = hits('familiarity').filter((hit) => hit.passage === passage);
  return runs.filter(
    ({ from, to }) =>
      !familiar.some((hit) => hit.from < to && from < hit.to) &&
      passage.tokens.slice(from, to).some(({ text, isQuiet }) => !isQuiet && /\p{Extended_Pictographic}/u.test(text)),
  );
}

function isEmoji({ kind, text }: Token, next: Token | undefined): boolean {
  // No sign of ASCII is a picture by itself.
  if (kind !== 'mark' || text.charCodeAt(0) < 0x80) return false;
  if (/[\u{FE0F}\u{200D}\p{Emoji_Modifier}]/u.test(text) || /\p{Emoji_Presentation}/u.test(text)) return true;
  return /\p{Extended_Pictographic}/u.test(text) && next?.text === '\u{FE0F}';
}

function checkCounts(passages: readonly Passage[], marks: readonly Place[], report: Report): void {
  const exclaimed = marks.filter((place) => isCounted(place.passage.part) && wordsOf(place).includes('!'));
  const third = exclaimed[MOST_EXCLAMATIONS];
  if (third !== undefined && third.to - third.from === 1) {
    const help = 'end sentences with a full stop, and keep the mark for the one that needs it';
    report(warning(calm.id, spanOf(third), 'this is the third exclamation mark in the letter', { help }));
  }
  const dots = passages.filter(({ part }) => isCounted(part)).flatMap(ellipsesIn)[MOST_ELLIPSES];
  if (dots === undefined) return;
  const help = 'finish the sentences';
  report(warning(calm.id, spanOf(dots), 'this is the third sentence in the letter that trails off', { help }));
}

const MOST_EXCLAMATIONS = 2;
const MOST_ELLIPSES = 2;

/** The mark of a greeting or a wish is its form, not a feeling. */
function isCounted(part: Part): boolean {
  return part !== 'greeting' && part !== 'wish' && part !== 'farewell' && part !== 'help';
}

function ellipsesIn(passage: Passage): readonly Place[] {
  const dots = runsOf(passage, ({ text, isQuiet }) => (text === '…' || text === '.') && !isQuiet);
  return dots.filter((place) => wordsOf(place).includes('…') || place.to - place.from > 2);
}
