import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Token } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { sentenceAt } from '../../text/guards.ts';
import { beginsSmall } from '../../text/letters.ts';
import { spanOf } from '../../text/place.ts';
import { passagesOf } from '../measure/parts.ts';
import { wordsIn } from '../measure/word-set.ts';
import { shoutsIn } from '../tone/shouts.ts';

/** Acronyms only: jargon in words, and acronyms of the office, are for `tone/no-jargon`. */
export const explainTerms: Etiquette = {
  id: 'body/explain-terms',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['known_acronyms'],
  languages: null,
  summary: 'an acronym that not everybody knows is explained',
  why: 'Whoever does not know the letters has to look them up, or guesses. Two words in brackets spare them that, and us the question.',
  source: { document: '001-nb', line: 250, quote: 'må du forklare dem slik at det ikke oppstår misforståelser' },
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November, with a new «PSU» for the desk.',
      'body: |\n  Thank you for your order. We need the «RMA» form on Tuesday, 24 November, when the two lamps come to you.',
    ],
    good: [
      'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November, with a PSU (the box on the cable) and a USB port. The PSU is new.',
      'body: |\n  Thank you for your order. The XLR-200, the “RMA” and the value-added tax (VTX) come on Tuesday, 24 November, at 9 AM. Floor XIV, DSB Hus.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november, og de trenger en «FDV» først.',
        'body: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november med «ESD» på sokkelen.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. De to LED-lampene kommer tirsdag 24. november, med FDV (papirene om drift og vedlikehold).',
        'body: |\n  Takk for bestillingen. Prisen er med MVA, og modellen heter ESD-40. Lampene kommer tirsdag 24. november.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за Ваше замовлення. У вівторок, 24 листопада, привеземо дві лампи і «КЗЗ» до них.'],
      good: [
        'body: |\n  Дякую за Ваше замовлення. Ціна з ПДВ. У вівторок, 24 листопада, привеземо дві лампи і КЗЗ — коробку захисту.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за Ваш заказ. Во вторник, 24 ноября, привезём две лампы и «ПРА» к ним.'],
      good: [
        'body: |\n  Спасибо за Ваш заказ. Цена с НДС. Во вторник, 24 ноября, привезём две лампы и ПРА — пусковую коробку.',
      ],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber mei in «PSU» by jo.'],
      good: [
        'body: |\n  Tige tank foar jo bestelling. De twa LED-lampen komme tiisdei 24 novimber by jo, mei BTW op de faktuer.',
      ],
    },
  },
  check,
};

/** Each acronym once, at its first place, and only if it is explained at none. */
function check(reading: Reading, report: Report): void {
  const isKnown = wordsIn(reading.language, 'known_acronyms');
  let isWord: ((word: string) => boolean) | null = null;
  const found: { readonly passage: Passage; readonly at: number; readonly token: Token }[] = [];
  const explained = new Set<string>();
  for (const passage of passagesOf(reading, ['subject', 'body', 'option', 'advantage', 'summary'])) {
    for (const [at, token] of passage.tokens.entries()) {
      if (!isAcronym(passage, at) || isKnown(token.folded) || reading.terms.has(token.folded)) continue;
      isWord ??= ordinaryWords(reading);
      if (isWord(token.folded)) continue;
      if (isExplained(passage, at)) explained.add(token.text);
      else found.push({ passage, at, token });
    }
  }
  if (found.length === 0) return;
  const judged = judgedElsewhere(reading);
  for (const { passage, at, token } of found) {
    const acronym = token.text;
    if (explained.has(acronym) || judged.has(token)) continue;
    explained.add(acronym);
    const help = 'say behind it in brackets what it is, or write that instead';
    const span = spanOf({ passage, from: at, to: at + 1 });
    report(warning(explainTerms.id, span, `“${acronym}” is not explained`, { help }));
  }
}

/** What other rules speak of: capitals that are a shout, and words of a list, as `ASAP` and `CRM` are. */
function judgedElsewhere(reading: Reading): ReadonlySet<Token> {
  const lists = Object.keys(reading.language.words ?? {});
  const places = [...shoutsIn(reading.passages, reading), ...lists.flatMap((list) => reading.hits(list))];
  return new Set(places.flatMap(({ passage, from, to }) => passage.tokens.slice(from, to)));
}

/** Words that somebody shouts: common ones of the language, and what the letter says in small letters too. */
function ordinaryWords(reading: Reading): (word: string) => boolean {
  const isCommon = wordsIn(reading.language, 'stop_words');
  const small = new Set(
    reading.passages.flatMap(({ tokens }) =>
      tokens.flatMap(({ kind, text, folded }) => (kind === 'word' && /^\p{Ll}/u.test(text) ? [folded] : [])),
    ),
  );
  return (word) => isCommon(word) || small.has(word);
}

/** `MAXI` and «КУХНИ» are read as words: a brand, or somebody who shouts. `RAM` and `ECO` are too short to tell. */
function canBeSaid(word: string): boolean {
  return (
    word.length > 3 &&
    /[aeiouyæøåаеиоуыэюяіїє].*[aeiouyæøåаеиоуыэюяіїє]/u.test(word) &&
    !/[^aeiouyæøåаеиоуыэюяіїє]{3}|[aeiouyæøåаеиоуыэюяіїє]{3}/u.test(word)
  );
}

/** Not what a number makes a model or an amount of, a word a name (`Lumo AS`), or other capitals a shout. */
function isAcronym({ tokens, sentences }: Passage, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isQuiet || beginsSmall(token.text) || !/^\p{Lu}{2,6}$/u.test(token.text))
    return false;
  if (/^[IVXLCDM]+$/u.test(token.text) || canBeSaid(token.folded)) return false;
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  // `.NET`, `/API`: a part of something; `[AD]`: a tag.
  if (before?.end === token.start && /^[[./\\@_#&-]$/u.test(before.text)) return false;
  if (before?.kind === 'number' || behind?.kind === 'number' || isName(behind)) return false;
  // `BIKES ARE HERE`
  if (before?.kind === 'word' && /^\p{Lu}{2,}$/u.test(before.text)) return false;
  // `This VTX` at the beginning of a sentence is no name.
  if (
    before !== undefined &&
    isName(before) &&
    before.text.length > 3 &&
    !sentences.some(({ from }) => from === at - 1)
  )
    return false;
  if (behind === undefined || !/^[-‐‑&/]$/u.test(behind.text) || behind.start !== token.end) return true;
  // `XLR-200` is a model, `ESD-matte` a mat for something.
  return /^[-‐‑]$/u.test(behind.text) && tokens[at + 2]?.kind === 'word';
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}\p{L}/u.test(token.text);
}

/** What stands behind it in brackets or behind a dash, or before it where it stands in brackets itself. */
function isExplained(passage: Passage, at: number): boolean {
  const sentence = sentenceAt(passage, at);
  const behind = passage.tokens.slice(at + 1, Math.min(sentence?.to ?? at + 1, at + 1 + NEAR));
  const isInBrackets = passage.tokens[at - 1]?.text === '(' && passage.tokens[at + 1]?.text === ')';
  return isInBrackets || behind.some(({ text }) => /^[(–—:=]$/u.test(text));
}

const NEAR = 4;
