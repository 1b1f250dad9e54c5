import type { Explanation } from '../model/rule.ts';
import { examples, hard } from './hard-code.ts';

/** The codes of a template's markup. Their examples are lines of a template. */
export const mjmlCodes: readonly Explanation[] = [
  {
    ...hard('mjml/unclosed', 'every element of a template is closed'),
    why: 'MJML guesses where an element without its end tag ends, and takes what comes behind it along: a paragraph swallows the button, and no program says a word.',
    ...examples('<mj-text><«p»>Welcome</mj-text>', '<mj-text><p>Welcome</p></mj-text>'),
  },
  {
    ...hard('mjml/misnested', 'elements are closed in the order in which they were opened, the last one first'),
    why: 'Every mail program mends crossed tags in its own way, so the letter looks different for each reader.',
    ...examples(
      '<mj-text><strong><em>Welcome«</strong>»</em></mj-text>',
      '<mj-text><strong><em>Welcome</em></strong></mj-text>',
    ),
  },
  {
    ...hard('mjml/unknown-element', 'every element of a template is one of MJML, or of HTML that mail programs show'),
    why: 'What MJML does not know it leaves out, with all that stands in it, and the letter lacks it in every mail program.',
    ...examples('<«mj-txet»>Welcome</mj-txet>', '<mj-text>Welcome</mj-text>'),
  },
  {
    ...hard('mjml/unknown-attribute', 'every attribute is one that its element has, and stands there once'),
    why: 'An attribute with a slip in its name does nothing: the link leads nowhere, the text is not aligned, and the template looks right.',
    ...examples(
      '<mj-button «link»="https://lumo.example/">To your page</mj-button>',
      '<mj-button href="https://lumo.example/">To your page</mj-button>',
    ),
  },
  {
    ...hard(
      'mjml/invalid-value',
      'an attribute has a value of its kind: a colour, a length with its unit, a word that it knows',
    ),
    why: 'A mail program passes over what it cannot read and takes its own colour or size instead, each another one.',
    ...examples('<mj-text font-size="«16»">Welcome</mj-text>', '<mj-text font-size="16px">Welcome</mj-text>'),
  },
  {
    ...hard('mjml/misplaced', 'an element stands only where MJML and HTML allow it'),
    why: 'MJML leaves out what stands in the wrong place or makes a broken table of it. Mail programs move a list out of its paragraph and a text out of its table, and the order of the letter is gone.',
    examples: {
      bad: [
        '<mj-text><p><«ul»><li>Welcome</li></ul></p></mj-text>',
        '<mj-text><table><«td»>Welcome</td></table></mj-text>',
      ],
      good: ['<mj-text><ul><li>Welcome</li></ul></mj-text>'],
    },
  },
  {
    ...hard('mjml/dropped-text', 'text stands where MJML keeps it'),
    why: 'MJML leaves out text between sections and columns without a word. It is in the template, and in no letter.',
    ...examples('«Until Tuesday!»', '<mj-text>Until Tuesday!</mj-text>'),
  },
  {
    ...hard('mjml/forbidden', 'a letter runs nothing, sends nothing and loads nothing but its pictures'),
    why: 'Mail programs take scripts, forms, web fonts and foreign styles out or refuse the letter for them; what is left has holes. A link that is not https can be changed on its way to the reader.',
    examples: {
      bad: [
        '<mj-text><a href="«javascript:print()»">Print it</a></mj-text>',
        '<mj-text><«form»>Your answer:</form></mj-text>',
      ],
      good: ['<mj-text><a href="https://lumo.example/print">Print it</a></mj-text>'],
    },
  },
  {
    ...hard('mjml/bulk-looking', 'a letter has no part that only mailings have'),
    why: 'A hero picture, a carousel, a bar of links or a row of social buttons tells the reader at first sight that thousands got the same. With the profile `relaxed` in envoi.yaml it is a warning.',
    ...examples(
      '<«mj-social»>\n<mj-social-element name="facebook" href="https://lumo.example/fb">Lumo</mj-social-element>\n</mj-social>',
      '<mj-text><a href="https://lumo.example/">Lumo</a></mj-text>',
    ),
  },
  {
    ...hard('mjml/invalid', 'a template is one that MJML accepts'),
    why: 'MJML itself has the last word on its language. What it refuses although everything else was right would be left out of the letter.',
    examples: { bad: [], good: ['<mj-text>Welcome</mj-text>'] },
  },
];
