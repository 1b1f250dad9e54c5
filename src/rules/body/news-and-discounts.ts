import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfFact } from '../fact-place.ts';

/** Why this reader gets them, a template for campaigns asks in its schema. */
export const newsAndDiscounts: Etiquette = {
  id: 'body/news-and-discounts',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  needs: [],
  languages: null,
  summary: 'news and discounts go to those who know us, never in a first letter that nobody asked for',
  why: 'News from a company that one knows is news. From one that nobody knows it is advertising, and goes where advertising goes.',
  source: { document: '001-nb', line: 211, quote: 'Informer ham om ankomsten av en ny modell, kampanjer og rabatter' },
  examples: {
    bad: [
      'intent: «news»\ncontext:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  I am Ola Hansen from Lumo AS, and we have two new lamps for halls like yours, from Tuesday, 24 November.',
    ],
    good: [
      'intent: news\ncontext:\n  contact: follow-up\nbody: |\n  Thank you for your order of last year. We have two new lamps for your hall, from Tuesday, 24 November.',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { intent, contact, initiator } = reading.facts;
  if (intent !== 'news' || contact !== 'first' || initiator === 'customer') return;
  const sentence = 'news in a first letter, to somebody who does not know us';
  const help = 'write first who you are and why you turn to them; news follow when they have answered';
  report(warning(newsAndDiscounts.id, placeOfFact(reading, ['intent']), sentence, { help }));
}
