import { didYouMean } from '../../link/did-you-mean.ts';
import { greetingFor } from '../../link/greeting.ts';
import { findProject } from '../../run/find-project.ts';
import { localOffset } from '../../run/local-offset.ts';
import { schemaFolder } from '../../run/schema-folder.ts';
import type { LanguagePack } from '../../model/language.ts';
import type { Project } from '../../model/project.ts';
import { detailsOf } from '../../starter/details.ts';
import { starterDays } from '../../starter/days.ts';
import { messageText } from '../../starter/message.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Machine } from '../machine.ts';
import { type Chosen, choose } from './message-answers.ts';
import type { MessageFlags } from './message-faults.ts';
import { openPlace, putNew } from '../put-new.ts';
import { cancelled, type Refusal, refuse } from '../say.ts';
import { noProjectRefusal } from '../target.ts';

export interface NewMessageOptions extends MessageFlags {
  readonly dryRun?: boolean;
}

/** The words behind `envoi new`. */
interface Typed {
  readonly id: string | undefined;
  readonly more: readonly string[];
  /** Whether `message` stood before them. */
  readonly isNamed: boolean;
}

/** `envoi new message`: a whole letter to begin with, which passes `check`. */
export async function newMessage(
  { id, more, isNamed }: Typed,
  options: NewMessageOptions,
  machine: Machine,
): Promise<ExitCode> {
  const slip = id === undefined ? null : slipIn({ id, more, isNamed }, options);
  if (slip !== null) return refuse(slip, machine);
  const found = findProject(machine.cwd);
  if (found.kind === 'none') return refuse(noProjectRefusal(found.start), machine);
  const place = openPlace(found.root);
  const { project, files } = await place.workspace.look([], machine.today);
  const own = files.project.templates.map(({ path }) => path);
  const prompter = (await machine.ask?.()) ?? null;
  const chosen = await choose({ ...options, ...(id !== undefined && { id }) }, project, prompter);
  if (chosen.kind === 'refusal') return refuse(chosen.refusal, machine);
  if (chosen.kind === 'cancelled') return cancelled(machine);
  const path = `messages/${chosen.id}.yaml`;
  const isOwn = own.includes(`templates/${chosen.template}.mjml`);
  const { event } = starterDays(machine.today);
  const offset = localOffset(event.date);
  const text = messageText({
    ...chosen,
    schema: schemaPath(path, isOwn ? 'message' : chosen.template, found.root),
    today: machine.today,
    offset,
    details: isOwn
      ? detailsOf(project.schemas.get(`${chosen.template}.schema.json`)?.json ?? {}, `${event.date}T10:00:00${offset}`)
      : [],
  });
  const said = [
    '',
    `It greets with “${greetingOf(chosen, packOf(chosen, project))}”. Write your own sentences where its comments say so, then:`,
    `  npx envoi check ${chosen.id}`,
    `  npx envoi build ${chosen.id} --open`,
  ];
  return putNew({ parts: [{ path, text }], said, isDry: options.dryRun === true }, place, machine);
}

/** Why these words are no id: the first is another thing that can be begun, or there are several. */
function slipIn({ id, more, isNamed }: Typed & { readonly id: string }, { to }: NewMessageOptions): Refusal | null {
  const isMessage = isNamed || (to !== undefined && more.length === 0);
  const meant = isMessage ? null : didYouMean(id, more.length === 0 ? KINDS : [...KINDS, 'message']);
  const problem = `there is no \`envoi new ${[...(isNamed ? ['message'] : []), id, ...more].join(' ')}\``;
  if (meant !== null) {
    const others = more.length === 0 ? ' for a message of that name add --to' : '';
    return { problem, help: `did you mean \`envoi new ${[meant, ...more].join(' ')}\`?${others}` };
  }
  return more.length === 0 ? null : { problem, help: 'the id of a message is one word, such as delay or 2026/delay' };
}

/** What `envoi new` makes besides messages. */
const KINDS = ['template', 'language', 'schema'];

/**
 * From a message to the schema of its template. One of the project's own refers to shipped schemas beside it, which an
 * editor does not find there; of such a template editors get what all messages have.
 */
function schemaPath(message: string, name: string, root: string): string {
  const up = '../'.repeat(message.split('/').length - 1);
  return `${up}${schemaFolder(root)}/${name}.schema.json`;
}

function packOf({ language }: Chosen, { languages }: Project): LanguagePack | null {
  return languages.get(language) ?? languages.get(language.replace(/-.*$/u, '')) ?? null;
}

function greetingOf({ recipient }: Chosen, pack: LanguagePack | null): string {
  const greeting = pack === null ? null : greetingFor(recipient, pack);
  return greeting?.kind === 'greeting' ? greeting.text : '';
}
