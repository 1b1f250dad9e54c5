import type { Explanation } from '../../model/rule.ts';
import { examples, hard } from '../hard-code.ts';

/** The codes of what the texts of a message become for a row. Their examples are lines of the message. */
export const resultCodes: readonly Explanation[] = [
  {
    ...hard('data/empty-text', 'every text of a message has words for every row'),
    why: 'A greeting, a subject or a paragraph without words is a letter that looks broken.',
    ...examples(
      'subject: "«{{#if recipient.company}}News for {{recipient.company}}{{/if}}»"',
      'subject: "{{#if recipient.company}}News for {{recipient.company}}{{else}}News for you{{/if}}"',
    ),
  },
  {
    ...hard('data/long-text', 'every text of a message keeps to its length for every row'),
    why: 'What is over the limit is cut by mail programs, or breaks the layout: a company may have a name of two hundred letters.',
    ...examples(
      'subject: "«{{recipient.company}}: your contract is renewed on {{date recipient.renews_on}}»"',
      'subject: "Your contract is renewed on {{date recipient.renews_on}}"',
    ),
  },
  {
    ...hard('data/broken-link', 'a link with values of a row in it leads somewhere for every row'),
    why: 'A button that leads nowhere is a next step that the reader cannot take.',
    ...examples(
      'next_step:\n  action:\n    phone: "«{{recipient.phone}}»"',
      'next_step:\n  action:\n    phone: "+47 55 50 12 34"',
    ),
  },
  {
    ...hard('data/refused-value', 'what a text does with a value can be done with that of every row'),
    why: 'A sum in a currency that nobody knows, or the month of a day that is missing, cannot be written.',
    ...examples(
      'subject: "Your contract ends on «{{date recipient.ends_on}}»"',
      'subject: "{{#if recipient.ends_on}}Your contract ends on {{date recipient.ends_on}}{{else}}Your contract{{/if}}"',
    ),
  },
  {
    ...hard('data/rounded-sum', 'a sum has no more decimals than its currency'),
    severity: 'warning',
    why: 'A letter writes sums as bills do: 0.005 kroner become 0.01, and 1.5 yen become 2. Whoever compares the letter with the bill finds two prices.',
    ...examples(
      'subject: "«{{money recipient.amount "JPY"}}» until Friday"',
      'subject: "{{money recipient.amount "NOK"}} until Friday"',
    ),
  },
  {
    ...hard('data/too-many-layouts', 'the rows of a list need at most 512 layouts'),
    why: 'MJML has to run for each of them, which takes thousands of times as long as writing a letter. Some value decides the layout that should stand in a text.',
    examples: { bad: [], good: ['body: "You have {{recipient.seats}} seats."'] },
  },
  {
    ...hard('data/reads-badly', 'every text of a message reads well for every row'),
    severity: 'warning',
    why: 'A text is written with one value in mind and sent with all others. A company that is called “Nordlys AS.” ends its sentence with two full stops, and a missing town leaves a comma alone: readers see that a machine wrote. The longest, shortest and strangest values of each column and some made-up rows are tried.',
    ...examples(
      'subject: "Your contract in «{{#if recipient.place}}{{recipient.place}}{{/if}}», and what it costs"',
      'subject: "Your contract{{#if recipient.place}} in {{recipient.place}}{{/if}}, and what it costs"',
    ),
  },
  {
    ...hard('data/bulk-looking', 'the letters of a list differ by facts about their readers'),
    severity: 'warning',
    // Whoever has to tell three hundred customers of one change of terms has one letter for all of them.
    hard: false,
    why: 'Two customers who lay their letters beside each other should not find one text with two names. A name is what every sender of bulk mail has; a fact that only this customer has shows that somebody wrote to them.',
    ...examples(
      '«recipients»: { schema: customer }\nbody: "Your contract can be renewed."',
      'recipients: { schema: customer }\nbody: "Contract {{recipient.customer_number}} can be renewed by {{date recipient.renews_on}}."',
    ),
  },
];
