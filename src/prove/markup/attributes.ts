import { error, type Report } from '../../model/diagnostic.ts';
import type { Attribute, Element } from '../../model/template-tree.ts';
import type { Span } from '../../model/span.ts';
import type { Place } from './place.ts';
import { type AttributeKind, attributesOf, isMjml, kindsOf } from './attribute-kind.ts';
import { HOLE } from './hides.ts';
import { classNames } from './settings.ts';
import type { Defaults } from './defaults.ts';
import { reportFaults, styleOf } from './sheet.ts';
import { partFault, type ValueFault, valueFault } from './values.ts';
import { textOf, type Variant, variantsOf } from './variants.ts';
import { meantOr, spanOfValue } from './words.ts';

/** Checks the attributes of an element, as far as they do not depend on what is printed in them. */
export function checkAttributes(element: Element, place: Place, defaults: Defaults, report: Report): void {
  for (const attribute of element.attributes) {
    const kinds = knownKinds(element, attribute, place);
    if (kinds === null) reportUnknown(element, attribute, report);
    else if (kinds.some(({ kind }) => kind === 'refused')) reportRefused(attribute, report);
    else checkValue(attribute, kinds, report);
  }
  reportClasses(element, place, defaults, report);
}

/** In a piece of a template nobody knows the classes; in `<mj-attributes>` they have no effect. */
function reportClasses(element: Element, { content }: Place, { classes }: Defaults, report: Report): void {
  const attribute = element.attributes.find(({ name }) => name === 'mj-class');
  if (attribute === undefined || !isMjml(element.name) || content === 'piece' || content === 'settings') return;
  for (const name of classNames(element)) {
    if (classes.has(name) || name.includes(HOLE)) continue;
    const help = meantOr(name, [...classes], `write <mj-class name="${name}"> into <mj-attributes>`);
    report(error('mjml/invalid-value', spanOfValue(attribute), `there is no mj-class "${name}"`, { help }));
  }
}

/** What an attribute means where its element stands; null where there is none of this name. */
export function knownKinds(element: Element, { name }: Attribute, place: Place): readonly AttributeKind[] | null {
  // A class has no effect on what `<mj-attributes>` sets.
  return name === 'mj-class' && place.content === 'settings' ? null : kindsOf(element, name);
}

function reportUnknown(element: Element, { name, nameSpan }: Attribute, report: Report): void {
  const help = meantOr(name, attributesOf(element), sayWhere(element, name));
  report(error('mjml/unknown-attribute', nameSpan, `<${element.name}> has no attribute ${name}`, { help }));
}

function sayWhere({ name }: Element, attribute: string): string {
  if (attribute === 'class' && isMjml(name)) return 'write css-class';
  if (attribute === 'style' && isMjml(name)) return 'use its own attributes, such as padding and color';
  return 'take it out';
}

function reportRefused({ name, nameSpan }: Attribute, report: Report): void {
  const message = name.startsWith('on')
    ? `${name} runs a program, which mail programs block`
    : `${name} cannot be used in a letter`;
  report(error('mjml/forbidden', nameSpan, message, { help: 'take it out' }));
}

function checkValue(attribute: Attribute, kinds: readonly AttributeKind[], report: Report): void {
  if (kinds.every(({ kind }) => kind === 'text')) return;
  const variants = variantsOf(attribute);
  const span = spanOfValue(attribute);
  if (variants === null) {
    report(
      error('template/cannot-prove', span, `it cannot be told what ${attribute.name} will be: too much decides`, {
        help: 'use fewer blocks in it, and no {{#each}}',
      }),
    );
    return;
  }
  if (kinds.some(({ kind }) => kind === 'style')) {
    for (const style of variants.map(styleOf)) {
      reportFaults(style, report);
      if (style.css.faults.length > 0) return;
    }
    return;
  }
  const fault = variants.map((variant) => faultIn(attribute, variant, kinds)).find((found) => found !== null);
  if (fault) report(finding(attribute, span, fault));
}

/** Any kind will do: `<mj-all>` sets an attribute for elements that know it in different forms. */
function faultIn(attribute: Attribute, variant: Variant, kinds: readonly AttributeKind[]): ValueFault | null {
  const text = textOf(variant);
  if (
    attribute.quote !== null &&
    kinds.every(isExact) &&
    variant.some((part) => part.kind === 'text' && part.text.includes('&'))
  ) {
    return { message: 'cannot have a character reference in it', help: 'write the character itself' };
  }
  const faults = kinds.map((kind) => (text.includes(HOLE) ? partFault(kind, text) : valueFault(kind, text)));
  return faults.includes(null) ? null : (faults[0] ?? null);
}

/** MJML compares these as they are written. */
function isExact({ kind }: AttributeKind): boolean {
  return kind === 'colour' || kind === 'size' || kind === 'integer' || kind === 'choice';
}

function finding(attribute: Attribute, span: Span, { message, help }: ValueFault): ReturnType<typeof error> {
  const isUnsafe = message.startsWith('leads nowhere safe');
  return error(isUnsafe ? 'mjml/forbidden' : 'mjml/invalid-value', span, `${attribute.name} ${message}`, { help });
}
