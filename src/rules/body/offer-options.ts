import { type Report, warning } from '../../model/diagnostic.ts';
import { nodeAt } from '../../model/node.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { hasLists, hitsInParts } from '../measure/parts.ts';
import { wordsIn } from '../measure/word-set.ts';
import { offerOptionsExamples, offerOptionsExamplesIn } from './offer-options.examples.ts';

/** That a list of options has two to four of them is for the schema to say. */
export const offerOptions: Etiquette = {
  id: 'body/offer-options',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['alternatives'],
  languages: null,
  summary: 'an offer and an appointment leave a choice',
  why: 'One proposal can only be taken or refused. With two the reader thinks about which.',
  source: { document: '001-nb', line: 25, quote: 'Tilby flere alternativer å velge mellom' },
  examples: offerOptionsExamples,
  examplesIn: offerOptionsExamplesIn,
  check,
};

/** Silent as soon as the text names a second way, for the choice need not stand under `options`. */
function check(reading: Reading, report: Report): void {
  const { facts, message } = reading;
  const intent = nodeAt(message.root, ['intent']);
  if ((facts.intent !== 'offer' && facts.intent !== 'appointment') || intent === undefined || facts.isList) return;
  if (nodeAt(message.root, ['options']) !== undefined || !hasLists(reading, offerOptions.needs)) return;
  if (hitsInParts(reading, ['alternatives'], ['subject', 'body', 'summary']).some((hit) => isChoice(hit, reading)))
    return;
  const sentence =
    facts.intent === 'offer' ? 'the offer leaves nothing to choose' : 'the appointment leaves no other time to choose';
  const help = 'give the reader two to four `options`, or name in the text what else is possible';
  report(warning(offerOptions.id, intent.span, sentence, { help }));
}

/** “or” is one only between two days, numbers or labels: `A or B`, `Monday or Tuesday`, `10 or 12`; «чи» is “whether” too. */
export function isChoice({ isWeak, passage: { tokens }, from, to }: Hit, { language }: Reading): boolean {
  if (!isWeak) return true;
  const isYou = wordsIn(language, 'you_formal');
  return tokens
    .slice(to, to + 3)
    .concat(tokens.slice(Math.max(0, from - 2), from))
    .some(
      ({ kind, text, folded, isQuiet }) => kind === 'number' || isQuiet || (/^\p{Lu}/u.test(text) && !isYou(folded)),
    );
}
