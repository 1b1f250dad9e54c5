import type { Row } from '../row.ts';

export const rows: readonly Row[] = [
  {
    row: 'greeting/required',
    lines: [
      { document: '003-ru', line: 13, quote: 'только с приветствия' },
      { document: '001-nb', line: 102, quote: 'tilstedeværelsen av en hilsen' },
      { document: '001-nb', line: 75, quote: 'Si hei, introduser deg selv' },
      { document: '001-nb', line: 171, quote: 'Jo mer riktig du starter samtalen' },
    ],
    by: ['template/lost', 'template/order', 'template/repeated', 'greeting/once'],
    because:
      'every letter has a greeting, by its message or its language; what is left is that a template shows it once and first, and that the body has no second one',
  },
  {
    row: 'greeting/name',
    lines: [
      { document: '001-nb', line: 102, quote: 'helst ved å bruke klientens navn' },
      { document: '003-ru', line: 15, quote: 'обязательно приветствовать клиента по имени' },
      { document: '001-nb', line: 153, quote: 'kalle en person ved navn, sørg for å bruke den' },
      { document: '001-nb', line: 22, quote: 'Refererer til en kunde ved navn' },
    ],
    by: ['greeting/name'],
    because: null,
  },
  {
    row: 'greeting/allowed-phrase',
    lines: [{ document: '003-ru', line: 14, quote: '«Добрый день», «Здравствуйте» – да' }],
    by: ['greeting/allowed-phrase'],
    because: null,
  },
  {
    row: 'greeting/no-informal',
    lines: [
      { document: '003-ru', line: 14, quote: '«привет», «здрасте», «салют»' },
      { document: '003-ru', line: 14, quote: 'категорически нет' },
    ],
    by: ['greeting/no-informal'],
    because: null,
  },
  {
    row: 'greeting/no-time-cliche',
    lines: [{ document: '003-ru', line: 14, quote: '«доброго времени суток» и так дальше – категорически нет' }],
    by: ['greeting/no-time-cliche'],
    because: null,
  },
  {
    row: 'greeting/informal-only-long-acquaintance',
    lines: [{ document: '003-ru', line: 14, quote: '«Приветствую». Но только в случае давнего знакомства' }],
    by: ['greeting/informal-only-long-acquaintance'],
    because: null,
  },
  {
    row: 'greeting/informal-mirrored',
    lines: [{ document: '003-ru', line: 14, quote: 'при то что он должен так же общаться' }],
    by: ['greeting/informal-mirrored'],
    because: null,
  },
  {
    row: 'greeting/time-of-day',
    lines: [{ document: '001-nb', line: 153, quote: 'Å ønske en person en god tid på dagen' }],
    by: ['greeting/time-of-day'],
    because: null,
  },
  {
    row: 'greeting/ask-form-of-address',
    lines: [
      { document: '003-ru', line: 15, quote: 'как я могу к Вам обращаться?' },
      { document: '001-nb', line: 76, quote: 'Lær hvordan du henvender deg til samtalepartneren' },
      { document: '001-nb', line: 234, quote: 'spørre hva klienten heter' },
    ],
    by: ['greeting/ask-form-of-address'],
    because: null,
  },
  {
    row: 'greeting/name-form',
    lines: [
      { document: '001-nb', line: 76, quote: 'gjerne navn og patronym' },
      { document: '001-nb', line: 207, quote: 'på en høflig måte, med navn og patronym' },
      { document: '003-ru', line: 15, quote: '«Добрый день. Сергей Петрович»' },
    ],
    by: ['greeting/name-form', 'greeting/name'],
    because: 'that a family name alone greets nobody is said with the name',
  },
  {
    row: 'greeting/name-correct',
    lines: [{ document: '001-nb', line: 41, quote: 'feil uttale av samtalepartnerens navn' }],
    by: ['greeting/name-correct', 'greeting/name-case', 'greeting/name', 'personal/one-addressee'],
    because:
      'a written greeting with another name than the recipient’s is said with the name, and what is no name of a person with the recipient',
  },
  {
    row: 'greeting/no-disturbance-opening',
    lines: [
      { document: '000-fy', line: 25, quote: '"do bist soargen oer ..."' },
      { document: '000-fy', line: 25, quote: 'net oan te rieden te brûken phrases' },
      { document: '000-fy', line: 25, quote: 'ynearsten meitsje in negatyf stilistyske oantsjutte' },
    ],
    by: ['greeting/no-disturbance-opening'],
    because: null,
  },
  {
    row: 'greeting/comma-and-mark',
    lines: [
      { document: '003-ru', line: 14, quote: '«Привет Лариса» – «Приветствую, Сергей»' },
      { document: '001-nb', line: 39, quote: 'analfabet konstruksjon av setninger' },
    ],
    by: ['greeting/comma-and-mark'],
    because: null,
  },
];
