import { ANY_MESSAGE_SCHEMA } from '../../check/message.ts';
import { jsonOf } from '../../link/schemas.ts';
import {
  applied,
  follow,
  isSchema,
  ofItem,
  ofProperty,
  rootSubschema,
  type SchemaSet,
  type Subschema,
} from '../../link/subschemas.ts';
import { entryOf, type Node, nodeAt, type Path, textAt } from '../../model/node.ts';
import type { Project } from '../../model/project.ts';
import type { JsonSchema } from '../../model/schema.ts';
import type { Source } from '../../model/source.ts';
import { kindOfFile } from '../kind-of-file.ts';

/** A file with the schema that holds in it. */
export interface Described {
  readonly root: Node | null;
  readonly schema: JsonSchema;
  readonly schemas: SchemaSet;
}

/** The schema of a message is that of its template; of a pack that extends a shipped one nothing is required. */
export function describedFile({ file }: Source, root: Node | null, { schemas, languages }: Project): Described | null {
  const set = jsonOf(schemas);
  const named = (name: string): Described | null => {
    const schema = set.get(`${name}.schema.json`);
    return schema === undefined ? null : { root, schema, schemas: set };
  };
  switch (kindOfFile(file)) {
    case 'message': {
      const template = textAt(root, ['template'])?.value;
      return (template && named(template)) || { root, schema: ANY_MESSAGE_SCHEMA, schemas: set };
    }
    case 'config':
      return named('project');
    case 'language':
      return named(languages.get(tagOf(file)) === undefined ? 'language' : 'language-extension');
    default:
      return null;
  }
}

/** The language of a pack is the name of its file. */
export function tagOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

/** What describes the map, list or value at a path that need not be there yet; `at` stands in its place. */
export function describedAt({ root, schema, schemas }: Described, path: Path, at: Node): readonly Subschema[] {
  let node: Node | undefined = root ?? undefined;
  let described: readonly Subschema[] = [rootSubschema(schema)];
  for (const step of path) {
    const here = applied(described, node ?? emptyLike(step, at.span.source), schemas);
    described = typeof step === 'number' ? ofItem(here, step) : ofProperty(here, step);
    node = typeof step === 'number' ? itemOf(node, step) : entryOf(node, step)?.value;
  }
  return applied(described, at, schemas);
}

/** A property of a map in all that is said of it, whatever its value: also every branch. */
export function allOfProperty(map: readonly Subschema[], key: string, schemas: SchemaSet): readonly Subschema[] {
  return withBranches(ofProperty(map, key), schemas);
}

/** Subschemas with all that they call for, whatever the value may be. */
export function withBranches(at: readonly Subschema[], schemas: SchemaSet): readonly Subschema[] {
  const found: Subschema[] = [];
  const seen = new Set<JsonSchema>();
  const visit = (via: Subschema): void => {
    const { schema, root } = via;
    if (seen.has(schema)) return;
    seen.add(schema);
    found.push(via);
    const target = typeof schema.$ref === 'string' ? follow(schema.$ref, root, schemas) : null;
    if (target !== null) visit(target);
    const { allOf = [], anyOf = [], oneOf = [] } = schema;
    for (const called of [...allOf, ...anyOf, ...oneOf, schema.then, schema.else]) {
      if (isSchema(called)) visit({ schema: called, root, via });
    }
  };
  for (const subschema of at) visit(subschema);
  return found;
}

/** What describes the value at a path whatever it may be: also every branch. */
export function allAt(file: Described, path: Path, source: Source): readonly Subschema[] {
  const step = path.at(-1);
  if (step === undefined) return withBranches([rootSubschema(file.schema)], file.schemas);
  const way = path.slice(0, -1);
  const parent = nodeAt(file.root, way) ?? emptyLike(step, source);
  const above = describedAt(file, way, parent);
  return withBranches(typeof step === 'number' ? ofItem(above, step) : ofProperty(above, step), file.schemas);
}

/** A map or a list that speaks against no branch of a schema. */
function emptyLike(step: string | number, source: Source): Node {
  const span = { source, start: 0, end: 0 };
  return typeof step === 'number' ? { kind: 'sequence', span, items: [] } : { kind: 'map', span, entries: [] };
}

function itemOf(node: Node | undefined, index: number): Node | undefined {
  return node?.kind === 'sequence' ? node.items[index] : undefined;
}
