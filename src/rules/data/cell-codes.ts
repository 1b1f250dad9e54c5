import type { Explanation } from '../../model/rule.ts';
import { examples, hard } from '../hard-code.ts';

/** The codes of columns and cells: how rows become data. Their examples are lines of CSV, or of a message. */
export const cellCodes: readonly Explanation[] = [
  {
    ...hard('data/missing-column', 'a list has a column for each field that every row needs'),
    why: 'Without the column no row has the value, and each letter would have a hole in the same place. A column may have another name: `columns` says which one it is.',
    ...examples(
      'recipients: { schema: customer, from: «messages/data/customers.csv» }',
      'recipients: { schema: customer, from: messages/data/customers.csv, columns: { renews_on: Renewal Date } }',
    ),
  },
  {
    ...hard('data/unclear-column', 'each field of a row comes from one column'),
    why: 'Where two columns can be the given name, one of them would be taken by chance.',
    ...examples(
      'recipients: { schema: customer, from: «messages/data/customers.csv» }',
      'recipients: { schema: customer, from: messages/data/customers.csv, columns: { given_name: First name } }',
    ),
  },
  {
    ...hard('data/unknown-field', '`columns` and rows of JSON name fields that the row schema has'),
    why: 'A field that the schema does not know goes nowhere: the letter lacks it, and nobody is told.',
    ...examples(
      'recipients: { schema: customer, from: messages/data/customers.csv, columns: { renewson: «Renewal Date» } }',
      'recipients: { schema: customer, from: messages/data/customers.csv, columns: { renews_on: Renewal Date } }',
    ),
  },
  {
    ...hard('data/column-type', 'a cell of CSV is one text, number, date, truth value or short list'),
    why: 'What a row schema describes as an object has parts, and a cell has none. JSON can say it.',
    examples: { bad: [], good: ['{"email": "kari@example.no", "address": {"city": "Oslo"}}'] },
  },
  {
    ...hard('data/where', 'what `where` asks for can stand in its column'),
    why: 'A condition that no row can meet leaves everybody out, and the list is empty without a word.',
    ...examples(
      'recipients: { schema: customer, from: messages/data/customers.csv, where: { renews_on: «soon» } }',
      'recipients: { schema: customer, from: messages/data/customers.csv, where: { language: uk } }',
    ),
  },
  {
    ...hard('data/date-format', '`formats.date` says how the cells write a day: `yyyy`, `mm` or `m`, `dd` or `d`'),
    why: '3/4/2026 is in March for one half of the world and in April for the other. Only who made the list knows.',
    ...examples(
      'recipients: { schema: customer, from: messages/data/customers.csv, formats: { date: «dd.mm.yy» } }',
      'recipients: { schema: customer, from: messages/data/customers.csv, formats: { date: dd.mm.yyyy } }',
    ),
  },
  {
    ...hard('data/missing-value', 'a row has a value in each field that every row needs'),
    why: 'An empty cell is a hole in a letter: “your contract ends on .” The reader sees that a machine wrote it.',
    ...examples('email,given_name\n«»,Kari', 'email,given_name\nkari@example.no,Kari'),
  },
  {
    ...hard('data/not-a-date', 'a date of a list is a day of the calendar, written as `formats.date` says'),
    why: 'A day that was read wrongly is a wrong promise to a customer. What cannot be read for certain is asked about.',
    ...examples('email,renews_on\nkari@example.no,«2026-02-30»', 'email,renews_on\nkari@example.no,2026-02-28'),
  },
  {
    ...hard('data/not-a-number', 'a number of a list is written as `formats.decimal` says, without its unit'),
    why: '`1.234` is a thousand in Oslo and a little more than one in London. A sum that is wrong by a thousand is worse than a question.',
    ...examples('email,amount\nkari@example.no,«1 290 kr»', 'email,amount\nkari@example.no,1 290'),
  },
  {
    ...hard('data/not-a-boolean', 'a truth value of a list is yes or no, in one of the usual words'),
    why: 'Everything else would have to be guessed, and half of the guesses say the opposite.',
    ...examples('email,is_member\nkari@example.no,«perhaps»', 'email,is_member\nkari@example.no,yes'),
  },
  {
    ...hard('data/not-a-list', 'the items of a list in a cell are as the row schema wants them'),
    why: 'A cell that was split in the wrong place makes two half values of one.',
    ...examples('email,sizes\nkari@example.no,«38; large»', 'email,sizes\nkari@example.no,38; 40'),
  },
  {
    ...hard('data/not-a-text', 'a text in a row of JSON stands in quotation marks'),
    why: 'A number loses its zeros in front and its last digits, and `true` is no name. Quotation marks keep what was written.',
    ...examples('{"email": "kari@example.no", "company": «true»}', '{"email": "kari@example.no", "company": "True"}'),
  },
  {
    ...hard('data/format', 'addresses, links, phone numbers and dates of a row have their form'),
    why: 'A mail to an address that is none comes back, or goes to somebody else.',
    ...examples('email,given_name\n«kari@example»,Kari', 'email,given_name\nkari@example.no,Kari'),
  },
  {
    ...hard('data/not-in-list', 'a value is one of those that the row schema lists'),
    why: 'A value that nobody has thought of is mostly a slip, and the letter has no words for it.',
    ...examples('email,currency\nkari@example.no,«KRO»', 'email,currency\nkari@example.no,NOK'),
  },
  {
    ...hard('data/schema', 'a value of a row is as its row schema wants it: its length, its form, its size'),
    why: 'The row schema says what the letter can show. What is longer or smaller breaks a sentence or the layout.',
    ...examples('email,amount\nkari@example.no,«-5»', 'email,amount\nkari@example.no,5'),
  },
  {
    ...hard('data/null-word', 'an empty cell is empty: it has no word that stands for nothing'),
    why: '“Hello undefined” is the best known of all mistakes in letters. People who are called Null or None are greeted by their name.',
    ...examples('email,company\nkari@example.no,«N/A»', 'email,family_name\nkari@example.no,Null'),
  },
  {
    ...hard('data/spreadsheet-damage', 'a list has the values themselves, not what a spreadsheet made of them'),
    why: 'A spreadsheet shortens long numbers (1,2E+10), makes dates of codes (1-Dec) and writes the errors of its formulas into the cells. When the list was saved, the values were lost.',
    ...examples(
      'email,customer_number\nkari@example.no,«1.2E+10»',
      'email,customer_number\nkari@example.no,12000345678',
    ),
  },
  {
    id: 'data/leading-zeros',
    severity: 'warning',
    hard: true,
    summary: 'post codes and other numbers that are texts have kept their zeros in front',
    why: 'A spreadsheet takes 0150 for the number 150. It shows where the other cells of a column all have one length, and some of them begin with a zero.',
    source: null,
    ...examples(
      'email,post_code\na@example.no,0150\nb@example.no,5003\nc@example.no,0250\nd@example.no,5004\ne@example.no,«150»',
      'email,post_code\na@example.no,0150\nb@example.no,5003\nc@example.no,0250\nd@example.no,5004\ne@example.no,0151',
    ),
  },
  {
    ...hard(
      'data/unsafe-text',
      'a cell has no line breaks where a header is made of it, and no characters that nobody sees',
    ),
    why: 'Whoever may write `Kari⏎Bcc: …` into a field for names can send mail in your name. Marks that turn the direction of writing show another text than is there.',
    ...examples(
      'email,given_name\nkari@example.no,"Kari«\n»Bcc: all@example.no"',
      'email,given_name\nkari@example.no,Kari',
    ),
  },
  {
    ...hard('data/line-break', 'a cell that is printed in the subject or another text of one line has one line'),
    severity: 'warning',
    why: 'A subject, a greeting and a label have one line. A blank stands in the place of a line break or a tab, so that two lines of an address run into one, and nobody has seen it before the reader does. In the body it is the same as a blank.',
    ...examples(
      'email,company\nkari@example.no,"Nordlys«\n»Bergen"',
      'email,company\nkari@example.no,"Nordlys, Bergen"',
    ),
  },
  {
    ...hard('data/unfilled', 'no cell has a place in it that somebody forgot to fill in'),
    why: 'Values of rows are printed as they are: a reader would get the `{{` to see.',
    ...examples('email,company\nkari@example.no,«{{company}}»', 'email,company\nkari@example.no,Nordlys'),
  },
];
