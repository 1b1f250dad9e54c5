import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { sentenceAt } from '../../text/guards.ts';
import { replaced, spanOf } from '../../text/place.ts';
import { wordsIn } from '../measure/word-set.ts';

/** Only the sentence that names the people: the next one may speak to the reader again. */
export const lowercaseVyGeneral: Etiquette = {
  id: 'register/lowercase-vy-general',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['you_formal', 'general_address'],
  languages: ['ru', 'uk'],
  summary: 'вы is written small where a sentence speaks to people in general',
  why: 'The capital says “you, and nobody else”. In a sentence to all customers it is a mistake that readers see.',
  source: { document: '003-ru', line: 24, quote: 'тогда, «вы» – с маленькой буквы' },
  also: [{ document: '003-ru', line: 24, quote: '«для вас, дорогие клиенты»' }],
  examples: {
    bad: [
      'body: |\n  Спасибо за заказ. Мы работаем для «Вас», дорогие соседи. Две лампы привезут во вторник, 24 ноября.',
      'body: |\n  Спасибо за заказ. Как всегда, дорогие родители, мы ждём «Вас» в салоне. Две лампы привезут во вторник, 24 ноября.',
    ],
    good: [
      'body: |\n  Спасибо за заказ. Мы работаем для вас, дорогие соседи. Две лампы привезут во вторник, 24 ноября.',
      'body: |\n  Спасибо за заказ. Вы, дорогие соседи, живёте рядом с салоном. Две лампы привезут во вторник, 24 ноября.',
      'body: |\n  Наши соседи довольны лампами, и Вам они тоже подойдут. Их привезут во вторник, 24 ноября.',
    ],
  },
  examplesIn: {
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. Ми працюємо для «Вас», дорогі сусіди. Дві лампи привезуть у вівторок, 24 листопада.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Ми працюємо для вас, дорогі сусіди. Дві лампи привезуть у вівторок, 24 листопада.',
      ],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const isForm = wordsIn(reading.language, 'you_formal');
  for (const [sentence, passage] of generalSentences(reading)) {
    let first = sentence.from;
    while (passage.tokens[first]?.kind === 'mark') first += 1;
    for (let at = first + 1; at < sentence.to; at++) {
      const token = passage.tokens[at];
      if (token === undefined || token.isQuiet || !/^\p{Lu}\p{Ll}/u.test(token.text) || !isForm(token.folded)) continue;
      reportOne(passage, at, token.text, report);
    }
  }
}

function reportOne(passage: Passage, at: number, said: string, report: Report): void {
  const place = { passage, from: at, to: at + 1 };
  const instead = said.toLowerCase();
  const fixes = [{ title: `write “${instead}”`, safe: true, edits: [replaced(place, instead)] }];
  const sentence = `“${said}” has a capital, and the sentence speaks to people in general`;
  const help = `write “${instead}”, or speak to the one reader instead`;
  report(warning(lowercaseVyGeneral.id, spanOf(place), sentence, { help, fixes }));
}

/** Each once, however many people it names. A weak entry may as well speak of people: «друзья». */
function generalSentences({ hits }: Reading): ReadonlyMap<Sentence, Passage> {
  const found = new Map<Sentence, Passage>();
  for (const { isWeak, passage, from } of hits('general_address')) {
    const sentence = isWeak || !passage.isWritten ? null : sentenceAt(passage, from);
    if (sentence !== null) found.set(sentence, passage);
  }
  return found;
}
