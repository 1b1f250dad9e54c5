import type { Element } from '../../model/template-tree.ts';
import type { Span } from '../../model/span.ts';
import type { Named, Place } from './place.ts';
import type { Hiding } from '../showing.ts';
import { isMjml } from './attribute-kind.ts';
import { plainColour } from './colours.ts';
import type { Defaults } from './defaults.ts';
import { HOLE, hidingSetting, letterSize, type Setting, STYLED } from './hides.ts';
import { mjmlElements } from './mjml.ts';
import { type Candidate, candidatesFor } from './settings.ts';
import { spanIn, styleOf } from './sheet.ts';
import { variantsOf } from './variants.ts';
import { spanOfValue } from './words.ts';

/** What a place says about being seen. */
export type Sight = Pick<Place, 'hiding' | 'tiny' | 'faint' | 'colour' | 'background'>;

/** What all elements of a template are held against. */
export interface Looks {
  readonly defaults: Defaults;
  /** What the rules of its sheets hide; by the elements around, of which the last is judged. */
  readonly ruled: (around: readonly Named[]) => Pick<Sight, 'hiding' | 'tiny'>;
}

/** What of the contents of an element a reader sees. `around` are the elements around it, itself included. */
export function sightIn(element: Element, place: Place, around: readonly Named[], looks: Looks): Sight {
  const ruled = looks.ruled(around);
  const ways = isMjml(element.name) ? mjmlWays(element, place, looks) : htmlWays(element);
  const hiding = place.hiding ?? hiddenByName(element) ?? firstOf(ways.map(hiddenBy)) ?? ruled.hiding;
  const tiny = ruled.tiny ?? tinyIn(element, place, ways);
  return { hiding, tiny, ...coloursIn(element, place, ways) };
}

/** One way in which an element can be set, depending on the blocks in its attributes. */
interface Way {
  readonly settings: readonly PlacedSetting[];
  readonly colour: Colour | null;
  /** `unknown` where there is a picture or what cannot be told. */
  readonly background: Colour | null | 'unknown';
}

interface PlacedSetting extends Setting {
  readonly span: Span;
  /** As the end of "… cannot be seen: ". */
  readonly why: string;
}

interface Colour {
  readonly name: string;
  readonly span: Span | null;
}

function hiddenByName({ name, nameSpan, attributes }: Element): Hiding | null {
  const hidden = attributes.find((attribute) => attribute.name === 'hidden');
  if (hidden !== undefined && !isMjml(name)) return { span: hidden.span, why: 'its element is hidden' };
  if (/^mj-(?:title|preview|style)$/.test(name)) return { span: nameSpan, why: `it stands in <${name}>` };
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
  const picture = attributes.some(({ name }) => name === 'background');
  const variants = style === undefined ? [[]] : (variantsOf(style) ?? [[]]);
  const asColour = (attribute: typeof given): Colour | null => {
    const [part] = attribute?.value ?? [];
    if (attribute === undefined || part?.kind !== 'text') return null;
    return { name: plainColour(part.text), span: spanOfValue(attribute) };
  };
  return variants.map((variant) => {
    const read = styleOf(variant);
    const settings = read.css.declarations.map(({ property, value, start, end }) => {
      const why = `its element has ${property}: ${value.replaceAll(HOLE, '…')}`;
      return { property, value, span: spanIn(read, start, end), why };
    });
    const background = backgroundIn(settings) ?? asColour(given);
    return { settings, colour: colourIn(settings) ?? asColour(font), background: picture ? 'unknown' : background };
  });
}

function colourIn(settings: readonly PlacedSetting[]): Colour | null {
  const last = settings.findLast(({ property, value }) => property === 'color' && value !== 'inherit');
  return last === undefined ? null : { name: plainColour(last.value), span: last.span };
}

