import { type Report, warning } from '../../model/diagnostic.ts';
import { textAt } from '../../model/node.ts';
import type { Part, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { placeOfKey } from '../fact-place.ts';
import { contentOfText } from '../measure/content.ts';
import { passagesOf } from '../measure/parts.ts';
import { contentOfLetter, missingStems } from './taken-up.ts';

export const individualContent: Etiquette = {
  id: 'personal/individual-content',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'something in the letter concerns this reader alone',
  why: 'A letter in which only the name is the reader’s own could have gone to anybody. An order, a day or a question of theirs shows that it did not.',
  source: { document: '000-fy', line: 11, quote: 'yndividuele oanpak' },
  also: [{ document: '001-nb', line: 153, quote: 'Klienten setter pris på den individuelle appellen' }],
  examples: {
    bad: [
      'context:\n  request: A quote for an oak shelf in the hallway\n«body»: |\n  Thank you for your message. Your two lamps come on Tuesday, 24 November, between 9 and 12.',
    ],
    good: [
      'context:\n  request: A quote for the lamps\nbody: |\n  Thank you for your message. Your two lamps come on Tuesday, 24 November, between 9 and 12.',
      'context:\n  request: More of it\nbody: |\n  Thank you for your message. Your two lamps come on Tuesday, 24 November, between 9 and 12.',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const body = placeOfKey(reading, 'body');
  if (body === null) return;
  if (reading.facts.isList) {
    if (hasHole(reading)) return;
    const help = 'put in what you know of each reader: an order, a day, a product, their question';
    report(warning(individualContent.id, body, 'every reader of the list gets the same words', { help }));
    return;
  }
  if (!ignoresRequest(reading)) return;
  const help = 'take up what they asked for, in their words';
  const sentence = 'the letter has nothing of what is known about this reader';
  report(warning(individualContent.id, body, sentence, { help }));
}

const PARTS: readonly Part[] = [
  'subject',
  'preheader',
  'body',
  'cell',
  'option',
  'advantage',
  'summary',
  'wish',
  'help',
];

/** A link of their own is something of theirs too. Without a row schema nobody knows what there is to be said. */
function hasHole(reading: Reading): boolean {
  const { texts, list } = reading.message;
  if (list?.rows === null) return true;
  const url = textAt(texts, ['next_step', 'action', 'url'])?.value ?? '';
  if (url.includes(MASK)) return true;
  return passagesOf(reading, PARTS).some(({ tokens }) => tokens.some(({ kind }) => kind === 'hole'));
}

/** What an expression of a message to a list is read as. */
const MASK = '\uE000';

/** Questions, wishes and needs have rules of their own, which say which of them the letter passes over. */
function ignoresRequest(reading: Reading): boolean {
  const { request, questions, wishes, need } = reading.facts;
  if (request === null || questions.length > 0 || wishes.length > 0 || need !== null) return false;
  const content = contentOfText(request, reading);
  return (
    content.stems.size >= FEWEST_WORDS && missingStems(content, contentOfLetter(reading)).length === content.stems.size
  );
}

const FEWEST_WORDS = 2;
