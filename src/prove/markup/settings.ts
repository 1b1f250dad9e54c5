import type { Attribute, Element, Hole } from '../../model/template-tree.ts';
import type { Span } from '../../model/span.ts';
import { isMjml } from './attribute-kind.ts';
import { type Default, type Defaults, staticValue } from './defaults.ts';
import { mjmlElements } from './mjml.ts';
import { textOf, type Variant, variantsOf } from './variants.ts';

/** One of the values that an attribute can have where the element stands. */
export interface Candidate {
  /** With a mark for each printed value. */
  readonly text: string;
  /** As written, to tell equal values from each other. */
  readonly written: string;
  readonly holes: readonly Hole[];
  readonly span: Span | null;
  /** Set by `<mj-attributes>` or by MJML itself. */
  readonly isDefault: boolean;
}

/**
 * What an attribute of an MJML element can be: its own value; else what `<mj-attributes>` says of its class, of the
 * element, of all elements; else what MJML says. What stands in a block may not be there: then what follows counts too.
 */
export function candidatesFor(
  element: Element,
  name: string,
  classesAround: readonly string[],
  { settings }: Defaults,
): readonly Candidate[] {
  const own = element.attributes.find((attribute) => attribute.name === name);
  if (own !== undefined) return valuesOf(own, false);
  const set = [
    ...classesAround.toReversed().map((around) => `.${around} ${element.name}`),
    // Of two classes MJML takes the later one.
    ...classNames(element)
      .toReversed()
      .map((one) => `.${one}`),
    element.name,
    'mj-all',
  ].map((key) => (settings.get(key) ?? []).filter(({ attribute }) => attribute.name === name));
  const candidates: Candidate[] = [];
  for (const defaults of set) {
    candidates.push(...defaults.flatMap(({ attribute }) => valuesOf(attribute, true)));
    if (defaults.some(isAlways)) return candidates;
  }
  const standard = mjmlElements.get(element.name)?.attributes.get(name)?.standard ?? null;
  if (standard !== null) candidates.push({ text: standard, written: standard, holes: [], span: null, isDefault: true });
  return candidates;
}

/** The names in `mj-class`, whichever of its blocks are there. */
export function classNames(element: Element): readonly string[] {
  const attribute = element.attributes.find(({ name }) => name === 'mj-class');
  if (attribute === undefined) return [];
  return [...new Set((variantsOf(attribute) ?? []).flatMap((variant) => wordsIn(textOf(variant))))];
}

/** Each class, and the id, that an element can have for rules of CSS. */
export function namesOf(element: Element, classesAround: readonly string[], defaults: Defaults): ReadonlySet<string> {
  const values = isMjml(element.name)
    ? [...candidatesFor(element, 'css-class', classesAround, defaults), ...allClasses(element, defaults)]
    : element.attributes.filter(({ name }) => name === 'class').flatMap((attribute) => valuesOf(attribute, false));
  const names = values.flatMap(({ text }) => wordsIn(text.toLowerCase()));
  // MJML makes a second class for old Outlook.
  const outlook = isMjml(element.name) ? names.map((name) => `${name}-outlook`) : [];
  const id = staticValue(element, 'id').toLowerCase();
  return new Set([...names, ...outlook, ...(id === '' ? [] : [id])]);
}

/** A second `mj-class` adds its `css-class`, where other attributes take the place of each other. */
function allClasses(element: Element, { settings }: Defaults): readonly Candidate[] {
  return classNames(element).flatMap((name) =>
    (settings.get(`.${name}`) ?? [])
      .filter(({ attribute }) => attribute.name === 'css-class')
      .flatMap(({ attribute }) => valuesOf(attribute, true)),
  );
}

function valuesOf(attribute: Attribute, isDefault: boolean): readonly Candidate[] {
  const variants = variantsOf(attribute) ?? [];
  return variants.map((variant) => ({
    text: textOf(variant),
    written: writtenIn(variant),
    holes: variant.filter((part) => part.kind === 'hole'),
    span: attribute.span,
    isDefault,
  }));
}

function writtenIn(variant: Variant): string {
  return variant.map(({ span: { source, start, end } }) => source.text.slice(start, end)).join('');
}

function isAlways({ isConditional }: Default): boolean {
  return !isConditional;
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}
