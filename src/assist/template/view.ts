import { labelNames } from '../../link/label-names.ts';
import { inlineSoFar, type Partials } from '../../link/inline/inline.ts';
import type { MapType } from '../../model/data-type.ts';
import type { Project } from '../../model/project.ts';
import type { Schema } from '../../model/schema.ts';
import type { Source } from '../../model/source.ts';
import type { Template } from '../../model/template.ts';
import type { TemplateNode, TemplateTree } from '../../model/template-tree.ts';
import { type LabelNames, letterType } from '../../prove/types/letter-type.ts';
import { type Sight, sightsIn } from '../../prove/sights.ts';
import { remembered } from '../remembered.ts';
import { laidBare, type Outline, outlineOf, type Probe } from './outline.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A template or partial, and what stands in it for those who ask. */
export interface View {
  readonly source: Source;
  readonly file: MarkupFile;
  readonly pieces: readonly Piece[];
  readonly outline: Outline;
  /** What the proof sees in this file, for each letter that it is part of. */
  readonly seen: readonly Seen[];
}

export interface Seen extends Sight {
  readonly letter: MapType;
  /** The template whose letter that is; null where the file is in none: then it is seen as if it were the whole of one. */
  readonly template: string | null;
}

export interface MarkupFile {
  readonly kind: 'templates' | 'partials';
  readonly name: string;
}

/** Null for a path of something else. */
export function markupFile({ file }: Source): MarkupFile | null {
  const [, kind, name] = /^(?:envoi\/)?(templates|partials)\/([^/]+)\.mjml$/.exec(file) ?? [];
  return (kind === 'templates' || kind === 'partials') && name !== undefined ? { kind, name } : null;
}

/** A text is as long as a template can be. */
const MOST_TEXT = 256 * 1024;

/** A partial of more templates is looked at in the first of them: somebody waits for an answer. */
const MOST_LETTERS = 16;

/** Null for what is no template, or too long for one. */
export function viewOf(asked: Source, project: Project, probe?: Probe): View | null {
  const file = markupFile(asked);
  if (file === null || asked.text.length > MOST_TEXT) return null;
  const known = project[file.kind].get(file.name)?.source;
  const source = known?.file === asked.file && known.text === asked.text ? known : asked;
  const pieces = piecesOf(source);
  const hasPartial = (name: string): boolean => project.partials.has(name);
  const outline = outlineOf(pieces, hasPartial, probe);
  const tree: TemplateTree = { name: file.name, source, nodes: outline.nodes };
  const isHere: IsHere = ({ path }) => path === probe?.path || path.span.source === source;
  const seen = seenIn(tree, file, project, isHere);
  // What stands where no letter leads to is looked at where it is written.
  const isMissed = probe ? !seen.some(({ path }) => path === probe.path) : seen.length === 0;
  const alone = isMissed ? seenAlone(tree, file, project, isHere) : [];
  return { source, file, pieces, outline, seen: [...seen, ...alone] };
}

type IsHere = (sight: Sight) => boolean;

function seenIn(tree: TemplateTree, file: MarkupFile, project: Project, isHere: IsHere): readonly Seen[] {
  const names = file.kind === 'templates' ? [file.name] : includersOf(file.name, project).slice(0, MOST_LETTERS);
  if (names.length === 0) return [];
  const partials = partialTrees(project, file.kind === 'partials' ? tree : null);
  return names.flatMap((name) => {
    const template = file.kind === 'templates' ? tree : treeOf(project.templates.get(name), project);
    const letter = letterOf(name, project);
    return template && letter ? named(inlineSoFar(template, partials), letter, name, isHere) : [];
  });
}

function seenAlone(tree: TemplateTree, { kind, name }: MarkupFile, project: Project, isHere: IsHere): readonly Seen[] {
  const template = kind === 'templates' ? name : null;
  const letter = letterOf(template, project);
  return letter ? named(laidBare(tree.nodes), letter, template, isHere) : [];
}

function named(
  nodes: readonly TemplateNode[],
  letter: MapType,
  template: string | null,
  isHere: IsHere,
): readonly Seen[] {
  const sights = sightsIn(nodes, letter).filter(isHere);
  return sights.map(({ path, value, scope }) => ({ path, value, scope, letter, template }));
}

function treeOf(template: Template | undefined, { partials }: Project): TemplateTree | null {
  if (template === undefined) return null;
  const { name, source } = template;
  return { name, source, nodes: outlineOf(piecesOf(source), (partial) => partials.has(partial)).nodes };
}

function partialTrees(project: Project, asked: TemplateTree | null): Partials {
  const trees = new Map<string, TemplateTree | null>();
  for (const [name, partial] of project.partials) trees.set(name, treeOf(partial, project));
  if (asked) trees.set(asked.name, asked);
  return trees;
}

/** The templates that a partial is part of, by whatever way. */
export function includersOf(name: string, { templates, partials }: Project): readonly string[] {
  // A set visits what is added while it is walked.
  const around = new Set([name]);
  for (const inner of around) {
    for (const [outer, { source }] of partials) if (includes(source, inner)) around.add(outer);
  }
  return [...templates].flatMap(([template, { source }]) =>
    [...around].some((partial) => includes(source, partial)) ? [template] : [],
  );
}

export function includes(source: Source, name: string): boolean {
  return piecesOf(source).some(({ saying }) => saying?.kind === 'inclusion' && saying.name === name);
}

/** What a template sees; null as its name for what any letter has. Null where the base is missing. */
export function letterOf(template: string | null, { schemas, languages }: Project): MapType | null {
  const base = schemas.get('letter.schema.json');
  const schema = (template === null ? undefined : schemas.get(`${template}.schema.json`)) ?? schemas.get(ANY);
  if (base === undefined || schema === undefined) return null;
  const labels = labelsOf(languages);
  const key = JSON.stringify([schema.name, labels.inAll, labels.inSome]);
  const known = lettersOf(schemas);
  const letter = known.get(key) ?? letterType({ letter: base, template: schema, schemas, labels });
  known.set(key, letter);
  return letter;
}

/** Types are made once for the schemas of a project. */
const lettersOf: (schemas: ReadonlyMap<string, Schema>) => Map<string, MapType> = remembered(
  () => new Map<string, MapType>(),
);

const labelsOf = remembered(
  (languages: Project['languages']): LabelNames =>
    labelNames(languages.names.flatMap((tag) => languages.get(tag) ?? [])),
);

/** What every message has. */
const ANY = 'message.schema.json';
