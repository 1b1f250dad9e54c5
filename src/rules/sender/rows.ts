import type { Row } from '../row.ts';

/** What became of the demands in this area. */
export const rows: readonly Row[] = [
  {
    row: 'sender/name',
    lines: [
      { document: '003-ru', line: 15, quote: 'Для этого представьтесь сами' },
      { document: '001-nb', line: 157, quote: 'introdusere deg selv ved navn' },
      { document: '001-nb', line: 234, quote: 'være den første til å presentere deg selv' },
    ],
    by: ['sender/name'],
    because: null,
  },
  {
    row: 'sender/role-and-company',
    lines: [
      { document: '003-ru', line: 15, quote: '«Лариса, менеджер по работе с клиентами Twides.ru' },
      { document: '001-nb', line: 75, quote: 'navnet på selskapet, stillingen, navnet' },
      { document: '001-nb', line: 157, quote: 'navngi organisasjonen' },
      { document: '000-fy', line: 25, quote: 'Fierder is it nedich is om it bedriuw' },
    ],
    by: ['sender/role-and-company', 'sender/role'],
    because: 'a company is demanded, a role is wished',
  },
  {
    row: 'sender/introduce-at-first-contact',
    lines: [
      { document: '003-ru', line: 15, quote: 'если это первый контакт с этим человеком' },
      { document: '000-fy', line: 15, quote: 'de ynliedende ynformaasje oer de wurknimmer' },
      { document: '001-nb', line: 157, quote: 'må du umiddelbart angi hvor du ringer fra' },
    ],
    by: ['sender/introduce-at-first-contact'],
    because: null,
  },
  {
    row: 'sender/real-person',
    lines: [
      { document: '001-nb', line: 157, quote: 'samtalepartnerens fantasi personliggjør deg' },
      { document: '001-nb', line: 157, quote: 'ikke maler ham et bilde av inkubatoren' },
    ],
    by: ['sender/real-person'],
    because: null,
  },
  {
    row: 'sender/no-noreply',
    lines: [
      { document: '003-ru', line: 26, quote: 'давать возможность задавать вопросы' },
      { document: '001-nb', line: 202, quote: 'du må involvere klienten i samtalen' },
      { document: '001-nb', line: 93, quote: 'Noen ganger forblir spørsmål' },
    ],
    by: ['sender/no-noreply'],
    because: null,
  },
  {
    row: 'sender/contact-channels',
    lines: [
      {
        document: '001-nb',
        line: 11,
        quote: 'kontakter, nettpratknapp, telefonnumre til forskjellige mobiloperatører',
      },
      { document: '001-nb', line: 118, quote: 'flere kommunikasjonsmuligheter samtidig' },
    ],
    by: ['sender/contact-channels'],
    because: 'only where a project asks for it: a mail address is a way to answer',
  },
  {
    row: 'sender/consistent',
    lines: [
      { document: '001-nb', line: 256, quote: 'bør selgeren forbli den samme' },
      { document: '000-fy', line: 9, quote: 'sûnder feroarjen de styl fan kommunikaasje' },
    ],
    by: [],
    because: 'what the earlier letters of a thread looked like is in no message',
  },
  {
    row: 'sender/tidy-look',
    lines: [
      { document: '001-nb', line: 228, quote: 'i en forretningsmessig kleskode, ryddig og rent' },
      { document: '001-nb', line: 254, quote: 'feilfri i hele sitt image' },
    ],
    by: ['project/brand-contrast', 'mjml/bulk-looking'],
    because: 'the look of a letter is its template’s, which is proved',
  },
  {
    row: 'sender/escalation-contact',
    lines: [{ document: '000-fy', line: 37, quote: 'kinne de senioaren manager of tafersjochhâlder' }],
    by: [],
    because: 'whom a complaint goes to is no fact of a message',
  },
];
