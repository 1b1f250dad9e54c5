/**
 * Where the text of a program stands when it is read as MJML reads it, with htmlparser2: enough to say what a value
 * would become part of. A position is a value: a branch starts from the same one as its other branch.
 */
export interface Position {
  readonly mode: Mode;
  /** The tag that is read: its name as far as it is read, lower case. */
  readonly tag: string;
  /** As written: MJML knows attributes in lower case only. */
  readonly attribute: string;
  readonly quote: '"' | "'" | '';
  /** MJML elements that are open, outermost first. */
  readonly elements: readonly string[];
  /** The element whose contents MJML copies, if one is open: the last of `elements`. */
  readonly content: string | null;
  /** In these contents something stands already that is not white space. */
  readonly isBegun: boolean;
  /** `script`, `style`, `title` or `textarea`, whose contents are no markup. */
  readonly literal: string | null;
  /** Between `<!--[if …]>` and `<![endif]-->`, where MJML changes white space: also in what only Outlook leaves out. */
  readonly isConditional: boolean;
  /** An open `<mj-style>` is put into the elements. */
  readonly isInline: boolean;
  /** The last characters; of an attribute's value all, up to that number. Values are left out. */
  readonly tail: string;
  /** Something that is not followed here: an element in another that MJML copies, HTML between MJML elements. */
  readonly isLost: boolean;
}

export type Mode =
  | 'text'
  | 'opening'
  | 'name'
  | 'tag'
  | 'slash'
  | 'attribute'
  | 'after-attribute'
  | 'before-value'
  | 'value'
  | 'bare-value'
  | 'closing'
  | 'closing-name'
  | 'closed'
  | 'declaration'
  | 'comment'
  | 'data'
  | 'instruction';

export const START: Position = {
  mode: 'text',
  tag: '',
  attribute: '',
  quote: '',
  elements: [],
  content: null,
  isBegun: false,
  literal: null,
  isConditional: false,
  isInline: false,
  tail: '',
  isLost: false,
};

export const isWhite = (character: string): boolean => /^[ \t\r\n\f]$/.test(character);
