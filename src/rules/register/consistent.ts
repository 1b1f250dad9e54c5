import { error, type Report } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { informalPlaces } from './informal-you.ts';
import { stiffPlaces } from './stiff-you.ts';
import { usualPlace } from './usual-you.ts';

/** In Russian and Ukrainian every ты is `register/never-ty`, and every small вы `register/capital-vy`. */
export const consistentRegister: Etiquette = {
  id: 'register/consistent',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['you_usual'],
  languages: ['fy', 'nb'],
  summary: 'a letter keeps to one form of address',
  why: 'A reader who is addressed in two ways hears two people talk, or one who does not mean either.',
  source: { document: '000-fy', line: 9, quote: 'sûnder feroarjen de styl fan kommunikaasje' },
  examples: {
    bad: [
      'body: |\n  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber by jo, as «do» dan thús bist.',
      'body: |\n  Tige tank foar «dyn» bestelling. De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
    ],
    good: [
      'body: |\n  Tige tank foar jo bestelling. Dy lampen binne hast klear, en se komme tiisdei 24 novimber by jo.',
      'body: |\n  Tige tank foar jo bestelling. De kaart “Do bist leaf” komt mei de lampen, tiisdei 24 novimber.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. De to lampene kommer til deg tirsdag 24. november, hvis «De» er hjemme da.',
        'body: |\n  Takk for «Deres» bestilling. De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. De to lampene kommer til deg tirsdag 24. november. De er testet av De Vries.',
      ],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const usual = usualPlace(reading);
  if (usual === null) return;
  const [other] = [...informalPlaces(reading, ['you_informal']), ...stiffPlaces(reading)];
  if (other === undefined) return;
  const said = wordsOf(usual);
  const sentence = `“${wordsOf(other)}” changes the form of address`;
  const help = `keep to the form of “${said}” in the whole letter`;
  report(
    error(consistentRegister.id, spanOf(other), sentence, {
      help,
      related: [{ span: spanOf(usual), message: 'the other form' }],
    }),
  );
}
