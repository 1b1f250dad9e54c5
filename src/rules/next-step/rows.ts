import type { Row } from '../row.ts';

/** What the articles demand of the next step, and what became of it. */
export const rows: readonly Row[] = [
  {
    row: 'next-step/required',
    lines: [
      { document: '000-fy', line: 33, quote: 'moat in omtinken fan wat stap of beslút wurdt ferwachte' },
      { document: '000-fy', line: 43, quote: 'koarte herinnering fan wat beslút wurdt ferwachte út de client' },
    ],
    by: ['next-step/required', 'template/lost'],
    because:
      'that there is one is for the schema and the rule, that every letter shows it for the proof of the template',
  },
  {
    row: 'next-step/last',
    lines: [{ document: '000-fy', line: 33, quote: "yn 'e ein wêze moat" }],
    by: ['next-step/last', 'template/order', 'template/repeated'],
    because:
      'the place in the letter is for the proof of the template, a request elsewhere and a postscript for the rule',
  },
  {
    row: 'next-step/short-summary',
    lines: [
      { document: '000-fy', line: 33, quote: 'brief gearfetsjend in lyts part' },
      { document: '000-fy', line: 43, quote: 'koarte herinnering' },
    ],
    by: ['next-step/short-summary'],
    because: null,
  },
  {
    row: 'next-step/recipient-action',
    lines: [
      { document: '000-fy', line: 33, quote: 'wurdt ferwachte troch de ûntfanger' },
      { document: '000-fy', line: 43, quote: 'ferwachte út de client' },
    ],
    by: ['next-step/recipient-action'],
    because: null,
  },
  {
    row: 'next-step/not-vague',
    lines: [{ document: '000-fy', line: 33, quote: 'wat stap of beslút wurdt ferwachte' }],
    by: ['next-step/not-vague'],
    because: null,
  },
  {
    row: 'next-step/single',
    lines: [{ document: '000-fy', line: 33, quote: 'wat stap of beslút wurdt ferwachte' }],
    by: ['next-step/single'],
    because: null,
  },
  {
    row: 'next-step/ask-for-decision',
    lines: [
      { document: '001-nb', line: 26, quote: 'Be om rask avgjørelse med et kjøp/ordre' },
      { document: '001-nb', line: 212, quote: 'få en potensiell kjøper til å handle' },
      { document: '001-nb', line: 175, quote: 'Gjøre en avtale' },
    ],
    by: ['next-step/ask-for-decision'],
    because: null,
  },
  {
    row: 'next-step/no-instant-demand',
    lines: [
      { document: '001-nb', line: 240, quote: 'kreve en umiddelbar avgjørelse fra ham' },
      { document: '001-nb', line: 240, quote: 'gi ham tid til å tenke på forslaget' },
      { document: '001-nb', line: 248, quote: 'Ikke insister på å kjøpe produktet nå' },
      { document: '000-fy', line: 9, quote: 'útslute besykjen om in flugge antwurd' },
    ],
    by: ['next-step/no-instant-demand', 'tone/no-pressure'],
    because:
      'words that press wherever they stand are those of tone/no-pressure; what is short only for an offer is here',
  },
  {
    row: 'next-step/here-and-now',
    lines: [{ document: '001-nb', line: 81, quote: 'Oppfordre deg til å legge inn en bestilling «her og nå»' }],
    by: [],
    because:
      'it recommends what three of the articles forbid, and so does its own (001-nb:248): its phrases are pressure',
  },
  {
    row: 'next-step/respect-refusal',
    lines: [
      { document: '000-fy', line: 9, quote: 'ta syn rjocht om te wegerjen' },
      { document: '001-nb', line: 47, quote: 'manglende vilje til å høre et negativt svar' },
    ],
    by: ['next-step/respect-refusal'],
    because: null,
  },
  {
    row: 'next-step/offer-help',
    lines: [
      { document: '003-ru', line: 16, quote: 'спросите, чем вы еще можете ему помочь' },
      { document: '001-nb', line: 165, quote: 'om samtalepartneren din har spørsmål' },
      { document: '001-nb', line: 282, quote: 'viser at han er klar til å hjelpe' },
      { document: '003-ru', line: 16, quote: 'Если ответ – ничем, попрощайтесь' },
    ],
    by: ['next-step/offer-help'],
    because: null,
  },
  {
    row: 'next-step/practical-details',
    lines: [
      { document: '000-fy', line: 43, quote: 'it is lokaasje, wurk skema en tiid fan ûntfangst' },
      { document: '001-nb', line: 252, quote: 'alltid møte opp i tide' },
    ],
    by: ['next-step/practical-details', 'schema/required', 'template/lost'],
    because:
      'the template appointment asks for time, place and opening hours in its schema, the rule for a time in letters of other templates',
  },
  {
    row: 'next-step/choice-is-theirs',
    lines: [
      { document: '001-nb', line: 80, quote: 'kjøpet utelukkende er hans valg' },
      { document: '001-nb', line: 80, quote: 'anbefale, men ikke påtvinge' },
    ],
    by: ['next-step/choice-is-theirs', 'tone/no-pressure'],
    because: 'in the subject and the summary the same words are pressure',
  },
  {
    row: 'next-step/reachable',
    lines: [{ document: '001-nb', line: 11, quote: 'umiddelbar opprettelse av tilkobling' }],
    by: ['next-step/reachable'],
    because: null,
  },
  {
    row: 'next-step/decision-questions-easy',
    lines: [{ document: '001-nb', line: 113, quote: 'diskrete spørsmål som krever monosyllabic svar' }],
    by: ['next-step/decision-questions-easy'],
    because: null,
  },
];
