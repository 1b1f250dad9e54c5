import { knownKeys } from '../../check/key-meaning.ts';
import { nearestTag } from '../../link/message.ts';
import type { Subschema } from '../../link/subschemas.ts';
import { type Node, nodeAt, textAt } from '../../model/node.ts';
import type { Project } from '../../model/project.ts';
import type { Explanation } from '../../model/rule.ts';
import { etiquetteRules } from '../../rules/etiquette.ts';
import { explanations } from '../../rules/index.ts';
import type { SuggestionKind } from '../answers.ts';
import { code, escaped } from '../markdown.ts';
import { allOfProperty, tagOf } from './described.ts';
import { fieldOf, kindInWords } from './field.ts';
import type { Meaning } from './meaning.ts';
import { rowFields } from './row-fields.ts';
import { ruleInWords } from './rule-words.ts';

/** A name that a file may use since something else has it. */
export interface Name {
  readonly name: string;
  readonly kind: SuggestionKind;
  readonly detail: string | null;
  /** Markdown */
  readonly documentation: string | null;
}

/** Where the names of a place come from. */
export interface Surroundings {
  /** The file itself: in `envoi.yaml` its own senders count, also those that are not saved yet. */
  readonly root: Node | null;
  readonly file: string;
  readonly project: Project;
}

/** All names that are possible for a meaning, in the order in which they are offered. */
export function namesOf(meaning: Meaning, surroundings: Surroundings): readonly Name[] {
  return SOURCES[meaning](surroundings);
}

/** What is known of one name; of a language only the pack that it is written with is read for it. */
export function nameOf(meaning: Meaning, name: string, surroundings: Surroundings): Name | undefined {
  const { project } = surroundings;
  if (meaning !== 'language') return namesOf(meaning, surroundings).find((one) => one.name === name);
  const tag = nearestTag(name, project.languages.names);
  return tag === undefined ? undefined : ofLanguage(tag, project);
}

const SOURCES: { readonly [meaning in Meaning]: (surroundings: Surroundings) => readonly Name[] } = {
  template: ({ project }) => [...project.templates.keys()].map((name) => ofTemplate(name, project)),
  language: ({ project }) => project.languages.names.map((tag) => ofLanguage(tag, project)),
  sender: sendersOf,
  'row-schema': ({ project }) => project.rows.names.map((name) => ofRowSchema(name, project)),
  'row-field': ofRowFields,
  rule: () => explanations.filter(({ hard }) => !hard).map(ofRule),
  'word-list': () => [...new Set(etiquetteRules.flatMap(({ needs }) => needs))].map(plainName),
  'own-tag': ({ file }) => [plainName(tagOf(file))],
  zone: () => Intl.supportedValuesOf('timeZone').map(plainName),
};

/** A name of which no more is known. */
export function plainName(name: string): Name {
  return { name, kind: 'value', detail: null, documentation: null };
}

function ofTemplate(name: string, { schemas }: Project): Name {
  return described(name, schemas.get(`${name}.schema.json`)?.json);
}

function ofRowSchema(name: string, { rows }: Project): Name {
  return described(name, rows.get(name)?.json);
}

function described(name: string, schema: { readonly title?: string; readonly description?: string } | undefined): Name {
  const { title = null, description } = schema ?? {};
  return { name, kind: 'value', detail: title, documentation: description === undefined ? null : escaped(description) };
}

function ofLanguage(tag: string, { languages }: Project): Name {
  return { ...plainName(tag), detail: languages.get(tag)?.name ?? null };
}

function sendersOf({ root, file, project: { config } }: Surroundings): readonly Name[] {
  const senders = nodeAt(file === 'envoi.yaml' ? root : config.root, ['senders']);
  if (senders?.kind !== 'map') return [];
  return senders.entries.map(({ key, value }) => {
    const said = ['role', 'email', 'phone'].flatMap((field) => textAt(value, [field])?.value ?? []);
    const detail = textAt(value, ['name'])?.value ?? null;
    return { name: key.text.value, kind: 'value', detail, documentation: said.map(escaped).join(' · ') || null };
  });
}

function ofRowFields({ root, project }: Surroundings): readonly Name[] {
  const fields = rowFields(root, project);
  if (fields === null) return [];
  return knownKeys(fields.described).map((name) => ofField(name, fields.described, fields.schemas));
}

function ofField(name: string, map: readonly Subschema[], schemas: Parameters<typeof allOfProperty>[2]): Name {
  const field = fieldOf(allOfProperty(map, name, schemas));
  const documentation = field.description === null ? null : escaped(field.description);
  return { name, kind: 'field', detail: kindInWords(field), documentation };
}

function ofRule(rule: Explanation): Name {
  return { name: rule.id, kind: 'rule', detail: rule.summary, documentation: ruleInWords(rule) };
}

/** A name with what stands behind it, as a hover says it. */
export function nameInWords({ name, kind, detail, documentation }: Name): string {
  if (kind === 'rule') return documentation ?? '';
  const head = `**${code(name)}**${detail === null ? '' : ` · ${escaped(detail)}`}`;
  return documentation === null ? head : `${head}\n\n${documentation}`;
}
