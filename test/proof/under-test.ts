import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkLetterHtml } from '../../src/check/letter-html.ts';
import type { Diagnostic, Report } from '../../src/model/diagnostic.ts';
import type { LanguagePack } from '../../src/model/language.ts';
import type { LetterModel } from '../../src/model/letter-model.ts';
import type { Markup } from '../../src/model/mjml.ts';
import type { File, Project, ProjectFiles } from '../../src/model/project.ts';
import type { Source } from '../../src/model/source.ts';
import type { Template } from '../../src/model/template.ts';
import { type CheckOptions, checkProject, proveTemplates } from '../../src/pipeline.ts';
import { loadMarkup } from '../../src/run/mjml.ts';
import { type Build, buildOf } from '../compile/built.ts';
import type { SchemaFiles } from './schema-values.ts';

/** The only file of the judge that knows how the proof and the compiler are called. */

export type Texts = ReadonlyMap<string, string>;

/** Templates and partials by name, schemas by file name. */
export interface Library {
  readonly templates: Texts;
  readonly partials: Texts;
  readonly schemas: Texts;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

function textsIn(folder: string, ending: string): Texts {
  return new Map(
    readdirSync(`${root}${folder}`)
      .filter((file) => file.includes('.'))
      .map((file) => [file.replace(ending, ''), readFileSync(`${root}${folder}/${file}`, 'utf8')]),
  );
}

export const shipped: Library = {
  templates: textsIn('templates', '.mjml'),
  partials: textsIn('partials', '.mjml'),
  schemas: textsIn('schemas', ''),
};

const languages = [...textsIn('languages', '')]
  .filter(([name]) => name === 'en.yaml')
  .map(([name, text]) => fileOf(`envoi/languages/${name}`, text));

export const NOTHING: Library = { templates: new Map(), partials: new Map(), schemas: new Map() };

/** One library over another: what both have is the upper one's. */
export function over(lower: Library, upper: Partial<Library>): Library {
  return {
    templates: new Map([...lower.templates, ...(upper.templates ?? [])]),
    partials: new Map([...lower.partials, ...(upper.partials ?? [])]),
    schemas: new Map([...lower.schemas, ...(upper.schemas ?? [])]),
  };
}

/** All that envoi says of a project with these files, over what is shipped; `base` stands in for the latter. */
export async function findingsOf(own: Library, base: Library = shipped): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await proveTemplates(checkProject(projectOf(own, base), CHECK));
  return diagnostics;
}

const CHECK: CheckOptions = {
  today: '2026-11-21',
  readAttachment: () => ({ kind: 'content', content: new Uint8Array() }),
};

function projectOf(own: Library, base: Library): ProjectFiles {
  return {
    config: null,
    messages: [],
    project: { ...filesOf(own, ''), languages: [] },
    shipped: { ...filesOf(base, 'envoi/'), languages },
    messagePaths: [],
    isWhole: true,
  };
}

function filesOf(library: Library, prefix: string): Omit<ProjectFiles['project'], 'languages'> {
  const files = (folder: string, ending: string, texts: Texts): readonly File[] =>
    [...texts].map(([name, text]) => fileOf(`${prefix}${folder}/${name}${ending}`, text));
  return {
    templates: files('templates', '.mjml', library.templates),
    partials: files('partials', '.mjml', library.partials),
    schemas: files('schemas', '', library.schemas),
  };
}

function fileOf(path: string, text: string): File {
  return { path, bytes: new TextEncoder().encode(text) };
}

export interface Rendered {
  readonly html: string;
  readonly text: string;
}

/** What became of a letter: its two parts, or why there are none. */
export type Rendering =
  | { readonly kind: 'letter'; readonly letter: Rendered }
  | { readonly kind: 'failure'; readonly why: string };

let project: Project | undefined;

function packs(): readonly LanguagePack[] {
  project ??= checkProject(projectOf(NOTHING, shipped), CHECK).project;
  const { names, get } = project.languages;
  return names.map(get).filter((pack) => pack !== undefined);
}

/** Letters are written in English, whatever language they say they are in: so dates and numbers are known. */
function english(): LanguagePack {
  const pack = packs().find(({ tag }) => tag === 'en');
  if (pack === undefined) throw new Error('there is no English');
  return pack;
}

/** The labels that the shipped packs all have. */
export function labelNames(): readonly string[] {
  const [first, ...others] = packs().map(({ labels }) => Object.keys(labels));
  return (first ?? []).filter((name) => others.every((names) => names.includes(name)));
}

/** One letter, by the real way: from a program, which all letters of a template share. `library` is all there is. */
export async function render(library: Library, template: string, model: object): Promise<Rendering> {
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  try {
    if (!isLetterModel(model)) throw new Error('no letter model');
    const { tag, dates, numbers } = english();
    const locale = { tag, dates, numbers, timeZone: timeZoneIn(model), sendAt: model.send_at ?? null };
    const { source, build } = builderOf(library, template);
    const letter = await build(model, locale, report);
    // The last gate of a build: what is proved must pass it.
    if (letter !== null) checkLetterHtml(letter.html, template, { source, start: 0, end: 0 }, report);
    if (letter !== null && findings.length === 0) return { kind: 'letter', letter };
    return { kind: 'failure', why: findings.map(({ code, message }) => `${code}: ${message}`).join('; ') };
  } catch (failure) {
    return { kind: 'failure', why: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) };
  }
}

interface Builder {
  readonly source: Source;
  readonly build: Build;
}

const builders = new WeakMap<Library, Map<string, Builder>>();

function builderOf(library: Library, template: string): Builder {
  const known = builders.get(library) ?? new Map<string, Builder>();
  builders.set(library, known);
  const builder = known.get(template) ?? newBuilder(library, template);
  known.set(template, builder);
  return builder;
}

function newBuilder({ templates, partials }: Library, template: string): Builder {
  const main = templateOf(`templates/${template}.mjml`, template, templates.get(template) ?? '');
  const others = [...partials].map(([name, text]) => [name, templateOf(`partials/${name}.mjml`, name, text)] as const);
  return { source: main.source, build: buildOf(main, new Map(others), markup) };
}

function timeZoneIn({ recipient }: Partial<LetterModel>): string | null {
  return recipient?.timezone ?? null;
}

/** Made by the schemas; a changed one may leave out more than a letter model can. */
function isLetterModel(model: object): model is LetterModel {
  return Object.keys(model).length > 0;
}

function templateOf(file: string, name: string, text: string): Template {
  return { name, source: { file, text } };
}

let loaded: Promise<Markup> | undefined;
const known = new Map<string, ReturnType<Markup>>();

/** MJML takes most of the time, and many mutants make the same page. */
async function markup(): Promise<Markup> {
  loaded ??= loadMarkup();
  const convert = await loaded;
  return async (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = convert(text);
    if (known.size > 3000) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The schemas of a library as the judge reads them. */
export function schemasOf(library: Library): SchemaFiles {
  return new Map([...library.schemas].map(([name, text]) => [name, JSON.parse(text)]));
}
