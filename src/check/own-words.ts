import { error, type Fix, type Report, warning } from '../model/diagnostic.ts';
import type { OwnWord } from '../model/house.ts';
import { entryOf } from '../model/node.ts';
import type { Hit, Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { FORBIDDEN, isOf, REPLACED, requiredList } from '../text/house-lists.ts';
import { inCaseOf, replaced, spanOf, wordsOf } from '../text/place.ts';

/** Holds a message against the word rules of its project. What the language pack says of its own breaks none of them. */
export function checkOwnWords(reading: Reading, report: Report): void {
  const words = reading.house.words.filter(({ tag }) => isOf(tag, reading.language.tag));
  if (words.length === 0) return;
  for (const hit of reading.hits(FORBIDDEN)) {
    const word = wordOf(hit, 'forbid', words);
    if (word !== undefined && hit.passage.isWritten) reportForbidden(hit, word, report);
  }
  for (const hit of reading.hits(REPLACED)) {
    const word = wordOf(hit, 'replace', words);
    if (word?.instead && hit.passage.isWritten) reportReplaceable(hit, word, word.instead, report);
  }
  for (const word of words) {
    if (word.kind === 'require' && reading.hits(requiredList(word.entry)).length === 0)
      reportMissing(word, reading, report);
  }
}

/** The language's own before that of all. */
function wordOf({ entry }: Hit, kind: OwnWord['kind'], words: readonly OwnWord[]): OwnWord | undefined {
  const meant = words.filter((word) => word.kind === kind && word.phrase === entry);
  return meant.find(({ tag }) => tag !== null) ?? meant[0];
}

function reportForbidden(hit: Hit, { because, span }: OwnWord, report: Report): void {
  const help = because === null ? 'say it in other words' : `say it in other words: ${because}`;
  const related = [{ span, message: 'envoi.yaml forbids it here' }];
  report(error('words/forbidden', spanOf(hit), `this project does not say “${wordsOf(hit)}”`, { help, related }));
}

function reportReplaceable(hit: Hit, { because, isSafe, span }: OwnWord, words: string, report: Report): void {
  const said = wordsOf(hit);
  const instead = inCaseOf(said, words);
  const fixes: readonly Fix[] = [{ title: `write “${instead}”`, safe: isSafe, edits: [replaced(hit, instead)] }];
  const help = because === null ? `write “${instead}”` : `write “${instead}”: ${because}`;
  const related = [{ span, message: 'envoi.yaml replaces it here' }];
  const sentence = `this project writes “${instead}” and not “${said}”`;
  report(warning('words/replace', spanOf(hit), sentence, { help, fixes, related }));
}

function reportMissing(word: OwnWord, reading: Reading, report: Report): void {
  const { because, span } = word;
  const said = `“${shown(word)}”`;
  const help = because === null ? `say ${said} where it fits` : `say ${said} where it fits: ${because}`;
  const related = [{ span, message: 'envoi.yaml requires it here' }];
  report(error('words/required', placeOf(reading), `the message does not say ${said}`, { help, related }));
}

/** An entry as people would say it: the first way to write it. */
function shown({ phrase }: OwnWord): string {
  return phrase
    .replace(/[\^$*]/gu, '')
    .replace(/\(([^()|]*)(?:\|[^()]*)?\)\??/gu, '$1')
    .trim();
}

/** What is missing could stand in the body. */
function placeOf({ message: { root } }: Reading): Span {
  return (entryOf(root, 'body') ?? root.entries[0])?.key.span ?? root.span;
}
