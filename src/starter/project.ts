import { yamlScalar } from '../parse/yaml-scalar.ts';
import type { Mailbox } from './person.ts';

/** What the files of a new project are made from. */
export interface ProjectAnswers {
  readonly company: string;
  readonly sender: Mailbox;
  readonly role: string;
  /** What of `company`, `sender` and `role` is nobody's yet. */
  readonly examples: readonly string[];
  /** A tag that envoi ships. */
  readonly language: string;
  /** Where the schemas are, as a path from the project: `node_modules/envoi/schemas`. */
  readonly schemas: string;
}

/** `envoi.yaml`, with a word on each part. */
export function configText({ company, sender, role, examples, language, schemas }: ProjectAnswers): string {
  const note = (...parts: readonly string[]): string =>
    parts.some((part) => examples.includes(part)) ? ' An example: write your own.' : '';
  return `# yaml-language-server: $schema=${schemas}/project.schema.json
# What all letters of this project share.
version: 1

# The language of letters that name none: en, nb, uk, ru, fy, or one of your own in languages/.
language: ${language}

# How strict envoi is where good form leaves a choice: relaxed, standard or strict.
profile: standard

# Stands below each signature.${note('company')}
company:
  name: ${yamlScalar(company)}
  # address: Storgata 12, 0184 Oslo
  # registration: Org.nr. 912 345 678

# The people that letters come from. Each has an address that can be answered. With several, a letter
# names its own, as in \`sender: ${senderKey(sender)}\`.${note('sender', 'role')}
senders:
  ${senderKey(sender)}:
    name: ${yamlScalar(sender.name)}
    role: ${yamlScalar(role)}
    email: ${yamlScalar(sender.email)}
    # phone: "+47 555 01 234"
`;
}

/** What messages call a sender: the first word of the name in plain letters, else of the address. */
export function senderKey({ name, email }: Mailbox): string {
  const words = [name, email.replace(/@.*$/su, '')].map((text) => plainWord(text));
  return words.find((word) => word !== null) ?? 'sender';
}

function plainWord(text: string): string | null {
  const [first = ''] = text.trim().split(/[\s.+_-]+/u);
  const word = first.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return /^[a-z][a-z0-9]*$/u.test(word) && yamlScalar(word) === word ? word : null;
}

/** `package.json` of a project that has none. */
export function packageText(folder: string, version: string): string {
  const content = {
    name: packageName(folder),
    private: true,
    scripts: { check: 'envoi check', build: 'envoi build' },
    devDependencies: { envoi: `^${version}` },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A project called envoi could not install the package of that name. */
function packageName(folder: string): string {
  const name = folder
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 100);
  return name === '' || name === 'envoi' || name === 'node-modules' ? 'letters' : name;
}

/** What must not get into a repository: made letters hold names and addresses. */
export const IGNORED: readonly string[] = ['node_modules/', 'out/'];

export function ignoreText(): string {
  return `${IGNORED.join('\n')}\n`;
}

/** Lines of `IGNORED` that a file of this name does not have yet. */
export function notIgnored(text: string): readonly string[] {
  const written = new Set(text.split(/\r?\n/u).map((line) => line.trim().replace(/^\//u, '').replace(/\/$/u, '')));
  return IGNORED.filter((line) => !written.has(line.replace(/\/$/u, '')));
}
