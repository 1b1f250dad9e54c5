import { type LocalTime, localTimeIfValid } from '../../link/local-time.ts';
import { wishAt } from '../../link/wish.ts';
import { type Fix, type Report, warning } from '../../model/diagnostic.ts';
import type { Wish } from '../../model/language.ts';
import type { Hit, Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { sliceText } from '../../model/text.ts';
import { sentenceAt } from '../../text/guards.ts';
import { replaced, spanOf, wordsOf } from '../../text/place.ts';
import { daysIn } from '../measure/dates.ts';

/** The three rules about the wish of the hour: one wish that does not fit is one finding, under the rule of its hour. */
export type WishRule = 'closing/wish-before-16' | 'closing/wish-after-16' | 'closing/wish-friday';

export function wishCheck(id: WishRule): Etiquette['check'] {
  return (reading, report) => {
    for (const misplaced of misplacedIn(reading)) if (misplaced.rule === id) reportWish(misplaced, reading, report);
  };
}

type TimedWish = Exclude<Wish, 'neutral'>;

interface MisplacedWish {
  readonly hit: Hit;
  readonly rule: WishRule;
  /** What fits the hour at which the letter goes out. */
  readonly wanted: Wish;
}

const LISTS: readonly (readonly [said: TimedWish, list: string])[] = [
  ['day', 'wishes_day'],
  ['evening', 'wishes_evening'],
  ['weekend', 'wishes_weekend'],
];

/** The three rules ask for the same. */
const MISPLACED = new WeakMap<Reading, readonly MisplacedWish[]>();

function misplacedIn(reading: Reading): readonly MisplacedWish[] {
  const known = MISPLACED.get(reading);
  if (known !== undefined) return known;
  const misplaced = LISTS.some(([, list]) => reading.hits(list).length > 0) ? misplacedWishes(reading) : [];
  MISPLACED.set(reading, misplaced);
  return misplaced;
}

function misplacedWishes(reading: Reading): readonly MisplacedWish[] {
  const { isList, sendAt, timeZone } = reading.facts;
  // Each reader of a list has a clock of their own.
  if (isList && sendAt !== null) return [];
  const wanted = wishAt(sendAt, timeZone);
  const sent = sendAt === null ? null : localTimeIfValid(sendAt, timeZone);
  return LISTS.flatMap(([said, list]) =>
    reading
      .hits(list)
      .filter((hit) => isGoodbye(hit, reading) && !fits(said, wanted, sent))
      .map((hit) => ({ hit, wanted, rule: ruleOf(said, sent === null ? said : wanted) })),
  );
}

/** In the closing, or as the last sentence of what stands above it; a wish for a day that is named is no wish of the hour. */
function isGoodbye(hit: Hit, reading: Reading): boolean {
  const { passage, from } = hit;
  if (!passage.isWritten) return false;
  const isClosing = passage.part === 'help' || passage.part === 'wish' || passage.part === 'farewell';
  const sentence = sentenceAt(passage, from);
  if (sentence === null) return false;
  const isLast = sentence.to === passage.tokens.length && sentence.from === from;
  return (isClosing || (isLast && isEnd(hit, reading))) && !namesDay(sentence, passage, reading);
}

function namesDay({ from, to }: Sentence, passage: Passage, { language }: Reading): boolean {
  const start = passage.tokens[from]?.start ?? 0;
  const end = passage.tokens[to - 1]?.end ?? start;
  return daysIn({ text: sliceText(passage.text, start, end) }, language).length > 0;
}

function isEnd({ passage }: Hit, { passages }: Reading): boolean {
  const last = passages.findLast(({ part }) => part === 'body');
  return passage.part === 'summary' || passage === last;
}

/** On Saturday and Sunday a wish for the day or the evening is as true as one for the weekend. */
function fits(said: TimedWish, wanted: Wish, sent: LocalTime | null): boolean {
  if (sent === null || said === wanted) return said === wanted;
  if (sent.weekday < SATURDAY) return false;
  return said === (sent.hour < EVENING ? 'day' : 'evening');
}

const SATURDAY = 6;
const EVENING = 16;

/** The weekend is Friday's; else the rule is that of the hour, which on Sunday evening has no wish of its own. */
function ruleOf(said: TimedWish, wanted: Wish): WishRule {
  if (said === 'weekend' || wanted === 'weekend') return 'closing/wish-friday';
  if (wanted === 'neutral') return said === 'day' ? 'closing/wish-after-16' : 'closing/wish-before-16';
  return wanted === 'day' ? 'closing/wish-before-16' : 'closing/wish-after-16';
}

function reportWish({ hit, rule, wanted }: MisplacedWish, reading: Reading, report: Report): void {
  const { language, facts } = reading;
  const wish = language.closing.wish[wanted];
  const isKnown = facts.sendAt !== null;
  const sentence = isKnown
    ? `“${wordsOf(hit)}” does not fit the hour at which the letter goes out`
    : `“${wordsOf(hit)}” fits only an hour that the message does not know`;
  const help = isKnown
    ? `write “${wish}”, or \`auto\``
    : `write “${wish}”, or set \`send_at\` and let \`auto\` choose the wish`;
  report(warning(rule, spanOf(hit), sentence, { help, fixes: fixesFor(hit, wish, isKnown) }));
}

/** Only a wish that is a sentence of its own: “I wish you a good day in the mountains” says more. */
function fixesFor({ passage, from, to }: Hit, wish: string, isKnown: boolean): readonly Fix[] {
  const sentence = sentenceAt(passage, from);
  if (sentence === null || sentence.from !== from) return [];
  const behind = passage.tokens.slice(to, sentence.to);
  if (behind.some(({ kind }) => kind !== 'mark')) return [];
  const edits = [replaced({ passage, from, to: sentence.to }, wish)];
  return [{ title: `write “${wish}”`, safe: isKnown, edits }];
}
