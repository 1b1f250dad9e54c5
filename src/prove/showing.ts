import type { Condition, DataPath } from '../model/condition.ts';
import type { ListType, DataType, MapType } from '../model/data-type.ts';
import type { Span } from '../model/span.ts';

/** A place of a template where a value is printed, by itself or by a helper that prints what it is given. */
export interface Showing {
  readonly path: DataPath;
  readonly type: DataType;
  readonly span: Span;
  /** All of these hold where it is printed. */
  readonly guard: readonly Condition[];
  /** The loops around it, outermost first. */
  readonly loops: readonly Loop[];
  /** The blocks around it, outermost first. */
  readonly blocks: readonly Enclosure[];
  /** In running text, or as the whole target of a link that has text. */
  readonly as: 'text' | 'href';
  /** Why no reader sees it; null where every reader does. */
  readonly hidden: Hiding | null;
}

/** A branch of a block, as far as it says when its contents are reached. */
export interface Enclosure {
  /** The block's opening. */
  readonly span: Span;
  /** How much of the guard inside is due to this block and those around it. */
  readonly guards: number;
}

/** `{{#each}}` over a list or over the fields of a map. */
export interface Loop {
  /** The one of `LoopItem`. */
  readonly loop: number;
  readonly list: DataPath;
  readonly type: ListType | MapType;
  readonly span: Span;
}

/** Something that keeps its contents from the reader's eyes. */
export interface Hiding {
  readonly span: Span;
  /** As the end of "… cannot be seen: ": `it stands in <mj-title>`, `its element has display: none`. */
  readonly why: string;
}
