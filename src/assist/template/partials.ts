import { blockNameOf } from '../../link/inline/block-names.ts';
import { letterOf as letterIn } from '../../link/template-scope.ts';
import type { Project } from '../../model/project.ts';
import { isShipped, type Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { fieldNames } from '../../prove/walk/fields.ts';
import { escaped } from '../markdown.ts';
import { piecesOf } from './pieces.ts';
import { pathsIn } from './pointed.ts';
import { includersOf, includes, type View } from './view.ts';

/** The first comment of a partial, if nothing but blanks stands before it; null where it has none. */
export function firstComment({ text }: Source): string | null {
  const [, whole, short, markup] =
    /^\s*(?:\{\{~?!--(.*?)--~?\}\}|\{\{~?!(?!--)(.*?)\}\}|<!--(?!\[)(.*?)-->)/s.exec(text) ?? [];
  const said = (whole ?? short ?? markup ?? '').trim();
  return said === '' ? null : said;
}

/** What a partial is, as Markdown: what it says of itself, its file, and who includes it. */
export function partialDocumentation(name: string, project: Project): string | null {
  const partial = project.partials.get(name);
  if (partial === undefined) return null;
  const { source } = partial;
  const said = firstComment(source);
  const outer = [...project.partials].flatMap(([other, file]) =>
    includes(file.source, name) ? [`partial ${other}`] : [],
  );
  const includers = [...includersOf(name, project), ...outer];
  return [
    said === null ? null : escaped(said),
    `${isShipped(source) ? 'Shipped with envoi' : 'Of the project'}: ${escaped(source.file)}`,
    includers.length === 0 ? 'Included nowhere.' : `Part of ${includers.map(escaped).join(', ')}.`,
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}

/** Partials that are defined in a file itself, by `{{#*inline "row"}}`. */
export function definedIn({ pieces }: View): readonly { readonly name: string; readonly span: Span }[] {
  return pieces.flatMap(({ saying, span }) => (saying?.kind === 'definition' ? [{ name: saying.name, span }] : []));
}

/** The values that a partial is given by name, or reads as if it were: its names that no letter has. */
export function valuesTaken(name: string, { seen }: View, project: Project): readonly string[] {
  const files = [...project.templates.values(), ...project.partials.values()];
  const given = files.flatMap(({ source }) =>
    piecesOf(source).flatMap(({ saying }) =>
      saying?.kind === 'inclusion' && saying.name === name ? saying.hash.map((argument) => argument.name) : [],
    ),
  );
  const partial = project.partials.get(name);
  const letters = new Set(seen.flatMap(({ scope }) => fieldNames(letterIn(scope))));
  const read = partial ? namesIn(partial.source).filter((one) => !letters.has(one)) : [];
  return [...new Set([...given, ...read])];
}

/** The names with which the paths of a file begin that stand in no loop or group. */
function namesIn(source: Source): readonly string[] {
  let inner = 0;
  const names: string[] = [];
  for (const piece of piecesOf(source)) {
    const { sort, name } = piece;
    if (sort === 'close' && CONTEXTS.has(name)) inner -= 1;
    if (inner <= 0) names.push(...pathsIn(piece).flatMap((path) => blockNameOf(path) ?? []));
    if (sort === 'open' && CONTEXTS.has(name)) inner += 1;
  }
  return names;
}

const CONTEXTS: ReadonlySet<string> = new Set(['each', 'with']);
