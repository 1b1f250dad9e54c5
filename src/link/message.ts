import { error, type Report } from '../model/diagnostic.ts';
import type { Prose } from '../model/markup.ts';
import type { Message, RecipientList } from '../model/message.ts';
import { entryOf, type MapNode, type Node, nodeAt, type ScalarNode, textAt } from '../model/node.ts';
import type { Project } from '../model/project.ts';
import type { Text } from '../model/text.ts';
import { unmasked, withMaskedExpressions } from '../parse/expression-mask.ts';
import { prose } from '../parse/markdown.ts';
import { paragraphsOf } from '../parse/paragraphs.ts';
import { didYouMean } from './did-you-mean.ts';
import { mapListTexts } from './list-texts.ts';
import { reportUnknown } from './unknown-name.ts';

/** The parts of a project that a message can name. */
export type World = Pick<Project, 'config' | 'templates' | 'schemas' | 'rows' | 'languages'>;

/**
 * Joins a message with its template, schema, language and sender; what it names and nobody has is reported. The texts of
 * one to a list are read with their expressions masked: they are neither markup nor words.
 */
export function linkMessage(id: string, root: MapNode, world: World, report: Report): Message {
  const template = linkTemplate(root, world, report);
  const { card: sender, name: senderName } = linkSender(root, world, report);
  const list = linkList(root, world, report);
  const texts = list === null ? root : mapListTexts(root, masked);
  const note: Report = (finding) => report(list === null ? finding : unmasked(finding));
  return {
    id,
    source: root.span.source,
    root,
    texts,
    template,
    schema: template && (world.schemas.get(`${template.name}.schema.json`) ?? null),
    language: linkLanguage(root, world, report),
    sender,
    senderName,
    company: (textAt(sender, ['company']) ?? textAt(world.config.root, ['company', 'name']))?.value ?? null,
    list,
    ...wordsOf(texts, note),
  };
}

/** The texts of a message that are more than values. */
export function wordsOf(texts: MapNode, report: Report): Pick<Message, 'subject' | 'body' | 'options' | 'summary'> {
  return {
    subject: textAt(texts, ['subject']) ?? null,
    body: textsOfBody(nodeAt(texts, ['body'])).map((text) => prose(text, report)),
    options: textsOfOptions(nodeAt(texts, ['options'])).map((text) => prose(text, report)),
    summary: proseAt(texts, ['next_step', 'summary'], report),
  };
}

function masked(node: ScalarNode): ScalarNode {
  return { ...node, text: withMaskedExpressions(node.text) };
}

/** What stands under `recipients` otherwise than it should is the schema's finding. */
function linkList(root: MapNode, { rows }: World, report: Report): RecipientList | null {
  if (!entryOf(root, 'recipients')) return null;
  const name = textAt(root, ['recipients', 'schema']);
  if (name === undefined) return { rows: null };
  if (!rows.names.includes(name.value)) reportUnknown('row-schema', name, rows.names, report);
  return { rows: rows.get(name.value) ?? null };
}

function linkTemplate(root: MapNode, { templates }: World, report: Report): Message['template'] {
  const name = textAt(root, ['template']);
  if (name === undefined) return null;
  const template = templates.get(name.value);
  if (template) return template;
  reportUnknown('template', name, [...templates.keys()], report);
  return null;
}

function linkLanguage(root: MapNode, { config, languages, schemas }: World, report: Report): Message['language'] {
  const place = languagePlace(root, config);
  if (place === undefined) {
    const help = 'add it, for example `language: en`, or set a default in envoi.yaml';
    if (!entryOf(root, 'language') && config.isReadable && !isMeant('language', root, schemas))
      reportAbsent('language', help, root, report);
    return null;
  }
  const known = nearestTag(place.value, languages.names);
  if (known === undefined) reportUnknown('language', place, languages.names, report);
  return (known !== undefined && languages.get(known)) || null;
}

/** The tag of the pack that a message is written with, its own or the project's; undefined where there is none. */
export function languageOf(
  root: MapNode,
  { config, languages }: Pick<World, 'config' | 'languages'>,
): string | undefined {
  const place = languagePlace(root, config);
  return place && nearestTag(place.value, languages.names);
}

