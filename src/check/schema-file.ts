import { follow, isSchema, rootSubschema } from '../link/subschemas.ts';
import type { SchemaSet } from '../link/subschemas.ts';
import { error } from '../model/diagnostic.ts';
import type { Report } from '../model/diagnostic.ts';
import { entryOf, nodeAt } from '../model/node.ts';
import type { Node } from '../model/node.ts';
import type { JsonSchema, Schema } from '../model/schema.ts';
import { type Circle, endlessReference } from './endless-reference.ts';
import { checkKeyword } from './keyword.ts';
import { placeAt } from './place.ts';
import { shapeOf } from './schema-keywords.ts';
import type { SchemaChecker } from './schema.ts';
import { wordingOf } from './wordings.ts';

/** What a schema has to refer to, and what it says to those who forget it. */
interface Base {
  readonly reference: string;
  readonly name: string;
  readonly gives: string;
  /** What goes elsewhere than to the top level, which is closed. */
  readonly elsewhere: string;
}

const OF_MESSAGES: Base = {
  reference: 'message.schema.json',
  name: 'message.schema.json',
  gives: 'its messages have a recipient, a subject, a body and a next step',
  elsewhere: '; what the template needs goes under `details`',
};

const OF_ROWS: Base = {
  reference: 'message.schema.json#/$defs/recipient',
  name: 'the recipient of message.schema.json',
  gives: 'each row has an address and a name to greet by',
  elsewhere: '',
};

/**
 * Holds a schema that a project brings, of messages or of rows, against JSON Schema 2020-12, envoi's vocabulary and what can be checked without
 * network, in bounded time. Every finding is placed in the schema's own file.
 */
export function checkSchemaFile({ name, root, json }: Schema, checker: SchemaChecker, report: Report): void {
  if (root === null) return;
  let isSound = true;
  const reportAll: Report = (finding) => {
    isSound = false;
    report(finding);
  };
  visit(root, { json, name, schemas: checker.schemas, report: reportAll });
  if (isSound) reportMetaViolations(root, json, checker, reportAll);
  const circle = isSound ? endlessReference(json, checker.schemas) : null;
  if (circle !== null) reportCircle(circle, root, json, reportAll);
  if (isSound) reportRefusal(name, root, checker, reportAll);
  const extended = extendedBy(json, checker.schemas);
  const base = name.startsWith('rows/') ? OF_ROWS : OF_MESSAGES;
  const wanted = follow(base.reference, json, checker.schemas);
  if (wanted === null || !extended.has(wanted.schema)) {
    // A reference with a slip in it has been found, and is the reason.
    if (json.$ref === undefined || follow(json.$ref, json, checker.schemas)) reportNoBase(name, base, root, reportAll);
  } else if (isSound && !isClosed(extended) && !isExtended(json, checker.schemas)) reportOpen(base, root, reportAll);
}

interface SchemaFile {
  readonly name: string;
  readonly json: JsonSchema;
  readonly schemas: SchemaSet;
  readonly report: Report;
}

/** Looks at each keyword of a subschema, then at the subschemas in it. */
function visit(node: Node, file: SchemaFile): void {
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    checkKeyword(entry, node, file);
    for (const inner of subschemasIn(shapeOf(entry.key.text.value), entry.value)) visit(inner, file);
  }
}

function subschemasIn(shape: ReturnType<typeof shapeOf>, node: Node): readonly Node[] {
  if (shape === 'schema') return [node];
  if (shape === 'schemas') return node.kind === 'sequence' ? node.items : [];
  return shape === 'map of schemas' && node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
}

function reportMetaViolations(root: Node, json: JsonSchema, checker: SchemaChecker, report: Report): void {
  const reported = new Set<string>();
  for (const violation of checker.metaViolations(root, json)) {
    const place = placeAt(violation.path, { root, schema: {}, schemas: new Map() });
    const about = violation.path.join('/');
    if (reported.has(about)) continue;
    reported.add(about);
    const { message, help } = wordingOf(violation, place);
    report(error('schema/keyword', place.entry?.key.span ?? startOf(place.node), message, { help }));
  }
}

