import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { openingOf } from './opening.ts';

/** Every letter has a greeting, by its message or its language; one in the body comes second. */
export const greetingOnce: Etiquette = {
  id: 'greeting/once',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['greetings_neutral'],
  languages: null,
  summary: 'a letter greets once',
  why: 'The letter begins with a greeting of its own. A second one in the body reads as if two people had written it, or none.',
  source: { document: '003-ru', line: 13, quote: 'только с приветствия' },
  examples: {
    bad: [
      'body: |\n  «Hello» Kari, thank you for your order. The two lamps come to you on Tuesday, 24 November.',
      'body: |\n  «Good morning»! The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    ],
    good: [
      'body: |\n  Hello Lamp is the name of the model that you chose. Both come to you on Tuesday, 24 November.',
      'body: |\n  Good day rates apply to your delivery. The two lamps come to you on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    ru: {
      bad: [
        'body: |\n  «Здравствуйте», Сергей Петрович! Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
        'body: |\n  «Добрый день»! Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      ],
      good: [
        'body: |\n  Добрый день для доставки — вторник: две лампы привезут к Вам 24 ноября, с 9 до 12 часов.',
        'body: |\n  Уважаемый мастер Иван Берг собрал обе лампы. Их привезут к Вам во вторник, 24 ноября.',
      ],
    },
    uk: {
      bad: ['body: |\n  «Добрий день», Ларисо Миколаївно! Дві лампи привезуть до Вас у вівторок, 24 листопада.'],
      good: [
        'body: |\n  Добрий день для доставки — вівторок. Дві лампи привезуть до Вас 24 листопада, з 9 до 12 години.',
      ],
    },
    nb: {
      bad: ['body: |\n  «Hei», Kari! De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.'],
      good: ['body: |\n  God dag og dårlig dag: lampen lyser like fint. Begge kommer til deg tirsdag 24. november.'],
    },
    fy: {
      bad: ['body: |\n  «Goeie dei», Anna! De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.'],
      good: ['body: |\n  De bêste dei foar jo is tiisdei 24 novimber: dan komme de twa lampen by jo.'],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const body = reading.passages.find(({ part, index }) => part === 'body' && index === 0);
  const opening = body === undefined ? null : openingOf(body, reading);
  if (opening === null || !GREETS.has(opening.kind)) return;
  const sentence = `“${wordsOf(opening.hit)}” greets a second time`;
  const help = 'leave it out here; what the letter greets with stands in `greeting`, or comes from its language';
  report(warning(greetingOnce.id, spanOf(opening.hit), sentence, { help }));
}

/** What is bad in itself has been told by its own rule. */
const GREETS: ReadonlySet<string> = new Set(['usual', 'timed', 'again', 'conditional']);
