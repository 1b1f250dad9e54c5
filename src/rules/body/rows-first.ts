import type { Row } from '../row.ts';

/** The first eighteen rows of the body, in the order of the research. */
export const rows: readonly Row[] = [
  {
    row: 'body/one-or-two-paragraphs',
    lines: [{ document: '001-nb', line: 103, quote: 'essensen bør oppgis bokstavelig i ett eller to avsnitt' }],
    by: ['body/one-or-two-paragraphs'],
    because: null,
  },
  {
    row: 'body/short',
    lines: [
      { document: '001-nb', line: 103, quote: 'folk blir lei av å lese lange bokstaver' },
      { document: '001-nb', line: 63, quote: 'minimering av kundens tidsbruk' },
    ],
    by: ['body/short', 'body/clear-language'],
    because: 'the limits of sentences are with those of clear language',
  },
  {
    row: 'body/essence-first',
    lines: [
      { document: '001-nb', line: 24, quote: 'Ikke utsett med hovedproblemet' },
      { document: '000-fy', line: 25, quote: 'gean rjochttroch nei it punt' },
      { document: '001-nb', line: 172, quote: 'Angi formålet med samtalen' },
      { document: '000-fy', line: 11, quote: 'koart mar dúdlik beskreaun' },
    ],
    by: ['body/essence-first'],
    because: null,
  },
  {
    row: 'body/useful-to-recipient',
    lines: [
      { document: '000-fy', line: 11, quote: 'útlizze wat krekt dizze kontaktpersoan kin brûkber wêze' },
      { document: '001-nb', line: 180, quote: 'Hvilken fordel vil han få hvis han samtykker' },
    ],
    by: ['body/useful-to-recipient'],
    because: null,
  },
  {
    row: 'body/no-worthless-words',
    lines: [
      { document: '000-fy', line: 9, quote: 'It hawwen fan gjin wearde, it is winsklik om omit it rychje wurden' },
    ],
    by: ['body/no-worthless-words'],
    because: null,
  },
  {
    row: 'body/no-overload',
    lines: [
      { document: '000-fy', line: 15, quote: 'de klant moat net wurde oerladen ûnnedich bedrach fan gegevens' },
      { document: '001-nb', line: 212, quote: 'ikke kjede ham med en stor mengde uinteressant informasjon' },
    ],
    by: ['body/no-overload'],
    because: 'the schema holds the number of options',
  },
  {
    row: 'body/on-topic',
    lines: [
      { document: '000-fy', line: 15, quote: 'sûnder grutte ôfwikings op ûnderwerpen los foar it bedriuw' },
      { document: '001-nb', line: 53, quote: 'spørsmål / svar ikke til poenget' },
      { document: '001-nb', line: 207, quote: 'prøv å bringe samtalen tilbake til emnet for avtalen' },
    ],
    by: ['body/on-topic'],
    because: null,
  },
  {
    row: 'body/informative',
    lines: [
      { document: '000-fy', line: 33, quote: 'de tekst sels wêze moatte mear ynformative mooglik, nuttich' },
      { document: '000-fy', line: 11, quote: 'Start in dialooch moat wêze as ynformearjend en komfortabel' },
    ],
    by: ['body/informative'],
    because: null,
  },
  {
    row: 'body/not-dry',
    lines: [
      { document: '000-fy', line: 33, quote: 'tagelyk net te droech' },
      { document: '001-nb', line: 207, quote: 'ikke snakke monotont og uten følelser' },
      { document: '001-nb', line: 108, quote: 'tørr, lakonisk kommunikasjon' },
    ],
    by: ['body/not-dry'],
    because: null,
  },
  {
    row: 'body/offer-options',
    lines: [{ document: '001-nb', line: 25, quote: 'Tilby flere alternativer å velge mellom' }],
    by: ['body/offer-options'],
    because: null,
  },
  {
    row: 'body/option-advantage',
    lines: [{ document: '001-nb', line: 79, quote: 'umiddelbart fremheve fordelene med produktet' }],
    by: ['body/option-advantage'],
    because: null,
  },
  {
    row: 'body/drawbacks-too',
    lines: [{ document: '001-nb', line: 78, quote: 'forklare fordeler, ulemper og mulige nyanser' }],
    by: [],
    because:
      'whether an option has a drawback only its seller knows, and the format keeps it in the text of the option',
  },
  {
    row: 'body/arguments-not-persuasion',
    lines: [
      { document: '001-nb', line: 186, quote: 'Vanlig overtalelse vil ikke gi resultater, du trenger argumenter' },
      { document: '001-nb', line: 141, quote: 'godt begrunnet og presist svar' },
    ],
    by: ['body/arguments-not-persuasion'],
    because: null,
  },
  {
    row: 'body/questions-organised',
    lines: [
      { document: '000-fy', line: 15, quote: 'As jo moatte in list fan fragen' },
      { document: '000-fy', line: 15, quote: 'freegje se in fêst stream is ek net wurdich' },
      { document: '000-fy', line: 15, quote: 'It advisearre om tariede listen fan fragen' },
    ],
    by: ['body/questions-organised'],
    because: null,
  },
  {
    row: 'body/no-question-for-question',
    lines: [{ document: '001-nb', line: 55, quote: 'besvare et spørsmål med et spørsmål' }],
    by: ['body/no-question-for-question'],
    because: null,
  },
  {
    row: 'body/answer-every-question',
    lines: [
      { document: '001-nb', line: 88, quote: 'uten å gå glipp av et eneste spørsmål' },
      { document: '001-nb', line: 248, quote: 'svar på alle spørsmålene hans' },
      { document: '001-nb', line: 128, quote: 'svare potensielle kunder på alle spørsmålene deres' },
      { document: '001-nb', line: 90, quote: 'spørsmålene er ikke alltid knyttet til nettbutikkens utvalg' },
    ],
    by: ['body/answer-every-question'],
    because: 'a warning instead of an error: common words are a hint of an answer and no proof',
  },
  {
    row: 'body/open-question',
    lines: [{ document: '001-nb', line: 207, quote: 'Still åpne spørsmål som vil stimulere personen' }],
    by: [],
    because:
      'one step is asked of the reader, and a second question in the letter competes with it; that a need is asked for is with personal/needs-first',
  },
  {
    row: 'body/not-monologue',
    lines: [
      { document: '003-ru', line: 26, quote: 'ни в коем случае не превращайте ее в монолог' },
      { document: '003-ru', line: 26, quote: 'давать возможность задавать вопросы' },
      { document: '001-nb', line: 202, quote: 'ikke være som en kjedelig monolog' },
      { document: '000-fy', line: 15, quote: "net falle út fan dielname oan 'e diskusje" },
    ],
    by: ['body/not-monologue', 'next-step/offer-help'],
    because: 'where help is left out of the closing by name, next-step/offer-help says so',
  },
];
