import type { Element } from '../../model/template-tree.ts';
import { commonAttributes, htmlElements } from './html.ts';
import { attributeNames, mjmlElements, typesOf } from './mjml.ts';

/** What the value of an attribute means, and so what may stand in it and be printed in it. */
export type AttributeKind =
  /** For people or for nobody: anything. */
  | { readonly kind: 'text' }
  /** Leads somewhere: https, mailto, tel. */
  | { readonly kind: 'link' }
  /** Is fetched: https. */
  | { readonly kind: 'picture' }
  /** The same, in a style that MJML makes: `url('…')`, where a `'` in an address would end it. */
  | { readonly kind: 'backdrop' }
  | { readonly kind: 'colour' }
  | {
      readonly kind: 'size';
      readonly units: readonly string[];
      readonly most: number;
      readonly canBeNegative: boolean;
    }
  | { readonly kind: 'integer' }
  /** HTML's own: a number, or a part of the whole. */
  | { readonly kind: 'length' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'language' }
  /** Names that others refer to: `class`, `id`, `rel`. */
  | { readonly kind: 'names' }
  /** Declarations of CSS: `style`. */
  | { readonly kind: 'style' }
  /** The value of one property in CSS that MJML makes. */
  | { readonly kind: 'css' }
  /** Words that HTML or MJML knows; no value fits. */
  | { readonly kind: 'fixed' }
  /** Nothing that stands in it is safe, or does what it should in a letter. */
  | { readonly kind: 'refused' };

/** What an attribute of an element means; null where the element has no such attribute. */
export function kindsOf(element: Element, attribute: string): readonly AttributeKind[] | null {
  const { name } = element;
  if (!isMjml(name)) return htmlKinds(name, attribute);
  if (name === 'mjml') return ROOT.get(attribute) ?? null;
  if (attribute === 'css-class') return [{ kind: 'names' }];
  if (attribute === 'mj-class') return [{ kind: 'fixed' }];
  if (name === 'mj-class' && attribute === 'name') return [{ kind: 'fixed' }];
  const types = name === 'mj-class' || name === 'mj-all' ? typesOf(attribute) : ownType(name, attribute);
  return types.length === 0 ? null : types.map((type) => kindOfType(type, attribute));
}

/** The names of attributes that an element may have. */
export function attributesOf({ name }: Element): readonly string[] {
  if (!isMjml(name)) return [...commonAttributes, ...(htmlElements.get(name)?.attributes ?? [])];
  if (name === 'mjml') return [...ROOT.keys()];
  const own = name === 'mj-class' || name === 'mj-all' ? attributeNames() : mjmlElements.get(name)?.attributes.keys();
  return ['css-class', 'mj-class', ...(own ?? [])];
}

/** An element of MJML, by its name: `mjml`, `mj-text`. */
export function isMjml(name: string): boolean {
  return name === 'mjml' || name.startsWith('mj-');
}

const ROOT: ReadonlyMap<string, readonly AttributeKind[]> = new Map<string, readonly AttributeKind[]>([
  ['lang', [{ kind: 'language' }]],
  ['dir', [{ kind: 'choice', values: ['ltr', 'rtl', 'auto'] }]],
  ['owa', [{ kind: 'choice', values: ['desktop', 'mobile'] }]],
]);

function ownType(name: string, attribute: string): readonly string[] {
  const type = mjmlElements.get(name)?.attributes.get(attribute)?.type;
  return type === undefined ? [] : [type];
}

/** `unit(px,%){1,4}`, `enum(ltr,rtl)`, `color`; what MJML calls a string can be many things. */
function kindOfType(type: string, attribute: string): AttributeKind {
  const inside = /\(([^)]*)\)/.exec(type)?.[1]?.split(',') ?? [];
  if (type.startsWith('unit')) {
    const most = Number(/\{\d+,(\d+)\}/.exec(type)?.[1] ?? 1);
    return { kind: 'size', units: inside, most, canBeNegative: type.startsWith('unitWithNegative') };
  }
  if (type.startsWith('enum')) return { kind: 'choice', values: inside };
  if (type === 'boolean') return { kind: 'choice', values: ['true', 'false'] };
  if (type === 'color') return { kind: 'colour' };
  if (type === 'integer') return { kind: 'integer' };
  return STRINGS.get(attribute) ?? { kind: 'css' };
}

const STRINGS: ReadonlyMap<string, AttributeKind> = new Map<string, AttributeKind>([
  ...named('text', 'alt title icon-wrapped-alt icon-unwrapped-alt'),
  ...named('link', 'href'),
  ...named('picture', 'src icon-wrapped-url icon-unwrapped-url left-icon right-icon thumbnails-src'),
  ...named('backdrop', 'background-url'),
  ...named('names', 'id name rel target'),
  ...named('refused', 'base-url srcset sizes usemap'),
  ...named('fixed', 'ico-open ico-close'),
  ['inline', { kind: 'choice', values: ['inline'] }],
  ['hamburger', { kind: 'choice', values: ['hamburger'] }],
  ['mode', { kind: 'choice', values: ['fixed-height', 'fluid-height'] }],
]);

function htmlKinds(name: string, attribute: string): readonly AttributeKind[] | null {
  if (/^data-[a-z\d-]+$/.test(attribute)) return [{ kind: 'text' }];
  if (REFUSED.test(attribute)) return [{ kind: 'refused' }];
  const isKnown = commonAttributes.includes(attribute) || htmlElements.get(name)?.attributes.includes(attribute);
  if (isKnown !== true) return null;
  return [HTML.get(attribute) ?? { kind: 'fixed' }];
}

/** Run programs, fetch, or take over what an element does. */
const REFUSED =
  /^(?:on.*|srcset|srcdoc|sizes|usemap|ismap|http-equiv|action|formaction|ping|download|popover|contenteditable|is|slot)$/;

const HTML: ReadonlyMap<string, AttributeKind> = new Map<string, AttributeKind>([
  ...named('text', 'abbr alt aria-label content datetime summary title'),
  ...named('link', 'cite href'),
  ...named('picture', 'background src'),
  ...named('colour', 'bgcolor color'),
  ...named('integer', 'border cellpadding cellspacing colspan rowspan span start value'),
  ...named('length', 'height width'),
  ...named('language', 'lang'),
  ...named('names', 'class headers id name rel role target'),
  ...named('style', 'style'),
  ...named('css', 'face'),
  ...choices('align', 'left right center justify'),
  ...choices('aria-hidden', 'true false'),
  ...choices('clear', 'all left right none both'),
  ...choices('dir', 'ltr rtl auto'),
  ...choices('scope', 'col row colgroup rowgroup'),
  ...choices('valign', 'top middle bottom baseline'),
]);

type Plain = Exclude<AttributeKind['kind'], 'choice' | 'size'>;

function named(kind: Plain, attributes: string): readonly (readonly [string, AttributeKind])[] {
  return attributes.split(' ').map((attribute) => [attribute, { kind }]);
}

function choices(attribute: string, values: string): readonly (readonly [string, AttributeKind])[] {
  return [[attribute, { kind: 'choice', values: values.split(' ') }]];
}
