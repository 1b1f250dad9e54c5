import type { Escape } from './template-tree.ts';

/**
 * A compiled template, partials included: what it asks of a letter model and what it prints, in the order of the letter.
 * Plain data, equal after a way through JSON: letters are written from it without template, Handlebars or MJML.
 */
export interface Program {
  /** `follow-up` of `templates/follow-up.mjml`. */
  readonly name: string;
  readonly steps: readonly Step[];
  /** Where values stand in the sources: `place` of a step counts them. */
  readonly places: readonly ProgramPlace[];
}

export type Step = TextStep | LeafStep | ChoiceStep | LoopStep | RegionStep;

/** MJML as it is printed: white space that belongs to the lines of blocks is gone, lines end with LF. */
export interface TextStep {
  readonly kind: 'text';
  readonly text: string;
}

/** Prints a value. */
export interface LeafStep {
  readonly kind: 'leaf';
  readonly value: Value;
  /** `none` for `{{{ }}}`; all others are escaped for HTML, those for links after their own escape. */
  readonly escape: Escape;
  readonly accepts: Admission;
  readonly place: number;
}

/**
 * Which values MJML is known to copy as they are from where a leaf stands; any other decides the layout, or is thought to.
 *
 * - `text`: not empty, no white space at its ends.
 * - `attribute`: the same, without two spaces in a row, and neither `true` nor `false`.
 * - `colour`: `#` and six hexadecimal digits.
 * - `markup`: as `text`, and no tags but those that Markdown becomes.
 * - `none`: no value.
 */
export type Admission = 'text' | 'attribute' | 'colour' | 'markup' | 'none';

/** `{{#if}}`, `{{#unless}}` (its bodies changed) and `{{#with}}`. */
export interface ChoiceStep {
  readonly kind: 'choice';
  readonly test: Value;
  /** `{{#with}}` takes 0 for something. */
  readonly isWith: boolean;
  readonly body: readonly Step[];
  readonly otherwise: readonly Step[];
}

/** `{{#each}}` over the items of a list or the fields of a map. */
export interface LoopStep {
  readonly kind: 'loop';
  /** No other loop of the program has this number. */
  readonly loop: number;
  readonly list: Value;
  readonly body: readonly Step[];
  /** Where there is nothing to go over. */
  readonly otherwise: readonly Step[];
}

/**
 * Steps that print what MJML copies whole, whatever they do: choices and loops within the words of an element, with the
 * white space around them. Outside of regions every choice and every count of a loop decides the layout.
 */
export interface RegionStep {
  readonly kind: 'region';
  readonly steps: readonly Step[];
}

/** What a letter model is asked for. A field that is null or that nobody gave is absent: undefined. */
export type Value = FieldValue | TurnValue | LiteralValue | CallValue | OverlayValue;

export interface FieldValue {
  readonly kind: 'field';
  /** The loop from whose item the way leads on; null: from the letter model. */
  readonly from: number | null;
  /** Only fields of its own does a map have, and a text has none. */
  readonly parts: readonly string[];
}

/** `@index`, `@key`, `@first`, `@last` */
export interface TurnValue {
  readonly kind: 'turn';
  readonly loop: number;
  readonly what: 'index' | 'key' | 'first' | 'last';
}

export interface LiteralValue {
  readonly kind: 'literal';
  /** Null for `undefined` as well: both are absent. */
  readonly value: string | number | boolean | null;
}

export interface CallValue {
  readonly kind: 'call';
  readonly helper: string;
  readonly values: readonly Value[];
  readonly hash: readonly { readonly name: string; readonly value: Value }[];
  readonly place: number;
}

/** A partial's context with values over it: `{{> name context key=value}}`. */
export interface OverlayValue {
  readonly kind: 'overlay';
  readonly base: Value;
  readonly fields: readonly { readonly name: string; readonly value: Value }[];
}

/** An expression in its source. */
export interface ProgramPlace {
  readonly file: string;
  /** Offsets of the whole expression, as in a span. */
  readonly start: number;
  readonly end: number;
  /** The values in it as written; of a hole without a helper its one value. */
  readonly values: readonly string[];
}

/** The HTML of all letters whose traces have one key: text, and between two texts a hole. There is one text more than holes. */
export interface HtmlVariant {
  readonly texts: readonly string[];
  readonly holes: readonly HtmlHole[];
  /** False where white space is kept as it is written, since a style may show it. */
  readonly isShrunk: boolean;
}

export type HtmlHole =
  /** Counts the leaves of the trace. */
  | { readonly kind: 'leaf'; readonly leaf: number; readonly isRaw: boolean }
  /** Counts the regions of the trace. */
  | { readonly kind: 'region'; readonly region: number };

/** The links of the plain text of letters whose traces have one text key; whether each shows its target depends on values. */
export interface TextLayout {
  readonly links: readonly TextLink[];
}

/** A link's words and its target, of which parts are static and parts are leaves. */
export interface TextLink {
  readonly words: readonly (string | TextHole)[];
  /** As `href` has it once character references are decoded. */
  readonly target: readonly (string | TextHole)[];
}

/** The plain text of letters that also answer each link alike. There is one text more than holes. */
export interface TextVariant {
  readonly texts: readonly string[];
  readonly holes: readonly (TextHole | TargetHole)[];
}

export interface TextHole {
  readonly kind: 'leaf';
  readonly leaf: number;
  /** The leaf is markup: what it says as text stands here. */
  readonly isMarkup: boolean;
  /** What a line break in that text becomes here: in a list item a break and the item's indentation, in a cell a space. */
  readonly lineBreak: string;
  /** No-break spaces become spaces: in the words of a link that calls a number. */
  readonly isCall: boolean;
}

/** What the link of this number shows for its target. */
export interface TargetHole {
  readonly kind: 'target';
  readonly link: number;
}

/** What is known of the letters of a program, by the keys of their traces; it grows. */
export interface Variants {
  readonly html: Map<string, HtmlVariant>;
  readonly layouts: Map<string, TextLayout>;
  /** By `textVariantKey`. */
  readonly texts: Map<string, TextVariant>;
}

/** A program with what is known of its letters. */
export interface CompiledProgram {
  readonly program: Program;
  readonly variants: Variants;
}

/** Where compiled programs are kept from one run to the next, by the names of their templates. It never fails a run. */
export interface ProgramStore {
  readonly read: (template: string) => CompiledProgram | null;
  /** Adds to what is kept of the same program; what another process adds at the same moment may be lost, never damaged. */
  readonly write: (template: string, compiled: CompiledProgram) => void;
}

/** Variants of one kind that are kept of a program, in memory and on the disk. */
export const MOST_VARIANTS = 512;

export function noVariants(): Variants {
  return { html: new Map(), layouts: new Map(), texts: new Map() };
}
