import type { CssDeclaration } from './css.ts';
import { amountOf, shareOf, sizeIn } from './sizes.ts';

/** The part of a declaration that is judged here; an attribute of MJML says the same. */
export type Setting = Pick<CssDeclaration, 'property' | 'value'>;

/** Attributes of MJML that come into a style as a property of the same name. */
export const STYLED: readonly string[] =
  'font-size color height line-height letter-spacing width padding padding-top padding-right padding-bottom padding-left border border-top border-right border-bottom border-left'.split(
    ' ',
  );

/** Stands for a value that is printed there: what it can be is judged where it is printed. */
export const HOLE = '\uE000';

/**
 * The setting of these that keeps the contents of an element from a reader's eyes; null where all leave them to be seen.
 * What is not known to be harmless hides: a new way to hide is found sooner than a list of all ways is complete. The size
 * of the letters is not judged here: what stands inside can have its own.
 */
export function hidingSetting<T extends Setting>(settings: readonly T[]): T | null {
  return (
    settings.find(({ property, value }) => !value.includes(HOLE) && hides(property, value, settings)) ??
    cutOff(settings) ??
    null
  );
}

/** `tiny`: too small to read; `readable` whatever is around; `same`: as around, or a part of that. */
export function letterSize(settings: readonly Setting[]): 'tiny' | 'readable' | 'same' {
  const sizes = new Set(settings.map(sizeSetBy));
  if (sizes.has('tiny')) return 'tiny';
  return sizes.has('readable') ? 'readable' : 'same';
}

/** By how much these make letters smaller than those around; nothing where they say how large they are. */
export function shrinkingOf(settings: readonly Setting[]): number {
  const written = settings.flatMap(({ property, value }) => {
    if (property === 'font') return fontOf(value).size;
    return property === 'font-size' ? value : [];
  });
  const shares = written.map((value) => (value === 'smaller' ? 0.8 : relativeIn(value)));
  return Math.min(1, ...shares);
}

function relativeIn(value: string): number {
  const size = sizeIn(value);
  return size?.unit === 'relative' ? size.amount : 1;
}

/** How much of the contents of an element is seen through. */
export function opacityOf(settings: readonly Setting[]): number {
  const shares = settings.filter(({ property }) => property === 'opacity').map(({ value }) => shareOf(value));
  return Math.min(1, ...shares.filter((share) => !Number.isNaN(share)));
}

function sizeSetBy({ property, value }: Setting): 'tiny' | 'readable' | 'same' {
  if (property === 'font-size') return value.includes(HOLE) ? 'readable' : sizeOf(value);
  if (property !== 'font') return 'same';
  return value.includes(HOLE) ? 'readable' : sizeOf(fontOf(value).size);
}

/** The size that `font` sets, and the height of its lines; what cannot be read is no size. */
function fontOf(value: string): { readonly size: string; readonly lines: string } {
  if (/^(?:inherit|unset|revert|initial|caption|icon|menu|message-box|small-caption|status-bar)$/.test(value)) {
    return { size: 'inherit', lines: 'normal' };
  }
  const [, size = '', lines = 'normal'] =
    /^(?:(?:normal|italic|oblique|small-caps|bold|bolder|lighter|[1-9]00|(?:ultra-|extra-|semi-)?(?:condensed|expanded))\s+)*([^\s/]+)(?:\s*\/\s*([^\s/]+))?\s+\S/.exec(
      value,
    ) ?? [];
  return { size, lines };
}

/** Below this no reader reads. */
const SMALLEST = 6;

function sizeOf(value: string): 'tiny' | 'readable' | 'same' {
  if (/^(?:xx?-small|small|medium|large|xx?-large|xxx-large)$/.test(value)) return 'readable';
  if (/^(?:inherit|unset|initial|revert|larger|smaller)$/.test(value)) return 'same';
  const size = sizeIn(value);
  if (size === null) return 'tiny';
  if (size.unit === 'relative') return size.amount < 0.6 ? 'tiny' : 'same';
  return size.amount < SMALLEST ? 'tiny' : 'readable';
}

