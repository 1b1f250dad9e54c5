import type { Example, Explanation } from '../model/rule.ts';
import { examples, hard } from './hard-code.ts';
import { readingCodes } from './reading.ts';

const NEXT_STEP =
  'next_step:\n  summary: Please confirm the address by Monday, 23 November.\n  action:\n    reply: true';

/** The codes of how a file is written: its bytes, its YAML or JSON, the markup in its texts. They have no check of their own. */
export const yamlCodes: readonly Explanation[] = [
  ...readingCodes,
  {
    ...hard('yaml/syntax', 'a file can be read as YAML'),
    why: 'YAML has no way to guess what a broken line means. A guess would put something into the letter that nobody wrote, or leave something out.',
    ...examples('subject: "Lamps «\\q» come"', 'subject: "Lamps \\\\q come"'),
  },
  {
    ...hard('yaml/cut-text', 'no text is cut at " #"'),
    why: 'A # with a space before it begins a comment, so "Order #4512 is late" becomes "Order". The letter would be sent without its number, and nothing would look wrong.',
    ...examples('subject: Order «#4512 comes on Tuesday»', 'subject: "Order #4512 comes on Tuesday"'),
  },
  {
    ...hard('yaml/needs-quotes', 'a text that begins with a sign stands in quotation marks'),
    why: 'At the start of a text the signs * & ! [ { @ % | > and the backtick are orders to YAML. Between quotation marks they are what they look like.',
    ...examples('subject: «[»4512] Your lamps come on Tuesday', 'subject: "[4512] Your lamps come on Tuesday"'),
  },
  {
    ...hard('yaml/unquoted-expression', 'a text that begins with {{ stands in quotation marks'),
    why: 'For YAML a brace begins a map, so {{…}} without quotation marks is a map in a map and no text.',
    ...examples('greeting: «{{»hello}} Kari', 'greeting: "Hello, Kari"'),
  },
  {
    ...hard('yaml/colon-in-text', 'a text with a colon and a space in it stands in quotation marks'),
    why: 'A colon with a space behind it ends a key. In the middle of a text YAML cannot tell which of the two is meant.',
    ...examples('subject: Your lamps«:» they come on Tuesday', 'subject: "Your lamps: they come on Tuesday"'),
  },
  {
    ...hard('yaml/missing-space', 'a space stands behind the colon of a key and behind the dash of a list'),
    why: 'Without the space the whole line is one word, and the key that it was meant to set is missing.',
    ...examples(inRecipient('given_name«:»Kari'), inRecipient('given_name: Kari')),
  },
  {
    ...hard('yaml/odd-space', 'the spaces and colons that YAML reads are plain ones'),
    why: 'Word and web pages put in spaces that look plain and are not, and signs that nobody sees. For YAML they are letters, so a key is not found or belongs to nothing.',
    ...examples(inRecipient('given_name:«\u00a0»Kari'), inRecipient('given_name: Kari')),
  },
  {
    ...hard('yaml/tab-indent', 'lines are indented with spaces'),
    why: 'A tab is as wide as each editor likes, so the same file would mean different things to different people. YAML refuses it.',
    ...examples(inRecipient('given_name: Kari').replace('  family', '«\t»family'), inRecipient('given_name: Kari')),
  },
  {
    ...hard('yaml/indent', 'what belongs together begins in one column'),
    why: 'YAML shows by indentation what belongs to what. A line in a column of its own belongs to nothing.',
    ...examples(
      inRecipient('given_name: Kari').replace('  family_name', '   «family_name»'),
      inRecipient('given_name: Kari'),
    ),
  },
  {
    ...hard('yaml/unclosed-quote', 'a quotation mark that opens a text is closed'),
    why: 'Without its end the text takes in the lines below it, and with them the keys that they hold.',
    ...examples('subject: «"»Your lamps come on Tuesday', 'subject: "Your lamps come on Tuesday"'),
  },
  {
    ...hard('yaml/unclosed-bracket', 'a bracket that opens a list is closed'),
    why: 'Without its end YAML cannot tell where the list ends and the next key begins.',
    ...examples(
      'table:\n  columns: «[»Lamp, Number\n  rows: [[Desk lamp, 2]]',
      'table:\n  columns: [Lamp, Number]\n  rows: [[Desk lamp, 2]]',
    ),
  },
  {
    ...hard('yaml/duplicate-key', 'a key stands once'),
    why: 'Only one of the two can be meant. Taking the last, as many programs do, would drop a text without a word.',
    ...examples(inRecipient('given_name: Kari\n  «given_name»: Ola'), inRecipient('given_name: Kari')),
  },
  {
    ...hard('yaml/merge-key', 'no entries are copied with <<'),
    why: 'YAML 1.2 does not know this key, and programs disagree about it. A message says in full to whom it goes and what it says.',
    ...examples(inRecipient('«<<»: { given_name: Kari }'), inRecipient('given_name: Kari')),
  },
  {
    ...hard('yaml/tag', 'values have no YAML tag'),
    why: 'A tag such as !!str or !include asks the reading program to do something. envoi takes each text as it is written and reads no other file.',
    ...examples('subject: «!!str» Your lamps come on Tuesday', 'subject: Your lamps come on Tuesday'),
  },
  {
    ...hard('yaml/directive', 'a file has no line that begins with %'),
    why: 'With %YAML 1.1 the word no would be false and 0012 would be 10. envoi reads every file in the same way, by YAML 1.2.',
    examples: { bad: [], good: ['subject: Your lamps come on Tuesday'] },
  },
  {
    ...hard('yaml/several-documents', 'a file holds one message'),
    why: 'The id of a letter is the name of its file, so a second message in it could never be built.',
    ...examples(`${NEXT_STEP}\n«---»`, NEXT_STEP),
  },
  {
    ...hard('yaml/complex-key', 'a key is a word'),
    why: 'YAML takes lists and maps as keys, and a question mark at the start of a line announces one. No key of a message is of that kind, so it is a slip.',
    ...examples(inRecipient('«?» given_name\n  : Kari'), inRecipient('given_name: Kari')),
  },
  {
    ...hard('yaml/unknown-alias', 'what is named with * is marked with & above'),
    why: 'A name behind * stands for a value that is marked elsewhere. Without the mark it stands for nothing.',
    ...examples('subject: «*lamps»', 'subject: "*Your lamps* come on Tuesday"'),
  },
  {
    ...hard('yaml/alias-cycle', 'no value is a part of itself'),
    why: 'A value that holds itself has no end, and no letter can be made of it.',
    ...examples(
      'recipient: &all\n  given_name: Kari\n  family_name: «*all»\n  email: kari@example.no',
      'recipient:\n  given_name: &name Kari\n  family_name: *name\n  email: kari@example.no',
    ),
  },
  {
    ...hard('yaml/too-many-aliases', 'names behind * repeat at most 100,000 characters'),
    why: 'Nine lines of names that stand for names can grow to more text than a computer holds. A message needs no names at all.',
    examples: { bad: [], good: ['subject: Your lamps come on Tuesday'] },
  },
  {
    ...hard('yaml/too-deep', 'maps and lists are nested at most 64 levels deep'),
    why: 'A message needs four or five levels. A thousand brackets in a row can stop the program that reads them.',
    examples: { bad: [], good: ['subject: Your lamps come on Tuesday'] },
  },
  {
    ...hard('yaml/too-many-keys', 'a map has at most 1,000 keys, a file 100,000 keys and list items'),
    why: 'A message has some twenty keys. The limits keep a broken or hostile file from keeping the computer busy for minutes.',
    examples: { bad: [], good: ['subject: Your lamps come on Tuesday'] },
  },
  {
    ...hard('yaml/empty', 'a file is not empty'),
    why: 'An empty message is a letter that somebody began and forgot. Nothing should be sent in its name.',
    examples: { bad: [], good: ['subject: Your lamps come on Tuesday'] },
  },
  {
    ...hard('yaml/line-end', 'lines end with LF or CRLF'),
    why: 'A carriage return alone is a line end for editors and none for most programs: they would read the whole file as one line.',
    ...examples(inRecipient('given_name: Kari').replace('\n  family', '«\r»  family'), inRecipient('given_name: Kari')),
  },
];

function inRecipient(lines: string): Example {
  return `recipient:\n  ${lines}\n  family_name: Nordmann\n  email: kari@example.no`;
}
