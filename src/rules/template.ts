import type { Explanation } from '../model/rule.ts';
import { hard } from './hard-code.ts';

/** The codes of templates and partials. Their examples are lines of a template, not of a message. */
export const templateCodes: readonly Explanation[] = [
  {
    ...hard('template/syntax', 'every expression and block of a template is closed and well formed'),
    why: 'A template that cannot be read builds no letter at all. What was never closed is shown where it was opened: there the end was forgotten.',
    examples: { bad: ['«{{#if options}}»\n{{> options}}'], good: ['{{#if options}}\n{{> options}}\n{{/if}}'] },
  },
  {
    ...hard(
      'template/unsupported',
      'a template uses only what can be proved: fields, if, unless, each, with, helpers, partials',
    ),
    why: 'Inline partials, decorators, partials chosen by data and raw blocks make a template something else for every letter. Nobody could say before sending what a reader will get.',
    examples: { bad: ['«{{#*inline "part"}}»…{{/inline}}'], good: ['{{> part}}'] },
  },
  {
    ...hard('template/too-deep', 'at most 64 blocks, calls or else-ifs and at most 32 partials stand in each other'),
    why: 'No person can follow a layout of that depth, and a machine needs minutes or all of its memory for it.',
    examples: { bad: [], good: ['{{#if options}}{{#each options}}{{{text}}}{{/each}}{{/if}}'] },
  },
  {
    ...hard('template/too-many-expressions', 'a template has at most 5,000 expressions'),
    why: 'A letter says its essence in a page. A template with more places to fill in than a page has words was made by a machine that went wrong, and would hold up everybody who checks it.',
    examples: { bad: [], good: ['{{greeting}}'] },
  },
  {
    ...hard('template/unknown-partial', 'every partial that a template includes exists'),
    why: 'A misspelled partial would leave a part out of every letter: the greeting, the next step, the signature.',
    examples: { bad: ['{{> «greetings»}}'], good: ['{{> greeting}}'] },
  },
  {
    ...hard('template/unknown-helper', 'every helper and block that a template uses exists'),
    why: 'A block that does not exist counts as a field that is absent, so what stands in it is lost without a word.',
    examples: { bad: ['{{«upper» subject}}'], good: ['{{date details.starts_at}}'] },
  },
  {
    ...hard('template/recursion', 'no partial includes itself, on no way round'),
    why: 'A letter made of it would never end.',
    examples: {
      bad: ['{{> «signature»}}, in partials/signature.mjml'],
      good: ['{{> signature}}, in templates/follow-up.mjml'],
    },
  },
  {
    ...hard('template/maybe-missing', 'a template prints a field that may be absent only where it is present'),
    why: 'A letter with a gap, “Dear ,” or “before .”, tells its reader that nobody has looked at it. So what is absent stops the letter in place of leaving a gap.',
    examples: {
      bad: ['«{{recipient.honorific}}»'],
      good: ['{{#if recipient.honorific}}{{recipient.honorific}}{{/if}}'],
    },
  },
  {
    ...hard('template/not-text', 'only texts and numbers are printed'),
    why: 'A list or a group of fields has no words of its own: the reader would find “[object Object]” in the letter.',
    examples: { bad: ['«{{options}}»'], good: ['{{#each options}}{{{text}}}{{/each}}'] },
  },
  {
    ...hard('template/wrong-argument', 'date and time are given one value each, a date or a time'),
    why: 'A day cannot be made of other words, and a wrong day in a letter sends its reader to a closed door.',
    examples: { bad: ['«{{date subject}}»'], good: ['{{date details.starts_at}}'] },
  },
  {
    ...hard('mjml/invalid', 'a template is MJML: elements and attributes that exist, each where it may stand'),
    why: 'What MJML does not know it leaves out, and the letter lacks it in every mail program.',
    examples: { bad: ['<«mj-txet»>{{greeting}}</mj-txet>'], good: ['<mj-text>{{greeting}}</mj-text>'] },
  },
];
