import { type Report, warning } from '../../model/diagnostic.ts';
import type { Passage, Reading, Sentence } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { hitsInParts } from '../measure/parts.ts';
import { hitsAmong } from './closing-lines.ts';
import { noExcessCheerExamples } from './no-excess-cheer.examples.ts';

/** `!!` and emoji are `tone/calm`'s. */
export const noExcessCheer: Etiquette = {
  id: 'closing/no-excess-cheer',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  summary: 'a letter ends friendly and not in cheers',
  why: 'One exclamation mark is a smile. Several sound as if the seller had won something, and the reader asks who lost.',
  source: { document: '001-nb', line: 176, quote: 'ikke nødvendig å vise overdreven munterhet' },
  needs: ['cheer'],
  languages: null,
  check,
  ...noExcessCheerExamples,
};

const ENDS = ['summary', 'label', 'help', 'wish', 'farewell'] as const;

function check(reading: Reading, report: Report): void {
  const cheers = hitsInParts(reading, ['cheer'], ENDS);
  for (const hit of cheers) {
    const help = 'leave it out: the wish says it';
    report(warning(noExcessCheer.id, spanOf(hit), `“${wordsOf(hit)}” cheers where a letter says goodbye`, { help }));
  }
  if (cheers.length > 0) return;
  const second = exclamations(reading)[1];
  if (second === undefined) return;
  const { passage, sentence } = second;
  const place = { passage, from: sentence.to - 1, to: sentence.to };
  report(
    warning(noExcessCheer.id, spanOf(place), 'the end of the letter has more than one exclamation mark', {
      help: 'keep one, and end the other sentence with a full stop',
      fixes: [{ title: 'write a full stop', safe: true, edits: [{ span: spanOf(place), text: '.' }] }],
    }),
  );
}

interface Exclamation {
  readonly passage: Passage;
  readonly sentence: Sentence;
}

/** A farewell has its mark by custom: «До свидания!» beside «Удачного дня!». */
function exclamations(reading: Reading): readonly Exclamation[] {
  const ends = reading.passages.filter(({ part, isWritten }) => isWritten && ENDS.some((end) => end === part));
  return ends.flatMap((passage) => {
    const farewells = isClosing(passage) ? hitsAmong(['closings_formal', 'closings_neutral'], passage, reading) : [];
    return passage.sentences
      .filter(
        ({ ends: mark, from, to }) => mark === '!' && passage.tokens[to - 1]?.text === '!' && !isFarewell(from, to),
      )
      .map((sentence) => ({ passage, sentence }));

    function isFarewell(from: number, to: number): boolean {
      return farewells.some((hit) => from <= hit.from && hit.from < to);
    }
  });
}

function isClosing({ part }: Passage): boolean {
  return part === 'wish' || part === 'farewell';
}
