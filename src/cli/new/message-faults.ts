import { languageCalled } from '../../link/unknown-name.ts';
import type { Project } from '../../model/project.ts';
import { starterLanguage } from '../../starter/letters/all.ts';
import { mailboxFault } from '../../starter/mailbox.ts';
import { messageId, messageIdFault, unknownName } from './names.ts';
import type { Refusal } from '../say.ts';

/** What the command line says of a new message. */
export interface MessageFlags {
  readonly id?: string;
  readonly to?: string;
  readonly language?: string;
  readonly template?: string;
  readonly subject?: string;
  readonly sender?: string;
  readonly vocative?: string;
}

/** What nobody said where nobody can be asked, as flags. */
export function missingOf(flags: MessageFlags, { config }: Project): readonly string[] {
  return [
    ...(flags.id === undefined ? ['an id, such as `envoi new message delay`'] : []),
    ...(flags.to === undefined ? ['--to "Kari Nordmann <kari@example.no>"'] : []),
    ...(flags.language === undefined && config.data?.language === undefined ? ['--lang nb'] : []),
    ...(flags.sender === undefined && needsSender(config) ? [`--sender ${sendersOf(config).join(' or ')}`] : []),
  ];
}

export function missingRefusal(missing: readonly string[]): Refusal {
  return {
    problem: 'there is no terminal to ask what the command does not say',
    help: `add ${missing.join(', and ')}`,
  };
}

/** What the flags say wrongly. */
export function flagFault({ to, language, template, id, sender }: MessageFlags, project: Project): Refusal | null {
  const fault = to === undefined ? null : mailboxFault(to);
  if (fault !== null) {
    const help = fault.help ?? 'write both: --to "Kari Nordmann <kari@example.no>"';
    return { problem: `--to ${fault.problem}`, help };
  }
  if (id !== undefined && messageIdFault(messageId(id)) !== null) {
    return { problem: `${id} is no id of a message`, help: messageIdFault(messageId(id)) };
  }
  const templates = [...project.templates.keys()];
  if (template !== undefined && !templates.includes(template)) return unknownName('template', template, templates);
  const senders = sendersOf(project.config);
  if (senders.length === 0 && project.config.isReadable) return NO_SENDER;
  if (typeof sender === 'string' && !senders.includes(sender)) return unknownName('sender', sender, senders);
  return language === undefined ? null : languageFault(language, project);
}

function languageFault(language: string, { languages }: Project): Refusal | null {
  const base = language.replace(/-.*$/u, '');
  if (!languages.names.some((name) => name === language || name === base)) {
    const meant = languageCalled(language);
    return unknownName('language', language, languages.names, ...(meant === null ? [] : [meant]));
  }
  return starterLanguage(language) === null ? noFirstLetter(language) : null;
}

export function noFirstLetter(language: string): Refusal {
  return {
    problem: `envoi has no first letter in ${language}`,
    help: 'begin with one in en, nb, uk, ru or fy, set its `language`, and translate it',
  };
}

const NO_SENDER: Refusal = {
  problem: 'the project has nobody who writes its letters',
  help: 'add a person under `senders` in envoi.yaml, or begin with `envoi init`',
};

function sendersOf({ data }: Project['config']): readonly string[] {
  return Object.keys(data?.senders ?? {});
}

/** True where several could be meant. */
export function needsSender(config: Project['config']): boolean {
  return sendersOf(config).length > 1 && config.data?.sender === undefined;
}
