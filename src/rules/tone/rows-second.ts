import type { Row } from '../row.ts';

/** From tone/tolerance to tone/one-wrong-word. */
export const secondRows: readonly Row[] = [
  {
    row: 'tone/tolerance',
    lines: [
      { document: '002-uk', line: 8, quote: 'Дотримання толерантності' },
      { document: '002-uk', line: 8, quote: 'звичаїв та традицій інших організацій' },
    ],
    by: ['tone/tolerance'],
    because: null,
  },
  {
    row: 'tone/no-jokes',
    lines: [
      { document: '001-nb', line: 108, quote: 'introdusere glatte vitser og ikke helt anstendige anekdoter' },
      { document: '000-fy', line: 15, quote: 'de krekte grappen' },
    ],
    by: ['tone/no-jokes', 'register/above-everyday'],
    because: null,
  },
  {
    row: 'tone/no-rude-words',
    lines: [{ document: '001-nb', line: 250, quote: 'ikke snakke med grove ord' }],
    by: ['tone/no-rude-words'],
    because: null,
  },
  {
    row: 'tone/adapt-vocabulary',
    lines: [{ document: '001-nb', line: 250, quote: 'tilpasse deg slangen til personen' }],
    by: ['tone/no-jargon'],
    because: 'context.knows is the vocabulary of this reader, and tone/no-jargon goes by it',
  },
  {
    row: 'tone/no-lies',
    lines: [
      { document: '001-nb', line: 302, quote: 'Ikke lyv' },
      { document: '001-nb', line: 304, quote: 'Det verste en ansatt kan gjøre med en klient er å lyve' },
    ],
    by: ['tone/no-lies'],
    because: null,
  },
  {
    row: 'tone/no-manipulation',
    lines: [
      { document: '001-nb', line: 240, quote: 'innpode klienten troen på at han er unik' },
      { document: '001-nb', line: 240, quote: 'Deretter bukker personen under for slik manipulasjon' },
    ],
    by: ['tone/no-manipulation'],
    because: null,
  },
  {
    row: 'tone/confident',
    lines: [
      { document: '001-nb', line: 45, quote: 'tvil i stemmen' },
      { document: '002-uk', line: 24, quote: 'ваш голос має бути впевненим' },
    ],
    by: ['tone/confident'],
    because: null,
  },
  {
    row: 'tone/no-arguing',
    lines: [
      { document: '001-nb', line: 112, quote: 'å ikke krangle med slike' },
      { document: '001-nb', line: 202, quote: 'ikke krangler med ham' },
      { document: '002-uk', line: 13, quote: 'уникати конфлікту' },
    ],
    by: ['tone/no-arguing'],
    because: null,
  },
  {
    row: 'tone/compromise',
    lines: [{ document: '002-uk', line: 13, quote: 'знаходити компроміс' }],
    by: ['tone/compromise'],
    because: null,
  },
  {
    row: 'tone/opinion-not-only-one',
    lines: [
      { document: '002-uk', line: 9, quote: 'вона не єдине, що має право на існування' },
      { document: '002-uk', line: 9, quote: 'мати свою думку' },
    ],
    by: ['tone/opinion-not-only-one'],
    because: null,
  },
  {
    row: 'tone/freedom-of-others',
    lines: [{ document: '002-uk', line: 10, quote: 'свобода, яка не обмежує свободи інших' }],
    by: ['next-step/choice-is-theirs'],
    because: 'in a letter it is the freedom to decide',
  },
  {
    row: 'tone/ethical-conduct',
    lines: [
      { document: '002-uk', line: 11, quote: 'етична службова поведінка співробітника' },
      { document: '002-uk', line: 14, quote: 'спонукати до цього клієнта' },
    ],
    by: [],
    because: 'conduct is no matter of words, and only a person can judge it',
  },
  {
    row: 'tone/interest-of-company',
    lines: [{ document: '000-fy', line: 21, quote: 'net yn konflikt mei de belangen fan it bedriuw' }],
    by: [],
    because: 'a promise without cover needs the books of the company, not the letter',
  },
  {
    row: 'tone/not-monotone',
    lines: [
      { document: '001-nb', line: 38, quote: 'rask / monoton tale' },
      { document: '001-nb', line: 207, quote: 'ikke snakke monotont' },
    ],
    by: ['tone/not-monotone'],
    because: null,
  },
  {
    row: 'tone/no-sarcasm',
    lines: [
      { document: '001-nb', line: 328, quote: 'stille et retorisk spørsmål' },
      { document: '001-nb', line: 329, quote: 'Le det av deg' },
      { document: '001-nb', line: 330, quote: 'Prøv å skamme ham ved å si en generell setning' },
    ],
    by: ['tone/no-sarcasm'],
    because: null,
  },
  {
    row: 'tone/gentle-push',
    lines: [
      { document: '001-nb', line: 13, quote: 'diskret dytte en tvilende kunde til å foreta et kjøp' },
      { document: '001-nb', line: 69, quote: 'forbli vedvarende med absolutt synlig diskrethet' },
    ],
    by: ['next-step/ask-for-decision', 'tone/no-pressure'],
    because: 'a gentle push is one dated step with its reason, and no pressure',
  },
  {
    row: 'tone/patient',
    lines: [
      { document: '001-nb', line: 128, quote: 'Vær tålmodig' },
      { document: '001-nb', line: 115, quote: 'må du tålmodig svare på spørsmål' },
      { document: '000-fy', line: 29, quote: 'soe nedich in grutter oandiel fan geduld' },
    ],
    by: ['tone/patient', 'body/answer-every-question'],
    because: null,
  },
  {
    row: 'tone/respect',
    lines: [
      { document: '001-nb', line: 252, quote: 'Bare med en respektfull holdning' },
      { document: '001-nb', line: 264, quote: 'behandlet med respekt og korrekthet' },
      { document: '001-nb', line: 224, quote: 'føle at han blir ivaretatt, at han blir respektert' },
    ],
    by: ['tone/no-humiliation', 'personal/individual-content'],
    because: 'respect is the sum of other rules',
  },
  {
    row: 'tone/one-wrong-word',
    lines: [
      { document: '001-nb', line: 268, quote: 'ett feil ord eller intonasjon frarøve deg en klient for alltid' },
      { document: '001-nb', line: 222, quote: 'det minste feil trekk' },
      { document: '000-fy', line: 9, quote: 'in negatyf yndruk fan it bedriuw sil bliuwe' },
    ],
    by: [],
    because: 'each finding marks the very word and its place; that is how envoi speaks, and no rule',
  },
];
