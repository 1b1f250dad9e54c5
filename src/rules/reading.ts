import type { Example, Explanation } from '../model/rule.ts';
import { examples, hard } from './hard-code.ts';

const SUBJECT = 'subject: Your lamps come on Tuesday';

/** The codes of a file's bytes, of JSON, and of the markup in texts. They have no check of their own. */
export const readingCodes: readonly Explanation[] = [
  {
    ...hard('project/encoding', 'a file is saved as UTF-8'),
    why: 'The same bytes are å in one encoding and Ĺ in another. If the wrong one is taken, the reader gets broken letters in their own name.',
    examples: { bad: [], good: ['recipient:\n  given_name: Åse\n  family_name: Nordmann\n  email: aase@example.no'] },
  },
  {
    ...hard('project/file-size', 'a file is not larger than 1 MiB, a template or schema not larger than 256 KiB'),
    why: 'A message has some three thousand characters. What is a thousand times larger is a wrong file, or one made to keep the computer busy.',
    examples: { bad: [], good: [SUBJECT] },
  },
  {
    ...hard('project/control-character', 'a file has no invisible control characters'),
    why: 'They come along when text is copied from other programs. Mail programs show them as boxes, cut the text there, or refuse the mail.',
    ...examples('subject: Your lamps«\u0007» come on Tuesday', SUBJECT),
  },
  {
    ...hard('json/syntax', 'a schema can be read as JSON'),
    why: 'JSON has no comments, no comma behind the last item and no single quotation marks. Editors and other tools read the same file and refuse it.',
    examples: { bad: [], good: [SUBJECT] },
  },
  {
    ...hard('markup/link-target', 'a link in a text leads to an https, mailto or tel address'),
    why: 'A letter stands nowhere, so an address such as ../offer leads nowhere. http can be changed on its way, and javascript: or data: are what attackers use.',
    ...examples(
      summary('Please confirm the address [here](«http://lumo.example/o/4512») by Monday, 23 November.'),
      summary('Please confirm the address [on our page](https://lumo.example/o/4512) by Monday, 23 November.'),
    ),
  },
  {
    ...hard('markup/link-text', 'a link in a text has words to click on'),
    why: 'A link without words is there for the machine and for nobody else: a paragraph that is one shows its reader an empty line.',
    ...examples(
      summary('Please confirm the address «[](https://lumo.example/o/4512)» by Monday, 23 November.'),
      summary('Please confirm the address [on our page](https://lumo.example/o/4512) by Monday, 23 November.'),
    ),
  },
  {
    ...hard('markup/image', 'texts hold no images'),
    why: 'Many mail programs block images until the reader asks for them, so a picture in the middle of a sentence is a hole in it.',
    ...examples(
      summary('Please confirm «![the](https://lumo.example/a.png)» address by Monday, 23 November.'),
      summary('Please confirm the address by Monday, 23 November.'),
    ),
  },
  {
    ...hard('markup/html', 'texts hold no HTML'),
    why: 'Whatever stands in a text is shown as it is written, so a tag would be read by the customer as a tag.',
    ...examples(
      summary('Please confirm «<b>»the address</b> by Monday, 23 November.'),
      summary('Please confirm **the address** by Monday, 23 November.'),
    ),
  },
  {
    ...hard('markup/unclosed', 'what is opened in a text is closed'),
    why: 'Two stars without their partner, or a link without its address, are sent as they are and look like a slip.',
    ...examples(
      summary('Please confirm «**»the address by Monday, 23 November.'),
      summary('Please confirm **the address** by Monday, 23 November.'),
    ),
  },
  {
    ...hard('markup/unsupported', 'texts hold no headings, lists, quotations or code'),
    why: 'A letter of one or two paragraphs needs none of them, and envoi would send their signs as they are. What the reader may choose between stands under options.',
    ...examples(
      summary('«# »Please confirm the address by Monday, 23 November.', '|'),
      summary('Please confirm the address by Monday, 23 November.'),
    ),
  },
];

function summary(text: string, style: '' | '|' = ''): Example {
  const lines = style === '' ? `  summary: ${text}` : `  summary: ${style}\n    ${text}`;
  return `next_step:\n${lines}\n  action:\n    label: Confirm the address\n    url: https://lumo.example/o/4512`;
}
