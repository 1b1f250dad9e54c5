import type { Report } from '../model/diagnostic.ts';
import { type MapNode, type Node, nodeAt, textAt } from '../model/node.ts';
import { sliceText, type Text } from '../model/text.ts';
import { isPhrase } from './is-phrase.ts';

/** Whether each entry of a pack's own word lists can be looked for; one that cannot is reported where it stands. */
export function arePhrases(pack: MapNode, report: Report): boolean {
  const words = nodeAt(pack, ['words']);
  if (words?.kind !== 'map') return true;
  const entries = words.entries.flatMap(({ value }) => entriesIn(value));
  // Each is looked at: a pack is mended in one go.
  return entries.map((entry) => isPhrase(entry, report)).every(Boolean);
}

/** Of a list its items, of a text its lines without their notes: both without the marks that only packs have. */
function entriesIn(list: Node): readonly Text[] {
  if (list.kind === 'sequence') return list.items.flatMap((item) => textAt(item, []) ?? []).map(withoutMarks);
  if (list.kind === 'map') return [];
  const lines = [...list.text.value.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => {
    const entry = line.replace(/(?:^|\s)#.*$/u, '');
    const from = index + entry.length - entry.trimStart().length;
    return withoutMarks(sliceText(list.text, from, from + entry.trim().length));
  });
  return lines.filter(({ value }) => value !== '');
}

/** Without ` ~` for a weak entry and what to write instead. */
function withoutMarks(entry: Text): Text {
  const [phrase = ''] = entry.value.split(/\s=>\s/u, 1);
  return sliceText(entry, 0, phrase.replace(/\s~\s*$/u, '').length);
}
