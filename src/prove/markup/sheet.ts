import { error, type Report } from '../../model/diagnostic.ts';
import type { Element, Hole, TemplateNode, TextPart } from '../../model/template-tree.ts';
import type { Span } from '../../model/span.ts';
import { plainColour } from './colours.ts';
import { type Css, type CssDeclaration, type CssFault, endsWhole, isWhole, readSheet, readStyle } from './css.ts';
import { HOLE, hidingSetting, letterSize } from './hides.ts';
import { reorders } from './reading-order.ts';
import { type Reach, reachOf } from './reach.ts';
import { decoded, nodesIn } from './words.ts';

/** CSS of a template, with the places of its parts. */
export interface Style {
  readonly css: Css;
  readonly pieces: readonly Piece[];
  /** A piece that is included twice is there twice. */
  readonly holes: ReadonlyMap<Hole, readonly Piece[]>;
  readonly text: string;
}

/** A part of the template and where it begins in the text that was read. */
interface Piece {
  readonly part: TextPart | Hole;
  readonly at: number;
  readonly length: number;
}

/** A rule that keeps what it is set on from being seen. */
export interface HidingRule {
  readonly reaches: readonly Reach[];
  readonly declaration: CssDeclaration;
  readonly span: Span;
  /** By the size of the letters alone. */
  readonly isTiny: boolean;
}

/** Reads a `style` attribute, put together in one way. */
export function styleOf(parts: readonly (TextPart | Hole)[]): Style {
  return read(parts.map(undisguised), readStyle);
}

/** Reads a `<mj-style>`, its blocks taken as if all of them were there. */
export function sheetOf({ children }: Element): Style {
  return read(partsIn(children), readSheet);
}

/** Reports what is wrong in a style, and where its blocks begin or end within a rule or declaration. */
export function reportFaults(style: Style, report: Report): void {
  // What is printed in the middle of nothing is reported there.
  const faults = style.css.faults.filter(
    (fault) => !style.pieces.some((piece) => piece.part.kind === 'hole' && isAt(piece, fault)),
  );
  for (const { code, start, end, message, help } of firstOf(faults)) {
    report(error(code, spanIn(style, start, end), message, { help }));
  }
}

/** Reports each block of a sheet whose branches are not whole rules or whole declarations. */
export function reportSplit(sheet: Element, report: Report): void {
  // Since the last block, which ended whole.
  let before = '';
  for (const node of nodesIn(sheet.children)) {
    if (node.kind === 'text' || node.kind === 'hole') before += cssOf(node);
    if (node.kind !== 'block') continue;
    const branches = [node.body, node.otherwise].map((nodes) => partsIn(nodes).map(cssOf).join(''));
    if (endsWhole(before) && branches.every(isWhole)) {
      before = '';
      continue;
    }
    report(
      error('template/split-block', node.span, 'this block begins or ends in the middle of a rule', {
        help: 'put whole rules, or whole declarations with their semicolons, between its ends',
      }),
    );
    return;
  }
}

/** The rules of a sheet that hide what they are set on. */
export function hidingRules(style: Style): readonly HidingRule[] {
  return style.css.rules
    .filter(({ isForPrint }) => !isForPrint)
    .flatMap((rule): readonly HidingRule[] => {
      const hiding = hidingSetting(rule.declarations);
      const tiny = rule.declarations.find((declaration) => letterSize([declaration]) === 'tiny');
      const declaration = hiding ?? tiny ?? faintIn(rule.declarations);
      if (declaration === undefined) return [];
      const span = spanIn(style, declaration.start, declaration.end);
      return [
        { reaches: rule.selectors.map(reachOf), declaration, span, isTiny: hiding === null && tiny !== undefined },
      ];
    });
}

/** Letters in the colour that the same rule puts behind them. */
function faintIn(declarations: readonly CssDeclaration[]): CssDeclaration | undefined {
  const colour = declarations.findLast(({ property }) => property === 'color');
  const background = declarations.findLast(({ property }) => /^background(?:-color)?$/.test(property));
  if (colour === undefined || background === undefined) return undefined;
  return plainColour(colour.value) === plainColour(background.value) ? colour : undefined;
}

/** What is printed in a style, where it is the value of a property or a part of one. */
export interface HoleInStyle {
  readonly declaration: CssDeclaration;
  /** The declarations beside it, itself included. */
  readonly beside: readonly CssDeclaration[];
  /** What follows it directly: `px`. */
  readonly unit: string;
  /** The declaration with a value in the place of what is printed. */
  readonly filledWith: (value: string) => CssDeclaration;
}

/** Where in a style a value is printed; null where for one of these places no value would be safe. */
export function holesIn(style: Style, hole: Hole): readonly HoleInStyle[] | null {
  const places = (style.holes.get(hole) ?? []).map((piece) => holeAt(style, piece));
  const safe = places.filter((place) => place !== null);
  return safe.length === places.length ? safe : null;
}

