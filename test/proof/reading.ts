import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Declaration, declarationsOf, type Element, matches, rulesOf, type StyleRule, weightOf } from './css.ts';

/** What one reader of a letter sees, in order. */
export interface Reading {
  readonly reader: Reader;
  readonly text: string;
  readonly links: readonly SeenLink[];
}

/** A link with something to read in it; `start` and `end` are its place in the text. */
export interface SeenLink {
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

/**
 * `plain` honours no condition of a style sheet, `conditional` every one; `outlook` shows what stands in comments for
 * it and not what is kept from it.
 */
export type Reader = 'plain' | 'conditional' | 'outlook';

export function readingsOf(html: string): readonly Reading[] {
  const usual = readAs(['plain', 'conditional'], html);
  return isOnlyLayout(html) ? usual : [...usual, ...readAs(['outlook'], forOutlook(html))];
}

const CONDITIONAL = /<!--\[if [^\]]*\]>([^]*?)<!\[endif\]-->|<!\[if [^\]]*\]>([^]*?)<!\[endif\]>/gi;

/** True where conditional comments have nothing but the tables that MJML writes for Outlook, as nearly always. */
function isOnlyLayout(html: string): boolean {
  return [...html.matchAll(CONDITIONAL)].every(([, first, second]) => {
    const content = (first ?? second ?? '').replace(/<!-*>|<!--$/g, '');
    const text = content.replace(/<(style|xml|noscript)\b[^]*?<\/\1>|<[^>]*>/gi, '');
    return text.trim() === '' && !/display|hid|visib|opac|color\s*:/i.test(content);
  });
}

function forOutlook(html: string): string {
  return html
    .replace(/<!--\[if !mso[^\]]*\]>\s*(?:<!-*>|-->)[^]*?<!(?:--)?<!\[endif\]-->/gi, '')
    .replace(/<!\[if !mso[^\]]*\]>[^]*?<!\[endif\]>/gi, '')
    .replace(/<!--\[if (?!!)[^\]]*\]>([^]*?)<!\[endif\]-->/gi, '$1');
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What children take over from the elements around them. */
interface Inherited {
  readonly isGone: boolean;
  readonly isInvisible: boolean;
  readonly isTransparent: boolean;
  readonly fontSize: number;
}

function readAs(readers: readonly Reader[], html: string): readonly Reading[] {
  const { childNodes } = parse(html);
  const rules = tellingRules(sheetsIn(childNodes).flatMap((css) => rulesOf(css)));
  const isSameForAll = rules.every(({ isConditional, selector }) => !isConditional && !selector.some(hasState));
  const [first = 'plain'] = readers;
  const one = read(childNodes, rules, first);
  return readers.map((reader) =>
    isSameForAll || reader === first ? { ...one, reader } : read(childNodes, rules, reader),
  );
}

function hasState({ compound }: StyleRule['selector'][number]): boolean {
  return compound.includes(':');
}

/** The rules with a property by which something is hidden, or which MJML hides by itself and shows again. */
function tellingRules(rules: readonly StyleRule[]): readonly StyleRule[] {
  const telling = new Set(['font', 'font-size', 'visibility']);
  for (const declaration of rules.flatMap(({ declarations }) => declarations)) {
    if (mayHide(declaration)) telling.add(declaration.property);
  }
  return rules.filter(({ declarations }) => declarations.some(({ property }) => telling.has(property)));
}

function mayHide({ property, value }: Declaration): boolean {
  const style = new Map([
    ['overflow', 'hidden'],
    [property, value],
  ]);
  return isTakenAway(style) || HIDING.test(value) || isNoColour(value) || fontSizeOf(style, 16) < 6;
}

const HIDING = /hidden|collapse|clip|transparent/;

function read(nodes: readonly Node[], rules: readonly StyleRule[], reader: Reader): Reading {
  const used = rules.filter(({ isConditional }) => !isConditional || reader === 'conditional');
  const links: SeenLink[] = [];
  let text = '';
  const visit = (node: Node, around: Inherited): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (isSeen(around)) text += node.value.replace(/[ \t\n\r\f]+/g, ' ');
      return;
    }
    if (!('tagName' in node) || NEVER_SHOWN.has(node.tagName)) return;
    const here = around.isGone ? around : inside(node, around, used, reader === 'conditional');
    const start = text.length;
    for (const child of shownChildren(node)) visit(child, here);
    const href = node.attrs.find(({ name }) => name === 'href')?.value;
    if ((node.tagName === 'a' || node.tagName === 'area') && href !== undefined && hasInk(text.slice(start))) {
      links.push({ href, start, end: text.length });
    }
    if (!INLINE.has(node.tagName)) text += '\n';
  };
  for (const node of nodes) {
    visit(node, { isGone: false, isInvisible: false, isTransparent: false, fontSize: 16 });
  }
  return { reader, text, links };
}

/** Something to see: not only spaces, joiners and blank letters. */
function hasInk(text: string): boolean {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu, '') !== '';
}

