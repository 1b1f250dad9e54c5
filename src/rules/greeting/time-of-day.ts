import { localTimeIfValid } from '../../link/local-time.ts';
import { type Report, warning } from '../../model/diagnostic.ts';
import type { Facts, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { frameOf, neutralFixes, neutralWord } from './neutral.ts';
import { openingOf, writtenGreeting } from './opening.ts';

/** “Good day” is true all day in each of the languages; the lists say which greetings are not, and when they are. */
export const timeOfDay: Etiquette = {
  id: 'greeting/time-of-day',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['greetings_timed'],
  languages: null,
  summary: 'a good morning is wished in the morning',
  why: 'A greeting for another hour than the reader’s clock shows looks like a form letter from a machine. A greeting without an hour is always right.',
  source: { document: '001-nb', line: 153, quote: 'Å ønske en person en god tid på dagen' },
  examples: {
    bad: [
      'greeting: «Good morning», Kari,',
      'greeting: «Good morning», Kari,\nsend_at: 2026-11-23T15:30:00+01:00',
      'greeting: «Good evening», Kari,\nsend_at: 2026-11-23T09:30:00+01:00',
    ],
    good: [
      'greeting: Good morning, Kari,\nsend_at: 2026-11-23T08:30:00+01:00',
      'greeting: Good afternoon, Kari,\nsend_at: 2026-11-23T18:30:00+01:00',
      'greeting: Good day, Kari,\nsend_at: 2026-11-23T21:30:00+01:00',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'greeting: «God morgen», Kari\nsend_at: 2026-11-23T13:00:00+01:00',
        'greeting: «God kveld», Kari\nsend_at: 2026-11-23T12:00:00+01:00',
      ],
      good: [
        'greeting: God morgen, Kari\nsend_at: 2026-11-23T10:30:00+01:00',
        'greeting: God dag, Kari\nsend_at: 2026-11-23T20:00:00+01:00',
      ],
    },
    uk: {
      bad: ['greeting: «Доброго ранку», Ларисо Миколаївно!\nsend_at: 2026-11-23T14:00:00+02:00'],
      good: ['greeting: Добрий день, Ларисо Миколаївно!\nsend_at: 2026-11-23T20:00:00+02:00'],
    },
    ru: {
      bad: ['greeting: «Добрый вечер», Сергей Петрович!\nsend_at: 2026-11-23T12:00:00+02:00'],
      good: ['greeting: Добрый вечер, Сергей Петрович!\nsend_at: 2026-11-23T17:15:00+02:00'],
    },
    fy: {
      bad: ['greeting: «Goeie moarn», Anna,\nsend_at: 2026-11-23T16:00:00+01:00'],
      good: ['greeting: Goeie middei, Anna,\nsend_at: 2026-11-23T16:00:00+01:00'],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const greeting = writtenGreeting(reading);
  if (greeting === null) return;
  const opening = openingOf(greeting, reading);
  if (opening?.kind !== 'timed') return;
  const { hit, names } = opening;
  const clock = clockOf(reading.facts);
  if (clock === 'unknown' || (clock !== null && isTrueAt(hit.instead, clock.minutes))) return;
  const said = wordsOf(hit);
  const sentence =
    clock === null
      ? `“${said}” is true at some hours only, and the message does not say when it is sent`
      : `“${said}” does not fit ${clock.shown}, when the letter is sent`;
  const frame = frameOf(reading);
  const neutral = frame === null ? 'a greeting without an hour' : `“${neutralWord(frame)}”`;
  const help = `write ${neutral}${clock === null ? ', or add `send_at`' : ''}`;
  report(warning(timeOfDay.id, spanOf(hit), sentence, { help, fixes: neutralFixes(hit, reading, names, true) }));
}

interface Clock {
  readonly minutes: number;
  /** `15:30` */
  readonly shown: string;
}

/** The reader's clock when the letter goes out; null without an hour, unknown where each reader of a list has another. */
function clockOf({ sendAt, timeZone, isList }: Facts): Clock | 'unknown' | null {
  if (sendAt === null) return null;
  if (isList) return 'unknown';
  const time = localTimeIfValid(sendAt, timeZone);
  if (time === null) return 'unknown';
  const shown = `${time.hour}:${String(time.minute).padStart(2, '0')}`;
  return { minutes: time.hour * 60 + time.minute, shown };
}

/** `hours` is `5-12`; an hour on either side is nobody's mistake. What is no such range says nothing. */
function isTrueAt(hours: string | null, minutes: number): boolean {
  const range = /^(\d{1,2})-(\d{1,2})$/.exec(hours ?? '');
  if (range === null) return true;
  const [from = 0, to = 24] = range.slice(1).map(Number);
  return minutes >= (from - 1) * 60 && minutes < (to + 1) * 60;
}
