import type { Row } from '../row.ts';

/** What the articles demand of the closing, and what became of it. */
export const rows: readonly Row[] = [
  {
    row: 'closing/required',
    lines: [
      { document: '003-ru', line: 16, quote: 'Прощаться с клиентом нужно всегда' },
      { document: '000-fy', line: 19, quote: 'it passend ôfskie' },
      { document: '001-nb', line: 316, quote: 'De færreste tenker på hvor viktig det er å si farvel' },
    ],
    by: ['closing/required', 'closing/once', 'template/lost', 'template/order'],
    because:
      'without `closing` a letter has that of its language, and the proof of the template sees to it that it is shown; a second one in the body is told there',
  },
  {
    row: 'closing/formal',
    lines: [{ document: '003-ru', line: 17, quote: 'Прощаться нужно в официальном стиле («До свидания»)' }],
    by: ['closing/formal'],
    because: null,
  },
  {
    row: 'closing/wish-required',
    lines: [
      { document: '003-ru', line: 17, quote: 'обязательно желать клиенту в зависимости от времени' },
      { document: '001-nb', line: 165, quote: 'ønsk «alt godt» eller «god dag»' },
      { document: '001-nb', line: 321, quote: 'alltid alle en god dag eller kveld' },
    ],
    by: ['closing/wish-required'],
    because: null,
  },
  {
    row: 'closing/wish-before-16',
    lines: [{ document: '003-ru', line: 18, quote: 'до 16.00 – «Удачного дня!»' }],
    by: ['closing/wish-before-16'],
    because: null,
  },
  {
    row: 'closing/wish-after-16',
    lines: [{ document: '003-ru', line: 19, quote: 'после 16.00 – «Приятного вечера!»' }],
    by: ['closing/wish-after-16'],
    because: null,
  },
  {
    row: 'closing/wish-friday',
    lines: [{ document: '003-ru', line: 20, quote: 'в пятницу, после обеда – «Хороших выходных!»' }],
    by: ['closing/wish-friday'],
    because: null,
  },
  {
    row: 'closing/invite-to-continue',
    lines: [
      { document: '001-nb', line: 29, quote: 'Si farvel slik at du ønsker å komme tilbake' },
      { document: '001-nb', line: 14, quote: 'ønsket om å komme tilbake og anbefale' },
    ],
    by: ['closing/wish-required', 'closing/polite-after-refusal'],
    because: 'a wish is invitation enough; after a “no” the words that the reader may come back are demanded',
  },
  {
    row: 'closing/positive-end',
    lines: [
      { document: '000-fy', line: 43, quote: 'moat bliuwe geunstige yndruk op in potinsjele klant' },
      { document: '001-nb', line: 318, quote: 'tenker en person over de siste setningene dine' },
      { document: '000-fy', line: 43, quote: 'emosjonele residu dat hat te wêzen posityf' },
      { document: '001-nb', line: 120, quote: 'huske spesialistens vennlige holdning' },
    ],
    by: ['closing/positive-end'],
    because: null,
  },
  {
    row: 'closing/same-key',
    lines: [{ document: '001-nb', line: 176, quote: 'Avslutt samtalen med samme tast som du startet den' }],
    by: ['closing/same-key'],
    because: null,
  },
  {
    row: 'closing/no-excess-cheer',
    lines: [{ document: '001-nb', line: 176, quote: 'ikke nødvendig å vise overdreven munterhet' }],
    by: ['closing/no-excess-cheer'],
    because: null,
  },
  {
    row: 'closing/thanks',
    lines: [
      { document: '001-nb', line: 82, quote: 'Takk for samtalen' },
      { document: '001-nb', line: 28, quote: 'Gi takk og unnskyld i tide' },
    ],
    by: ['closing/thanks', 'tone/no-excess-politeness'],
    because: 'that there are thanks is demanded where there is something to thank for; too many are excess politeness',
  },
  {
    row: 'closing/apology-after-trouble',
    lines: [{ document: '001-nb', line: 321, quote: 'kan du beklage igjen' }],
    by: ['closing/apology-after-trouble'],
    because: null,
  },
  {
    row: 'closing/polite-after-refusal',
    lines: [
      { document: '001-nb', line: 212, quote: 'vær høflig og vennlig mot kunden' },
      { document: '000-fy', line: 9, quote: 'in negatyf yndruk fan it bedriuw sil bliuwe' },
    ],
    by: ['closing/polite-after-refusal'],
    because: null,
  },
  {
    row: 'closing/who-says-bye-first',
    lines: [{ document: '003-ru', line: 16, quote: 'Если клиент сам проявил инициативу и попрощался' }],
    by: [],
    because: 'turns are taken in a chat; a letter always has its closing',
  },
  {
    row: 'closing/customer-is-dear',
    lines: [{ document: '001-nb', line: 321, quote: 'klienten personlig er kjær og hyggelig for deg' }],
    by: ['personal/individual-content', 'tone/no-flattery'],
    because: 'in a letter this is shown by a fact about the reader, not by a declaration',
  },
];
