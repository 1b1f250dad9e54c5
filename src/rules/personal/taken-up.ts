import { nodeAt, type Node } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Text } from '../../model/text.ts';
import { folded } from '../../text/fold.ts';
import { type Content, contentOf, contentOfText, contentTogether } from '../measure/content.ts';

/** What the letter, its details and its attachments are about. */
export function contentOfLetter(reading: Reading): Content {
  const { root } = reading.message;
  const beside = ['details', 'attachments'].flatMap((key) => textsIn(nodeAt(root, [key])));
  return contentTogether([
    ...reading.passages.map((passage) => contentOf(passage, reading)),
    ...beside.map((text) => contentOfText(text, reading)),
  ]);
}

function textsIn(node: Node | undefined): readonly Text[] {
  if (node?.kind === 'scalar') return [node.text];
  const nodes = node?.kind === 'map' ? node.entries.map(({ value }) => value) : (node?.items ?? []);
  return nodes.flatMap(textsIn);
}

/** The stems of a fact of which a letter has none in any form; a letter without an end is about everything. */
export function missingStems(fact: Content, letter: Content): readonly string[] {
  return [...fact.stems].filter((stem) => !isNamed(stem, letter));
}

/** Longer words begin with shorter ones: what `hallway` says may be said by `hall`. */
export function isNamed(stem: string, { stems, text }: Content): boolean {
  if (stems.size > MOST_STEMS || text.includes(stem)) return true;
  for (const other of stems) if (stem.startsWith(other)) return true;
  return false;
}

const MOST_STEMS = 1000;

/** The stems of the weekdays of a language: the one kind of word that is said in one way only. */
export function weekdayStems({ language }: Reading): ReadonlySet<string> {
  return new Set(language.dates.weekdays.flat().map((day) => folded(day).slice(0, STEM)));
}

const STEM = 5;