/** Elements whose contents no reader of a mail sees as text. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(
  (
    'head title style script template noscript noembed noframes iframe object embed audio video canvas select ' +
    'datalist option optgroup textarea map math svg rp progress meter picture param area'
  ).split(' '),
);

const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

function shownChildren(element: Element): readonly Node[] {
  const has = (wanted: string): boolean => element.attrs.some(({ name }) => name === wanted);
  if (element.tagName === 'dialog' && !has('open')) return [];
  if (element.tagName === 'details' && !has('open')) {
    return element.childNodes.filter(({ nodeName }) => nodeName === 'summary').slice(0, 1);
  }
  return element.childNodes;
}

function sheetsIn(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (node.tagName !== 'style') return sheetsIn(node.childNodes);
    const media = node.attrs.find(({ name }) => name === 'media')?.value;
    const css = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    return [media === undefined ? css : `@media ${media} {${css}}`];
  });
}

function isSeen({ isGone, isInvisible, isTransparent, fontSize }: Inherited): boolean {
  return !isGone && !isInvisible && !isTransparent && fontSize >= 6;
}

function inside(element: Element, around: Inherited, rules: readonly StyleRule[], isLenient: boolean): Inherited {
  const style = styleOf(element, rules, isLenient);
  const visibility = style.get('visibility');
  const color = style.get('-webkit-text-fill-color') ?? style.get('color');
  return {
    isGone: element.attrs.some(({ name }) => name === 'hidden') || isTakenAway(style),
    isInvisible: visibility === undefined ? around.isInvisible : /hidden|collapse/.test(visibility),
    isTransparent: color === undefined || color === 'inherit' ? around.isTransparent : isNoColour(color),
    fontSize: fontSizeOf(style, around.fontSize),
  };
}

function styleOf(element: Element, rules: readonly StyleRule[], isLenient: boolean): ReadonlyMap<string, string> {
  const found: { readonly declaration: Declaration; readonly weight: number }[] = [];
  for (const { selector, declarations } of rules) {
    if (!matches(element, selector, isLenient)) continue;
    for (const declaration of declarations) found.push({ declaration, weight: weightOf(selector) });
  }
  const inline = element.attrs.find(({ name }) => name === 'style')?.value ?? '';
  for (const declaration of declarationsOf(inline)) found.push({ declaration, weight: 1_000_000 });
  const variables = new Map(found.map(({ declaration: { property, value } }) => [property, value]));
  const strength = (one: (typeof found)[number]): number => one.weight + (one.declaration.isImportant ? 10_000_000 : 0);
  const sorted = found.toSorted((one, other) => strength(one) - strength(other));
  return new Map(sorted.map(({ declaration: { property, value } }) => [property, filled(value, variables)]));
}

/** A variable of the element itself; those of elements around it are seldom used to hide. */
function filled(value: string, variables: ReadonlyMap<string, string>): string {
  return value.replace(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g, (_, name: string, other: string | undefined) =>
    (variables.get(name) ?? other ?? '').trim(),
  );
}

function isTakenAway(style: ReadonlyMap<string, string>): boolean {
  const value = (property: string): string => style.get(property) ?? '';
  const number = (property: string): number =>
    Number.parseFloat(value(property)) / (value(property).endsWith('%') ? 100 : 1);
  const isClipped = ['overflow', 'overflow-x', 'overflow-y'].some((property) => /hidden|clip/.test(value(property)));
  const isSmall = (property: string): boolean =>
    /^[\d.e+-]+(?:px|pt|em|rem|%)?$/.test(value(property)) && Number.parseFloat(value(property)) <= 1;
  if (value('display') === 'none' || value('mso-hide') === 'all' || value('content-visibility') === 'hidden')
    return true;
  if (number('opacity') < 0.1 || ['zoom', 'scale', 'font-size-adjust'].some((property) => number(property) === 0))
    return true;
  if (isClipped && SIZES.some(isSmall)) return true;
  if (
    /opacity\(\s*0*\.?0*%?\s*\)/.test(value('filter')) ||
    /scale[xyz3d]*\(\s*0(?:\.0*)?\s*[,)]|matrix\(\s*0\s*,|rotate[xy]\(\s*90deg/.test(value('transform'))
  )
    return true;
  if (
    /rect\(/.test(value('clip')) ||
    /inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0|polygon\(\s*0 0\s*\)/.test(value('clip-path'))
  )
    return true;
  return MOVES.some((property) => isFarOut(value(property)));
}

const SIZES: readonly string[] = ['height', 'width', 'block-size', 'inline-size'].flatMap((size) => [
  size,
  `max-${size}`,
]);

const MOVES: readonly string[] =
  'text-indent left top right bottom margin margin-left margin-top margin-right transform translate inset'.split(' ');

/** A hundred pixels to the left of a page or above it, or any thousand. */
function isFarOut(value: string): boolean {
  const lengths = [...value.matchAll(/(-?[\d.]+)(px|pt|em|rem|vw|vh|%)/g)].map(
    ([, number, unit]) => Number(number) * (unit === 'em' || unit === 'rem' ? 16 : 1),
  );
  return lengths.some((length) => length <= -100 || length >= 1000);
}

function isNoColour(color: string): boolean {
  return (
    color === 'transparent' ||
    /^(?:rgb|hsl)a?\(.*[,/]\s*0*\.?0*%?\s*\)$/.test(color.replace(/^(?:rgb|hsl)\([^,/]*,[^,/]*,[^,/]*\)$/, '')) ||
    /^#(?:[0-9a-f]{3}0|[0-9a-f]{6}00)$/.test(color)
  );
}

function fontSizeOf(style: ReadonlyMap<string, string>, around: number): number {
  const short = /(?:^|\s)([\d.]+(?:px|pt|em|rem|%)?)(?:\s*\/|\s+["'a-z-])/.exec(style.get('font') ?? '')?.[1];
  const size = style.get('font-size') ?? short;
  if (size === undefined) return around;
  const [, number = '', unit = 'px'] = /^([\d.]+)(px|pt|em|rem|%)?$/.exec(size) ?? [];
  if (number === '') return { 'xx-small': 9, 'x-small': 10, small: 13, medium: 16, large: 18 }[size] ?? around;
  const factor = { px: 1, pt: 4 / 3, em: around, rem: 16, '%': around / 100 }[unit] ?? 1;
  return Number(number) * factor;
}
