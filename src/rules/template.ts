import type { Explanation } from '../model/rule.ts';
import { examples, hard } from './hard-code.ts';

/** The codes of how templates and partials are written. Their examples are lines of a template, not of a message. */
export const templateCodes: readonly Explanation[] = [
  {
    ...hard('template/syntax', 'every expression and block of a template is closed and well formed'),
    why: 'A template that cannot be read builds no letter at all. What was never closed is shown where it was opened: there the end was forgotten.',
    ...examples(
      '«{{#if options}}»\n<mj-text>The choice is yours</mj-text>',
      '{{#if options}}\n<mj-text>The choice is yours</mj-text>\n{{/if}}',
    ),
  },
  {
    ...hard(
      'template/unsupported',
      'a template uses only what can be proved: fields, if, unless, each, with, helpers, partials',
    ),
    why: 'Decorators, partials chosen by data, {{&field}} and raw blocks make a template something else for every letter. Nobody could say before sending what a reader will get.',
    ...examples('<mj-text>«{{&subject}}»</mj-text>', '<mj-text>{{subject}}</mj-text>'),
  },
  {
    ...hard('template/too-deep', 'at most 64 blocks, calls or else-ifs and at most 32 partials stand in each other'),
    why: 'No person can follow a layout of that depth, and a machine needs minutes or all of its memory for it. Elements may stand in each other 100 deep.',
    examples: { bad: [], good: ['{{#if deadline}}\n<mj-text>Until {{date deadline}}</mj-text>\n{{/if}}'] },
  },
  {
    ...hard('template/too-many-expressions', 'a template has at most 5,000 expressions'),
    why: 'A letter says its essence in a page. A template with more places to fill in than a page has words was made by a machine that went wrong, and would hold up everybody who checks it. With all that it includes it has at most 20,000 parts.',
    examples: { bad: [], good: ['<mj-text>{{subject}}</mj-text>'] },
  },
  {
    ...hard('template/unknown-partial', 'every partial that a template includes exists'),
    why: 'A misspelled partial would leave a part out of every letter: the greeting, the next step, the signature.',
    examples: { bad: ['{{> «foter»}}'], good: ['{{> footer}}'] },
  },
  {
    ...hard('template/unknown-helper', 'every helper and block that a template uses exists'),
    why: 'A block that does not exist counts as a field that is absent, so what stands in it is lost without a word.',
    examples: {
      bad: ['<mj-text>{{«upper» subject}}</mj-text>'],
      good: ['<mj-text>{{subject}}</mj-text>'],
    },
  },
  {
    ...hard('template/recursion', 'no partial includes itself, neither directly nor through others'),
    why: 'A letter made of it would never end.',
    examples: {
      bad: ['{{> «signature»}}, in partials/signature.mjml'],
      good: ['{{> signature}}, in templates/follow-up.mjml'],
    },
  },
  {
    ...hard('template/unknown-path', 'every field that a template names is one of the letter or of its schema'),
    why: 'A field with a slip in its name is empty in every letter. Within {{#if}} and {{#each}} it is worse: what stands there is lost, and nothing looks wrong.',
    examples: {
      bad: [
        '<mj-text>{{«recipient.firstname»}}</mj-text>',
        '{{#if «details.notes»}}\n<mj-text>There is a note below</mj-text>\n{{/if}}',
      ],
      good: ['<mj-text>{{recipient.name}}</mj-text>'],
    },
  },
  {
    ...hard('template/maybe-missing', 'a template uses a field that may be absent only where it is present'),
    why: 'A letter with a gap, “Dear ,” or “before .”, tells its reader that nobody has looked at it. {{#if}} around it, or {{default}} with other words, says what a letter without the field looks like.',
    examples: {
      bad: ['<mj-text>{{«recipient.honorific»}}</mj-text>'],
      good: ['{{#if recipient.honorific}}\n<mj-text>{{recipient.honorific}}</mj-text>\n{{/if}}'],
    },
  },
  {
    ...hard('template/wrong-type', 'a value fits the place where it stands'),
    why: 'A text is no list to go through, a street is no link, and a word is no colour: the reader would get nothing there, a link that leads nowhere, or a letter without its colours. The format in the schema says what a field is.',
    examples: {
      bad: [
        '{{#each «details.place»}}\n<mj-text>{{this}}</mj-text>\n{{/each}}',
        '<mj-text color="«{{details.place}}»">Welcome</mj-text>',
      ],
      good: ['<mj-text color="{{brand.accent}}">Welcome</mj-text>'],
    },
  },
  {
    ...hard('template/not-text', 'only texts and numbers are printed'),
    why: 'A list or a group of fields has no words of its own: the reader would find “[object Object]” in the letter.',
    examples: {
      bad: ['<mj-text>{{«details.guests»}}</mj-text>'],
      good: ['{{#each details.guests}}\n<mj-text>{{name}}</mj-text>\n{{/each}}'],
    },
  },
  {
    ...hard(
      'template/wrong-argument',
      'a helper is given what it takes: date a date, number a number, eq a value that can be',
    ),
    why: 'A day cannot be made of other words, and a wrong day in a letter sends its reader to a closed door. A comparison that is never true hides what stands behind it from everybody.',
    examples: {
      bad: [
        '<mj-text>{{date «details.place»}}</mj-text>',
        '{{#if (eq details.kind «"vist"»)}}\n<mj-text>We come to you.</mj-text>\n{{/if}}',
      ],
      good: ['<mj-text>{{date details.starts_at}}</mj-text>'],
    },
  },
  {
    ...hard('template/wrong-braces', 'plain text stands in {{ }}, finished markup in {{{ }}}'),
    why: 'Three braces print what is there as it is: a name with a < in it would break the letter, and whoever may write the name may write into the letter. Two braces around markup show the reader its tags.',
    examples: {
      bad: ['<mj-text>«{{{details.place}}}»</mj-text>'],
      good: ['<mj-text>{{details.place}}</mj-text>'],
    },
  },
  {
    ...hard('template/cannot-prove', 'envoi can follow a template on every path, or refuses it'),
    why: 'What cannot be proved may still be right. But nobody would know before a reader has a letter without its greeting, so envoi does not guess and asks for a plainer way.',
    examples: {
      bad: ['<mj-text>{{«details.anything»}}</mj-text>'],
      good: ['<mj-text>{{details.place}}</mj-text>'],
    },
  },
  {
    ...hard('template/unsafe-place', 'nothing is printed where no value can be safe'),
    why: 'In the name of a tag or an attribute, outside quotes, in a comment or in the name of a server, a value can turn into markup or lead the reader elsewhere. No escaping helps there.',
    examples: {
      bad: [
        '<mj-text><span lang=«{{language}}»>Welcome</span></mj-text>',
        '<mj-text><a href="https://«{{details.place}}»/">Your order</a></mj-text>',
      ],
      good: [
        '<mj-text><span lang="{{language}}">Welcome</span></mj-text>',
        '<mj-text><a href="https://maps.example/?q={{details.place}}">A map</a></mj-text>',
      ],
    },
  },
  {
    ...hard('template/split-block', 'a block stands whole within one element or one attribute'),
    why: 'A block that opens an element and leaves it to another one to close it makes a broken page whenever only one of the two is there.',
    examples: {
      bad: ['«{{#if options}}»\n<mj-text>\n{{/if}}\nWelcome\n{{#if options}}\n</mj-text>\n{{/if}}'],
      good: ['{{#if options}}\n<mj-text>Welcome</mj-text>\n{{/if}}'],
    },
  },
];
