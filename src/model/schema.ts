import type { Node } from './node.ts';
import type { Source } from './source.ts';

/** A JSON Schema 2020-12 with the places of its parts. */
export interface Schema {
  /** The file's name, by which schemas refer to each other: `message.schema.json`. */
  readonly name: string;
  readonly source: Source;
  /** The places of its parts; null for the package's own, which nobody has to mend. */
  readonly root: Node | null;
  readonly json: JsonSchema;
}

/** The part of JSON Schema that envoi reads itself, with envoi's own vocabulary. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: JsonSchema };
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: { readonly [key: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly unevaluatedProperties?: JsonSchema | boolean;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  /** `text/markdown` for envoi's small markdown. */
  readonly contentMediaType?: string;
  /** The code that a violation of this subschema gets, in place of `schema/<keyword>`. */
  readonly rule?: string;
  /** The sentence for this property when it is missing or empty. */
  readonly whenMissing?: string;
  /** What to do about a violation of this subschema. */
  readonly help?: string;
  /** What other tools call a property: their name to ours, which may be a path (`next_step.action`). */
  readonly alsoCalled?: { readonly [name: string]: string };
  /** Properties that are refused, each with the reason. */
  readonly refused?: { readonly [name: string]: string };
  /** What templates have to show; `false` is refused, since a demand is never taken back. */
  readonly mustRender?: boolean | MustRender;
}

export interface MustRender {
  /** What has a lower one stands before it. */
  readonly order?: number;
  /** `href`: as the target of a link. */
  readonly as?: 'text' | 'href';
  /** How often at most. */
  readonly max?: number;
}
