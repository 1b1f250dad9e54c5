import type { Diagnostic, Report } from '../../src/model/diagnostic.ts';
import type { Span } from '../../src/model/span.ts';
import type { TemplateNode } from '../../src/model/template-tree.ts';
import { parseTemplate } from '../../src/parse/template.ts';
import { inline } from '../../src/link/inline/inline.ts';
import type { MarkupChecks } from '../../src/prove/walk/markup-checks.ts';
import { walk } from '../../src/prove/walk/walk.ts';
import { helpers } from './scope-printer.ts';
import { LETTER, type Library } from './scope-templates.ts';

/** The templates without what our scopes refuse, and what they make of them; null where that is not found soon. */
export function accepted(
  library: Library,
): { readonly templates: Library; readonly nodes: readonly TemplateNode[] } | null {
  let templates = library;
  for (let round = 0; round < 20; round++) {
    const said: Diagnostic[] = [];
    const nodes = nodesOf(templates, (diagnostic) => said.push(diagnostic));
    if (nodes)
      walk(nodes, { letter: LETTER, helpers, markup, find: () => 'too-many', spanOfPlace: () => null }, (one) =>
        said.push(one),
      );
    const refused = said.filter(({ code, span }) => code !== 'mjml/dropped-text' && !isPrinted(span));
    if (refused.length === 0) return nodes && { templates, nodes };
    if (refused.some(({ span }) => span?.source.text.slice(0, span.start).endsWith('{{#> '))) return null;
    templates = mended(templates, refused);
  }
  return null;
}

function nodesOf({ main, p, q, i }: Library, report: Report): readonly TemplateNode[] | null {
  const parsed = ([name, written]: readonly [string, string]) =>
    parseTemplate({ name, source: { file: name, text: written } }, report);
  const files = Object.entries({ p, q, i }).map(([name, written]) => [name, parsed([name, written])] as const);
  const tree = parsed(['main', main]);
  return tree && inline(tree, new Map(files), report);
}

/** A value that is printed may be refused: then anything may stand in its place. */
function isPrinted(span: Span | null): boolean {
  return span !== null && span.source.text.slice(0, span.start).endsWith('{{p ');
}

/** Other arguments in place of those that are refused, the last first, so that the others keep their places. */
function mended(templates: Library, refused: readonly Diagnostic[]): Library {
  const result = { ...templates };
  for (const name of ['main', 'p', 'q', 'i'] as const) {
    const spans = refused.flatMap(({ span }) => (span?.source.file === name ? [span] : []));
    let left = Infinity;
    for (const span of spans.toSorted((one, other) => other.start - one.start)) {
      if (span.end > left) continue;
      const { start, text: without } = replaced(result[name], span);
      result[name] = without;
      left = start;
    }
  }
  return result;
}

function replaced(written: string, { start, end }: Span): { readonly start: number; readonly text: string } {
  const before = written.slice(0, start);
  const after = written.slice(end);
  const [opening = ''] = /\{\{[^{}]*$/.exec(before) ?? [];
  // The opening of a block as a whole: its names.
  if (opening === '') return { start, text: before + written.slice(start, end).replace(/ as \|[^|]*\|/, '') + after };
  if (opening.startsWith('{{>'))
    return { start: start - opening.length, text: before.slice(0, -opening.length) + after.replace(/^[^}]*\}\}/, '') };
  const inCall = opening.lastIndexOf('(');
  if (inCall >= 0) {
    const at = start - opening.length + inCall;
    return { start: at, text: `${written.slice(0, at)}@root.f${after.slice(after.indexOf(')') + 1)}` };
  }
  return { start, text: `${before}${OTHERS.find(([begins]) => opening.startsWith(begins))?.[1] ?? '@root.f'}${after}` };
}

const OTHERS = [
  ['{{#each', '@root.o'],
  ['{{#with', '@root.m'],
  ['{{#>', '@root'],
] as const;

const markup: MarkupChecks<null> = {
  outside: null,
  enter: () => null,
  text: () => undefined,
  comment: () => undefined,
  hole: () => undefined,
  attributeHole: () => undefined,
  hidingAt: () => null,
  isLink: () => false,
  isTextPlace: () => true,
  isSeen: () => true,
};
