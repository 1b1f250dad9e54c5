import { yamlScalar } from '../parse/yaml-scalar.ts';
import { starterDays } from './days.ts';
import { dayText, type StarterKind, type StarterLanguage } from './letter.ts';
import type { StarterPerson } from './person.ts';

/** What a first letter is to be. */
export interface MessageRequest {
  /** The schema of its template, as a path from the message, for editors. */
  readonly schema: string;
  readonly template: string;
  readonly language: string;
  readonly words: StarterLanguage;
  readonly recipient: StarterPerson;
  /** A name under `senders`; null where the project's only or default one is meant. */
  readonly sender: string | null;
  /** Null for that of the first letter. */
  readonly subject: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The difference from UTC where the sender is, for the hour of an appointment: `+01:00`. */
  readonly offset: string;
  /** Fields that a template of the project's own wants, with examples. */
  readonly details: Details;
}

/** Fields below `details`, each with a value in one line of YAML. */
export type Details = readonly (readonly [field: string, value: string])[];

/** A message that is a whole letter, and says what its writer has to replace. */
export function messageText(request: MessageRequest): string {
  const { words, template, today } = request;
  const days = starterDays(today);
  const kind = kindOf(template);
  const letter = words.letters[kind](dayText(days.event, words), dayText(days.deadline, words));
  const known = [
    ...(kind === 'appointment' ? [['starts_at', `${days.event.date}T10:00:00${request.offset}`] as const] : []),
    ...Object.entries(letter.details ?? {}).map(([field, text]) => [field, yamlScalar(text)] as const),
  ];
  const details = [...known, ...request.details.filter(([field]) => known.every(([name]) => name !== field))];
  return lines([
    `# yaml-language-server: $schema=${request.schema}`,
    '# A whole letter to begin with. Its sentences are an example: write your own wherever a comment says so.',
    `template: ${yamlScalar(template)}`,
    `language: ${yamlScalar(request.language)}`,
    `intent: ${letter.intent}`,
    'recipient:',
    ...indented(fieldsOf(request.recipient)),
    ...(request.sender === null ? [] : [`sender: ${yamlScalar(request.sender)}`]),
    ...(request.subject === null
      ? ['# What the letter is about, with the day or the number that matters. Write your own.']
      : []),
    `subject: ${yamlScalar(request.subject ?? letter.subject)}`,
    '# One or two paragraphs: what has happened, and what it means for the reader. Write your own.',
    'body: |',
    ...indented(letter.body),
    ...(details.length === 0 ? [] : [`# ${DETAILS_ARE}. Write your own.`, 'details:']),
    ...indented(details.map(([field, value]) => `${yamlScalar(field)}: ${value}`)),
    '# The one thing to do, and until when. Write your own.',
    'next_step:',
    '  summary: >-',
    ...indented(indented(letter.summary)),
    '  # An answer to the mail. A button has `label` and `url` in its place, a call has `phone`.',
    '  action:',
    '    reply: true',
    '  # The last day, as the summary says it.',
    `  deadline: ${days.deadline.date}`,
  ]);
}

const DETAILS_ARE = 'What letters of this template say besides';

/** Letters of a template of the project's own begin as the plainest of the shipped ones. */
function kindOf(template: string): StarterKind {
  return KINDS.find((kind) => kind === template) ?? 'follow-up';
}

const KINDS: readonly StarterKind[] = ['follow-up', 'apology', 'appointment', 'campaign'];

function fieldsOf(recipient: StarterPerson): readonly string[] {
  return FIELDS.flatMap((field) => {
    const value = recipient[field];
    return value === undefined ? [] : [`${field}: ${yamlScalar(value)}`];
  });
}

const FIELDS = ['honorific', 'given_name', 'patronymic', 'family_name', 'vocative', 'email'] as const;

function indented(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `  ${text}`);
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
