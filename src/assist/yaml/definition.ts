import { filePathFault } from '../../check/formats/file-path.ts';
import { nearestTag } from '../../link/message.ts';
import { type Node, nodeAt } from '../../model/node.ts';
import type { Project } from '../../model/project.ts';
import type { JsonSchema, Schema } from '../../model/schema.ts';
import { type Span, spanOfFile } from '../../model/span.ts';
import { spanOfPlace } from '../../prove/schema-place.ts';
import type { Definition, Question } from '../answers.ts';
import { allAt, type Described, describedFile } from './described.ts';
import { fieldOf } from './field.ts';
import { meaningOfKeys, meaningOfValue, type Meaning } from './meaning.ts';
import { type Pointed, pointedAt } from './pointed.ts';
import { pointerTo } from './pointer.ts';
import { describedValue, rowFields } from './row-fields.ts';

/** Where what a key or a value names is said, the likeliest place first. */
export function definition({ source, offset, project }: Question): readonly Definition[] {
  const pointed = pointedAt(source, offset);
  const file = pointed && describedFile(source, pointed.root, project);
  if (pointed === null || file === null) return [];
  const origin = pointed.kind === 'key' ? pointed.entry.key.span : pointed.node.span;
  const targets = pointed.kind === 'key' ? ofKey(pointed, file, project) : ofValue(pointed, file, project);
  return targets.map((target) => ({ origin, target }));
}

function ofKey(
  { path, entry, root }: Pointed & { readonly kind: 'key' },
  file: Described,
  project: Project,
): readonly Span[] {
  const name = entry.key.text.value;
  const { source } = entry.key.span;
  const meaning = meaningOfKeys(source.file, path.slice(0, -1));
  if (meaning === 'row-field') {
    const row = rowFields(root, project);
    return row === null
      ? []
      : placesOf(
          propertyIn(
            row.described.map(({ schema }) => schema),
            name,
          ),
          project,
        );
  }
  if (meaning !== null && meaning !== 'language') return [];
  if (meaning === 'language') return languageFile(name, project);
  return placesOf(allAt(file, path, source)[0]?.schema, project);
}

function ofValue(
  { path, node, root }: Pointed & { readonly kind: 'value' },
  file: Described,
  project: Project,
): readonly Span[] {
  const { source } = node.span;
  const { format } = fieldOf(describedValue(path, source, file, { root, project }));
  const name = node.text.value;
  if (format === 'file-path' || format === 'rows-file') return filePathFault(name) === null ? [spanOfFile(name)] : [];
  const meaning = meaningOfValue(source.file, path, format);
  return meaning === null
    ? []
    : (TARGETS.get(meaning)?.(name, project, source.file === 'envoi.yaml' ? root : null) ?? []);
}

type Targets = (name: string, project: Project, config: Node | null) => readonly Span[];

const TARGETS: ReadonlyMap<Meaning, Targets> = new Map<Meaning, Targets>([
  ['template', templateFiles],
  ['language', (tag, project) => languageFile(tag, project)],
  ['sender', senderEntry],
  ['row-schema', (name, { rows }) => beginning(rows.get(name))],
]);

/** The layout, then what its messages say. */
function templateFiles(name: string, { templates, schemas }: Project): readonly Span[] {
  return [...beginning(templates.get(name)), ...beginning(schemas.get(`${name}.schema.json`))];
}

function languageFile(tag: string, { languages }: Project): readonly Span[] {
  const known = nearestTag(tag, languages.names);
  return known === undefined ? [] : [spanOfFile(`languages/${known}.yaml`)];
}

function senderEntry(name: string, { config }: Project, own: Node | null): readonly Span[] {
  const senders = nodeAt(own ?? config.root, ['senders']);
  const entry = senders?.kind === 'map' ? senders.entries.find(({ key }) => key.text.value === name) : undefined;
  return entry === undefined ? [] : [entry.key.span];
}

function beginning(file: Pick<Schema, 'source'> | undefined): readonly Span[] {
  return file === undefined ? [] : [{ source: file.source, start: 0, end: 0 }];
}

function propertyIn(schemas: readonly JsonSchema[], name: string): JsonSchema | undefined {
  return schemas.map(({ properties }) => properties?.[name]).find((property) => property !== undefined);
}

/** The place of a subschema in the file that has it. */
function placesOf(schema: JsonSchema | undefined, { schemas }: Project): readonly Span[] {
  if (schema === undefined) return [];
  for (const { source, json } of schemas.values()) {
    const pointer = pointerTo(schema, json);
    if (pointer !== null) return [spanOfPlace({ source, pointer })].filter((span) => span !== null);
  }
  return [];
}
