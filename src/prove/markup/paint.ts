import type { Element } from '../../model/template-tree.ts';
import type { Hiding } from '../showing.ts';
import { isMjml } from './attribute-kind.ts';
import { plainColour, rgbaOf } from './colours.ts';
import { HOLE } from './hides.ts';
import { mjmlElements } from './mjml.ts';
import type { Place } from './place.ts';
import type { Reach } from './reach.ts';
import { anyOf, isFaint, isSure, LINK, type Paint, type Tone, toneOf, type TypesOf } from './shades.ts';

/** The colours of an element in one of the ways in which it can be set; where there are several, any can be seen. */
export interface Painting {
  readonly colours: readonly Paint[];
  readonly backgrounds: readonly Paint[];
}

/** A rule that sets the colour of text or of what is behind it. */
export interface PaintRule {
  readonly reaches: readonly Reach[];
  readonly colour: Paint | null;
  readonly background: Paint | null;
  /** For readers who want light letters on dark. */
  readonly isForDark: boolean;
  /** What rules of that kind put behind all letters. */
  readonly behind: readonly Paint[];
  /** Set on links, or on other elements that stand in text. */
  readonly isOfLinks: boolean;
  readonly isOfWords: boolean;
}

/** A text, what is behind it, and what sets them. */
interface Pair {
  readonly colour: Tone | null;
  readonly background: Tone | null;
  readonly by: Paint | null;
  readonly rule: PaintRule | null;
}

/** The part of a declaration that says what a colour is: of `background: black none` the colour. */
export function paintOf(property: string, paint: Paint): Paint | null {
  if (property === 'color') return { ...paint, name: plainNameOf(paint.name) };
  if (property === 'background-image')
    return /^(?:none|inherit|initial|unset|revert)$/.test(paint.text) ? null : UNTOLD(paint);
  if (property !== 'background' && property !== 'background-color') return null;
  const words = paint.text.match(/[^\s()]+(?:\([^()]*\))?/g) ?? [];
  const colours = words.filter((word) => !NO_COLOUR.test(word));
  const [colour] = colours;
  if (colour === undefined) return null;
  const isKnown = colours.length === 1 && (colour === HOLE || rgbaOf(colour) !== null);
  const name = colour === HOLE ? paint.name : plainNameOf(colour);
  return isKnown ? { ...paint, text: colour, name } : UNTOLD(paint);
}

const UNTOLD = (paint: Paint): Paint => ({ ...paint, text: 'unknown', holes: [] });

/** The other words of `background`; `inherit` of a background shows what is around, for it is one colour. */
const NO_COLOUR =
  /^(?:none|transparent|inherit|initial|unset|revert|(?:no-)?repeat(?:-[xy])?|round|space|scroll|fixed|local|top|right|bottom|left|center|cover|contain|auto|(?:border|padding|content)-box|\/|[+-]?[\d.]+(?:[a-z]+|%)?)$/;

function plainNameOf(name: string): string {
  return name.includes('{{') ? name : plainColour(name);
}

/** Text in the colour of what is behind it, and the colours of what stands in an element. */
export function coloursIn(
  element: Element,
  place: Place,
  ways: readonly Painting[],
  rules: readonly PaintRule[],
  typesOf: TypesOf,
): Pick<Place, 'faint' | 'colour' | 'background'> {
  const isLink = element.name === 'a';
  const isPainted = ways.some(({ colours, backgrounds }) => colours.length + backgrounds.length > 0);
  if (!isPainted && rules.length === 0 && !isLink) {
    return { faint: place.faint, colour: place.colour, background: place.background };
  }
  const tones = { behind: place.background, typesOf };
  // A link has the colour of links unless something is said.
  const isRecoloured = rules.some((rule) => !rule.isForDark && rule.colour !== null && rule.isOfLinks);
  const inherited = isLink && !isRecoloured && place.background !== null ? LINK : place.colour;
  const own = (ways.length === 0 ? [NOTHING] : ways).map((way) => pairOf(way, inherited, tones));
  const ruled = rules.flatMap((rule) => pairsBy(rule, element, own, rules, tones));
  const pairs = [...own, ...ruled];
  const faint = pairs.find(({ colour, background }) => isFaint(colour, background));
  const always = pairs.filter(({ rule }) => rule?.isForDark !== true);
  return {
    faint: faint === undefined ? null : faintness(faint, element),
    colour: anyOf(always.map(({ colour }) => colour)),
    background: anyOf(always.map(({ background }) => background)),
  };
}

const NOTHING: Painting = { colours: [], backgrounds: [] };

interface Tones {
  readonly behind: Tone | null;
  readonly typesOf: TypesOf;
}

function pairOf({ colours, backgrounds }: Painting, inherited: Tone | null, { behind, typesOf }: Tones): Pair {
  const background = backgrounds.length === 0 ? behind : anyOf(backgrounds.map((one) => toneOf(one, behind, typesOf)));
  const tones = colours.map((one) => (isInherited(one) ? inherited : toneOf(one, background, typesOf)));
  const by = colours.findLast((one) => !isInherited(one)) ?? backgrounds.at(-1) ?? null;
  return { colour: tones.length === 0 ? inherited : anyOf(tones), background, by, rule: null };
}

function isInherited({ text }: Paint): boolean {
  return /^(?:inherit|unset|revert|currentcolor)$/.test(text);
}

/** What a rule may make of an element. */
function pairsBy(
  rule: PaintRule,
  element: Element,
  own: readonly Pair[],
  rules: readonly PaintRule[],
  { behind, typesOf }: Tones,
): readonly Pair[] {
  const before = anyOf(own.map(({ background }) => background));
  const set = rule.background && toneOf(rule.background, behind, typesOf);
  const hasColour = rule.colour !== null && !isOverruled(rule, element);
  const others = rule.isForDark ? rules.filter((one) => one.isForDark) : [];
  const around = rule.behind.length === 0 ? before : anyOf(rule.behind.map((one) => toneOf(one, behind, typesOf)));
  const background = rule.background === null ? around : set;
  if (rule.colour !== null && hasColour && !isInherited(rule.colour)) {
    return [{ colour: toneOf(rule.colour, background, typesOf), background, by: rule.colour, rule }];
  }
  if (rule.background === null || others.some((one) => one.colour !== null)) return [];
  return own.map(({ colour }) => ({ colour, background: set, by: rule.background, rule }));
}

/** MJML writes the colour of words into the elements that it makes, where only `!important` is stronger. */
function isOverruled({ colour, isOfWords }: PaintRule, { name }: Element): boolean {
  if (!isMjml(name) || colour?.isImportant === true) return false;
  const hasColour = mjmlElements.get(name)?.attributes.has('color') === true;
  return hasColour && (!isOfWords || name === 'mj-button');
}

function faintness({ colour, background, by, rule }: Pair, element: Element): Hiding {
  const span = by?.span ?? element.nameSpan;
  if (rule !== null && by !== null) {
    const property = by === rule.colour ? 'color' : 'background';
    return { span, why: `a rule of <mj-style> sets ${property}: ${by.name} on it, and text and background look alike` };
  }
  const isCertain = colour !== null && background !== null && isSure(colour) && isSure(background);
  return { span, why: `it ${isCertain ? 'has' : 'can have'} the colour of what is behind it, ${colour?.name ?? ''}` };
}
