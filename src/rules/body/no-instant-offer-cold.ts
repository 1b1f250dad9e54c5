import { error, type Report } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { isConditional, isNegated } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { placeOfFact } from '../fact-place.ts';
import { moneyIn } from '../measure/money.ts';
import { hitsInParts, passagesOf } from '../measure/parts.ts';
import { noInstantOfferColdExamples, noInstantOfferColdExamplesIn } from './no-instant-offer-cold.examples.ts';

/** A requested offer says `initiator: customer`. */
export const noInstantOfferCold: Etiquette = {
  id: 'body/no-instant-offer-cold',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['buy_words'],
  languages: null,
  summary: 'a first letter to somebody who did not ask does not sell: no offer, price or order at once',
  why: 'Somebody who has never heard of us needs a reason to listen before a reason to pay. A price in the first letter ends the conversation that it should begin.',
  source: {
    document: '001-nb',
    line: 69,
    quote: 'Hovedtabuet for en kald samtale er et umiddelbart tilbud om å kjøpe',
  },
  examples: noInstantOfferColdExamples,
  examplesIn: noInstantOfferColdExamplesIn,
  check,
};

const HELP =
  'say who you are and why you write, and ask one thing; offer something in the next letter, or state `context.initiator: customer` if they asked';

function check(reading: Reading, report: Report): void {
  const { contact, initiator } = reading.facts;
  if (contact !== 'first' || initiator !== 'us') return;
  const sale = saleIn(reading);
  if (sale === null) return;
  const sentence = `${sale.what} in a first letter that nobody asked for`;
  report(error(noInstantOfferCold.id, sale.span, sentence, { help: HELP }));
}

interface Sale {
  readonly span: Span;
  readonly what: string;
}

/** The first thing that sells: where there is one, most of the others follow from it. */
function saleIn(reading: Reading): Sale | null {
  const intent = reading.facts.intent === 'offer' ? placeOfFact(reading, ['intent']) : null;
  if (intent !== null) return { span: intent, what: 'an offer' };
  const [price] = passagesOf(reading, ['subject', 'body', 'cell', 'option', 'advantage', 'summary']).flatMap(
    (passage) => moneyIn(passage, reading) ?? [],
  );
  if (price !== undefined) return { span: spanOf(price), what: `the price “${wordsOf(price)}”` };
  const order = hitsInParts(reading, ['buy_words'], ['subject', 'body', 'option', 'summary', 'label']).find(
    (hit) => !hit.isWeak && !isConditional(hit, reading) && !isNegated(hit, reading),
  );
  return order === undefined ? null : { span: spanOf(order), what: `“${wordsOf(order)}”` };
}
