import type { DataType } from '../../model/data-type.ts';
import type { Hole } from '../../model/template-tree.ts';
import type { Span } from '../../model/span.ts';
import { type Rgba, rgbaOf } from './colours.ts';
import { HOLE } from './hides.ts';
import { samplesOf } from './samples.ts';

/** What a colour can be. */
export interface Tone {
  /** As it is written. */
  readonly name: string;
  readonly shades: readonly Shade[];
}

/** How light it is, from 0 to 1 (relative luminance of WCAG 2.2): with a colour as far as it is known, else between these. */
interface Shade {
  readonly channels: Rgba['channels'] | null;
  readonly darkest: number;
  readonly lightest: number;
}

/** A colour where it is set. */
export interface Paint {
  /** With a mark for each printed value. */
  readonly text: string;
  /** As written. */
  readonly name: string;
  readonly holes: readonly Hole[];
  readonly span: Span | null;
  readonly isImportant: boolean;
}

/** The types of what a hole has printed so far; none where that is not known. */
export type TypesOf = (hole: Hole) => readonly DataType[];

/** Below this nobody tells letters from what is behind them. */
const LEAST_CONTRAST = 1.5;

/** What of white a colour of 4.5:1 reaches at most. */
const DARK_ON_WHITE = 1.05 / 4.5 - 0.05;

const UNKNOWN: Shade = { channels: null, darkest: 0, lightest: 1 };

export const BLACK: Tone = toneOfText('#000000');
export const WHITE: Tone = toneOfText('#ffffff');
/** What browsers give to links. */
export const LINK: Tone = toneOfText('#0000ee');

/** What can be seen of a paint over a background; null where that is not known and shines through. */
export function toneOf({ text, name, holes }: Paint, behind: Tone | null, typesOf: TypesOf): Tone | null {
  const [hole] = holes;
  if (!text.includes(HOLE)) return named(name, shadesOfText(text, behind));
  const types = hole === undefined || text !== HOLE || holes.length > 1 ? [] : typesOf(hole);
  const shades = types.map((type) => shadesOfType(type, behind));
  return named(name, shades.length === 0 ? [UNKNOWN] : joined(shades));
}

/** One of these, nobody knows which; null where one of them is not known. */
export function anyOf(tones: readonly (Tone | null)[]): Tone | null {
  const [first] = tones;
  if (first === undefined || first === null || tones.length === 1) return first ?? null;
  const shades = joined(tones.map((tone) => tone?.shades ?? null));
  return named(first.name, shades);
}

/** True where text of one tone on another may be seen by nobody. */
export function isFaint(one: Tone | null, other: Tone | null): boolean {
  if (one === null || other === null) return false;
  return one.shades.some((first) => other.shades.some((second) => contrastOf(first, second) < LEAST_CONTRAST));
}

/** True where it is one colour that is known. */
export function isSure({ shades }: Tone): boolean {
  return shades.length === 1 && shades.every(({ channels }) => channels !== null);
}

function toneOfText(text: string): Tone {
  return { name: text, shades: shadesOfText(text, null) ?? [] };
}

function named(name: string, shades: readonly Shade[] | null): Tone | null {
  return shades && { name, shades };
}

function joined(lists: readonly (readonly Shade[] | null)[]): readonly Shade[] | null {
  const known = lists.filter((list) => list !== null);
  if (known.length < lists.length) return null;
  const shades = new Map(
    known.flat().map((shade) => [`${shade.darkest} ${shade.lightest} ${shade.channels?.join(' ') ?? ''}`, shade]),
  );
  return shades.size > MOST ? [UNKNOWN] : [...shades.values()];
}

/** More than anybody means; colours that shine through would multiply. */
const MOST = 256;

function shadesOfType(type: DataType, behind: Tone | null): readonly Shade[] | null {
  if (type.kind === 'text' && type.values === null) {
    const lightest = type.format === 'contrast-on-white' ? DARK_ON_WHITE : 1;
    return [{ channels: null, darkest: 0, lightest }];
  }
  const samples = samplesOf(type) ?? [];
  return samples.length === 0 ? [UNKNOWN] : joined(samples.map((sample) => shadesOfText(sample, behind)));
}

function shadesOfText(text: string, behind: Tone | null): readonly Shade[] | null {
  const read = rgbaOf(text);
  if (read === null) return [UNKNOWN];
  const { channels, alpha } = read;
  if (alpha === 1) return [shadeOf(channels)];
  if (behind === null) return null;
  return behind.shades.map((shade) => {
    if (shade.channels === null) return UNKNOWN;
    const [red, green, blue] = shade.channels;
    const [over, through] = [alpha, 1 - alpha];
    return shadeOf([
      channels[0] * over + red * through,
      channels[1] * over + green * through,
      channels[2] * over + blue * through,
    ]);
  });
}

function shadeOf(channels: Rgba['channels']): Shade {
  const [red, green, blue] = channels;
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return { channels, darkest: light, lightest: light };
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The least that it can be. */
function contrastOf(one: Shade, other: Shade): number {
  if (one.darkest > other.lightest) return (one.darkest + 0.05) / (other.lightest + 0.05);
  if (other.darkest > one.lightest) return (other.darkest + 0.05) / (one.lightest + 0.05);
  return 1;
}
