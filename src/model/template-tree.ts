import type { Source } from './source.ts';
import type { Span } from './span.ts';

/**
 * A template or partial as written: its markup and its expressions in one tree. A block stands whole within an element
 * or within an attribute's value, so that whatever is taken or left out, the markup around it stays what it is.
 */
export interface TemplateTree {
  /** `follow-up` of `templates/follow-up.mjml`. */
  readonly name: string;
  readonly source: Source;
  readonly nodes: readonly TemplateNode[];
}

export type TemplateNode = TextPart | Hole | Block | Inclusion | Definition | Inlined | Element | Comment;

/** Static text; also the contents of `<mj-style>`. */
export interface TextPart {
  readonly kind: 'text';
  readonly span: Span;
  /** As written: character references are not decoded. */
  readonly text: string;
}

/** `{{path}}`, `{{{path}}}` or `{{helper value}}`. */
export interface Hole {
  readonly kind: 'hole';
  readonly span: Span;
  readonly expression: Expression;
  /** `{{{ }}}`: printed as it is. */
  readonly isRaw: boolean;
  readonly escape: Escape;
}

/**
 * What makes a value safe where it stands. `url-part`: percent-encoded, behind a literal scheme and host;
 * `mail-address` and `phone-number`: behind `mailto:` and `tel:`. All but `none` are escaped for HTML as well.
 */
export type Escape = 'none' | 'html' | 'url-part' | 'mail-address' | 'phone-number';

export interface Block {
  readonly kind: 'block';
  /** The opening, `{{#if options}}` or `{{else if table}}`. */
  readonly span: Span;
  readonly word: 'if' | 'unless' | 'each' | 'with';
  readonly argument: Expression;
  /** Block params: `as |option index|`. */
  readonly names: readonly string[];
  readonly body: readonly TemplateNode[];
  /** Empty where there is no `{{else}}`; an `{{else if}}` is a block in here. */
  readonly otherwise: readonly TemplateNode[];
}

/** `{{> name context key=value}}`, `{{#> name}}…{{/name}}` or `{{> @partial-block}}`. */
export interface Inclusion {
  readonly kind: 'inclusion';
  /** The opening. */
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly context: Expression | null;
  readonly hash: readonly Argument[];
  /** What a block partial has between its ends; null for a plain one. */
  readonly body: readonly TemplateNode[] | null;
}

/** `{{#*inline "name"}}…{{/inline}}`: a partial for the block it stands in and for all that is included there. */
export interface Definition {
  readonly kind: 'definition';
  readonly span: Span;
  readonly name: string;
  readonly body: readonly TemplateNode[];
}

/** An inclusion with the nodes of what it includes. A parser makes none: inlining does, and then none of the above is left. */
export interface Inlined {
  readonly kind: 'inlined';
  readonly span: Span;
  readonly name: string;
  readonly context: Expression | null;
  readonly hash: readonly Argument[];
  readonly nodes: readonly TemplateNode[];
  /** What stands here was written by the includer: `{{> @partial-block}}`. */
  readonly isPartialBlock: boolean;
}

export interface Element {
  readonly kind: 'element';
  /** The opening tag, from `<` to `>`. */
  readonly span: Span;
  /** As written, in lower case: `mj-text`, `p`. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly attributes: readonly Attribute[];
  readonly children: readonly TemplateNode[];
}

export interface Attribute {
  /** In lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** From the name to the closing quote. */
  readonly span: Span;
  /** Null for a name alone: `<td nowrap>`. */
  readonly quote: '"' | "'" | null;
  /** Text, holes and blocks of these. */
  readonly value: readonly TemplateNode[];
}

/** `<!-- … -->`; a conditional one, `<!--[if mso]>…<![endif]-->`, is for some mail programs only. No expression stands in it. */
export interface Comment {
  readonly kind: 'comment';
  readonly span: Span;
  readonly isConditional: boolean;
}

export type Expression = PathExpression | LiteralExpression | CallExpression;

export interface PathExpression {
  readonly kind: 'path';
  readonly span: Span;
  /** As written: `../options.text`. */
  readonly written: string;
  /** How many `../`. */
  readonly depth: number;
  /** `@index`, `@root.greeting`: `parts` begins with the name behind the `@`. */
  readonly isData: boolean;
  /** `this` or `.` at its beginning: then the first part is never a helper or a block param. */
  readonly isThis: boolean;
  readonly parts: readonly string[];
}

export interface LiteralExpression {
  readonly kind: 'literal';
  readonly span: Span;
  readonly value: string | number | boolean | null | undefined;
}

/** `{{date details.starts_at}}` or `(eq details.kind "visit")`. */
export interface CallExpression {
  readonly kind: 'call';
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly values: readonly Expression[];
  readonly hash: readonly Argument[];
}

/** `key=value` */
export interface Argument {
  readonly name: string;
  readonly span: Span;
  readonly value: Expression;
}
