import { listTextKind, type TextKind } from '../link/list-texts.ts';
import { wordsOf } from '../link/message.ts';
import type { LanguagePack } from '../model/language.ts';
import type { Message } from '../model/message.ts';
import type { Entry, MapNode, Node, Path, ScalarNode } from '../model/node.ts';
import type { RowData } from '../model/rows.ts';
import type { Segment } from '../model/text.ts';
import { functions } from '../press/functions.ts';
import { newWalk, type Walk } from '../trace/walk.ts';
import { expressionsIn, type FillText, textFiller } from './filled-text.ts';
import { listLocale } from './row-model.ts';

/** A text of the message that a row fills. */
export interface TextToFill {
  /** `subject`, `body.0` */
  readonly path: string;
  readonly kind: TextKind;
  /** As written. */
  readonly node: ScalarNode;
  readonly fill: FillText | null;
}

/**
 * The messages to one person each that the rows of a list make of it, for the rules: each text of `link/list-texts.ts`
 * as the row fills it, `recipient` as the row says. What stands in a value has the place of its expression, all else its
 * own.
 */
export class FilledMessages {
  /** The texts that may hold expressions, in the order of the file. */
  readonly texts: readonly TextToFill[];
  /** Where expressions stand in the message's file, in their order. */
  readonly expressions: readonly Pick<Segment, 'start' | 'end'>[];
  readonly #message: Message;
  readonly #byNode: ReadonlyMap<Node, FillText>;
  readonly #localeOf: ReturnType<typeof listLocale>;

  constructor(message: Message, language: LanguagePack, sendAt: string | null) {
    this.#message = message;
    this.texts = textsAt(message.root, []);
    this.expressions = this.texts.flatMap(expressionsIn).toSorted((one, other) => one.start - other.start);
    this.#byNode = new Map(this.texts.flatMap(({ node, fill }) => (fill === null ? [] : [[node, fill]])));
    this.#localeOf = listLocale(language, sendAt);
  }

  /** The message to the person of a row whose texts can be printed. */
  of(row: RowData): Message {
    const walk = newWalk({ recipient: row }, this.#localeOf);
    const { root } = this.#message;
    const entries = root.entries.flatMap(({ key, value }): readonly Entry[] => {
      const name = key.text.value;
      // A letter to one person has no marks of a list.
      if (name === 'unsubscribe' || name === 'postal_address') return [];
      if (name === 'recipients') return [{ key: named('recipient', key), value: recipientOf(row, key) }];
      return [{ key, value: this.#filled(value, walk) }];
    });
    const filled: MapNode = { ...root, entries };
    return { ...this.#message, root: filled, texts: filled, list: null, ...wordsOf(filled, () => undefined) };
  }

  #filled(node: Node, walk: Walk): Node {
    if (node.kind === 'scalar') return this.#byNode.get(node)?.(walk) ?? node;
    if (node.kind === 'sequence') return { ...node, items: node.items.map((item) => this.#filled(item, walk)) };
    return { ...node, entries: node.entries.map(({ key, value }) => ({ key, value: this.#filled(value, walk) })) };
  }
}

function textsAt(node: Node, path: Path): readonly TextToFill[] {
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => textsAt(value, [...path, key.text.value]));
  if (node.kind === 'sequence') return node.items.flatMap((item, index) => textsAt(item, [...path, index]));
  const kind = node.style === 'empty' ? null : listTextKind(path);
  if (kind === null) return [];
  const name = path.join('.');
  return [{ path: name, kind, node, fill: textFiller(name, { node, kind }, functions) }];
}

/** What a message can say of its recipient. */
const KNOWN = [
  'given_name',
  'family_name',
  'patronymic',
  'honorific',
  'name',
  'email',
  'greet_as',
  'vocative',
  'timezone',
] as const;

/** It stands nowhere in the message: its place is that of the list. */
function recipientOf(row: RowData, key: ScalarNode): MapNode {
  const entries = KNOWN.flatMap((field): readonly Entry[] => {
    const value = row[field];
    return typeof value === 'string' ? [{ key: named(field, key), value: named(value, key) }] : [];
  });
  return { kind: 'map', span: key.span, entries };
}

function named(value: string, { span, text: { source } }: ScalarNode): ScalarNode {
  const { start, end } = span;
  return { kind: 'scalar', span, style: 'double', text: { value, source, segments: [{ at: 0, start, end }] }, value };
}
