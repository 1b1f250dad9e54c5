import type { Hit, Passage } from '../../src/model/reading.ts';
import { matcherOf } from '../../src/text/matcher.ts';
import { type Name, withQuiet } from '../../src/text/quiet.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { tokensOf } from '../../src/text/tokens.ts';

/** A text as a paragraph of a letter. */
export function passageOf(text: string, abbreviations: readonly string[] = [], names: readonly Name[] = []): Passage {
  const raw = tokensOf(text);
  return {
    part: 'body',
    index: 0,
    text: { value: text, source: { file: 'a.yaml', text }, segments: [{ at: 0, start: 0, end: text.length }] },
    isWritten: true,
    tokens: withQuiet(raw, names),
    sentences: sentencesOf(raw, new Set(abbreviations)),
  };
}

/** What stands in a text of these entries, as it is written there. */
export function foundIn(text: string, entries: readonly string[], names: readonly Name[] = []): readonly string[] {
  const passage = passageOf(text, [], names);
  return hitsIn(passage, entries).map(({ from, to }) =>
    text.slice(passage.tokens[from]?.start, passage.tokens[to - 1]?.end),
  );
}

export function hitsIn(passage: Passage, entries: readonly string[]): readonly Hit[] {
  return matcherOf({ list: entries })(passage).get('list') ?? [];
}
