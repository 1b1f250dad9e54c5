import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wholeOf } from '../../text/place.ts';
import { contentOf, contentTogether, shareContent } from '../measure/content.ts';
import { hasLists, passagesOf } from '../measure/parts.ts';

/**
 * Silent in a thread, whose subject is older than the letter, where a hole may be the word that both have, and where the
 * body has no words that could come back.
 */
export const statesFocus: Etiquette = {
  id: 'subject/states-focus',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['stop_words'],
  languages: null,
  summary: 'the subject names what the letter is about',
  why: 'The reader opens the letter for what its subject promises. If the text then speaks of something else, they read it twice and still wonder whether a part is missing.',
  source: { document: '001-nb', line: 104, quote: 'tittelen skal forklare hovedfokuset i historien' },
  examples: {
    bad: ['subject: «Some thoughts concerning winter evenings»', 'subject: «Lumo takes care of everything»'],
    good: [
      'subject: Delivery between nine and noon on 24 November',
      'subject: "Re: Some thoughts concerning winter evenings"\nthread:\n  in_reply_to: "<4512@example.no>"',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['subject: «Noen tanker om vinterkvelder»', 'subject: «Tryggheten begynner hjemme»'],
      good: ['subject: Leveringen skjer tirsdag 24. november', 'subject: Bordlampene fra bestillingen kommer snart'],
    },
    uk: { bad: ['subject: «Кілька думок про зимові вечори»'], good: ['subject: Привеземо лампи у вівторок'] },
    ru: { bad: ['subject: «Несколько мыслей о зимних вечерах»'], good: ['subject: Привезём лампы во вторник'] },
    fy: { bad: ['subject: «Inkele tinzen oer winterjûnen»'], good: ['subject: De lampen fan jo bestelling'] },
  },
  check,
};

/** One word may be a name for the whole matter: a subject needs two before anybody can say that it misses it. */
const FEWEST_STEMS = 2;

function check(reading: Reading, report: Report): void {
  const { facts } = reading;
  const [subject] = passagesOf(reading, ['subject']);
  // What fits every letter is `subject/no-empty-words`'.
  if (reading.hits('empty_subject').some(({ passage }) => passage === subject)) return;
  if (subject === undefined || facts.isInThread || facts.isList || !hasLists(reading, ['stop_words'])) return;
  const focus = contentOf(subject, reading);
  const letter = passagesOf(reading, ['body', 'cell', 'option', 'advantage', 'summary', 'label']);
  const hasBody = letter.some(({ part, tokens }) => part === 'body' && tokens.some(({ kind }) => kind === 'word'));
  if (focus.stems.size < FEWEST_STEMS || !hasBody) return;
  const said = contentTogether(letter.map((passage) => contentOf(passage, reading)));
  if (shareContent(focus, said)) return;
  const help = 'say in the subject what the first sentence says: the matter, and the fact that counts';
  report(
    warning(statesFocus.id, spanOf(wholeOf(subject)), 'no word of the subject comes back in the letter', { help }),
  );
}
