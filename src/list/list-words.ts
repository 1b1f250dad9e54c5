import type { ListTexts } from '../model/list.ts';
import type { Functions } from '../trace/functions.ts';
import type { Walk } from '../trace/walk.ts';
import { type Filled, filledText } from './fill.ts';

/** Prints a text of the message for a row. */
export type Words = (walk: Walk) => string;

/** A text of the message by its path, ready to be printed. */
export interface NamedText extends Filled {
  readonly path: string;
}

/** Listens to what a text says for each row, or leaves it: null. */
export type Listen = (text: NamedText) => ((said: string) => void) | null;

/** The texts of a message to a list, ready to be printed for its rows. */
export class ListWords {
  readonly all: readonly NamedText[];
  readonly #byPath: ReadonlyMap<string, NamedText>;

  constructor(texts: ListTexts, functions: Functions, listen: Listen = () => null) {
    this.all = Object.entries(texts).map(([path, program]) =>
      heard({ path, ...filledText(program, functions) }, listen),
    );
    this.#byPath = new Map(this.all.map((text) => [text.path, text]));
  }

  /** Null where the message has no such text. */
  at(path: string): NamedText | null {
    return this.#byPath.get(path) ?? null;
  }

  /** `body.0`, `body.1`: as many as there are, in their order. */
  items(path: string): readonly NamedText[] {
    const found: NamedText[] = [];
    for (let item = this.at(`${path}.0`); item !== null; item = this.at(`${path}.${found.length}`)) found.push(item);
    return found;
  }

  /** Whether all texts at and below these paths are the same for every row. */
  areStatic(...paths: readonly string[]): boolean {
    return this.all.every(({ path, isStatic }) => isStatic || !paths.some((one) => isIn(path, one)));
  }
}

function heard(text: NamedText, listen: Listen): NamedText {
  const hear = text.isStatic ? null : listen(text);
  if (hear === null) return text;
  const { print } = text;
  return {
    ...text,
    print: (walk) => {
      const said = print(walk);
      hear(said);
      return said;
    },
  };
}

function isIn(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}.`);
}
