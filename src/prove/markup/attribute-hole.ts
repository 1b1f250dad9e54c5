import { isCopied } from '../../link/copied-attributes.ts';
import { isWellFormedTag } from '../../link/unknown-name.ts';
import type { DataType } from '../../model/data-type.ts';
import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Hole } from '../../model/template-tree.ts';
import { targetProblem } from '../../parse/link-target.ts';
import type { AttributePlace } from '../walk/markup-checks.ts';
import type { Place } from './place.ts';
import { type AttributeKind, isMjml } from './attribute-kind.ts';
import { judgeValues, type Printed, wrongType } from './attribute-values.ts';
import { knownKinds } from './attributes.ts';
import { HOLE } from './hides.ts';
import { isJudged } from './samples.ts';
import { styleOf } from './sheet.ts';
import { reportStyleHole } from './style-hole.ts';
import { partFault } from './values.ts';
import { textOf, variantsOf } from './variants.ts';

/** Checks a value that is printed in an attribute. `hiding` are the classes and ids by which a rule hides something. */
export function checkAttributeHole(
  hole: Hole,
  type: DataType,
  { element, attribute, place }: AttributePlace<Place>,
  hiding: ReadonlySet<string>,
  report: Report,
): void {
  const kinds = knownKinds(element, attribute, place);
  // What stands in an attribute that is refused as a whole is not judged again.
  if (kinds === null || kinds.some(({ kind }) => kind === 'refused')) return;
  const { name } = attribute;
  if (kinds.some(({ kind }) => kind === 'fixed')) {
    report(
      error('template/unsafe-place', hole.span, `nothing can be printed in ${name}`, {
        help: 'write two elements, one in {{#if}} and one in {{else}}',
      }),
    );
    return;
  }
  if (!isJudged(type)) return;
  if (hole.isRaw || (type.kind === 'text' && type.media === 'html')) {
    reportMarkup(hole, type, name, report);
    return;
  }
  const variants = (variantsOf(attribute) ?? []).filter((variant) => variant.includes(hole));
  const printed = { hole, type, name, element, variants, hiding, report };
  const isRefused = kinds.some((kind) => judge(printed, kind));
  const isColour = kinds.some(({ kind }) => kind === 'colour');
  if (!isRefused && !isColour && isMjml(element.name)) warnOfLayouts(printed);
}

/** A colour has few ways to be written, and `enum` lists what else decides a layout: only texts and links are open. */
function warnOfLayouts({ hole, type, name, element, report }: Printed): void {
  const isOpen = (type.kind === 'text' || type.kind === 'number') && type.values === null;
  if (!isOpen || isCopied(element.name, name)) return;
  report(
    warning(
      'template/many-layouts',
      hole.span,
      'each value here makes a layout of its own, which makes letters to a list slow',
      {
        help: `list the values in the schema with "enum", or write ${name} without an expression`,
      },
    ),
  );
}

function reportMarkup(hole: Hole, type: DataType, name: string, report: Report): void {
  if (type.kind === 'text' && type.media === 'html') {
    report(
      error('template/wrong-type', hole.span, `this is finished markup, which cannot stand in ${name}`, {
        help: 'print a field of plain text here',
      }),
    );
    return;
  }
  report(
    error('template/wrong-braces', hole.span, 'this is plain text, which three braces would not make safe', {
      help: 'write two braces: {{…}}',
    }),
  );
}

/** True where something was reported. */
function judge(printed: Printed, kind: AttributeKind): boolean {
  const { hole, type, variants, report } = printed;
  switch (kind.kind) {
    case 'fixed':
    case 'refused':
      return false;
    case 'text':
      return type.kind === 'boolean' && wrongType(printed, kind, null, 'write {{#if}} around words');
    case 'link':
    case 'picture':
      return judgeAddress(printed, kind);
    case 'style':
      return variants.some((variant) => reportStyleHole(hole, type, styleOf(variant), report));
    case 'language':
      return !isLanguage(printed) && wrongType(printed, kind, null, formatHelp('language-tag'));
    case 'length':
      // In HTML any number will do: what a reader's program cannot use, it leaves out.
      return type.kind !== 'number' && judgeValues(printed, kind, ENUM_OF_TEXTS);
    case 'colour':
      return judgeValues(printed, kind, formatHelp('hex-colour'));
    case 'integer':
    case 'size':
    case 'choice':
    case 'names':
    case 'css':
    case 'backdrop':
      return judgeValues(printed, kind, type.kind === 'number' ? ENUM_OF_NUMBERS : ENUM_OF_TEXTS);
  }
}

const ENUM_OF_TEXTS = 'list the texts that it can be in the schema, with "enum"';
const ENUM_OF_NUMBERS = 'list the numbers that it can be in the schema, with "enum"';

function judgeAddress(printed: Printed, kind: AttributeKind): boolean {
  const { hole, type, name, variants, report } = printed;
  if (hole.escape === 'url-part') return type.kind === 'boolean' && wrongType(printed, kind, null, 'print a text here');
  const wanted = hole.escape === 'mail-address' ? 'idn-email' : hole.escape === 'phone-number' ? 'phone' : null;
  if (wanted !== null) {
    const isRight = type.kind === 'text' && type.format === wanted;
    return !isRight && wrongType(printed, kind, null, formatHelp(wanted));
  }
  // A site that comes from a field, or another scheme, is reported as the address that it is.
  if (variants.some((variant) => isReported(textOf(variant), kind))) return false;
  if (variants.some((variant) => variant.length > 1)) {
    report(
      error('template/unsafe-place', hole.span, `${name} cannot be put together from this and other parts`, {
        help: 'print one field that is the whole address, or begin with https:// and the whole name of a site',
      }),
    );
    return true;
  }
  const isPicture = kind.kind === 'picture';
  const formats = isPicture ? ['https-link'] : ['https-link', 'link'];
  if (type.kind === 'text' && type.format !== null && formats.includes(type.format)) return false;
  const values = type.kind === 'text' ? type.values : null;
  if (values?.every((value) => isAddress(value, isPicture)) === true) return false;
  return wrongType(printed, kind, null, formatHelp(isPicture ? 'https-link' : 'link'));
}

function isReported(written: string, kind: AttributeKind): boolean {
  return /^https:\/\//i.test(written) || (written !== HOLE && partFault(kind, written) !== null);
}

function isAddress(value: string, isPicture: boolean): boolean {
  return targetProblem(value) === null && (!isPicture || /^https:/i.test(value)) && !/[\s\p{C}"'<>\\`]/u.test(value);
}

function isLanguage({ type, variants }: Printed): boolean {
  if (type.kind !== 'text' || variants.some((variant) => variant.length > 1)) return false;
  return type.values === null ? type.format === 'language-tag' : type.values.every(isWellFormedTag);
}

function formatHelp(format: string): string {
  return `print a field with "format": "${format}" in its schema`;
}
