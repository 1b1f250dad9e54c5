import { type CalendarDay, dateText } from '../../link/date-text.ts';
import { dayIfValid, localTimeIfValid } from '../../link/local-time.ts';
import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanInText, spanOfText, type Text } from '../../model/text.ts';
import { type DateMention, dateReader } from '../dates-in-text.ts';
import { isLetterYear } from '../letter-years.ts';

/**
 * The deadline is not printed: the text says it, and this rule holds both together. Other days may be named beside it.
 * A deadline that is no date is the schema's finding.
 */
export const deadline: Rule = {
  id: 'next-step/deadline',
  severity: 'error',
  hard: true,
  summary: 'the deadline is the day that the text names, with its weekday, and not before the letter is sent',
  why: 'A reader who finds “Tuesday, 23 November” in a year where the 23rd is a Monday keeps the later of the two days, and is late through our fault.',
  source: { document: '000-fy', line: 33, quote: 'wat stap of beslút wurdt ferwachte troch de ûntfanger' },
  examples: {
    bad: [
      'next_step:\n  summary: Please confirm the address by «Tuesday, 24 November».\n  action:\n    reply: true\n  deadline: 2026-11-23',
      'next_step:\n  summary: Please confirm the address by «Tuesday», 23 November.\n  action:\n    reply: true\n  deadline: 2026-11-23',
      'next_step:\n  summary: Please confirm the address by «Friday».\n  action:\n    reply: true\n  deadline: 2026-11-23',
      'subject: Confirm your address by «Sunday», 23 November\nnext_step:\n  summary: Please confirm the address.\n  action:\n    reply: true\n  deadline: 2026-11-23',
      'send_at: 2026-11-24T10:00:00+01:00\nnext_step:\n  summary: Please confirm the address by Monday, 23 November.\n  action:\n    reply: true\n  deadline: «2026-11-23»',
    ],
    good: [
      'send_at: 2026-11-23T10:00:00+01:00\nnext_step:\n  summary: Please confirm the address by Monday, 23 November.\n  action:\n    reply: true\n  deadline: 2026-11-23',
      'next_step:\n  summary: If you confirm by Monday, the lamps come on Tuesday, 24 November.\n  action:\n    reply: true\n  deadline: 2026-11-23',
      'next_step:\n  summary: Please confirm the address.\n  action:\n    reply: true\n  deadline: 2026-11-23',
    ],
  },
  check,
};

/** The deadline as written, as a day, and as the letter's language writes that day. */
interface Deadline {
  readonly text: Text;
  readonly day: CalendarDay;
  readonly inWords: string;
  readonly inWordsWithYear: string;
}

function check(message: Message, report: Report): void {
  const text = textAt(message.root, ['next_step', 'deadline']);
  const day = text === undefined ? null : dayIfValid(text.value);
  if (text === undefined || day === null || !isLetterYear(day.year)) return;
  checkSending(message, text, day, report);
  if (message.language === null) return;
  const { dates } = message.language;
  const due = { text, day, inWords: dateText(dates, day, false), inWordsWithYear: dateText(dates, day, true) };
  const read = dateReader(dates);
  checkSummary(message, due, read, report);
  for (const place of textsOf(message)) checkWeekdays(place, due, read, report);
}

/** One of the days in the summary must be the deadline; the others may be what follows from it. */
function checkSummary({ summary }: Message, due: Deadline, read: DateReader, report: Report): void {
  if (summary === null) return;
  const first = otherDay(read(summary.plain.value), due.day);
  if (first === null) return;
  const said = summary.plain.value.slice(first.start, first.end);
  const sentence = `the next step says “${said}”, but the deadline is ${due.inWords}`;
  const help = `name ${due.inWords} in the summary, or correct the deadline`;
  const related = [{ span: spanOfText(due.text), message: 'the deadline' }];
  report(error(deadline.id, spanInText(summary.plain, first.start, first.end), sentence, { help, related }));
}

/** The first day that a text names where it names others than this one. */
function otherDay(mentions: readonly DateMention[], day: CalendarDay): DateMention | null {
  const first = mentions.find(({ kind }) => kind === 'date') ?? mentions[0] ?? null;
  return mentions.some((mention) => canBe(mention, day)) ? null : first;
}

/** Whether the next step names another day than its deadline: then this is the mistake, and no other. */
export function saysAnotherDay({ summary, language }: Message, day: CalendarDay): boolean {
  if (summary === null || language === null) return false;
  return otherDay(dateReader(language.dates)(summary.plain.value), day) !== null;
}

/** Wherever the deadline's date stands in the letter, the weekday beside it must be its own. */
function checkWeekdays(text: Text, due: Deadline, read: DateReader, report: Report): void {
  for (const mention of read(text.value)) {
    if (mention.kind === 'weekday' || mention.weekday === null || !canBe(mention, due.day)) continue;
    const { start, end, weekday } = mention.weekday;
    if (weekday === due.day.weekday) continue;
    const sentence = `“${text.value.slice(start, end)}” is not the weekday of the deadline, ${due.inWordsWithYear}`;
    const help = `make it ${due.inWords}, or correct the deadline`;
    const related = [{ span: spanOfText(due.text), message: 'the deadline' }];
    report(error(deadline.id, spanInText(text, start, end), sentence, { help, related }));
  }
}

/** The day of sending is the reader's; without a zone it is the one that stands in send_at. */
function checkSending({ root }: Message, text: Text, day: CalendarDay, report: Report): void {
  const sendAt = textAt(root, ['send_at']);
  if (sendAt === undefined) return;
  const zone = textAt(root, ['recipient', 'timezone'])?.value ?? null;
  const sent = localTimeIfValid(sendAt.value, zone) ?? localTimeIfValid(sendAt.value, null);
  if (sent === null || !isLetterYear(sent.year) || isoDate(day) >= isoDate(sent)) return;
  const sentence = `the deadline is over on the day the letter is sent, ${isoDate(sent)}`;
  const help = `set a deadline on or after ${isoDate(sent)}, or correct send_at`;
  const related = [{ span: spanOfText(sendAt), message: 'the letter is sent here' }];
  report(error(deadline.id, spanOfText(text), sentence, { help, related }));
}

type DateReader = (text: string) => readonly DateMention[];

function canBe(mention: DateMention, day: CalendarDay): boolean {
  if (mention.kind === 'weekday') return mention.weekday === day.weekday;
  return mention.day === day.day && mention.month === day.month && (mention.year ?? day.year) === day.year;
}

function textsOf({ subject, body, options, summary }: Message): readonly Text[] {
  const prose = [...body, ...options, ...(summary === null ? [] : [summary])].map(({ plain }) => plain);
  return subject === null ? prose : [subject, ...prose];
}

/** `YYYY-MM-DD` */
export function isoDate({ year, month, day }: CalendarDay): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
