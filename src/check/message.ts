import type { CleanList, CleanMessage, ListData } from '../link/letter-model.ts';
import { mapListTexts, type TextKind } from '../link/list-texts.ts';
import { readValues } from '../link/read-values.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Message, MessageData, SenderData } from '../model/message.ts';
import type { MapNode, ScalarNode } from '../model/node.ts';
import type { ConfigData, Project } from '../model/project.ts';
import type { JsonSchema } from '../model/schema.ts';
import { leastAddress, leastText } from '../parse/expression-least.ts';
import { structuralRules } from '../rules/structural.ts';
import { checkAttachments } from './attachments.ts';
import { checkCharacters } from './characters.ts';
import { checkEtiquette } from './etiquette.ts';
import type { SchemaChecker } from './schema.ts';
import { checkTable } from './table.ts';

/** The schema of a message whose template is not known: it still finds every key that no message has. */
export const ANY_MESSAGE = 'any-message.schema.json';

export const ANY_MESSAGE_SCHEMA: JsonSchema = {
  $ref: 'message.schema.json',
  properties: { details: {} },
  unevaluatedProperties: false,
};

/** A message in which nothing is wrong, to one person or to a list. */
export type Clean =
  | { readonly kind: 'letter'; readonly clean: CleanMessage }
  | { readonly kind: 'list'; readonly clean: CleanList };

export interface MessageCheck {
  readonly checker: SchemaChecker;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * Holds a message against its schema and the structural rules. What comes back is ready to become letters if nothing was
 * reported on the way; null where not even its parts are there. The texts of a message to a list are held against the
 * schema by what every row makes of them.
 */
export function checkMessage(
  message: Message,
  { config }: Pick<Project, 'config'>,
  { checker, today }: MessageCheck,
  report: Report,
): Clean | null {
  const name = message.schema?.name ?? ANY_MESSAGE;
  const read = (root: MapNode): unknown => readValues(root, checker.schemas.get(name) ?? {}, checker.schemas);
  const root = message.list === null ? message.root : mapListTexts(message.root, leastOf);
  const data = read(root);
  const isData = checker.check<MessageData | ListData>(name, root, data, report);
  checkCharacters(message.root, report, message.list !== null);
  checkTable(message.root, report);
  checkAttachments(message.root, report);
  for (const rule of structuralRules) rule.check(message, report, today);
  checkEtiquette(message, config, report);
  const sender = isData && config.data ? senderOf(message, data, config.data) : null;
  const { template, language, company } = message;
  // Without its schema nobody knows what the message may say.
  if (!isData || !message.schema || !template || !language || !config.data || !sender || company === null) return null;
  const parts = { message, template, language, sender, company, config: config.data };
  if (isToOne(data)) return { kind: 'letter', clean: { ...parts, data } };
  const written = read(message.root);
  return isList(written) ? { kind: 'list', clean: { ...parts, data: written } } : null;
}

function isToOne(data: MessageData | ListData): data is MessageData {
  return 'recipient' in data;
}

/** As the message was accepted, so are its texts as they are written. */
function isList(data: unknown): data is ListData {
  return typeof data === 'object' && data !== null && 'recipients' in data;
}

/** A text as the schema sees it: what is wrong with it is wrong with all of it. */
function leastOf(node: ScalarNode, kind: TextKind): ScalarNode {
  const { value, source } = node.text;
  const text = kind === 'address' ? leastAddress(value) : leastText(value);
  if (text === value) return node;
  const { start, end } = node.span;
  return { ...node, text: { value: text, source, segments: [{ at: 0, start, end }] }, value: text };
}

/** The sender's values: from the message, or those of the map in envoi.yaml that the message was joined with. */
function senderOf(message: Message, data: MessageData | ListData, config: ConfigData): SenderData | null {
  if (typeof data.sender === 'object') return data.sender;
  return config.senders?.[message.senderName ?? ''] ?? null;
}
