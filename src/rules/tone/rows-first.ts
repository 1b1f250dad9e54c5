import type { Row } from '../row.ts';

/** From tone/friendly to tone/no-politics-religion. */
export const firstRows: readonly Row[] = [
  {
    row: 'tone/friendly',
    lines: [
      { document: '001-nb', line: 21, quote: 'Vennlig tone' },
      { document: '002-uk', line: 21, quote: 'виключно вашу доброзичливість' },
      { document: '000-fy', line: 37, quote: 'allinnich toane in positive hâlding' },
      { document: '001-nb', line: 36, quote: 'mangel på en positiv holdning' },
    ],
    by: ['tone/friendly'],
    because: null,
  },
  {
    row: 'tone/no-pressure',
    lines: [
      { document: '002-uk', line: 12, quote: 'не допускається тиск на нього' },
      { document: '001-nb', line: 27, quote: 'Ikke vær for påtrengende' },
      { document: '001-nb', line: 202, quote: 'legger press på ham' },
      { document: '001-nb', line: 240, quote: 'å ikke krysse grensen for besettelse' },
      { document: '001-nb', line: 248, quote: 'men uten besettelse' },
      { document: '001-nb', line: 42, quote: 'besettelse;' },
    ],
    by: ['tone/no-pressure'],
    because: null,
  },
  {
    row: 'tone/no-superiority',
    lines: [
      { document: '002-uk', line: 12, quote: 'прояв у поведінці менеджера своєї переваги' },
      { document: '001-nb', line: 37, quote: 'selvtillit og fortrolighet' },
    ],
    by: ['tone/no-superiority', 'tone/no-humiliation'],
    because: 'what any child would know is belittling, and found as that',
  },
  {
    row: 'tone/no-criticism',
    lines: [
      { document: '002-uk', line: 15, quote: 'уникати критики на адресу співрозмовника' },
      { document: '000-fy', line: 37, quote: 'ûnder eltse ekskús te jaan krityk fan har hanneljen' },
    ],
    by: ['tone/no-criticism'],
    because: null,
  },
  {
    row: 'tone/no-humiliation',
    lines: [{ document: '001-nb', line: 50, quote: 'ydmykelse av klienten' }],
    by: ['tone/no-humiliation', 'tone/no-rude-words'],
    because: 'belittling phrases are a list of their own; insults are those of tone/no-rude-words',
  },
  {
    row: 'tone/no-competitors',
    lines: [
      { document: '002-uk', line: 19, quote: 'поливати брудом конкурентів' },
      { document: '002-uk', line: 19, quote: 'Не варто обговорювати конкурентів' },
      { document: '002-uk', line: 19, quote: 'відгук про неї повинен бути максимально нейтральним' },
    ],
    by: ['tone/no-competitors'],
    because: null,
  },
  {
    row: 'tone/difference-without-names',
    lines: [
      { document: '001-nb', line: 201, quote: 'forskjellene til produktet fra analoger som tilbys av konkurrenter' },
    ],
    by: ['tone/no-competitors'],
    because: 'a comparison is free until it names who is compared, and then tone/no-competitors holds',
  },
  {
    row: 'tone/no-slang',
    lines: [
      { document: '002-uk', line: 20, quote: 'користуватися сленгом' },
      { document: '001-nb', line: 300, quote: 'slangord som ikke er tydelige for klienten' },
    ],
    by: ['tone/no-slang'],
    because: null,
  },
  {
    row: 'tone/no-jargon',
    lines: [
      { document: '001-nb', line: 300, quote: 'språket for begreper' },
      { document: '002-uk', line: 20, quote: 'зорієнтуватися у ваших термінах' },
      { document: '002-uk', line: 20, quote: 'ніби вони розмовляють іноземною мовою' },
    ],
    by: ['tone/no-jargon'],
    because: null,
  },
  {
    row: 'tone/no-lecturing-on-terms',
    lines: [
      { document: '001-nb', line: 250, quote: 'ikke kaste bort dyrebar tid på å forklare forskjellige begreper' },
    ],
    by: ['tone/no-lecturing-on-terms'],
    because: null,
  },
  {
    row: 'tone/calm',
    lines: [
      { document: '002-uk', line: 21, quote: 'дозволяти емоціям керувати вами' },
      { document: '002-uk', line: 21, quote: 'ваше головне правило – виявляти спокій' },
      { document: '001-nb', line: 248, quote: 'energisk, men ikke hysterisk' },
    ],
    by: ['tone/calm', 'subject/no-spam-look'],
    because: 'how loud a subject is, is held by subject/no-spam-look',
  },
  {
    row: 'tone/no-irritation',
    lines: [
      { document: '002-uk', line: 21, quote: 'ніякої дратівливості чи агресії' },
      { document: '001-nb', line: 128, quote: 'irriterte toner' },
    ],
    by: ['tone/no-irritation'],
    because: null,
  },
  {
    row: 'tone/sincere-warmth',
    lines: [{ document: '000-fy', line: 21, quote: 'Iepen en earlik utering fan emoasjes' }],
    by: [],
    because:
      'whether a feeling is meant no program sees; what is more than a reader believes is found by tone/no-insincere-emotion',
  },
  {
    row: 'tone/no-insincere-emotion',
    lines: [{ document: '000-fy', line: 29, quote: 'minimalisearje de manifestaasjes fan insincere emoasjes' }],
    by: ['tone/no-insincere-emotion'],
    because: null,
  },
  {
    row: 'tone/no-excess-politeness',
    lines: [
      { document: '000-fy', line: 9, quote: 'oermjittige misbrûk fan hoflikheid' },
      { document: '001-nb', line: 240, quote: 'ikke å overdrive det med høflighet' },
    ],
    by: ['tone/no-excess-politeness'],
    because: null,
  },
  {
    row: 'tone/polite-words',
    lines: [{ document: '001-nb', line: 238, quote: 'si høflige fraser' }],
    by: ['tone/polite-words'],
    because:
      'held where patience is needed: reminders, senior and dissatisfied readers; elsewhere a good letter may do without',
  },
  {
    row: 'tone/thank-and-apologise-in-time',
    lines: [
      { document: '001-nb', line: 28, quote: 'Gi takk og unnskyld i tide (hvis nødvendig)' },
      { document: '000-fy', line: 19, quote: 'sinnen fan tankberens, apology' },
    ],
    by: ['tone/thank-and-apologise-in-time', 'closing/thanks', 'body/apologise-in-advance'],
    because: 'that they come in time; that there are any, where thanks or a delay are declared, is held by the others',
  },
  {
    row: 'tone/no-flattery',
    lines: [
      { document: '001-nb', line: 240, quote: 'Han kan tenke at han blir smigret' },
      { document: '001-nb', line: 240, quote: 'ikke konsentrere seg om personligheten til klienten' },
    ],
    by: ['tone/no-flattery'],
    because: null,
  },
  {
    row: 'tone/compliment',
    lines: [{ document: '001-nb', line: 202, quote: 'Gi kunden komplimenter' }],
    by: [],
    because: 'a compliment cannot be demanded, and where it goes beyond a fact it is tone/no-flattery',
  },
  {
    row: 'tone/no-politics-religion',
    lines: [{ document: '001-nb', line: 49, quote: 'politiske / religiøse / sosiale aspekter' }],
    by: ['tone/no-politics-religion'],
    because: null,
  },
];