/** At the first reference of the circle that stands in this file. */
function reportCircle({ references, from }: Circle, root: Node, json: JsonSchema, report: Report): void {
  const message = `\`$ref\` leads in a circle: ${references.join(' → ')}`;
  const help = 'let one of them describe a value itself; a schema may refer to itself only for a part of the value';
  const node = from.map((schema) => nodeOf(schema, root, json)).find((one) => one !== null) ?? root;
  report(error('schema/ref', entryOf(node, '$ref')?.key.span ?? startOf(root), message, { help }));
}

/** The part of a tree that a part of its value was read from; null where that stands in another file. */
function nodeOf(part: unknown, node: Node, value: unknown): Node | null {
  if (part === value) return node;
  if (node.kind === 'scalar' || typeof value !== 'object' || value === null) return null;
  const values = new Map<string, unknown>(Object.entries(value));
  const children: readonly (readonly [string, Node])[] =
    node.kind === 'map'
      ? node.entries.map((entry) => [entry.key.text.value, entry.value] as const)
      : node.items.map((item, index) => [String(index), item] as const);
  for (const [key, child] of children) {
    const found = nodeOf(part, child, values.get(key));
    if (found !== null) return found;
  }
  return null;
}

/** What is left: combinations that ajv does not accept, in its own words. */
function reportRefusal(name: string, root: Node, { refusal }: SchemaChecker, report: Report): void {
  const words = refusal(name);
  if (words === null) return;
  const pointer = /(?:at|path) "[^"#]*#([^"]*)"/u.exec(words)?.[1] ?? '';
  const path = pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  const node = nodeAt(root, path) ?? root;
  const missing = /missing type "?([\w,]+)"? for keyword "(\w+)"/u.exec(words);
  const message = missing
    ? `\`${missing[2]}\` needs a \`type\` beside it`
    : `the schema cannot be used: ${words.replace(/^strict mode: /u, '').replace(/ at (?:path )?"[^"]*".*$/u, '')}`;
  const help = missing ? `add "type": "${missing[1]}"` : 'see JSON Schema 2020-12 for what the keyword needs';
  const span = (missing && entryOf(node, missing[2] ?? '')?.key.span) || startOf(node);
  report(error('schema/keyword', span, message, { help }));
}

/** A schema and all those whose demands it takes over for the whole of a message: by `$ref` and `allOf`, at the root. */
function extendedBy(json: JsonSchema, schemas: SchemaSet): ReadonlySet<JsonSchema> {
  // A map visits what is added while it is walked.
  const extended = new Map([[json, rootSubschema(json)]]);
  for (const { schema, root } of extended.values()) {
    const target = typeof schema.$ref === 'string' ? follow(schema.$ref, root, schemas) : null;
    const parts = (schema.allOf ?? []).filter(isSchema).map((part) => ({ schema: part, root, via: null }));
    for (const next of target === null ? parts : [target, ...parts]) {
      if (!extended.has(next.schema)) extended.set(next.schema, next);
    }
  }
  return new Set(extended.keys());
}

function isClosed(extended: ReadonlySet<JsonSchema>): boolean {
  return [...extended].some((schema) => schema.unevaluatedProperties === false);
}

/** An open schema that another one extends is closed there: closed itself, it would refuse what that one adds. */
function isExtended(json: JsonSchema, schemas: SchemaSet): boolean {
  return [...schemas.values()].some((other) => other !== json && extendedBy(other, schemas).has(json));
}

function reportNoBase(name: string, base: Base, root: Node, report: Report): void {
  const help = `add \`"$ref": "${base.reference}"\` and \`"unevaluatedProperties": false\`, so that ${base.gives}`;
  const span = entryOf(root, '$schema')?.key.span ?? startOf(root);
  report(error('project/schema-base', span, `${name} does not extend ${base.name}`, { help }));
}

function reportOpen({ elsewhere }: Base, root: Node, report: Report): void {
  const span = (entryOf(root, 'unevaluatedProperties') ?? entryOf(root, '$ref'))?.key.span ?? startOf(root);
  const help = `add \`"unevaluatedProperties": false\` at its top level${elsewhere}`;
  report(error('schema/open', span, 'the schema accepts every key, also a misspelt one', { help }));
}

function startOf(node: Node): Node['span'] {
  if (node.kind === 'map') return node.entries[0]?.key.span ?? node.span;
  return node.span;
}
