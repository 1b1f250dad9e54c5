import { type Report, warning } from '../../model/diagnostic.ts';
import { nodeAt, textAt } from '../../model/node.ts';
import type { Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { contentStems } from '../measure/content.ts';
import { figuresIn } from '../measure/figures.ts';
import { passagesOf } from '../measure/parts.ts';
import { countWords } from '../measure/words.ts';

export const optionAdvantage: Etiquette = {
  id: 'body/option-advantage',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'each option says in at most 20 words what speaks for it, and each something else',
  why: 'Without it the reader has to find out the difference before choosing, and puts the choice off.',
  source: { document: '001-nb', line: 79, quote: 'umiddelbart fremheve fordelene med produktet' },
  examples: {
    bad: [
      'options:\n  - text: Delivery to the door\n    advantage: You need not carry the lamps\n  - text: «Collection from our warehouse»',
      'options:\n  - text: Delivery to the door\n    advantage: It costs nothing\n  - text: Collection from our warehouse\n    advantage: «It costs nothing»',
      'options:\n  - text: Delivery to the door\n    advantage: You need not carry the lamps\n  - text: Collection from our warehouse\n    advantage: «You can have a look at the lamps that we did not have in stock when you were with us in October last year»',
    ],
    good: [
      'options:\n  - text: Delivery to the door\n    advantage: You need not carry the lamps\n  - text: Collection from our warehouse, which saves you £45',
      'options:\n  - text: Delivery to the door\n    advantage: You need not carry the lamps\n  - text: Collection from our warehouse\n    advantage: Free of charge',
      'options:\n  - text: Tuesday, 24 November, at 10\n  - text: Thursday between 9 and 12',
    ],
  },
  check,
};

const MOST_WORDS = 20;

function check(reading: Reading, report: Report): void {
  checkMissing(reading, report);
  const seen = new Map<string, Passage>();
  for (const advantage of passagesOf(reading, ['advantage'])) {
    const words = advantage.tokens.map(({ folded }) => folded).join(' ');
    const first = seen.get(words);
    if (first === undefined) seen.set(words, advantage);
    if (first !== undefined) reportSame(advantage, first, report);
    else if (countWords(advantage) > MOST_WORDS) reportLong(advantage, report);
  }
}

/** What speaks for an option may stand in its text, too. */
function checkMissing(reading: Reading, report: Report): void {
  const options = nodeAt(reading.message.texts, ['options']);
  if (options?.kind !== 'sequence') return;
  const telling = new Set([...reading.hits('benefits'), ...reading.hits('reasons')].map(({ passage }) => passage.text));
  const passages = passagesOf(reading, ['option']);
  const items = options.items.filter((item) => textAt(item, ['text']) !== undefined);
  for (const [index, item] of items.entries()) {
    const passage = passages[index];
    if (passage === undefined || nodeAt(item, ['advantage']) !== undefined || telling.has(passage.text)) continue;
    if (isTime(passage, reading)) continue;
    const help = 'add `advantage:` with a few words on what the reader gains by it';
    report(warning(optionAdvantage.id, spanOf(wholeOf(passage)), 'nothing speaks for this option', { help }));
  }
}

/** “Tuesday at 10” says itself what speaks for it. */
function isTime(option: Passage, reading: Reading): boolean {
  const days = figuresIn(option, reading).filter(({ kind }) => kind === 'day');
  const isInDay = (at: number): boolean => days.some(({ from, to }) => from <= at && at < to);
  const rest = contentStems({ tokens: option.tokens.filter((_, at) => !isInDay(at)) }, reading);
  return days.length > 0 && [...rest].every((stem) => /^\p{N}/u.test(stem));
}

function reportSame(advantage: Passage, { text }: Passage, report: Report): void {
  const related = [{ span: spanOfText(text), message: 'the same speaks for this one' }];
  const help = 'say what speaks for this option and not for the other';
  report(
    warning(optionAdvantage.id, spanOf(wholeOf(advantage)), 'two options have the same advantage', { help, related }),
  );
}

function reportLong(advantage: Passage, report: Report): void {
  const sentence = `this advantage has ${countWords(advantage)} words`;
  const help = `name the one thing that speaks for the option, in at most ${MOST_WORDS} words`;
  report(warning(optionAdvantage.id, spanOf(wholeOf(advantage)), sentence, { help }));
}
