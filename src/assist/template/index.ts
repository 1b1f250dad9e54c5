import type { Definition, Hover, Question, Suggestion } from '../answers.ts';
import { pieceAt } from './cursor.ts';
import { beginningOf, definitionsIn } from './definition.ts';
import { hoverIn } from './hover.ts';
import { markupHover, markupSuggestions, tagNameAt } from './markup.ts';
import { probeAt } from './outline.ts';
import { inExpression } from './suggest.ts';
import { viewOf } from './view.ts';

/** What can be written at a place of a template or partial. */
export function suggestions(question: Question): readonly Suggestion[] {
  const { source, offset, project } = question;
  const probe = probeAt(source, offset);
  const view = viewOf(source, project, probe);
  if (view === null) return [];
  const piece = pieceAt(view.pieces, offset);
  if (piece === null) return markupSuggestions(question, view.pieces);
  const seen = view.seen.filter(({ path }) => path === probe.path);
  return inExpression(piece, question, { seen, around: view.outline.around, view });
}

/** What stands at a place of a template or partial. */
export function hover({ source, offset, project }: Question): Hover | null {
  const view = viewOf(source, project);
  if (view === null) return null;
  return hoverIn({ ...view, view }, offset, project) ?? markupHover(view.source, offset, view.pieces);
}

/** Where what stands at a place of a template or partial is said. */
export function definition({ source, offset, project }: Question): readonly Definition[] {
  const view = viewOf(source, project);
  if (view === null) return [];
  const found = definitionsIn({ ...view, view }, offset, project);
  if (found.length > 0 || view.file.kind === 'partials') return found;
  // The root of a template leads to the schema of its messages.
  const origin = tagNameAt(source, offset, view.pieces);
  const schema = project.schemas.get(`${view.file.name}.schema.json`)?.source;
  const isRoot = origin !== null && source.text.slice(origin.start, origin.end) === 'mjml';
  return isRoot && schema ? [{ origin, target: beginningOf(schema) }] : [];
}
