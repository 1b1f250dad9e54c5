import type { Row } from '../row.ts';

/** What became of the demands in this area. */
export const rows: readonly Row[] = [
  {
    row: 'subject/required',
    lines: [{ document: '001-nb', line: 104, quote: '"Snakker"-emnet i e-posten' }],
    by: ['subject/required', 'subject/no-empty-words'],
    because: 'that it is there and that it says something are two codes',
  },
  {
    row: 'subject/states-focus',
    lines: [{ document: '001-nb', line: 104, quote: 'tittelen skal forklare hovedfokuset i historien' }],
    by: ['subject/states-focus', 'subject/no-empty-words'],
    because: 'a subject of words that fit every letter is found by them, whatever the letter says',
  },
  {
    row: 'subject/no-empty-words',
    lines: [{ document: '001-nb', line: 104, quote: '"Snakker"-emnet i e-posten' }],
    by: ['subject/no-empty-words'],
    because: null,
  },
  {
    row: 'subject/no-spam-look',
    lines: [
      { document: '001-nb', line: 97, quote: 'ofte havner brev fra nettbutikker i spam-mappen' },
      { document: '001-nb', line: 101, quote: 'tegn på masseutsendelse' },
    ],
    by: ['subject/no-spam-look', 'tone/calm'],
    because: 'capitals and doubled marks are found wherever they stand',
  },
  {
    row: 'subject/first-impression',
    lines: [
      { document: '002-uk', line: 24, quote: 'Враження про розмову формується у перші 25 секунд спілкування' },
      { document: '001-nb', line: 201, quote: 'førsteinntrykket betyr noe' },
      { document: '000-fy', line: 9, quote: 'soe in fergriemen fan syn tiid' },
    ],
    by: ['subject/first-impression'],
    because: null,
  },
  {
    row: 'subject/honest',
    lines: [{ document: '001-nb', line: 304, quote: 'Det verste en ansatt kan gjøre med en klient er å lyve' }],
    by: ['subject/honest'],
    because: null,
  },
];
