import { listTextKind, type TextKind } from '../link/list-texts.ts';
import { wordsOf } from '../link/message.ts';
import type { LanguagePack } from '../model/language.ts';
import type { Inline, Prose } from '../model/markup.ts';
import type { Message } from '../model/message.ts';
import type { Entry, MapNode, Node, Path, ScalarNode } from '../model/node.ts';
import type { RowData } from '../model/rows.ts';
import type { Segment } from '../model/text.ts';
import { functions } from '../press/functions.ts';
import { newWalk, type Walk } from '../trace/walk.ts';
import { expressionsIn, type FilledFor, type FillText, inOrder, textFiller, withoutGuards } from './filled-text.ts';
import { listLocale } from './row-model.ts';

/** A text of the message that a row fills. */
export interface TextToFill {
  /** `subject`, `body.0` */
  readonly path: string;
  readonly steps: Path;
  readonly kind: TextKind;
  /** As written. */
  readonly node: ScalarNode;
  /** For `markup` and for `people`; null where it is the same for every row. */
  readonly fills: Fills | null;
}

type Fills = { readonly [Form in FilledFor]: FillText };

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
  readonly #byPath: ReadonlyMap<string, Fills>;
  readonly #localeOf: ReturnType<typeof listLocale>;

  constructor(message: Message, language: LanguagePack, sendAt: string | null) {
    this.#message = message;
    this.texts = textsAt(message.root, []);
    this.expressions = this.texts.flatMap(expressionsIn).toSorted((one, other) => one.start - other.start);
    this.#byPath = new Map(this.texts.flatMap(({ path, fills }) => (fills === null ? [] : [[path, fills]])));
    this.#localeOf = listLocale(language, sendAt);
  }

  /** The message to the person of a row; null where a text cannot be printed for it. */
  of(row: RowData): Message | null {
    const walk = newWalk({ recipient: row }, this.#localeOf);
    const root = this.#rootFor('people', row, walk);
    const { subject, body, options, summary } = wordsOf(this.#rootFor('markup', row, walk), () => undefined);
    if (walk.failures.length > 0) return null;
    return {
      ...this.#message,
      root,
      texts: root,
      list: null,
      subject,
      body: body.map(readProse),
      options: options.map(readProse),
      summary: summary && readProse(summary),
    };
  }

  #rootFor(form: FilledFor, row: RowData, walk: Walk): MapNode {
    const { root } = this.#message;
    const entries = root.entries.flatMap(({ key, value }): readonly Entry[] => {
      const name = key.text.value;
      // A letter to one person has no marks of a list.
      if (name === 'unsubscribe' || name === 'postal_address') return [];
      if (name === 'recipients') return [{ key: named('recipient', key), value: recipientOf(row, key) }];
      return [{ key, value: this.#filled(value, name, form, walk) }];
    });
    return { ...root, entries };
  }

  #filled(node: Node, path: string, form: FilledFor, walk: Walk): Node {
    if (node.kind === 'scalar') return this.#byPath.get(path)?.[form](walk) ?? node;
    if (node.kind === 'sequence') {
      return { ...node, items: node.items.map((item, index) => this.#filled(item, `${path}.${index}`, form, walk)) };
    }
    const entries = node.entries.map(({ key, value }) => ({
      key,
      value: this.#filled(value, `${path}.${key.text.value}`, form, walk),
    }));
    return { ...node, entries };
  }
}

function textsAt(node: Node, path: Path): readonly TextToFill[] {
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => textsAt(value, [...path, key.text.value]));
  if (node.kind === 'sequence') return node.items.flatMap((item, index) => textsAt(item, [...path, index]));
  const kind = node.style === 'empty' ? null : listTextKind(path);
  if (kind === null) return [];
  const name = path.join('.');
  const [markup, people] = FORMS.map((form) => textFiller(name, { node, kind }, form, functions));
  return [{ path: name, steps: path, kind, node, fills: markup && people ? { markup, people } : null }];
}

const FORMS: readonly FilledFor[] = ['markup', 'people'];

function readProse({ written, inlines, plain }: Prose): Prose {
  return {
    written: inOrder(withoutGuards(written), true),
    inlines: inlines.map(readInline),
    plain: inOrder(withoutGuards(plain), true),
  };
}

function readInline(inline: Inline): Inline {
  if (inline.kind === 'text') return { ...inline, text: withoutGuards(inline.text) };
  const children = inline.children.map(readInline);
  return inline.kind === 'link' ? { ...inline, href: withoutGuards(inline.href), children } : { ...inline, children };
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
