import { greetingFor } from '../../link/greeting.ts';
import type { Project } from '../../model/project.ts';
import { starterLanguage } from '../../starter/letters/all.ts';
import type { StarterLanguage } from '../../starter/letter.ts';
import { mailboxQuestionFault } from '../../starter/mailbox.ts';
import { type Mailbox, personOf, readMailbox, type StarterPerson } from '../../starter/person.ts';
import { languageChoices, templateChoices } from './message-choices.ts';
import {
  flagFault,
  type MessageFlags,
  missingOf,
  missingRefusal,
  needsSender,
  noFirstLetter,
} from './message-faults.ts';
import { messageId, messageIdFault } from './names.ts';
import type { Prompter } from '../prompter.ts';
import type { Refusal } from '../say.ts';

/** All that a new message is made from. */
export interface Chosen {
  readonly kind: 'chosen';
  readonly id: string;
  readonly recipient: StarterPerson;
  readonly language: string;
  readonly words: StarterLanguage;
  readonly template: string;
  readonly subject: string | null;
  readonly sender: string | null;
}

export type Choosing = Chosen | Refused | typeof CANCELLED;

interface Refused {
  readonly kind: 'refusal';
  readonly refusal: Refusal;
}

const CANCELLED = { kind: 'cancelled' } as const;

/** What the flags say, and for what they do not say the answers of somebody at a terminal. */
export async function choose(flags: MessageFlags, project: Project, prompter: Prompter | null): Promise<Choosing> {
  const early = flagFault(flags, project);
  if (early !== null) return refused(early);
  const missing = missingOf(flags, project);
  if (prompter === null && missing.length > 0) return refused(missingRefusal(missing));
  const answers = await askFor(flags, project, prompter);
  if (answers === null) return CANCELLED;
  const { to, language, template, id, sender } = answers;
  const words = starterLanguage(language);
  const late = flagFault({ language, template, id }, project);
  if (late !== null || words === null) return refused(late ?? noFirstLetter(language));
  const recipient = personOf(to);
  const vocative = flags.vocative ?? (await vocativeFor(recipient, language, project, prompter));
  if (vocative === null) return CANCELLED;
  if (typeof vocative === 'object') return refused(vocative);
  return {
    kind: 'chosen',
    id,
    recipient: vocative === '' ? recipient : { ...recipient, vocative },
    language,
    words,
    template,
    subject: flags.subject ?? null,
    sender,
  };
}

interface Answers {
  readonly to: Mailbox;
  readonly language: string;
  readonly template: string;
  readonly id: string;
  readonly sender: string | null;
}

/** The questions that the flags leave open. Without somebody to ask all of them have an answer. */
async function askFor(flags: MessageFlags, project: Project, prompter: Prompter | null): Promise<Answers | null> {
  const isOpen = [flags.to, flags.language, flags.template, flags.id].includes(undefined);
  if (isOpen) prompter?.begin('a new letter');
  const to = readMailbox(flags.to ?? (await prompter?.text(WHO)) ?? '');
  if (to === null) return null;
  const languages = languageChoices(project);
  const language =
    flags.language ??
    (prompter === null
      ? project.config.data?.language
      : await prompter.choice({
          message: 'In which language?',
          choices: languages,
          initial: project.config.data?.language ?? languages[0]?.value ?? 'en',
        }));
  if (language === undefined || language === null) return null;
  const template =
    flags.template ??
    (prompter === null
      ? 'follow-up'
      : await prompter.choice({
          message: 'What kind of letter is it?',
          choices: templateChoices(project),
          initial: 'follow-up',
        }));
  if (template === null) return null;
  const sender = await senderFor(flags, project, prompter);
  if (sender === null) return null;
  const id = flags.id ?? (await prompter?.text({ ...ID, initial: suggestedId(to) })) ?? null;
  if (id === null) return null;
  if (isOpen) prompter?.end('thank you');
  return { to, language, template, id: messageId(id), sender: sender === '' ? null : sender };
}

const WHO = {
  message: 'Who is the letter to? Name and address:',
  example: 'Kari Nordmann <kari@example.no>',
  fault: (text: string): string | null => mailboxQuestionFault(text, 'Kari Nordmann <kari@example.no>'),
};

const ID = {
  message: 'What is the letter called? Its file is messages/NAME.yaml:',
  fault: (text: string): string | null => messageIdFault(messageId(text)),
};

/** Empty where nobody has to be named. */
async function senderFor(flags: MessageFlags, project: Project, prompter: Prompter | null): Promise<string | null> {
  if (flags.sender !== undefined) return flags.sender;
  if (prompter === null || !needsSender(project.config)) return '';
  const people = Object.entries(project.config.data?.senders ?? {});
  const choices = people.map(([value, { name, role }]) => ({ value, label: name, hint: role }));
  return prompter.choice({ message: 'Who writes it?', choices });
}

/** How the reader is called out, where the language needs it and the name does not tell; empty where it does. */
async function vocativeFor(
  recipient: StarterPerson,
  language: string,
  { languages }: Project,
  prompter: Prompter | null,
): Promise<string | Refusal | null> {
  const pack = languages.get(language) ?? languages.get(language.replace(/-.*$/u, ''));
  const greeting = pack === undefined ? null : greetingFor(recipient, pack);
  if (greeting?.kind !== 'needs-vocative') return '';
  const example = pack?.vocative?.example ?? '';
  if (prompter !== null) {
    return prompter.text({
      message: `How is ${greeting.word} addressed? The whole vocative:`,
      example,
      fault: (text) => (text === '' ? `write the name as it is called, such as ${example}` : null),
    });
  }
  return {
    problem: `the vocative of ${greeting.word} is not known`,
    help: `add it as the greeting has it, such as --vocative "${example}"`,
  };
}

/** `kari-nordmann`, or what stands before the `@` where the name has other letters. */
function suggestedId({ name, email }: Mailbox): string {
  const slugs = [name, email.replace(/@.*$/su, '')].map((text) =>
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/gu, ''),
  );
  return slugs.find((slug) => /^[a-z0-9-]+$/u.test(slug)) ?? 'letter';
}

function refused(refusal: Refusal): Refused {
  return { kind: 'refusal', refusal };
}
