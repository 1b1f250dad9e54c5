import { type CalendarDay, dateText } from '../../link/date-text.ts';
import { dayIfValid, localTimeIfValid } from '../../link/local-time.ts';
import { error, type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { noInstantDemandExamples } from './no-instant-demand.examples.ts';
import { instantDemands, OFFERS } from './told-by-step.ts';

/** Where it finds something `tone/no-pressure` is silent of the same words. Other letters may be urgent for a reason. */
export const noInstantDemand: Etiquette = {
  id: 'next-step/no-instant-demand',
  severity: 'error',
  hard: false,
  isOptIn: false,
  summary: 'an offer leaves its reader at least two working days to think',
  why: 'Who must decide at once says no to be safe, or says yes and regrets it. Both cost more than the days to think.',
  source: { document: '001-nb', line: 240, quote: 'kreve en umiddelbar avgjørelse fra ham' },
  also: [
    { document: '001-nb', line: 240, quote: 'gi ham tid til å tenke på forslaget' },
    { document: '001-nb', line: 248, quote: 'Ikke insister på å kjøpe produktet nå' },
    { document: '000-fy', line: 9, quote: 'útslute besykjen om in flugge antwurd' },
  ],
  needs: ['instant_answer'],
  languages: null,
  check,
  ...noInstantDemandExamples,
};

function check(reading: Reading, report: Report): void {
  const { intent } = reading.facts;
  if (intent === null || !OFFERS.has(intent)) return;
  const demands = instantDemands(reading);
  for (const hit of demands) {
    report(
      error(noInstantDemand.id, spanOf(hit), `“${wordsOf(hit)}” leaves the reader no time to think`, {
        help: 'name a day at least two working days ahead, and say what happens then',
      }),
    );
  }
  if (demands.length === 0) checkDeadline(reading, report);
}

function checkDeadline({ message: { root }, facts, language }: Reading, report: Report): void {
  const text = textAt(root, ['next_step', 'deadline']);
  const due = text === undefined ? null : dayIfValid(text.value);
  const sent = facts.sendAt === null ? null : localTimeIfValid(facts.sendAt, facts.timeZone);
  if (text === undefined || due === null || sent === null || facts.intent === 'news') return;
  // A deadline before the letter is `next-step/deadline`'s.
  const days = workingDays(sent, due);
  if (days === null || days >= FEWEST_DAYS) return;
  const sentence = `${dateText(language.dates, due, false)} leaves the reader less than two working days to think`;
  const help = 'set a later deadline, or leave it out';
  report(warning(noInstantDemand.id, spanOfText(text), sentence, { help }));
}

const FEWEST_DAYS = 2;

/** Those from the day behind the first up to the second; null where it is before it. */
function workingDays(first: CalendarDay, second: CalendarDay): number | null {
  const between = Math.round((timeOf(second) - timeOf(first)) / DAY);
  if (between < 0) return null;
  const days = Array.from({ length: Math.min(between, 7) }, (_, index) => (first.weekday + index) % 7);
  // 0 is Monday here: the day behind a Sunday, which is 7.
  return days.filter((day) => day < 5).length;
}

const DAY = 86_400_000;

function timeOf({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}