function hides(property: string, value: string, settings: readonly Setting[]): boolean {
  if (isHarmless(property) || /^(?:initial|inherit|unset|revert)$/.test(value)) return false;
  const judge = judges.get(property) ?? judges.get(property.replace(/-(?:top|right|bottom|left|inline|block).*$/, ''));
  if (judge !== undefined) return judge(value, settings);
  return !/^(?:none|auto|normal)$/.test(value);
}

type Judge = (value: string, settings: readonly Setting[]) => boolean;

const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['display', (value) => !VISIBLE_DISPLAY.test(value)],
  ['visibility', (value) => value !== 'visible'],
  ['mso-hide', (value) => value !== 'none'],
  ['opacity', (value) => !(shareOf(value) > 0.2)],
  ['position', (value) => !/^(?:static|relative)$/.test(value)],
  ['color', isTransparent],
  // It takes the place of `color`, also of what stands inside.
  ['-webkit-text-fill-color', (value) => value !== 'currentcolor'],
  ['height', isTooSmall],
  ['max-height', isTooSmall],
  ['max-width', isTooSmall],
  ['width', (value, settings) => isTooSmall(value) && !settings.some(isMinimum)],
  ['font', (value) => isFlat(fontOf(value).lines)],
  ['line-height', isFlat],
  ['border', isTooThick],
  ['outline', isTooThick],
  ['outline-offset', (value) => !/^\d/.test(value) || isTooThick(value)],
  ['box-shadow', (value) => value !== 'none' && isTooThick(value)],
  ['-webkit-text-size-adjust', isShrunk],
  ['-ms-text-size-adjust', isShrunk],
  ['-moz-text-size-adjust', isShrunk],
  ['text-size-adjust', isShrunk],
  ['mso-font-width', isShrunk],
  ['unicode-bidi', (value) => !/^(?:normal|embed|isolate|plaintext)$/.test(value)],
  ['letter-spacing', (value) => isFarOut(value, 5)],
  ['word-spacing', (value) => isFarOut(value, 20)],
  ['text-indent', (value) => isFarOut(value, 100)],
  ['margin', (value) => isFarOut(value, 100)],
  ['padding', (value) => isFarOut(value, 100)],
  ...['top', 'right', 'bottom', 'left'].map((side): [string, Judge] => [side, (value) => isFarOut(value, 100)]),
]);

const VISIBLE_DISPLAY =
  /^(?:block|inline|inline-block|contents|flex|inline-flex|grid|inline-grid|list-item|flow-root|(?:inline-)?table|table-(?:row|cell|caption|row-group|header-group|footer-group))$/;

function isMinimum({ property, value }: Setting): boolean {
  return property === 'min-width' && !isTooSmall(value);
}

/** What is longer than its box is cut off. */
function cutOff<T extends Setting>(settings: readonly T[]): T | undefined {
  const isCut = settings.some(
    ({ property, value }) => /^overflow(?:-[xy])?$/.test(property) && /hidden|clip/.test(value),
  );
  if (!isCut) return undefined;
  return settings.find(
    ({ property, value }) =>
      (/^(?:max-)?(?:height|width)$/.test(property) &&
        (property.endsWith('height') || isNarrow(value)) &&
        !/^(?:auto|none|100%|initial|unset|inherit)$/.test(value)) ||
      (property === 'white-space' && /nowrap|^pre$/.test(value)),
  );
}

function isHarmless(property: string): boolean {
  return (
    HARMLESS.has(property) ||
    /^(?:border-(?:collapse|spacing|color|style|radius)|border-(?:.*-)?(?:color|style|radius)$|outline-(?:color|style)|list-style|page-break|mso-(?!hide|font-width))/.test(
      property,
    )
  );
}

