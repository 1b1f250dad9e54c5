import type { CleanMessage } from '../link/letter-model.ts';
import { readValues } from '../link/read-values.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Message, MessageData, SenderData } from '../model/message.ts';
import type { ConfigData, Project } from '../model/project.ts';
import type { JsonSchema } from '../model/schema.ts';
import { structuralRules } from '../rules/structural.ts';
import { checkAttachments } from './attachments.ts';
import { checkCharacters } from './characters.ts';
import type { SchemaChecker } from './schema.ts';
import { checkTable } from './table.ts';

/** The schema of a message whose template is not known: it still finds every key that no message has. */
export const ANY_MESSAGE = 'any-message.schema.json';

export const ANY_MESSAGE_SCHEMA: JsonSchema = {
  $ref: 'message.schema.json',
  properties: { details: {} },
  unevaluatedProperties: false,
};

/**
 * Holds a message against its schema and the structural rules. What comes back is ready to become a letter if nothing
 * was reported on the way; null where not even its parts are there.
 */
export function checkMessage(
  message: Message,
  { config }: Pick<Project, 'config'>,
  checker: SchemaChecker,
  report: Report,
): CleanMessage | null {
  const name = message.schema?.name ?? ANY_MESSAGE;
  const data = readValues(message.root, checker.schemas.get(name) ?? {}, checker.schemas);
  const isData = checker.check<MessageData>(name, message.root, data, report);
  checkCharacters(message.root, report);
  checkTable(message.root, report);
  checkAttachments(message.root, report);
  for (const rule of structuralRules) rule.check(message, report);
  const sender = isData && config.data ? senderOf(message, data, config.data) : null;
  const { template, language, company } = message;
  // Without its schema nobody knows what the message may say.
  if (!isData || !message.schema || !template || !language || !config.data || !sender || company === null) return null;
  return { message, data, template, language, sender, company, config: config.data };
}

/** The sender's values: from the message, or those of the map in envoi.yaml that the message was joined with. */
function senderOf(message: Message, data: MessageData, config: ConfigData): SenderData | null {
  if (typeof data.sender === 'object') return data.sender;
  return config.senders?.[message.senderName ?? ''] ?? null;
}
