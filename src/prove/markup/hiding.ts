import type { Attribute, Element } from '../../model/template-tree.ts';
import type { Span } from '../../model/span.ts';
import type { Named, Place } from './place.ts';
import type { Hiding } from '../showing.ts';
import { isMjml } from './attribute-kind.ts';
import { plainColour } from './colours.ts';
import { coloursIn, type PaintRule, type Painting } from './paint.ts';
import { paintIn } from './painted.ts';
import type { Paint, TypesOf } from './shades.ts';
import type { Defaults } from './defaults.ts';
import { HOLE, hidingSetting, letterSize, opacityOf, type Setting, shrinkingOf, STYLED } from './hides.ts';
import { mjmlElements } from './mjml.ts';
import { type Candidate, candidatesFor } from './settings.ts';
import { spanIn, styleOf } from './sheet.ts';
import { textOf, variantsOf } from './variants.ts';
import { spanOfValue } from './words.ts';

/** What a place says about being seen. */
export type Sight = Pick<Place, 'hiding' | 'tiny' | 'faint' | 'scale' | 'opacity' | 'colour' | 'background'>;

/** What all elements of a template are held against. */
export interface Looks {
  readonly defaults: Defaults;
  /** What the rules of its sheets hide; by the elements around, of which the last is judged. */
  readonly ruled: (around: readonly Named[]) => Pick<Sight, 'hiding' | 'tiny'>;
  /** The rules that may set colours, of the same. */
  readonly paints: (around: readonly Named[]) => readonly PaintRule[];
  readonly typesOf: TypesOf;
}

/** What of the contents of an element a reader sees. `around` are the elements around it, itself included. */
export function sightIn(element: Element, place: Place, around: readonly Named[], looks: Looks): Sight {
  const ruled = looks.ruled(around);
  const ways = isMjml(element.name) ? mjmlWays(element, place, looks) : htmlWays(element);
  const hiding = place.hiding ?? hiddenByName(element) ?? firstOf(ways.map(hiddenBy)) ?? ruled.hiding;
  const isSized = ways.length > 0 && ways.every(({ settings }) => letterSize(settings) === 'readable');
  const scale = (isSized ? 1 : place.scale) * Math.min(1, ...ways.map(({ settings }) => shrinkingOf(settings)));
  const opacity = place.opacity * Math.min(1, ...ways.map(({ settings }) => opacityOf(settings)));
  const tiny =
    ruled.tiny ?? tinyIn(element, place, ways) ?? (scale < LEAST_SCALE ? smallest(element, ways, 'font') : null);
  const faded = opacity > LEAST_OPACITY ? null : smallest(element, ways, 'opacity');
  return {
    hiding: hiding ?? faded,
    tiny,
    scale,
    opacity,
    ...coloursIn(element, place, ways, looks.paints(around), looks.typesOf),
  };
}

/** Of letters that are 16 pixels high, 7 are left. */
const LEAST_SCALE = 0.45;

const LEAST_OPACITY = 0.2;

/** What is too much together with what is around. */
function smallest({ nameSpan }: Element, ways: readonly Way[], property: 'font' | 'opacity'): Hiding {
  const own = ways.flatMap(({ settings }) => settings).findLast((setting) => setting.property.startsWith(property));
  const why = `together, the elements around it make it too ${property === 'font' ? 'small' : 'pale'} to read`;
  return { span: own?.span ?? nameSpan, why };
}

/** One way in which an element can be set, depending on the blocks in its attributes. */
interface Way extends Painting {
  readonly settings: readonly PlacedSetting[];
}

interface PlacedSetting extends Setting {
  readonly span: Span;
  /** As the end of "… cannot be seen: ". */
  readonly why: string;
}

/** In pixels; below this a word is wider than its letter. */
const LEAST_WIDTH = 200;

function hiddenByName({ name, nameSpan, attributes }: Element): Hiding | null {
  const hidden = attributes.find((attribute) => attribute.name === 'hidden');
  if (hidden !== undefined && !isMjml(name)) return { span: hidden.span, why: 'its element is hidden' };
  if (/^mj-(?:title|preview|style)$/.test(name)) return { span: nameSpan, why: `it stands in <${name}>` };
  const width = name === 'mj-body' ? attributes.find((attribute) => attribute.name === 'width') : undefined;
  const [written] = width?.value ?? [];
  if (width !== undefined && written?.kind === 'text' && Number.parseFloat(written.text) < LEAST_WIDTH) {
    return { span: width.span, why: `its <mj-body> is ${written.text} wide` };
  }
  const folded = name === 'mj-navbar' ? attributes.find((attribute) => attribute.name === 'hamburger') : undefined;
  return folded === undefined ? null : { span: folded.span, why: 'its <mj-navbar> is folded on phones' };
}

