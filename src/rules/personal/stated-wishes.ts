import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText, type Text } from '../../model/text.ts';
import { type Content, contentOf, contentOfText, contentTogether } from '../measure/content.ts';
import { passagesOf } from '../measure/parts.ts';
import { contentOfLetter, isNamed, missingStems, weekdayStems } from './taken-up.ts';

export const statedWishes: Etiquette = {
  id: 'personal/stated-wishes',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'the letter takes up each wish that the reader has expressed',
  why: 'Somebody who has said what they wish, and reads nothing of it, concludes that nobody listened, and says it again or goes elsewhere.',
  source: { document: '001-nb', line: 51, quote: 'ignorere de uttrykte ønskene' },
  also: [{ document: '001-nb', line: 248, quote: 'lytte til alle krav og ønsker' }],
  examples: {
    bad: [
      'context:\n  wishes:\n    - «The lamps should come on a Saturday»',
      'context:\n  wishes:\n    - Delivery on a Tuesday\n    - «The driver should use the entrance from the garden»',
    ],
    good: [
      'context:\n  wishes:\n    - The lamps should come on a Tuesday',
      'context:\n  wishes:\n    - As early as possible',
      'context:\n  wishes:\n    - Please use the garden gate\nbody: |\n  The two lamps come on Tuesday, 24 November. The driver knows about your garden and comes through its gate.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['context:\n  wishes:\n    - «Lampene bør komme på en lørdag»'],
      good: ['context:\n  wishes:\n    - Lampene bør komme på en tirsdag'],
    },
    uk: {
      bad: ['context:\n  wishes:\n    - «Водій має користуватися задніми дверима будинку»'],
      good: ['context:\n  wishes:\n    - Лампи у вівторок'],
    },
    ru: {
      bad: ['context:\n  wishes:\n    - «Водитель должен позвонить соседке снизу»'],
      good: ['context:\n  wishes:\n    - Лампы во вторник'],
    },
    fy: {
      bad: ['context:\n  wishes:\n    - «De lampen komme leafst op sneon»'],
      good: ['context:\n  wishes:\n    - De lampen komme leafst op tiisdei'],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { wishes, isList } = reading.facts;
  if (wishes.length === 0 || isList) return;
  const letter = contentOfLetter(reading);
  const subject = contentTogether(passagesOf(reading, ['subject']).map((passage) => contentOf(passage, reading)));
  const weekdays = weekdayStems(reading);
  for (const wish of wishes.slice(0, MOST_WISHES)) {
    if (isTakenUp(wish, { letter, subject, weekdays }, reading)) continue;
    const help = 'say in the letter what becomes of it: yes, or what you can do in its place';
    report(warning(statedWishes.id, spanOfText(wish), 'the letter has nothing about this wish', { help }));
  }
}

const MOST_WISHES = 50;

interface Said {
  readonly letter: Content;
  readonly subject: Content;
  readonly weekdays: ReadonlySet<string>;
}

/**
 * What the subject has is what the whole letter is about, and proves nothing: of the rest some word must stand in the
 * letter. One or two can be said in another way (before noon, between 9 and 12), unless one is a weekday; three can hardly.
 */
function isTakenUp(wish: Text, { letter, subject, weekdays }: Said, reading: Reading): boolean {
  const content = contentOfText(wish, reading);
  const special = [...content.stems].filter((stem) => !isNamed(stem, subject) && !/^\p{N}/u.test(stem));
  if (special.some((stem) => weekdays.has(stem) && !isNamed(stem, letter))) return false;
  const missing = missingStems(content, letter).filter((stem) => special.includes(stem));
  return missing.length < FEWEST_WORDS || missing.length < special.length;
}

const FEWEST_WORDS = 3;
