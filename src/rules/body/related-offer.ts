import { error, type Report } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isNegated } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { EVERYWHERE } from '../lexicon.ts';
import { hitsInParts } from '../measure/parts.ts';

const SORE: ReadonlySet<string> = new Set(['apology', 'complaint', 'delay']);

/** The article asks for related offers; no letter has to have one. What it must not have is one in a sore moment. */
export const relatedOffer: Etiquette = {
  id: 'body/related-offer',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['related_offers'],
  languages: null,
  summary: 'a letter about a complaint, a delay or a mistake of ours offers nothing else for sale',
  why: 'Who waits for something, or has been let down, reads an offer as “we have not understood”. It costs the sale and the apology.',
  source: { document: '001-nb', line: 81, quote: 'Tilby å kjøpe tilleggsvarer eller relaterte tjenester' },
  also: [
    { document: '000-fy', line: 39, quote: "ekstra tsjinsten doe't foarstellen komme krekt út de wurknimmer" },
    { document: '001-nb', line: 193, quote: 'tilby ham å kjøpe relaterte produkter' },
    { document: '001-nb', line: 71, quote: 'den rettidige stemmen til fordelaktige tilbud' },
  ],
  examples: {
    bad: [
      'intent: apology\nbody: |\n  We are sorry about the lamp. A new one comes on Tuesday, 24 November. «You might also like» the floor lamp.',
      'intent: complaint\nbody: |\n  Thank you for telling us, and sorry for the crack. A new lamp comes on Tuesday, 24 November. «Take a look at our new» chairs too.',
    ],
    good: [
      'intent: service\nbody: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. You might also like the floor lamp.',
      'intent: apology\nbody: |\n  We are sorry about the lamp. A new one comes on Tuesday, 24 November, and “You might also like” is off your page.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'intent: apology\nbody: |\n  Vi beklager feilen. En ny lampe kommer tirsdag 24. november. «Ta en titt på våre» stoler også.',
        'intent: complaint\nbody: |\n  Takk for at du sa fra, og beklager sprekken. En ny lampe kommer tirsdag 24. november. «Gå ikke glipp av» stolene.',
      ],
      good: [
        'intent: apology\nbody: |\n  Vi beklager feilen. En ny lampe kommer tirsdag 24. november, og frakten betaler vi.',
        'intent: service\nbody: |\n  Takk for bestillingen. Lampene kommer tirsdag 24. november. Stolene passer godt sammen med dem.',
      ],
    },
    uk: {
      bad: [
        'intent: apology\nbody: |\n  Перепрошуємо за помилку. Нову лампу привеземо у вівторок, 24 листопада. «Вас також може зацікавити» крісло.',
      ],
      good: [
        'intent: apology\nbody: |\n  Перепрошуємо за помилку. Нову лампу привеземо у вівторок, 24 листопада, безкоштовно.',
      ],
    },
    ru: {
      bad: [
        'intent: apology\nbody: |\n  Приносим извинения за ошибку. Новую лампу привезём во вторник, 24 ноября. «Вас также может заинтересовать» кресло.',
      ],
      good: [
        'intent: apology\nbody: |\n  Приносим извинения за ошибку. Новую лампу привезём во вторник, 24 ноября, бесплатно.',
      ],
    },
    fy: {
      bad: [
        'intent: apology\nbody: |\n  It spyt ús fan de flater. In nije lamp komt tiisdei 24 novimber. De stoel «past moai by» de lamp.',
      ],
      good: ['intent: apology\nbody: |\n  It spyt ús fan de flater. In nije lamp komt tiisdei 24 novimber, fergees.'],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { intent } = reading.facts;
  if (intent === null || !SORE.has(intent)) return;
  const offer = hitsInParts(reading, ['related_offers'], EVERYWHERE).find(
    (hit) => !hit.isWeak && !isNegated(hit, reading),
  );
  if (offer === undefined) return;
  const sentence = `“${wordsOf(offer)}” offers something else in a letter with \`intent: ${intent}\``;
  const help = 'leave the offer out: its time comes when the matter is settled';
  report(error(relatedOffer.id, spanOf(offer), sentence, { help }));
}
