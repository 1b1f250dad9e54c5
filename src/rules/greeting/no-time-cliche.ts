import { error, type Report } from '../../model/diagnostic.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { namesOf } from './names.ts';
import { frameOf, neutralFixes, neutralWord } from './neutral.ts';
import { writtenGreeting } from './opening.ts';

/** Weak entries are phrases that say something else in a sentence: in a greeting they are as sure as the others. */
export const noTimeCliche: Etiquette = {
  id: 'greeting/no-time-cliche',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['greeting_time_cliche'],
  languages: null,
  summary: 'a letter does not wish a good time of day',
  why: 'A greeting for whatever hour it may be tells the reader that the same words go to everybody. A neutral greeting is true at every hour and says nothing odd.',
  source: { document: '003-ru', line: 14, quote: '«доброго времени суток» и так дальше – категорически нет' },
  examples: {
    bad: [
      'greeting: «Good time of day», Kari,',
      'greeting: «Good morning or evening», Kari,',
      'body: |\n  «Greetings of the day»! The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    ],
    good: [
      'greeting: Good day, Kari,',
      'body: |\n  You can reach us whatever time it is. The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    ],
  },
  examplesIn: {
    ru: {
      bad: [
        'greeting: «Доброго времени суток», Сергей Петрович!',
        'greeting: «Доброго времени суток»!',
        'greeting: «ДВС», Сергей Петрович!',
        'greeting: «Доброго дня или вечера», Сергей Петрович!',
        'body: |\n  «Доброго Вам времени суток»! Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      ],
      good: [
        'greeting: Доброго дня, Сергей Петрович!',
        'body: |\n  Курьер приезжает в любое время суток. Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      ],
    },
    uk: {
      bad: ['greeting: «Доброго часу доби», Ларисо Миколаївно!'],
      good: ['greeting: Доброго дня, Ларисо Миколаївно!'],
    },
    nb: { bad: ['greeting: «God dag eller kveld», Kari'], good: ['greeting: God dag, Kari'] },
    fy: { bad: ["greeting: «Goeie tiid fan 'e dei», Anna,"], good: ['greeting: Goeie dei, Anna,'] },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const greeting = writtenGreeting(reading);
  for (const hit of reading.hits('greeting_time_cliche')) {
    if (hit.passage === greeting) reportOne(hit, reading, report);
    else if (!hit.isWeak && isInFirstSentence(hit)) reportOne(hit, reading, report);
  }
}

function isInFirstSentence({ passage: { part, index, sentences }, from }: Hit): boolean {
  return part === 'body' && index === 0 && from < (sentences[0]?.to ?? 0);
}

function reportOne(hit: Hit, reading: Reading, report: Report): void {
  const isInBody = hit.passage.part === 'body';
  const frame = frameOf(reading);
  const instead = frame === null ? 'a neutral greeting' : `“${neutralWord(frame)}”`;
  const help = isInBody
    ? 'leave it out: the letter has its greeting above'
    : `write ${instead}, which is true at every hour`;
  const sentence = `“${wordsOf(hit)}” is a greeting for any hour and for nobody`;
  const fixes = isInBody ? [] : neutralFixes(hit, reading, namesOf(reading), true);
  report(error(noTimeCliche.id, spanOf(hit), sentence, { help, fixes }));
}
