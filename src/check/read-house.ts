import { KNOWN_NAMES, nameFilesOf } from '../link/name-files.ts';
import type { Report } from '../model/diagnostic.ts';
import type { House } from '../model/house.ts';
import { type MapNode, type Node, nodeAt, textAt } from '../model/node.ts';
import type { Text } from '../model/text.ts';
import { isFindable } from './is-phrase.ts';
import { isKnownTag, reportUnknownTag } from './known-tag.ts';
import { readOwnWords } from './read-own-words.ts';

/** What `envoi.yaml` says of names and words. What is of a wrong kind is the schema's finding, and is not there. */
export function readHouse(root: MapNode | null, languages: readonly string[], report: Report): House {
  const glossary = nodeAt(root, ['glossary']);
  const names = nodeAt(root, ['names']);
  for (const { tag } of nameFilesOf(root)) {
    if (!isKnownTag(tag.value, languages)) reportUnknownTag(tag, languages, report);
  }
  const competitors = textsIn(nodeAt(root, ['competitors']));
  return {
    names: valuesOf(textsIn(names?.kind === 'map' ? nodeAt(names, [KNOWN_NAMES]) : names)),
    terms: valuesOf(glossary?.kind === 'map' ? glossary.entries.map(({ key }) => key.text) : textsIn(glossary)),
    competitors: valuesOf(competitors.filter((name) => isFindable(name, report))),
    words: readOwnWords(nodeAt(root, ['words']), languages, report),
  };
}

function textsIn(node: Node | undefined): readonly Text[] {
  return node?.kind === 'sequence' ? node.items.flatMap((item) => textAt(item, []) ?? []) : [];
}

function valuesOf(texts: readonly Text[]): readonly string[] {
  return texts.map(({ value }) => value.trim()).filter((value) => value !== '');
}
