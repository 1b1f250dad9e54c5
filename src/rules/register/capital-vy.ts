import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Hit, Passage, Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { replaced, spanOf, wordsOf } from '../../text/place.ts';
import { examples, examplesIn } from './capital-vy.examples.ts';

/** A weak entry is one that a language only recommends to write with a capital. */
export const capitalVy: Etiquette = {
  id: 'register/capital-vy',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['you_formal'],
  languages: ['ru', 'uk'],
  summary: 'Вы and Ваш are written with a capital to one person',
  why: 'In a letter to one person the capital is the sign of respect that readers look for, and every form of the word has it.',
  source: { document: '003-ru', line: 23, quote: '“Вы”, “Вам”, “Ваше” и т.д. пишутся с большой буквы' },
  also: [{ document: '003-ru', line: 24, quote: 'обращаясь к конкретному человеку – всегда «Вы»' }],
  examples,
  examplesIn,
  check,
};

function check(reading: Reading, report: Report): void {
  const several = toSeveral(reading);
  for (const hit of reading.hits('you_formal')) {
    if (!hit.passage.isWritten || several.has(hit.passage) || !isSmall(hit)) continue;
    const said = wordsOf(hit);
    const instead = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
    const fixes = [{ title: `write “${instead}”`, safe: true, edits: [replaced(hit, instead)] }];
    const help = `write “${instead}”`;
    const sentence = `“${said}” is written small, and the letter is to one person`;
    report((hit.isWeak ? warning : error)(capitalVy.id, spanOf(hit), sentence, { help, fixes }));
  }
}

/** Paragraphs that speak to people in general, or to the reader with somebody else: there the word is small. */
function toSeveral({ hits }: Reading): ReadonlySet<Passage> {
  return new Set(['general_address', 'plural_you'].flatMap((list) => hits(list).map(({ passage }) => passage)));
}

/** A word behind a hyphen is a part of another: «по-вашему». */
function isSmall({ passage: { tokens }, from }: Hit): boolean {
  const token = tokens[from];
  const before = tokens[from - 1];
  return (
    token !== undefined &&
    /^\p{Ll}/u.test(token.text) &&
    !(before !== undefined && before.end === token.start && /^[-‐‑]$/u.test(before.text))
  );
}
