import { blockNameOf } from '../../link/inline/block-names.ts';
import { contextOf } from '../../link/template-scope.ts';
import type { Project } from '../../model/project.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import type { PathExpression } from '../../model/template-tree.ts';
import { spanOfPlace } from '../../prove/schema-place.ts';
import { typeOf, type Value } from '../../prove/walk/value.ts';
import type { Definition } from '../answers.ts';
import { isSameSpan, openingOf, type Sighted } from './hover.ts';
import { definedIn } from './partials.ts';
import { stepAt, valueAt } from './paths.ts';
import { piecesOf } from './pieces.ts';
import { pointedAt, thingsIn } from './pointed.ts';

/** Where what stands in an expression is said; several where letters differ. */
export function definitionsIn(sighted: Sighted, offset: number, project: Project): readonly Definition[] {
  const { pieces, outline, view } = sighted;
  const piece = pieces.find(({ span }) => span.start <= offset && offset <= span.end);
  const pointed = piece && pointedAt(piece, offset);
  if (!piece || !pointed) return [];
  const { span: origin } = pointed;
  switch (pointed.kind) {
    case 'path':
      return definitionsOfPath(pointed.path, sighted, offset, project);
    case 'partial': {
      const own = view && definedIn(view).find(({ name }) => name === pointed.name);
      const file = project.partials.get(pointed.name)?.source;
      const target = own?.span ?? (file && beginningOf(file));
      return target ? [{ origin, target }] : [];
    }
    case 'partial-argument':
      return namesRead(pointed.name, project.partials.get(pointed.partial)?.source).map((target) => ({
        origin,
        target,
      }));
    case 'closing':
    case 'else': {
      const opening = openingOf(pieces.indexOf(piece), outline, pieces);
      return opening ? [{ origin, target: opening.span }] : [];
    }
    default:
      return [];
  }
}

/** A file as a place to go to. */
export function beginningOf(source: Source): Span {
  return { source, start: 0, end: 0 };
}

function definitionsOfPath(
  path: PathExpression,
  sighted: Sighted,
  offset: number,
  project: Project,
): readonly Definition[] {
  const step = stepAt(path, offset);
  const origin = { ...path.span, start: step.start, end: step.end };
  const here = sighted.seen.filter((sight) => isSameSpan(sight.path.span, path.span));
  const targets = here.flatMap(({ scope }): readonly Span[] => {
    const name = step.part === 0 ? blockNameOf(path) : null;
    if (name !== null && scope.names.has(name)) return declaredAt(name, path.span.start, sighted);
    const place = typeOf(valueAt(step.path, scope))?.place;
    const span = place && spanOfPlace(place);
    const handed = name !== null && isHandedOver(name, contextOf(scope)) ? handedOver(name, sighted, project) : [];
    return handed.concat(span ?? []);
  });
  return different(targets).map((target) => ({ origin, target }));
}

function isHandedOver(name: string, context: Value): boolean {
  return context.kind === 'overlay' && context.fields.has(name);
}

/** Where a partial is handed a value by this name. */
function handedOver(name: string, { view }: Sighted, { templates, partials }: Project): readonly Span[] {
  const files = [...templates.values(), ...partials.values()];
  const things = files.flatMap(({ source }) => piecesOf(source).flatMap(thingsIn));
  return things.flatMap((thing) => {
    const isThis = thing.kind === 'partial-argument' && thing.name === name && thing.partial === view?.file.name;
    return isThis ? [thing.span] : [];
  });
}

/** Where the block around a place gives a name. */
function declaredAt(name: string, offset: number, { pieces, outline }: Sighted): readonly Span[] {
  const around = pieces.filter(({ span }, index) => {
    const closing = pieces[outline.closings.get(index) ?? -1];
    return span.start < offset && (closing === undefined || offset < closing.span.end);
  });
  const declared = around.flatMap((piece) =>
    thingsIn(piece).filter((thing) => thing.kind === 'block-name' && thing.name === name),
  );
  return declared.slice(-1).map(({ span }) => span);
}

/** Where a partial reads a value that it is handed by name. */
function namesRead(name: string, source: Source | undefined): readonly Span[] {
  const paths = source === undefined ? [] : piecesOf(source).flatMap(thingsIn);
  const first = paths.find((thing) => thing.kind === 'path' && blockNameOf(thing.path) === name);
  return first ? [first.span] : [];
}

function different(spans: readonly Span[]): readonly Span[] {
  return spans.filter(
    (span, index) =>
      spans.findIndex((other) => other.source.file === span.source.file && isSameSpan(other, span)) === index,
  );
}