function holeAt(style: Style, piece: Piece): HoleInStyle | null {
  const { css, text } = style;
  const groups = [css.declarations, ...css.rules.map(({ declarations }) => declarations)];
  const beside = groups.find((group) => group.some((one) => isWithin(piece, one)));
  const declaration = beside?.find((one) => isWithin(piece, one));
  if (beside === undefined || declaration === undefined) return null;
  const before = text.slice(declaration.start, piece.at);
  const behind = text.slice(piece.at + piece.length, declaration.end);
  const unit = /^(?:%|[a-z]{0,3})(?=$|[\s,;)!/])/.exec(behind)?.[0];
  if (!/^[\w-]+\s*:(?:[^"'*\\]*[\s,(/])?$/.test(before) || unit === undefined || /["'\\]|\/\*/.test(behind))
    return null;
  const filledWith = (value: string): CssDeclaration => {
    const filled = `${before}${value}${behind}`.replace(/^[^:]*:/, '').replace(/!\s*important\s*$/i, '');
    return { ...declaration, value: filled.trim().toLowerCase() };
  };
  return { declaration, beside, unit, filledWith };
}

/** The place in the template of a piece of a style. */
export function spanIn({ pieces }: Style, start: number, end: number): Span {
  const first = pieces.findLast(({ at }) => at <= start) ?? pieces[0];
  const last = pieces.findLast(({ at }) => at < end) ?? first;
  if (first === undefined || last === undefined) throw new Error('an empty style has no parts');
  const from = first.part.kind === 'hole' ? first.part.span.start : first.part.span.start + start - first.at;
  const to = last.part.kind === 'hole' ? last.part.span.end : last.part.span.start + end - last.at;
  const { source } = first.part.span;
  // A style that goes on in a partial has its end in another text.
  return { source, start: from, end: last.part.span.source === source && to > from ? to : first.part.span.end };
}

function read(parts: readonly (TextPart | Hole)[], reader: (text: string, said: string) => Css): Style {
  const pieces: Piece[] = [];
  const holes = new Map<Hole, Piece[]>();
  let [text, said] = ['', ''];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const written = part.kind === 'text' ? part.text : standIn(next);
    const piece = { part, at: text.length, length: written.length };
    pieces.push(piece);
    if (part.kind === 'hole') holes.set(part, [...(holes.get(part) ?? []), piece]);
    text += written;
    said += part.kind === 'text' ? written : HOLE;
  }
  const css = reader(text, said);
  return { css: { ...css, faults: [...css.faults, ...orderFaults(css)] }, pieces, holes, text };
}

/** What is read in another order than it is written in could be read as something else, and not as it was proved. */
function orderFaults({ declarations, rules }: Css): readonly CssFault[] {
  const all = [...declarations, ...rules.flatMap((rule) => rule.declarations)];
  return all
    .filter((one) => !one.value.includes(HOLE) && reorders(one))
    .map(({ property, value, start, end }) => {
      const message = `${property}: ${value} shows words in another order than they are written in`;
      return { code: 'mjml/forbidden', start, end, message, help: 'write them in the order in which they are read' };
    });
}

/** With each character reference as what it stands for, and as long as it was, so that places stay what they are. */
function undisguised(part: TextPart | Hole): TextPart | Hole {
  if (part.kind === 'hole' || !part.text.includes('&')) return part;
  return { ...part, text: part.text.replaceAll(/&#?\w+;?/g, (written) => decoded(written).padEnd(written.length)) };
}

/** Before a unit only a number can be read: `{{width}}px`. It is as long as what stands for the value elsewhere. */
function standIn(next: TextPart | Hole | undefined): string {
  return next?.kind === 'text' && /^[a-z%]/i.test(next.text) ? '9' : HOLE;
}

/** True where a value is printed in what cannot be read. */
export function isInFault({ css, holes }: Style, hole: Hole): boolean {
  return (holes.get(hole) ?? []).some((piece) => css.faults.some((fault) => isAt(piece, fault)));
}

function isAt({ at, length }: Piece, { start, end }: CssFault): boolean {
  return at < end && at + length > start;
}

function isWithin({ at, length }: Piece, { start, end }: CssDeclaration): boolean {
  return start <= at && at + length <= end;
}

function partsIn(nodes: readonly TemplateNode[]): readonly (TextPart | Hole)[] {
  return [...nodesIn(nodes)].filter((node) => node.kind === 'text' || node.kind === 'hole');
}

function cssOf(part: TextPart | Hole): string {
  return part.kind === 'text' ? part.text : HOLE;
}

/** One mistake often makes a reader stumble several times. */
function firstOf(faults: readonly CssFault[]): readonly CssFault[] {
  const unreadable = faults.find(({ code }) => code === 'mjml/invalid-value');
  return faults.filter((fault) => fault.code === 'mjml/forbidden' || fault === unreadable);
}
