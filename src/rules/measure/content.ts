import type { LanguagePack } from '../../model/language.ts';
import type { Passage, Reading, Token } from '../../model/reading.ts';
import type { Text } from '../../model/text.ts';
import { tokensOf } from '../../text/tokens.ts';
import { wordsIn } from './word-set.ts';

/** What a text is about, as far as its words tell: to be compared with `shareContent`. */
export interface Content {
  /** As `contentStems` has them. */
  readonly stems: ReadonlySet<string>;
  /** All words, folded, with spaces between them: in `gulvlampen` stands the stem of `lampene`. */
  readonly text: string;
}

/**
 * The first five letters of the words that carry what a passage says: those of four letters and more that are no stop
 * words (list `stop_words` of the language), and its numbers of two digits and more. That a stem is common to two texts is
 * a hint that they are about the same, that none is a hint of the contrary; neither is a proof.
 */
export function contentStems(passage: Pick<Passage, 'tokens'>, { language }: Reading): ReadonlySet<string> {
  return stemsAmong(passage.tokens, language);
}

export function contentOf(passage: Pick<Passage, 'tokens'>, { language }: Reading): Content {
  return contentAmong(passage.tokens, language);
}

/** The same for a text that is no part of the letter, such as a fact in `context`. */
export function contentOfText(text: Text, { language }: Reading): Content {
  return contentAmong(tokensOf(text.value), language);
}

/**
 * Whether two texts have a word in common, in any of its forms or as a part of another word. It sees more in common than
 * there is rather than less, so that what it does not see is worth a finding.
 */
export function shareContent(one: Content, other: Content): boolean {
  return isNamedIn(one, other) || isNamedIn(other, one);
}

function isNamedIn({ stems }: Content, { text }: Content): boolean {
  // A text so long is about everything, and each of its words would be looked for in all of the other.
  if (stems.size > MOST_STEMS) return true;
  for (const stem of stems) if (text.includes(stem) || isFormOfShort(stem, text)) return true;
  return false;
}

/** «печи» and «печь»: of a word of four letters the last may change, in a word that is hardly longer. */
function isFormOfShort(stem: string, text: string): boolean {
  if (stem.length !== SHORTEST_WORD || /\p{N}/u.test(stem)) return false;
  const beginning = ` ${stem.slice(0, -1)}`;
  const padded = ` ${text} `;
  for (let at = padded.indexOf(beginning); at >= 0; at = padded.indexOf(beginning, at + 1)) {
    // “oere” is no form of “oer”: that is shorter.
    const length = padded.indexOf(' ', at + 1) - at - 1;
    if (length >= SHORTEST_WORD && length <= SHORTEST_WORD + 1) return true;
  }
  return false;
}

const MOST_STEMS = 200;

/** All of several texts as one. */
export function contentTogether(contents: readonly Content[]): Content {
  const all = new Set<string>();
  for (const { stems } of contents) for (const stem of stems) all.add(stem);
  return { stems: all, text: contents.map(({ text }) => text).join(' ') };
}

type Word = Pick<Token, 'kind' | 'folded' | 'text'>;

function contentAmong(tokens: readonly Word[], language: LanguagePack): Content {
  const known = CONTENTS.get(tokens);
  if (known?.language === language) return known;
  const text = tokens.map((token) => token.folded).join(' ');
  const content = { stems: stemsIn(tokens, language), text, language };
  CONTENTS.set(tokens, content);
  return content;
}

/** Several rules ask for that of a passage. */
const CONTENTS = new WeakMap<readonly Word[], Content & { readonly language: LanguagePack }>();

function stemsAmong(tokens: readonly Word[], language: LanguagePack): ReadonlySet<string> {
  return contentAmong(tokens, language).stems;
}

function stemsIn(tokens: readonly Word[], language: LanguagePack): ReadonlySet<string> {
  const isStopWord = wordsIn(language, 'stop_words');
  const stems = new Set<string>();
  for (const { kind, folded: word, text } of tokens) {
    if (kind === 'number' && word.length > 1) stems.add(word);
    else if (kind === 'word' && word.length < SHORTEST_WORD && isMonth(text, language)) stems.add(word);
    else if (kind === 'word' && word.length >= SHORTEST_WORD && !isStopWord(word)) stems.add(word.slice(0, STEM));
  }
  return stems;
}

function isMonth(word: string, { dates }: LanguagePack): boolean {
  return dates.months.some((forms) => forms.includes(word));
}

const SHORTEST_WORD = 4;
const STEM = 5;
