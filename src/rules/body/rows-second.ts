import type { Row } from '../row.ts';

/** What became of the second half of the demands in this area. */
export const rows: readonly Row[] = [
  {
    row: 'body/few-i',
    lines: [{ document: '001-nb', line: 52, quote: 'hyppig bruk av pronomenet "jeg"' }],
    by: ['body/few-i'],
    because: null,
  },
  {
    row: 'body/clear-plan',
    lines: [
      { document: '001-nb', line: 20, quote: 'En klar plan for forhandlinger' },
      { document: '001-nb', line: 57, quote: 'gjennomføre en samtale uten en klar plan' },
      { document: '001-nb', line: 220, quote: 'kompetent å utarbeide en forhandlingsplan' },
      { document: '000-fy', line: 15, quote: 'moat oarspronklik trochtocht en klearmakke' },
    ],
    by: ['template/order', 'next-step/last'],
    because: 'the plan of a letter is the order of its parts, which templates are proved to keep',
  },
  {
    row: 'body/clear-language',
    lines: [
      { document: '001-nb', line: 78, quote: 'å snakke så tydelig som mulig' },
      { document: '002-uk', line: 24, quote: 'мова чіткою' },
      { document: '002-uk', line: 20, quote: 'зрозумілою для них мовою' },
      { document: '001-nb', line: 298, quote: 'Kommuniser på samme språk med klienten' },
    ],
    by: ['body/clear-language'],
    because: null,
  },
  {
    row: 'body/literate',
    lines: [{ document: '001-nb', line: 39, quote: 'analfabet konstruksjon av setninger' }],
    by: ['body/literate'],
    because: null,
  },
  {
    row: 'body/explain-terms',
    lines: [{ document: '001-nb', line: 250, quote: 'må du forklare dem slik at det ikke oppstår misforståelser' }],
    by: ['body/explain-terms', 'tone/no-jargon'],
    because: 'acronyms and jargon are two codes',
  },
  {
    row: 'body/show-visually',
    lines: [{ document: '002-uk', line: 20, quote: 'Іноді краще навіть наочно показати' }],
    by: ['body/show-visually'],
    because: null,
  },
  {
    row: 'body/related-offer',
    lines: [
      { document: '001-nb', line: 81, quote: 'Tilby å kjøpe tilleggsvarer eller relaterte tjenester' },
      { document: '000-fy', line: 39, quote: "ekstra tsjinsten doe't foarstellen komme krekt út de wurknimmer" },
      { document: '001-nb', line: 193, quote: 'tilby ham å kjøpe relaterte produkter' },
      { document: '001-nb', line: 71, quote: 'den rettidige stemmen til fordelaktige tilbud' },
    ],
    by: ['body/related-offer'],
    because: null,
  },
  {
    row: 'body/no-instant-offer-cold',
    lines: [
      { document: '001-nb', line: 69, quote: 'Hovedtabuet for en kald samtale er et umiddelbart tilbud om å kjøpe' },
    ],
    by: ['body/no-instant-offer-cold'],
    because: null,
  },
  {
    row: 'body/cold-follow-up',
    lines: [{ document: '001-nb', line: 69, quote: 'invitere til et webinar, interesse for et salg, en kampanje' }],
    by: [],
    because: 'it says what the second letter may be, and nothing forbids that',
  },
  {
    row: 'body/no-cold-style-for-trust-services',
    lines: [
      { document: '000-fy', line: 11, quote: 'kâlde petearen, bygelyks, mei net brûkt wurde' },
      { document: '000-fy', line: 11, quote: 'gjin toan fan oprjochtens' },
    ],
    by: [],
    because:
      'the trade of a company is no part of its settings; `rules:` in envoi.yaml can make `body/not-dry` an error',
  },
  {
    row: 'body/say-waiting-time',
    lines: [
      { document: '001-nb', line: 286, quote: 'si hvor mye tid som må vente' },
      { document: '001-nb', line: 284, quote: 'Kunden trenger ikke vente' },
      { document: '001-nb', line: 286, quote: 'men også via telefon eller e-post' },
    ],
    by: ['body/say-waiting-time'],
    because: null,
  },
  {
    row: 'body/waiting-alternatives',
    lines: [{ document: '001-nb', line: 286, quote: 'gi alternativer for hvordan klienten vil bruke denne tiden' }],
    by: ['body/waiting-alternatives'],
    because: null,
  },
  {
    row: 'body/apologise-in-advance',
    lines: [{ document: '001-nb', line: 286, quote: 'be om unnskyldning på forhånd for det som har skjedd' }],
    by: ['body/apologise-in-advance'],
    because: null,
  },
  {
    row: 'body/no-own-difficulties',
    lines: [
      { document: '001-nb', line: 308, quote: 'ikke fortelle klienten om alle problemene du står overfor' },
      { document: '001-nb', line: 306, quote: 'Ikke belast klienten med dine vanskeligheter' },
    ],
    by: ['body/no-own-difficulties'],
    because: null,
  },
  {
    row: 'body/compensate',
    lines: [{ document: '001-nb', line: 308, quote: 'på en eller annen måte kompensere for tapet av klienten' }],
    by: ['body/compensate'],
    because: null,
  },
  {
    row: 'body/notify-contract-change',
    lines: [
      {
        document: '001-nb',
        line: 256,
        quote: 'Dersom det skjer endringer i kontraktsvilkårene skal oppdragsgiver varsles umiddelbart',
      },
    ],
    by: ['body/notify-contract-change'],
    because: null,
  },
  {
    row: 'body/a-little-more',
    lines: [
      { document: '001-nb', line: 310, quote: 'Gjør alltid litt mer enn nødvendig' },
      { document: '001-nb', line: 312, quote: 'mottar mer enn forventet' },
    ],
    by: [],
    because: 'what is more than enough only the author can say',
  },
  {
    row: 'body/elderly-patience',
    lines: [
      { document: '000-fy', line: 29, quote: 'soe nedich in grutter oandiel fan geduld' },
      { document: '000-fy', line: 29, quote: 'djipper te foarmjen fertrouwend kontakt' },
      { document: '000-fy', line: 29, quote: 'yngreven útlizze it jout nuânses' },
    ],
    by: ['body/elderly-patience', 'body/explain-terms'],
    because: 'what is not explained is a code of its own',
  },
  {
    row: 'body/hurried-customer',
    lines: [{ document: '001-nb', line: 114, quote: 'Derfor bør kommunikasjonen reduseres til det banale' }],
    by: ['body/hurried-customer'],
    because: null,
  },
  {
    row: 'body/no-arguing-expert',
    lines: [{ document: '001-nb', line: 112, quote: 'bygg alle innvendinger ganske nøye, balansert, med bevis' }],
    by: ['body/no-arguing-expert'],
    because: null,
  },
  {
    row: 'body/news-and-discounts',
    lines: [
      { document: '001-nb', line: 211, quote: 'Informer ham om ankomsten av en ny modell, kampanjer og rabatter' },
    ],
    by: ['body/news-and-discounts'],
    because: null,
  },
  {
    row: 'body/benefits-over-flattery',
    lines: [
      { document: '001-nb', line: 240, quote: 'på fordelene til selskapet, dets fordeler' },
      { document: '001-nb', line: 173, quote: 'fordelene og unike egenskapene til forslaget ditt' },
    ],
    by: ['tone/no-flattery', 'body/useful-to-recipient'],
    because: 'no flattery, and what the reader gains: each is a code',
  },
  {
    row: 'body/objections-prepared',
    lines: [
      { document: '001-nb', line: 174, quote: 'Arbeid med innvendinger' },
      { document: '001-nb', line: 137, quote: 'utarbeidet mulige innvendinger flere ganger' },
    ],
    by: [],
    because: 'which objections are likely only the author can say',
  },
  {
    row: 'body/self-contained',
    lines: [
      { document: '001-nb', line: 145, quote: 'videreformidle all relevant informasjon til den som er ansvarlig' },
    ],
    by: ['body/self-contained'],
    because: null,
  },
  {
    row: 'body/no-reasking',
    lines: [{ document: '001-nb', line: 56, quote: 'glemsomhet og spørsmål' }],
    by: ['body/no-reasking'],
    because: null,
  },
];
