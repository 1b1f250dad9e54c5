import { languageCalled } from '../../link/unknown-name.ts';
import type { CiKind } from '../../starter/ci-file.ts';
import { STARTER_LANGUAGES } from '../../starter/letters/all.ts';
import type { StarterLanguage } from '../../starter/letter.ts';
import { mailboxFault, mailboxQuestionFault } from '../../starter/mailbox.ts';
import { type Mailbox, readMailbox } from '../../starter/person.ts';
import { unknownName } from '../new/names.ts';
import type { Prompter } from '../prompter.ts';
import type { Refusal } from '../say.ts';

/** What the command line says of a new project. */
export interface InitFlags {
  readonly company?: string;
  readonly sender?: string;
  readonly role?: string;
  readonly language?: string;
  readonly ci?: CiKind | 'none';
  /** Ask nothing: what is not said is an example. */
  readonly yes?: boolean;
}

/** All that a new project is made from. */
export interface ProjectChoice {
  readonly kind: 'chosen';
  readonly company: string;
  readonly sender: Mailbox;
  readonly role: string;
  /** What of them was made up. */
  readonly examples: readonly string[];
  readonly language: string;
  readonly words: StarterLanguage;
  readonly ci: CiKind | 'none';
}

export type ProjectChoosing =
  | ProjectChoice
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | typeof CANCELLED;

const CANCELLED = { kind: 'cancelled' } as const;

/** What the flags say, and for what they do not say the answers of somebody at a terminal. */
export async function chooseProject(flags: InitFlags, prompter: Prompter | null): Promise<ProjectChoosing> {
  const fault = flagFault(flags);
  if (fault !== null) return { kind: 'refusal', refusal: fault };
  if (flags.yes === true) return exampleOf(flags);
  const missing = [
    ...(flags.company === undefined ? ['--company "Lumo AS"'] : []),
    ...(flags.sender === undefined ? [`--sender "${SENDER}"`] : []),
    ...(flags.language === undefined ? ['--language nb'] : []),
  ];
  if (missing.length === 0) return exampleOf(flags);
  if (prompter === null) {
    const help = `add ${missing.join(', ')}; or --yes, which writes an example in their place`;
    return { kind: 'refusal', refusal: { problem: 'there is no terminal to ask what the command does not say', help } };
  }
  return ask(flags, prompter);
}

const SENDER = 'Ola Hansen <ola@lumo.example>';

function flagFault({ company, sender, role, language }: InitFlags): Refusal | null {
  const fault = sender === undefined ? null : mailboxFault(sender);
  if (fault !== null) {
    return { problem: `--sender ${fault.problem}`, help: fault.help ?? `write both: --sender "${SENDER}"` };
  }
  if (company !== undefined && company.trim() === '') return { problem: '--company is empty', help: null };
  if (role !== undefined && role.trim() === '') return { problem: '--role is empty', help: null };
  if (language === undefined || STARTER_LANGUAGES.has(language)) return null;
  const base = language.replace(/[-_].*$/u, '').toLowerCase();
  const meant = STARTER_LANGUAGES.has(base) ? base : languageCalled(language);
  return unknownName('language', language, [...STARTER_LANGUAGES.keys()], ...(meant === null ? [] : [meant]));
}

function exampleOf(flags: InitFlags): ProjectChoice {
  const { language = 'en', ci = 'github' } = flags;
  const words = wordsOf(language);
  const sender = (flags.sender === undefined ? null : readMailbox(flags.sender)) ?? words.sender;
  return {
    kind: 'chosen',
    company: flags.company?.trim() ?? words.company,
    sender: { name: sender.name, email: sender.email },
    role: flags.role?.trim() ?? words.sender.role,
    examples: (['company', 'sender', 'role'] as const).filter((part) => flags[part] === undefined),
    language,
    words,
    ci,
  };
}

function wordsOf(language: string): StarterLanguage {
  const words = STARTER_LANGUAGES.get(language);
  if (words === undefined) throw new Error(`${language} was let through`);
  return words;
}

async function ask(flags: InitFlags, prompter: Prompter): Promise<ProjectChoosing> {
  prompter.begin('a new project for letters');
  const language = flags.language ?? (await prompter.choice(LANGUAGE));
  if (language === null) return CANCELLED;
  const words = wordsOf(language);
  const company = flags.company ?? (await prompter.text(COMPANY));
  if (company === null) return CANCELLED;
  const written = flags.sender ?? (await prompter.text(WRITER));
  const sender = written === null ? null : readMailbox(written);
  if (sender === null) return CANCELLED;
  const role = flags.role ?? (await prompter.text({ ...ROLE, initial: words.sender.role }));
  if (role === null) return CANCELLED;
  const ci = flags.ci ?? ciOf(await prompter.choice(CI));
  if (ci === null) return CANCELLED;
  prompter.end('thank you');
  return { kind: 'chosen', company: company.trim(), sender, role: role.trim(), examples: [], language, words, ci };
}

const LANGUAGE = {
  message: 'In which language are most of your letters?',
  choices: [...STARTER_LANGUAGES].map(([value, { name }]) => ({ value, label: name, hint: value })),
  initial: 'en',
};

const COMPANY = {
  message: 'Which company writes them?',
  example: 'Lumo AS',
  fault: (text: string): string | null => (text === '' ? 'write a name, such as Lumo AS' : null),
};

const WRITER = {
  message: 'Who writes them? Name and address of a person:',
  example: SENDER,
  fault: (text: string): string | null => mailboxQuestionFault(text, SENDER),
};

const ROLE = {
  message: 'What does this person do there?',
  fault: (text: string): string | null => (text === '' ? 'write it in the language of the letters' : null),
};

const CI = {
  message: 'Where are the letters checked before they get in?',
  choices: [
    { value: 'github', label: 'GitHub Actions' },
    { value: 'gitlab', label: 'GitLab CI' },
    { value: 'none', label: 'nowhere yet' },
  ],
  initial: 'github',
};

function ciOf(answer: string | null): CiKind | 'none' | null {
  return answer === 'github' || answer === 'gitlab' || answer === 'none' ? answer : null;
}
