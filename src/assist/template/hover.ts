import type { Span } from '../../model/span.ts';
import type { Project } from '../../model/project.ts';
import type { Hover } from '../answers.ts';
import { code, escaped } from '../markdown.ts';
import { callWords, helperDocumentation, parameterWords } from './helper-words.ts';
import { pathMarkdown } from './hover-path.ts';
import { definedIn, partialDocumentation } from './partials.ts';
import { stepAt } from './paths.ts';
import type { Piece } from './pieces.ts';
import { type Pointed, pointedAt } from './pointed.ts';
import { BLOCKS } from './suggest-words.ts';
import type { Outline } from './outline.ts';
import type { Seen, View } from './view.ts';

/** What there is to say of a place within expressions. */
export interface Sighted {
  readonly pieces: readonly Piece[];
  readonly outline: Outline;
  readonly seen: readonly Seen[];
  /** Null in a text of a message. */
  readonly view: View | null;
}

/** What stands at an offset that is in an expression. */
export function hoverIn(sighted: Sighted, offset: number, project: Project): Hover | null {
  const piece = sighted.pieces.find(({ span }) => span.start <= offset && offset <= span.end);
  const pointed = piece && pointedAt(piece, offset);
  if (!piece || !pointed) return null;
  if (pointed.kind === 'path') return hoverPath(pointed, sighted, offset, project);
  const markdown = markdownOf(pointed, piece, sighted, project);
  return markdown === null ? null : { span: pointed.span, markdown };
}

function hoverPath(
  { path, isTested }: Extract<Pointed, { readonly kind: 'path' }>,
  { seen }: Sighted,
  offset: number,
  project: Project,
): Hover | null {
  const step = stepAt(path, offset);
  const here = seen.filter((sight) => isSameSpan(sight.path.span, path.span));
  const isWhole = step.part === path.parts.length - 1;
  const markdown = pathMarkdown(step.path, here, isTested && isWhole, project);
  return markdown === null ? null : { span: { ...path.span, start: step.start, end: step.end }, markdown };
}

export function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function markdownOf(
  pointed: Exclude<Pointed, { readonly kind: 'path' }>,
  piece: Piece,
  { pieces, outline, seen, view }: Sighted,
  project: Project,
): string | null {
  switch (pointed.kind) {
    case 'helper': {
      const { helper } = pointed;
      return `${code(callWords(helper))}\n\n${helperDocumentation(helper)}`;
    }
    case 'helper-argument': {
      const parameter = pointed.helper.hash.find(({ name }) => name === pointed.name);
      return parameter ? parameterWords(parameter, pointed.helper) : null;
    }
    case 'partial':
      return partialMarkdown(pointed.name, view, project);
    case 'partial-argument':
      return `The partial ${code(pointed.partial)} sees this value as ${code(pointed.name)}.`;
    case 'block':
      return BLOCKS.get(pointed.word) ?? null;
    case 'block-name':
      return blockNameMarkdown(pointed, piece, seen, project);
    case 'closing':
    case 'else': {
      const opening = openingOf(pieces.indexOf(piece), outline, pieces);
      const { text } = piece.span.source;
      const written = opening && text.slice(opening.span.start, opening.span.end);
      if (written === null) return null;
      return pointed.kind === 'closing' ? `Closes ${code(written)}` : `Where ${code(written)} does not hold.`;
    }
  }
}

function partialMarkdown(name: string, view: View | null, project: Project): string | null {
  if (name === '@partial-block') return 'What stands between the ends of the block that includes this partial.';
  const own = view && definedIn(view).some((one) => one.name === name);
  return own ? `Defined in this file, by ${code(`{{#*inline "${name}"}}`)}` : partialDocumentation(name, project);
}

/** The item of the loop, or its number. */
function blockNameMarkdown(
  { name, at }: Extract<Pointed, { readonly kind: 'block-name' }>,
  { saying }: Piece,
  seen: readonly Seen[],
  project: Project,
): string | null {
  if (saying?.kind !== 'block') return null;
  if (saying.word === 'each' && at === 1)
    return `${escaped(name)}: the number of the turn, from 0; the name of the field in a group.`;
  const inside = seen.filter(({ path }) => path.parts[0] === name && !path.isData && !path.isThis && path.depth === 0);
  const [first] = inside;
  const words = first ? pathMarkdown({ ...first.path, parts: [name] }, inside, false, project) : null;
  return words ?? (saying.word === 'each' ? 'The item that the loop is at.' : 'What the block steps into.');
}

/** What a closing closes, what an `{{else}}` belongs to. */
export function openingOf(index: number, { closings }: Outline, pieces: readonly Piece[]): Piece | null {
  const closed = [...closings].find(([, closing]) => closing === index);
  if (closed) return pieces[closed[0]] ?? null;
  const around = [...closings].filter(([opening, closing]) => opening < index && index < closing);
  const [innermost] = around.toSorted(([one], [other]) => other - one);
  return innermost ? (pieces[innermost[0]] ?? null) : null;
}