function hiddenBy({ settings }: Way): Hiding | null {
  const setting = hidingSetting(settings);
  return setting && { span: setting.span, why: setting.why };
}

function tinyIn(element: Element, place: Place, ways: readonly Way[]): Hiding | null {
  const small = ways.flatMap(({ settings }) => settings).find((setting) => letterSize([setting]) === 'tiny');
  if (small !== undefined) return { span: small.span, why: small.why };
  if (element.name === 'mj-raw' && !['mj-body', 'mj-head', null].includes(place.parent)) {
    const why = `in <${place.parent ?? ''}> MJML makes letters of no size, and <mj-raw> gives them none`;
    return { span: element.nameSpan, why };
  }
  const hasSize = mjmlElements.get(element.name)?.attributes.has('font-size') === true;
  const isSized = ways.length > 0 && ways.every(({ settings }) => letterSize(settings) === 'readable');
  return hasSize || isSized ? null : place.tiny;
}

function htmlWays({ attributes }: Element): readonly Way[] {
  const style = attributes.find(({ name }) => name === 'style');
  const given = attributes.find(({ name }) => name === 'bgcolor');
  const font = attributes.find(({ name }) => name === 'color');
  const variants = style === undefined ? [[]] : (variantsOf(style) ?? [[]]);
  const outer = (attribute: typeof given): readonly Paint[] => (attribute === undefined ? [] : paintsOf(attribute));
  return variants.map((variant) => {
    const read = styleOf(variant);
    const settings = read.css.declarations.map(({ property, value, start, end }) => {
      const why = `its element has ${property}: ${value.replaceAll(HOLE, '…')}`;
      return { property, value, span: spanIn(read, start, end), why };
    });
    const own = read.css.declarations.map((one) => ({ isColour: one.property === 'color', paint: paintIn(read, one) }));
    const colours = own.flatMap(({ isColour, paint }) => (isColour && paint ? [paint] : []));
    const backgrounds = own.flatMap(({ isColour, paint }) => (!isColour && paint ? [paint] : []));
    return {
      settings,
      colours: colours.length > 0 ? colours : outer(font),
      backgrounds: backgrounds.length > 0 ? backgrounds : outer(given),
    };
  });
}

function mjmlWays(element: Element, place: Place, { defaults }: Looks): readonly Way[] {
  const candidates = (name: string): readonly Candidate[] => {
    const isKnown = mjmlElements.get(element.name)?.attributes.has(name) === true;
    return isKnown ? candidatesFor(element, name, place.mjClass, defaults) : [];
  };
  const settings = STYLED.flatMap((property) => candidates(property).map((one) => settingOf(property, one)));
  const known = settings.filter((setting) => setting !== null);
  // Where pictures are blocked, and while they are fetched, the colour below them is what a reader sees.
  const backgrounds = backgroundsOf(element, candidates);
  const colours = candidates('color').map(paintOfCandidate);
  return [{ settings: known, colours, backgrounds }];
}

/** The colours that an attribute of HTML can have. */
function paintsOf(attribute: Attribute): readonly Paint[] {
  return (variantsOf(attribute) ?? []).map((variant) => {
    const text = textOf(variant).trim().toLowerCase();
    const holes = variant.filter((part) => part.kind === 'hole');
    const name = holes.map(({ span }) => span.source.text.slice(span.start, span.end)).join('') || plainColour(text);
    return { text, name, holes, span: spanOfValue(attribute), isImportant: false };
  });
}

/** Null for what MJML refuses, which is reported where it stands and hides nothing. */
function settingOf(property: string, { text, span, isDefault }: Candidate): PlacedSetting | null {
  if (span === null || !(property === 'color' || /^[-.\d]/.test(text))) return null;
  const said = `${property}="${text.replaceAll(HOLE, '…')}"`;
  const why = isDefault ? `<mj-attributes> gives its element ${said}` : `its element has ${said}`;
  return { property, value: text.toLowerCase(), span, why };
}

/** The nearest background of the text in an element; `background-color` of <mj-text> comes into no HTML. */
function backgroundsOf({ name }: Element, candidates: (name: string) => readonly Candidate[]): readonly Paint[] {
  const attributes = ['inner-background-color', 'background-color', 'container-background-color'];
  const used = name === 'mj-text' ? attributes.slice(2) : attributes;
  return (used.map(candidates).find((found) => found.length > 0) ?? []).map(paintOfCandidate);
}

function paintOfCandidate({ text, written, holes, span }: Candidate): Paint {
  const name = holes.length > 0 ? written : plainColour(text);
  return { text: text.toLowerCase(), name, holes, span, isImportant: false };
}

function firstOf<T>(list: readonly (T | null)[]): T | null {
  return list.find((one) => one !== null) ?? null;
}
