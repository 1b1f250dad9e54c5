import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noPoliticsReligion: Etiquette = lexicon({
  id: 'tone/no-politics-religion',
  severity: 'warning',
  summary: 'a letter stays away from politics, religion and social quarrels',
  why: 'Nobody knows what the reader thinks of it, and the letter is about something else.',
  source: { document: '001-nb', line: 49, quote: 'politiske / religiøse / sosiale aspekter' },
  needs: ['sensitive_topics'],
  parts: EVERYWHERE,
  weakIn: EVERYWHERE,
  isInnocent: (hit, reading) => hit.isWeak && !isInCompany(hit, reading),
  sentence: (said) => `“${said}” leads to politics, religion or a social quarrel`,
  help: () => 'leave it out: the letter is about their matter',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The road is closed because of the «election», so the lamps come at 9.',
      'body: |\n  Thank you for your order. The lamps are made for all «religious» homes.',
    ],
    good: [
      'body: |\n  Thank you for your order. The driver parks behind the church, and our privacy policy is on the page.',
      'body: |\n  Thank you for your order. The selection of lamps at Parliament Street 4 is open from 9 to 12.',
      'body: |\n  Thank you for your order. The office of the minister ordered the big lamp; the church has the two small ones.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. Veien er stengt på grunn av «valgkampen», så lampene kommer klokken 9.',
        'body: |\n  Takk for bestillingen. Lampene passer i alle «religiøse» hjem.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Sjåføren parkerer bak kirken i Kirkegata 4.',
        'body: |\n  Takk for bestillingen. Valget av lampe er ditt, og vår personvernpolitikk står på siden.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. Дорогу закрито через «політичні» збори, тож лампи привезуть о 9.'],
      good: [
        'body: |\n  Дякую за замовлення. Наша політика конфіденційності є на сторінці, а водій зупиниться біля церкви.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Дорога закрыта из-за «политических» собраний, поэтому лампы привезут в 9.'],
      good: [
        'body: |\n  Спасибо за заказ. Наша политика конфиденциальности есть на странице, а водитель остановится у церкви.',
      ],
    },
    fy: {
      bad: [
        'body: |\n  Tige tank foar jo bestelling. De dyk is ticht fanwegen de «ferkiezings», dus de lampen komme om 9 oere.',
      ],
      good: [
        "body: |\n  Tige tank foar jo bestelling. De lampe hinget rjochts fan 'e doar, en de auto stiet by de tsjerke.",
      ],
    },
  },
});

/**
 * A minister orders a table, and a church hall has two: what is sold and where it goes. A word that is innocent alone
 * counts beside another one in the same clause, or where the letter has three.
 */
function isInCompany(hit: Hit, { hits }: Reading): boolean {
  const all = hits('sensitive_topics');
  const known = COMPANY.get(all) ?? companyAmong(all.filter(({ passage }) => passage.isWritten));
  COMPANY.set(all, known);
  return known.has(hit);
}

const COMPANY = new WeakMap<readonly Hit[], ReadonlySet<Hit>>();

function companyAmong(hits: readonly Hit[]): ReadonlySet<Hit> {
  if (countEntries(hits) >= FEWEST_IN_LETTER) return new Set(hits);
  const clauseOf = new Map(
    [...new Set(hits.map(({ passage }) => passage))].map((passage) => [passage, clausesIn(passage)]),
  );
  const clauses = new Map<string, Hit[]>();
  for (const hit of hits) {
    const { part, index } = hit.passage;
    const clause = `${part} ${index} ${clauseOf.get(hit.passage)?.[hit.from]}`;
    const others = clauses.get(clause);
    if (others === undefined) clauses.set(clause, [hit]);
    else others.push(hit);
  }
  return new Set([...clauses.values()].filter((clause) => countEntries(clause) > 1).flat());
}

const FEWEST_IN_LETTER = 3;

function countEntries(hits: readonly Hit[]): number {
  return new Set(hits.map(({ entry }) => entry)).size;
}

/** The number of the clause of each token: a sentence, or a part of it up to a semicolon. */
function clausesIn({ tokens, sentences }: Passage): readonly number[] {
  const starts = new Set(sentences.map(({ from }) => from));
  let clause = 0;
  return tokens.map(({ text }, at) => {
    if (starts.has(at) || text === ';') clause += 1;
    return clause;
  });
}
