import { type DataPath, pathWords } from '../../model/condition.ts';
import type { DataType, Mark, TextType } from '../../model/data-type.ts';
import { type Details, error, type Report } from '../../model/diagnostic.ts';
import { type LetterInput, shapesOf } from '../types/letter-type.ts';
import { spanOfPlace } from '../schema-place.ts';
import { readingOf } from '../types/type-of.ts';
import { markedAt, rootAt } from '../types/at.ts';
import { dataTypeOf, itemTypeOf } from '../types/data-type-of.ts';
import type { PlacedMark, Shape } from '../types/shape.ts';

/**
 * Whether each `mustRender` of a project's schema can be held to: it must stand on something that templates see and that
 * can always be shown, and may not change an obligation that envoi has itself. Its form was judged with the schema.
 */
export function checkMarks(input: LetterInput, report: Report): void {
  const { template, schemas } = input;
  if (template.root === null) return;
  const { letter, message } = shapesOf(input);
  const [seen, said] = [placesOf(letter), placesOf(message)];
  for (const { place } of markedAt(rootAt(template), readingOf(schemas, false))) {
    const fault = faultOf(seen.get(place.pointer), said.get(place.pointer));
    const span = spanOfPlace({ ...place, pointer: `${place.pointer}/mustRender` });
    if (fault !== null) report(error('schema/must-render', span, fault.message, fault));
  }

  /** Where the marks of this schema came to stand, by their pointers. */
  function placesOf(shape: Shape): ReadonlyMap<string, Marked> {
    const found = new Map<string, Marked>();
    for (const { path, mark, shape: marked } of marksIn(shape)) {
      const { source, pointer } = mark.place;
      if (source === template.source && !found.has(pointer)) found.set(pointer, { path, mark, shape: marked });
    }
    return found;
  }
}

/** A mark that the types know, with what it stands on. */
interface Marked {
  readonly path: DataPath;
  readonly mark: PlacedMark;
  readonly shape: Shape;
}

function marksIn(root: Shape): readonly Marked[] {
  const found: Marked[] = [];
  const met = new Set<Shape>();
  const visit = (shape: Shape, path: DataPath): void => {
    if (met.has(shape)) return;
    met.add(shape);
    for (const mark of shape.marks) found.push({ path, mark, shape });
    if (shape.isLost) return;
    if (shape.list?.item) visit(shape.list.item, [...path, { loop: 0 }]);
    for (const { fields } of shape.maps) for (const [name, field] of fields) visit(field.shape, [...path, name]);
  };
  visit(root, []);
  return found;
}

interface Fault extends Details {
  readonly message: string;
}

function faultOf(seen: Marked | undefined, said: Marked | undefined): Fault | null {
  if (seen !== undefined) {
    const { shape, path, mark } = seen;
    const type = typeof path.at(-1) === 'object' ? itemTypeOf(shape) : dataTypeOf(shape);
    return changedBy(seen) ?? faultIn(type, path, mark.mark);
  }
  if (said !== undefined && said.path.length > 0) {
    return { message: `no template sees ${nameOf(said.path)}`, help: 'take `mustRender` out' };
  }
  const help = 'mark a key under `properties`, or the `items` of a list';
  return { message: 'templates cannot be held to a `mustRender` that stands here', help };
}

/** An obligation that was there before is kept: another one may only say the same. */
function changedBy({ shape, mark, path }: Marked): Fault | null {
  const [first] = shape.marks;
  if (first === undefined || first === mark || isSame(first.mark, mark.mark)) return null;
  const span = spanOfPlace(first.place);
  const related = span === null ? [] : [{ span, message: 'the one that holds' }];
  return { ...alreadyObliged(path), related };
}

function alreadyObliged(path: DataPath): Fault {
  return {
    message: `${nameOf(path)} has a \`mustRender\` already, which cannot be changed`,
    help: 'take this one out',
  };
}

function isSame(first: Mark, added: Mark): boolean {
  return first.as === added.as && first.max === added.max && (added.order === null || added.order === first.order);
}

/** Why something, or a part of it, cannot always be shown. */
function faultIn(type: DataType, path: DataPath, mark: Mark): Fault | null {
  const name = nameOf(path);
  switch (type.kind) {
    case 'any':
      return null;
    case 'unknown':
      return {
        message: `${name} cannot be held to being shown, because ${type.why}`,
        help: 'let its schema say what it is',
      };
    case 'boolean':
      return { message: `${name} is true or false, which is nothing to show`, help: 'mark a text that says it' };
    case 'number':
      return mark.as === 'href' ? noLink(name) : null;
    case 'text':
      return faultOfText(type, path, mark);
    case 'list':
      return type.max === 0 ? nothingIn(name) : faultInside(type.item, [...path, { loop: 0 }], mark);
    case 'map':
      return firstOf(
        type.alternatives.map(({ fields, rest }) => {
          if (rest !== null) {
            const help = 'add "unevaluatedProperties": false, or mark the keys one by one';
            return { message: `${name} may have keys that its schema does not name`, help };
          }
          if (fields.size === 0) return nothingIn(name);
          return firstOf([...fields].map(([key, field]) => faultInside(field.type, [...path, key], mark)));
        }),
      );
  }
}

/** What is marked itself is judged there; only an obligation of envoi's own, which another would change, is one here. */
function faultInside(type: DataType, path: DataPath, mark: Mark): Fault | null {
  if (type.mark === null) return faultIn(type, path, mark);
  return path[0] === 'details' || isSame(type.mark, mark) ? null : alreadyObliged(path);
}

function faultOfText({ format, media, canBeBlank }: TextType, path: DataPath, { as }: Mark): Fault | null {
  if (as === 'href') return format === 'link' || format === 'https-link' ? null : noLink(nameOf(path));
  if (!canBeBlank || media === 'html' || path[0] !== 'details') return null;
  return { message: `${nameOf(path)} can be blank, and then there is nothing to show`, help: 'add "pattern": "\\\\S"' };
}

function noLink(name: string): Fault {
  return { message: `${name} need not be a link`, help: 'add "format": "link", or take out "as": "href"' };
}

function nothingIn(name: string): Fault {
  return { message: `${name} has nothing in it that could be shown`, help: 'take `mustRender` out' };
}

function firstOf(faults: readonly (Fault | null)[]): Fault | null {
  return faults.find((fault) => fault !== null) ?? null;
}

function nameOf(path: DataPath): string {
  return path.length === 0 ? 'the letter' : `\`${pathWords(path)}\``;
}