function languagePlace(root: MapNode, config: Project['config']): Text | undefined {
  return textAt(root, ['language']) ?? (entryOf(root, 'language') ? undefined : textAt(config.root, ['language']));
}

/**
 * The pack for a tag: its own, else that of the language without region and script, as RFC 4647, section 3.4 looks it
 * up: `en-GB` is written with `en`. Case does not count, and `nb_NO` is taken for the `nb-NO` that the schema asks for.
 */
export function nearestTag(tag: string, known: readonly string[]): string | undefined {
  const parts = tag.toLowerCase().split(/[-_]/);
  for (let length = parts.length; length > 0; length -= 1) {
    const range = parts.slice(0, length).join('-');
    const found = known.find((name) => name.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface LinkedSender {
  readonly card: MapNode | null;
  readonly name: string | null;
}

const NO_SENDER: LinkedSender = { card: null, name: null };

function linkSender(
  root: MapNode,
  { config: { root: config, isReadable }, schemas }: World,
  report: Report,
): LinkedSender {
  const own = nodeAt(root, ['sender']);
  if (own?.kind === 'map') return { card: own, name: null };
  if (own && (own.kind === 'sequence' || own.style === 'empty')) return NO_SENDER;
  const name = own?.text ?? defaultSender(config);
  if (name === undefined) {
    const help = 'add `sender:` with name, role, email and phone, or the name of one in envoi.yaml';
    if (isReadable && !isMeant('sender', root, schemas)) reportAbsent('sender', help, root, report);
    return NO_SENDER;
  }
  const card = nodeAt(config, ['senders', name.value]);
  if (card === undefined && isReadable) {
    const known = sendersOf(config).map((sender) => sender.value);
    const people = known.map((one) => textAt(config, ['senders', one, 'name'])?.value ?? null);
    reportUnknown('sender', name, known, report, people);
  }
  return { card: card?.kind === 'map' ? card : null, name: name.value };
}

/** The `sender` of envoi.yaml, or the only one it knows. */
function defaultSender(config: MapNode | null): Text | undefined {
  const senders = sendersOf(config);
  return textAt(config, ['sender']) ?? (senders.length === 1 ? senders[0] : undefined);
}

function sendersOf(config: MapNode | null): readonly Text[] {
  const senders = nodeAt(config, ['senders']);
  return senders?.kind === 'map' ? senders.entries.map((entry) => entry.key.text) : [];
}

/** True where a misspelt or foreign key stands for a missing one: that is the mistake, and it is reported. */
function isMeant(key: 'language' | 'sender', root: MapNode, schemas: World['schemas']): boolean {
  const { properties = {}, alsoCalled = {} } = schemas.get('message.schema.json')?.json ?? {};
  const strangers = root.entries
    .map((entry) => entry.key.text.value)
    .filter((name) => !Object.hasOwn(properties, name));
  return strangers.some((name) => alsoCalled[name] === key || didYouMean(name, [key]) === key);
}

/** A default that neither the message nor the project gives; placed where all missing keys of a message are. */
function reportAbsent(kind: 'language' | 'sender', help: string, root: MapNode, report: Report): void {
  const span = root.entries[0]?.key.span ?? root.span;
  const article =
    kind === 'language'
      ? 'the message does not say in which language it is written'
      : 'the message does not say who sends it';
  report(error(`project/no-${kind}`, span, article, { help }));
}

function textsOfBody(body: Node | undefined): readonly Text[] {
  if (body?.kind === 'scalar') return paragraphsOf(body);
  if (body?.kind !== 'sequence') return [];
  return body.items.filter((item): item is ScalarNode => item.kind === 'scalar').flatMap(paragraphsOf);
}

function textsOfOptions(options: Node | undefined): readonly Text[] {
  if (options?.kind !== 'sequence') return [];
  return options.items.map((option) => textAt(option, ['text'])).filter((text) => text !== undefined);
}

function proseAt(root: MapNode, path: readonly string[], report: Report): Prose | null {
  const text = textAt(root, path);
  return text ? prose(text, report) : null;
}