const HARMLESS: ReadonlySet<string> = new Set(
  `background background-color background-position background-repeat background-size align-items align-content
  align-self justify-content justify-items box-sizing break-after break-before break-inside caption-side clear
  color-scheme supported-color-schemes cursor direction empty-cells flex flex-basis flex-direction flex-flow flex-grow
  flex-shrink flex-wrap float font-family font-feature-settings font-kerning font-size font-stretch font-style
  font-variant font-variant-numeric font-weight gap column-gap row-gap hyphens -webkit-hyphens -moz-hyphens -ms-hyphens
  image-rendering -ms-interpolation-mode line-break min-height min-width object-fit object-position order orphans overflow
  overflow-x overflow-y overflow-wrap quotes
  table-layout tab-size text-align text-align-last text-decoration text-decoration-color text-decoration-line
  text-decoration-style text-decoration-thickness text-rendering text-shadow text-transform text-underline-offset
  text-wrap vertical-align white-space widows word-break word-wrap writing-mode
  -webkit-font-smoothing -moz-osx-font-smoothing -webkit-tap-highlight-color content`
    .split(/\s+/)
    .filter(Boolean),
);

/** Too narrow for a word. */
function isNarrow(value: string): boolean {
  const size = sizeIn(value);
  if (size === null) return true;
  return size.unit === 'relative' ? size.amount * (value.endsWith('%') ? WHOLE : 16) < NARROW : size.amount < NARROW;
}

const NARROW = 100;

/** Lines that lie on each other. */
function isFlat(value: string): boolean {
  return /^-|^[^\d.]+$/.test(value) ? value !== 'normal' : amountOf(value) < 0.5;
}

/** A line or a shadow so thick that it covers what it is drawn around. */
function isTooThick(value: string): boolean {
  const plain = value.replaceAll(/(?:rgb|hsl)a?\([^()]*\)|#[\da-f]+/g, ' ');
  return plain.split(/[\s,/]+/).some((part) => {
    if (part === '' || /^[a-z-]+$/.test(part)) return false;
    const size = sizeIn(part);
    if (size === null) return true;
    return Math.abs(size.unit === 'relative' ? size.amount * 16 : size.amount) > 50;
  });
}

/** Letters made smaller or narrower by a program. */
function isShrunk(value: string): boolean {
  return value !== 'auto' && value !== 'none' && !(shareOf(value) >= 0.5);
}

/** `#0000`, `rgba(0, 0, 0, 0)`, `transparent`, and what cannot be told. */
function isTransparent(value: string): boolean {
  if (/^#(?:[\da-f]{3}|[\da-f]{6})$/.test(value)) return false;
  const alpha = /^#(?:[\da-f]{3}([\da-f])|[\da-f]{6}([\da-f]{2}))$/.exec(value);
  if (alpha) return Number.parseInt((alpha[1] ?? '') + (alpha[1] ?? alpha[2] ?? ''), 16) < 64;
  const call = /^(?:rgb|hsl)a?\(([^()]*)\)$/.exec(value);
  if (call) {
    const parts = (call[1] ?? '').split(/[\s,/]+/).filter(Boolean);
    return parts.length > 3 && !(shareOf(parts[3] ?? '') > 0.2);
  }
  return value === 'transparent' || !/^[a-z]+$/.test(value);
}

function isTooSmall(value: string): boolean {
  if (/^(?:auto|none|normal|(?:min|max|fit)-content)$/.test(value)) return false;
  const size = sizeIn(value);
  if (size === null) return true;
  return size.unit === 'relative' ? size.amount <= 0 : size.amount < SMALLEST;
}

/** What 100% is of, at most: the width of a letter. */
const WHOLE = 600;

/** Pushed out of sight: back by `limit` pixels or as many as no screen is wide. */
function isFarOut(value: string, limit: number): boolean {
  return value.split(/\s+/).some((part) => {
    if (/^(?:auto|normal)$/.test(part)) return false;
    const size = sizeIn(part);
    if (size === null) return true;
    const pixels = size.unit === 'relative' ? size.amount * (part.endsWith('%') ? WHOLE : 16) : size.amount;
    return pixels <= -limit || pixels >= WHOLE;
  });
}
