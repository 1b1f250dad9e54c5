import type { LanguagePack } from '../model/language.ts';
import type { LetterModel, RecipientModel, SenderModel } from '../model/letter-model.ts';
import type { Message, MessageData, RecipientData, SenderData } from '../model/message.ts';
import type { ConfigData } from '../model/project.ts';
import type { RecipientsData } from '../model/rows.ts';
import type { Template } from '../model/template.ts';
import { actionFor } from './action.ts';
import { closingFor } from './closing.ts';
import { greetingFor } from './greeting.ts';
import { markupHtml } from './markup-html.ts';
import { preheaderFrom } from './preheader.ts';

/** A message that has passed every check, with everything it refers to. */
export interface CleanMessage {
  readonly message: Message;
  readonly data: MessageData;
  readonly template: Template;
  readonly language: LanguagePack;
  readonly sender: SenderData;
  readonly company: string;
  readonly config: ConfigData;
}

/** A message to a list that has passed every check, with everything it refers to. */
export interface CleanList extends Omit<CleanMessage, 'data'> {
  /** As written: expressions stand in its texts. */
  readonly data: ListData;
}

export interface ListData extends Omit<MessageData, 'recipient'> {
  readonly recipients: RecipientsData;
}

/** The accent of letters whose project names none: a calm blue, 6.3:1 against white. */
export const DEFAULT_ACCENT = '#1f5fa8';

/** The letter model of a message: its own words, and the language's where it leaves something to envoi. */
export function letterModel(clean: CleanMessage): LetterModel {
  const { message, data, language, config } = clean;
  const sender = senderModel(clean);
  const { next_step: nextStep } = data;
  const action = actionFor(nextStep.action, sender, data.subject, language);
  return {
    language: data.language ?? config.language ?? language.tag,
    dir: language.dir,
    subject: data.subject,
    preheader: data.preheader ?? preheaderFrom(message.body.map((paragraph) => paragraph.plain.value).join(' ')),
    greeting: data.greeting ?? greetingText(data.recipient, language),
    body: message.body.map((paragraph) => markupHtml(paragraph.inlines)),
    ...optionsOf(clean),
    ...(data.table && { table: data.table }),
    next_step: { summary: markupHtml(message.summary?.inlines ?? []), ...(action && { action }) },
    ...(nextStep.deadline !== undefined && { deadline: nextStep.deadline }),
    ...(data.send_at !== undefined && { send_at: data.send_at }),
    closing: closingFor(data.closing, language, data.send_at ?? null, data.recipient.timezone ?? null),
    sender,
    recipient: recipientModel(data.recipient),
    labels: language.labels,
    brand: { accent: config.brand?.accent ?? DEFAULT_ACCENT },
    company: { ...config.company, name: config.company?.name ?? sender.company },
    ...(data.unsubscribe && { unsubscribe: data.unsubscribe }),
    ...(data.postal_address !== undefined && { postal_address: data.postal_address }),
    ...(data.details && { details: data.details }),
  };
}

/** The name in the To header and in lists of letters: as a stranger would write it on an envelope. */
export function fullName(recipient: RecipientData): string {
  const { name, given_name: given, honorific, family_name: family } = recipient;
  if (name !== undefined) return name;
  const first = given ?? honorific;
  if (first === undefined || family === undefined) return first ?? family ?? '';
  return `${first} ${family}`;
}

function greetingText(recipient: RecipientData, language: LanguagePack): string {
  const greeting = greetingFor(recipient, language);
  if (greeting.kind === 'greeting') return greeting.text;
  throw new Error(`a message without a form of address has passed the check (${greeting.kind})`);
}

function optionsOf({ message, data }: CleanMessage): Pick<LetterModel, 'options'> {
  if (data.options === undefined) return {};
  const options = message.options.map((option, index) => {
    const advantage = data.options?.[index]?.advantage;
    return { text: markupHtml(option.inlines), ...(advantage !== undefined && { advantage }) };
  });
  return { options };
}

function senderModel({ sender, company }: CleanMessage): SenderModel {
  return { ...sender, company };
}

function recipientModel(recipient: RecipientData): RecipientModel {
  const { greet_as: _greetAs, vocative: _vocative, ...rest } = recipient;
  return { ...rest, name: fullName(recipient) };
}