function backgroundIn(settings: readonly PlacedSetting[]): Colour | null | 'unknown' {
  const last = settings.findLast(({ property }) => /^background(?:-color|-image)?$/.test(property));
  if (last === undefined || /^(?:none|transparent|inherit|initial)$/.test(last.value)) return null;
  const name = plainColour(last.value);
  return name.startsWith('#') ? { name, span: last.span } : 'unknown';
}

function mjmlWays(element: Element, place: Place, { defaults }: Looks): readonly Way[] {
  const candidates = (name: string): readonly Candidate[] => {
    const isKnown = mjmlElements.get(element.name)?.attributes.has(name) === true;
    return isKnown ? candidatesFor(element, name, place.mjClass, defaults) : [];
  };
  const settings = STYLED.flatMap((property) => candidates(property).map((one) => settingOf(property, one)));
  const known = settings.filter((setting) => setting !== null);
  const backgrounds = candidates('background-url').length > 0 ? UNKNOWN : orNone(backgroundsOf(element, candidates));
  const ways: Way[] = [];
  for (const colour of orNone(candidates('color').map(colourOf))) {
    for (const background of backgrounds) ways.push({ settings: known, colour, background });
  }
  return ways;
}

const UNKNOWN: readonly ['unknown'] = ['unknown'];

/** Null for what MJML refuses, which is reported where it stands and hides nothing. */
function settingOf(property: string, { text, span, isDefault }: Candidate): PlacedSetting | null {
  if (span === null || !(property === 'color' || /^[-.\d]/.test(text))) return null;
  const said = `${property}="${text.replaceAll(HOLE, '…')}"`;
  const why = isDefault ? `<mj-attributes> gives its element ${said}` : `its element has ${said}`;
  return { property, value: text.toLowerCase(), span, why };
}

/** The nearest background of the text in an element; `background-color` of <mj-text> comes into no HTML. */
function backgroundsOf({ name }: Element, candidates: (name: string) => readonly Candidate[]): readonly Colour[] {
  const attributes = ['inner-background-color', 'background-color', 'container-background-color'];
  const used = name === 'mj-text' ? attributes.slice(2) : attributes;
  return (used.map(candidates).find((found) => found.length > 0) ?? []).map(colourOf);
}

function orNone<T>(list: readonly T[]): readonly (T | null)[] {
  return list.length === 0 ? [null] : list;
}

function colourOf({ written, span }: Candidate): Colour {
  return { name: plainColour(written), span };
}

/** Text in the colour of what is behind it; what cannot be told hides nothing. */
function coloursIn(element: Element, place: Place, ways: readonly Way[]): Omit<Sight, 'tiny' | 'hiding'> {
  const { faint, colour, background } = place;
  // A link has the colour of links unless something is said.
  const inherited = element.name === 'a' ? null : colour;
  if (ways.every((way) => way.colour === null && way.background === null)) {
    return { faint: element.name === 'a' ? null : faint, colour: inherited, background };
  }
  const pairs = ways.map((way) => ({
    colour: way.colour === null || way.colour.name === 'inherit' ? inherited : way.colour.name,
    background: way.background === 'unknown' ? null : (way.background?.name ?? background),
    span: way.colour?.span ?? (way.background === 'unknown' ? null : way.background?.span) ?? element.nameSpan,
  }));
  const same = pairs.find((pair) => pair.colour !== null && pair.colour === pair.background);
  const colours = new Set(pairs.map((pair) => pair.colour));
  const backgrounds = new Set(pairs.map((pair) => pair.background));
  return {
    faint: same ? { span: same.span, why: `it has the colour of what is behind it, ${same.colour ?? ''}` } : null,
    colour: colours.size === 1 ? (pairs[0]?.colour ?? null) : null,
    background: backgrounds.size === 1 ? (pairs[0]?.background ?? null) : null,
  };
}

function firstOf<T>(list: readonly (T | null)[]): T | null {
  return list.find((one) => one !== null) ?? null;
}
