import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { informalPlaces } from './informal-you.ts';
import { stiffPlaces } from './stiff-you.ts';
import { usualPlace } from './usual-you.ts';

/** A letter that mixes two forms is `register/consistent`; ты and ти are `register/never-ty`. */
export const formalYou: Etiquette = {
  id: 'register/formal-you',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['you_usual'],
  languages: ['fy', 'nb'],
  summary: 'the reader is addressed in the polite form of the language',
  why: 'The polite form keeps the distance that a customer may expect, whatever their age. One that is closer, or stiffer than people write today, stands between the reader and the matter.',
  source: {
    document: '003-ru',
    line: 22,
    quote: 'нужно обращаться на “Вы”, независимо от возраста или дружеских отношений',
  },
  also: [{ document: '003-ru', line: 23, quote: 'При личной переписке, также нужно обращаться на «Вы»' }],
  examples: {
    bad: [
      'subject: De lampen komme tiisdei 24 novimber\nbody: |\n  Tige tank foar «dyn» bestelling. De twa lampen komme tiisdei 24 novimber, tusken 9 en 12 oere.\nnext_step:\n  summary: Befêstigje it adres foar moandei 23 novimber, asjebleaft.\n  action:\n    label: Befêstigje it adres\n    url: https://lumo.example/o/4512',
    ],
    good: [
      'body: |\n  Dy brief is hast klear, en by de boer komt it bist de stâl út. De twa lampen komme tiisdei 24 novimber by jo.',
      'body: |\n  De lamp Do-It is útferkocht. De twa oare komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'subject: Lampene kommer tirsdag 24. november\nbody: |\n  Takk for at «De» bestilte. De to lampene kommer tirsdag 24. november mellom klokken 9 og 12.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. De to lampene kommer tirsdag 24. november. De tåler regn, og De Vries har prøvd dem.',
      ],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  if (usualPlace(reading) !== null) return;
  const help = helpIn(reading);
  for (const hit of informalPlaces(reading, ['you_informal'])) {
    report(error(formalYou.id, spanOf(hit), `“${wordsOf(hit)}” addresses the reader as a friend`, { help }));
  }
  const [stiff] = stiffPlaces(reading);
  if (stiff === undefined) return;
  report(warning(formalYou.id, spanOf(stiff), `“${wordsOf(stiff)}” sounds stiff to a reader of today`, { help }));
}

function helpIn({ language }: Reading): string {
  return `write the letter with “${language.words?.['you_usual']?.[0] ?? ''}”`;
}
