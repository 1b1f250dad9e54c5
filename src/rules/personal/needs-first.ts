import { type Report, warning } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';
import { placeOfKey } from '../fact-place.ts';
import { contentOfText } from '../measure/content.ts';
import { contentOfLetter, missingStems } from './taken-up.ts';

/** Whether anybody has asked for the need is for the author to know: the rule asks only what became of one that is known. */
export const needsFirst: Etiquette = {
  id: 'personal/needs-first',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: [],
  languages: null,
  summary: 'an offer speaks of what its reader needs',
  why: 'An offer that does not mention what the reader needs is a price list. The point that interests them is the one that makes them read on.',
  source: { document: '001-nb', line: 46, quote: 'mangel på identifisering av behov' },
  also: [
    { document: '001-nb', line: 212, quote: 'fokuser kun på de punktene som interesserer ham' },
    { document: '001-nb', line: 211, quote: 'hva som er en prioritet for ham' },
  ],
  examples: {
    bad: [
      'intent: offer\ncontext:\n  need: «Warm light for a narrow hallway»\nsubject: Two oak shelves for 240 euros until 1 December\nbody: |\n  Our oak shelves save you a trip to the shop. They cost 240 euros until 1 December.\nnext_step:\n  summary: Please choose the wood by Monday, 30 November. If it does not suit you, no answer is needed.\n  action:\n    reply: true',
    ],
    good: [
      'intent: offer\ncontext:\n  need: Warm light for a narrow hallway\nsubject: Two lamps for your hall until 1 December\nbody: |\n  Two lamps light a hall of six metres, and save you the wiring.\nnext_step:\n  summary: Please choose the colour by Monday, 30 November. If it does not suit you, no answer is needed.\n  action:\n    reply: true',
      'context:\n  need: Warm light for a narrow hallway',
    ],
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { intent, need, isList } = reading.facts;
  if (intent !== 'offer' || need === null || isList) return;
  const content = contentOfText(need, reading);
  const missing = missingStems(content, contentOfLetter(reading));
  if (content.stems.size < FEWEST_WORDS || missing.length < content.stems.size) return;
  const body = placeOfKey(reading, 'body');
  const related = body === null ? [] : [{ span: body, message: 'the offer' }];
  const help = 'begin with what the reader needs, and offer what answers it';
  report(warning(needsFirst.id, spanOfText(need), 'the offer has nothing about this need', { help, related }));
}

const FEWEST_WORDS = 2;
