import type { MapNode, Node, Path, ScalarNode } from '../model/node.ts';

/** A text of a message to a list that may hold expressions. */
export interface ListText {
  readonly node: ScalarNode;
  readonly kind: TextKind;
}

/** `body` is markup in paragraphs, `prose` markup in one, `line` plain text, `address` that of a link. */
export type TextKind = 'line' | 'body' | 'prose' | 'address';

/** Where expressions may stand; `*` is any item of a list. */
const KINDS: ReadonlyMap<string, TextKind> = new Map([
  ['subject', 'line'],
  ['preheader', 'line'],
  ['greeting', 'line'],
  ['body', 'body'],
  ['body.*', 'body'],
  ['options.*.text', 'prose'],
  ['options.*.advantage', 'line'],
  ['next_step.summary', 'prose'],
  ['next_step.action.label', 'line'],
  ['next_step.action.url', 'address'],
  ['closing', 'line'],
  ['closing.help', 'line'],
  ['closing.wish', 'line'],
  ['closing.farewell', 'line'],
  ['unsubscribe.url', 'address'],
]);

/** What kind of text with expressions stands at a path; null where none may. */
export function listTextKind(path: Path): TextKind | null {
  return KINDS.get(path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')) ?? null;
}

/** The texts of a message that may hold expressions, in the order of the file. */
export function listTexts(root: MapNode): readonly ListText[] {
  const found: ListText[] = [];
  mapListTexts(root, (node, kind) => {
    found.push({ node, kind });
    return node;
  });
  return found;
}

/** The same message with other texts in place of those. */
export function mapListTexts(root: MapNode, change: (node: ScalarNode, kind: TextKind) => ScalarNode): MapNode {
  return mapEntries(root, []);

  function mapEntries(map: MapNode, path: Path): MapNode {
    const entries = map.entries.map((entry) => ({
      ...entry,
      value: mapNode(entry.value, [...path, entry.key.text.value]),
    }));
    return { ...map, entries };
  }

  function mapNode(node: Node, path: Path): Node {
    if (path.length > DEEPEST) return node;
    if (node.kind === 'map') return mapEntries(node, path);
    if (node.kind === 'sequence')
      return { ...node, items: node.items.map((item, index) => mapNode(item, [...path, index])) };
    const kind = listTextKind(path);
    return kind === null || node.style === 'empty' ? node : change(node, kind);
  }
}

/** `next_step.action.url` */
const DEEPEST = 3;
