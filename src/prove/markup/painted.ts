import type { Hole } from '../../model/template-tree.ts';
import type { CssDeclaration } from './css.ts';
import { paintOf, type PaintRule } from './paint.ts';
import type { Named } from './place.ts';
import { mayReach, reachOf } from './reach.ts';
import { BLACK, isFaint, type Paint, toneOf, WHITE } from './shades.ts';
import { spanIn, type Style } from './sheet.ts';

/** The rules of a sheet that set colours. */
export function paintRules(style: Style): readonly PaintRule[] {
  return style.css.rules
    .filter(({ isForPrint }) => !isForPrint)
    .flatMap(({ selectors, declarations, isForDark }): readonly PaintRule[] => {
      const paints = declarations.map((one) => ({ isColour: one.property === 'color', paint: paintIn(style, one) }));
      const colours = paints.flatMap(({ isColour, paint }) => (isColour && paint ? [paint] : []));
      const backgrounds = paints.flatMap(({ isColour, paint }) => (!isColour && paint ? [paint] : []));
      const reaches = selectors.map(reachOf);
      const isOfLinks = reaches.some(({ element }) => element === 'a');
      const isOfWords = reaches.some(({ element }) => element !== null && /^(?:a|em|strong)$/.test(element));
      // Each of them may be the one that counts: a program that does not know one takes the one before it.
      const most = Math.max(colours.length, backgrounds.length);
      return Array.from({ length: most }, (_, index) => ({
        reaches,
        colour: colours[index] ?? colours.at(-1) ?? null,
        background: backgrounds[index] ?? backgrounds.at(-1) ?? null,
        isForDark,
        behind: [],
        isOfLinks,
        isOfWords,
      }));
    });
}

/** What a declaration of a style paints, with its place. */
export function paintIn(style: Style, declaration: CssDeclaration): Paint | null {
  const { property, value, isImportant, start, end } = declaration;
  const holes: Hole[] = [];
  for (const [hole, pieces] of style.holes) {
    if (pieces.some(({ at, length }) => at >= start && at + length <= end)) holes.push(hole);
  }
  const [hole] = holes;
  const name = hole === undefined ? value : hole.span.source.text.slice(hole.span.start, hole.span.end);
  return paintOf(property, { text: value, name, holes, span: spanIn(style, start, end), isImportant });
}

/** Tells of an element what rules may paint it. */
export function paintsOn(all: readonly PaintRule[]): (around: readonly Named[]) => readonly PaintRule[] {
  const known = new Map<string, readonly PaintRule[]>();
  const dark = all.filter(({ isForDark, colour }) => isForDark && colour === null);
  const behind = dark.flatMap(({ background }) => background ?? []);
  // A dark page behind letters that a rule does not lighten is left to the author: a sheet for many templates has both.
  const judged = all.filter(({ isForDark, colour }) => !isForDark || colour !== null);
  const rules = judged.map((rule) => withBehind(rule, rule.isForDark ? behind : rule.behind));
  return (around) => {
    const element = around.at(-1);
    if (element === undefined || rules.length === 0) return [];
    const names = new Set(around.flatMap((one) => [...one.names]));
    const key = JSON.stringify([element.element, [...element.names], [...names].toSorted()]);
    const found =
      known.get(key) ?? rules.filter(({ reaches }) => reaches.some((reach) => mayReach(reach, element, names)));
    known.set(key, found);
    return found;
  };
}

function withBehind(rule: PaintRule, behind: PaintRule['behind']): PaintRule {
  return { ...rule, behind };
}

/** True for a rule that hides in a letter of black on white. */
export function isPale({ colour, background }: PaintRule): boolean {
  const behind = background === null ? WHITE : toneOf(background, WHITE, nothing);
  return isFaint(colour === null ? BLACK : toneOf(colour, behind, nothing), behind);
}

function nothing(): readonly [] {
  return [];
}
