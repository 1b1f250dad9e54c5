import type { Explanation } from '../../model/rule.ts';
import { examples, hard } from '../hard-code.ts';

const FROM_CSV = 'recipients: { schema: customer, from: messages/data/customers.csv }';

/** The codes of a file of rows, before anybody asks what its columns mean. Their examples are lines of CSV. */
export const fileCodes: readonly Explanation[] = [
  {
    ...hard('data/encoding', 'a list is in UTF-8, and no letter of it was lost on the way'),
    why: 'In another encoding the letters of names are other letters: Bjørn becomes BjÃ¸rn or Bj?rn, and the customer sees at once that nobody looked. Only UTF-8 holds the names of all customers.',
    ...examples('email,given_name\nbjorn@example.no,«BjÃ¸rn»', 'email,given_name\nbjorn@example.no,Bjørn'),
  },
  {
    ...hard('data/spreadsheet-file', 'a list is CSV or JSON, not a workbook'),
    why: 'A workbook (.xlsx, .xls, .ods, .numbers) may have several sheets, formulas and hidden rows; which of them are meant, only its owner knows.',
    ...examples('recipients: { schema: customer, from: «messages/data/customers.xlsx» }', FROM_CSV),
  },
  {
    ...hard('data/not-text', 'a list is a text file'),
    why: 'A compressed or binary file has no rows that could be read.',
    ...examples('recipients: { schema: customer, from: «messages/data/customers.csv.gz» }', FROM_CSV),
  },
  {
    ...hard('data/empty-file', 'a list is not empty'),
    why: 'A list without a line of column names says nothing about whom the letters are for; mostly it is an export that failed.',
    examples: { bad: [], good: ['email,given_name\nkari@example.no,Kari'] },
  },
  {
    ...hard('data/column-name', 'each column has one plain name'),
    why: 'Values are found by the name of their column. Two columns of one name, or a name with a blank that nobody sees, put the wrong value into a letter, or none.',
    ...examples(
      'email,given_name,«email»\nkari@example.no,Kari,ola@example.no',
      'email,given_name,second_email\nkari@example.no,Kari,ola@example.no',
    ),
  },
  {
    ...hard('data/ragged-row', 'each row has a cell for each column'),
    why: 'If a row has a cell more or less, all cells behind it stand under the wrong name: the company becomes the city. A comma inside a value needs quotation marks around the whole.',
    ...examples(
      'email,given_name,company\nkari@example.no,Kari,Nordlys,« Oslo»',
      'email,given_name,company\nkari@example.no,Kari,"Nordlys, Oslo"',
    ),
  },
  {
    ...hard(
      'data/stray-quote',
      'a quotation mark stands around a whole cell, and twice inside it (RFC 4180, section 2)',
    ),
    why: 'Programs read such a cell in different ways, and some lose the rest of the row.',
    ...examples('email,company\nkari@example.no,Nordlys 5«"» Rør', 'email,company\nkari@example.no,"Nordlys 5"" Rør"'),
  },
  {
    ...hard('data/open-quote', 'each quotation mark of a list is closed'),
    why: 'Up to the next quotation mark everything would be one cell: many rows would become one, and nobody in them would get the letter. It is reported where the quotation mark opens, also where whole rows stand before the mark that closes it. In a cell whose lines look like rows, write a blank behind each delimiter.',
    ...examples('email,company\nkari@example.no,«"»Nordlys', 'email,company\nkari@example.no,"Nordlys"'),
  },
  {
    ...hard('data/broken-json', 'rows of JSON are valid JSON objects'),
    why: 'What is no JSON can be read in more than one way, and a row that is read wrongly is a wrong letter.',
    ...examples('{"email": "kari@example.no"«,»}', '{"email": "kari@example.no"}'),
  },
  {
    ...hard('data/record-size', 'a row has at most 1 MiB'),
    why: 'A row that long is a file with other line ends or without rows; it would have to be kept in memory as a whole.',
    examples: { bad: [], good: ['email,given_name\nkari@example.no,Kari'] },
  },
];
