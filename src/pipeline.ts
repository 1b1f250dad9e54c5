import { readAllowances } from './check/allow.ts';
import { readAttachments } from './check/attachments.ts';
import { checkMessage } from './check/message.ts';
import { refuseToLose } from './check/none-lost.ts';
import { type OpenProject, openProject } from './check/open-project.ts';
import { checkOutput } from './check/output.ts';
import { checkAllowed, type Measure, verdictOn } from './check/verdict.ts';
import { envelopeOf } from './link/envelope.ts';
import { labelNames } from './link/label-names.ts';
import { type CleanList, type CleanMessage, letterModel } from './link/letter-model.ts';
import { linkMessage } from './link/message.ts';
import { checkListFolders, checkMessagePaths, idOf, isMessagePath } from './link/message-paths.ts';
import { type Diagnostic, type Report, withoutRepeats } from './model/diagnostic.ts';
import type { Attachment, Letter, ReadAttachment } from './model/letter.ts';
import type { Message } from './model/message.ts';
import type { Mime } from './model/mime.ts';
import type { Markup } from './model/mjml.ts';
import type { ProgramStore } from './model/program.ts';
import type { MapNode } from './model/node.ts';
import type { File, ProjectFiles } from './model/project.ts';
import type { Span } from './model/span.ts';
import { parseYamlMap } from './parse/yaml-map.ts';
import type { ProofInput } from './prove/prove.ts';
import type { ListMessage } from './prove/texts/message-texts.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD`: the day by which `allow.until` is judged. */
  readonly today: string;
  readonly readAttachment: ReadAttachment;
}

/** What a check leaves for the proof and the build. */
export interface Checked extends OpenProject {
  readonly messages: readonly CheckedMessage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isWhole: boolean;
  /** True where the project has templates, partials, schemas or languages of its own. */
  readonly hasOwnLibrary: boolean;
  /** How many templates have been proved; none before the proof. */
  readonly proved: number;
}

export interface CheckedMessage {
  readonly id: string;
  /** Null where something is wrong with it, and for a message to a list. */
  readonly ready: Ready<CleanMessage> | null;
  /** Null for a message to one person. */
  readonly list: CheckedList | null;
}

/** A message to a list, which has no letter without rows. */
export interface CheckedList {
  readonly message: Message;
  /** Null where something is wrong with it: then its rows are not looked at. */
  readonly ready: Ready<CleanList> | null;
}

export interface Ready<Clean> {
  readonly clean: Clean;
  readonly attachments: readonly Attachment[];
  /** By what its letter is judged. */
  readonly measure: Measure;
}

/** bytes → parse → link → check: everything that can be said of a project without making a letter. */
export function checkProject(files: ProjectFiles, options: CheckOptions): Checked {
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  const paths = files.isWhole ? files.messagePaths : files.messages.map((file) => file.path);
  checkMessagePaths(paths, files.messagePaths, report);
  const open = openProject(files, report, options.readAttachment);
  const messages = files.messages
    .filter((file) => isMessagePath(file.path))
    .map((file) => checkFile(file, open, options, report));
  const lists = listsAmong(messages).map(({ id }) => `messages/${id}.yaml`);
  checkListFolders(lists, files.messagePaths, report);
  const diagnostics = withoutRepeats(findings);
  const ready = messages.filter((message) => message.ready !== null);
  if (!hasErrors(diagnostics)) refuseToLose(messages, [...ready, ...listsAmong(messages)]);
  const { isWhole } = files;
  const hasOwnLibrary = Object.values(files.project).some((own) => own.length > 0);
  return { ...open, messages, diagnostics, isWhole, hasOwnLibrary, proved: 0 };
}

/**
 * prove: over the whole project every template and partial, also those that no message uses; over named messages the
 * templates that these use. Those that we ship are proved by our tests: the check of one message does not pay for them.
 * No message stays ready whose template is not sound. The texts of messages to lists are proved in any case.
 */
export async function proveTemplates(checked: Checked): Promise<Checked> {
  const { project, messages, isWhole } = checked;
  const names = namesToProve(checked);
  const lists = messages.flatMap(({ list }) => rowTexts(list?.message ?? null));
  if (names.length + lists.length === 0 && !isWhole) return checked;
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  const sound = names.length > 0 || isWhole ? await soundAmong(names, checked, report) : null;
  if (lists.length > 0) {
    const { proveTexts } = await import('./prove/texts/message-texts.ts');
    for (const list of lists) proveTexts(list, project.schemas, report);
  }
  const isSound = (ready: Ready<CleanMessage | CleanList> | null): boolean =>
    sound === null || (ready !== null && sound.has(ready.clean.template.name));
  return {
    ...checked,
    messages: messages.map(({ id, ready, list }) => ({
      id,
      ready: isSound(ready) ? ready : null,
      list: list && { ...list, ready: isSound(list.ready) && !hasErrors(findings) ? list.ready : null },
    })),
    diagnostics: withoutRepeats([...checked.diagnostics, ...findings]),
    proved: sound?.size ?? 0,
  };
}

/** Its texts, where it is known what rows have. */
function rowTexts(message: Message | null): readonly ListMessage[] {
  const rows = message?.list?.rows;
  return message && rows ? [{ root: message.root, rows }] : [];
}

function namesToProve({ project, messages, isWhole, hasOwnLibrary }: Checked): readonly string[] {
  if (!isWhole && !hasOwnLibrary) return [];
  const used = new Set(messages.map(({ ready, list }) => ready?.clean.template.name ?? list?.message.template?.name));
  return [...project.templates.keys()].filter((name) => isWhole || used.has(name));
}

async function soundAmong(names: readonly string[], checked: Checked, report: Report): Promise<ReadonlySet<string>> {
  const { prove } = await import('./prove/prove.ts');
  return prove(proofInput(names, checked), report);
}

/** The labels are those of every language that a letter can be in: any of the project, or those of the named messages. */
function proofInput(names: readonly string[], { project, messages, isWhole }: Checked): ProofInput {
  const { templates, partials, schemas, languages, config } = project;
  const packs = isWhole
    ? languages.names.flatMap((tag) => languages.get(tag) ?? [])
    : messages.flatMap(({ ready, list }) => ready?.clean.language ?? list?.message.language ?? []);
  const profile = config.data?.profile ?? 'standard';
  return { names, templates, partials, schemas, labels: labelNames(packs), profile, withUnused: isWhole };
}

export interface BuildDoors {
  /** Asked for only where a letter has a layout that no letter had before. */
  readonly markup: () => Promise<Markup>;
  readonly mime: Mime;
  readonly store: ProgramStore;
}

export interface Made {
  readonly letters: readonly Letter[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many layouts these letters have. */
  readonly variants: number;
}

/**
 * compile → render → check the output: the letters of all messages that are ready. These stages are imported here and
 * not above: the check of one message, which an editor or a hook waits for, does not pay for them.
 */
export async function makeLetters(checked: Checked, doors: BuildDoors): Promise<Made> {
  const { project, messages, diagnostics } = checked;
  const { openPress } = await import('./press/press.ts');
  const { render } = await import('./render/render.ts');
  const { checkLetterHtml } = await import('./check/letter-html.ts');
  const press = openPress(project, doors);
  const letters: Letter[] = [];
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  // One after the other: MJML keeps one core busy, and many letters at once only fill the memory.
  for await (const letter of inTurn(messages, make)) if (letter) letters.push(letter);
  press.save();
  const made = { letters, diagnostics: withoutRepeats(findings), variants: press.variants };
  if (!hasErrors(diagnostics) && !hasErrors(made.diagnostics)) {
    refuseToLose(messages, [...letters, ...listsAmong(messages)]);
  }
  return made;

  async function make({ id, ready }: CheckedMessage): Promise<Letter | null> {
    if (ready === null) return null;
    const { clean, attachments, measure } = ready;
    const model = letterModel(clean);
    const bound = await press.bound(clean, model, report);
    if (bound === null) return null;
    const letter = await render({ id, bound, model, envelope: envelopeOf(clean, attachments) }, doors.mime);
    const found: Diagnostic[] = [];
    const { root } = clean.message;
    checkOutput(letter, placeOf(root), (finding) => found.push(finding));
    checkLetterHtml(letter.html, clean.template.name, placeOf(root), (finding) => found.push(finding));
    for (const finding of verdictOn(found, measure)) report(finding);
    checkAllowed(found, measure, 'letter', report);
    return letter;
  }
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, suppressed }) => severity === 'error' && suppressed === null);
}

function listsAmong(messages: readonly CheckedMessage[]): readonly CheckedMessage[] {
  return messages.filter(({ list }) => list !== null);
}

function checkFile(
  file: File,
  { project, checker }: OpenProject,
  { today, readAttachment }: CheckOptions,
  report: Report,
): CheckedMessage {
  const id = idOf(file.path);
  const findings: Diagnostic[] = [];
  const note: Report = (finding) => findings.push(finding);
  const root = parseYamlMap(file, note);
  const message = root && linkMessage(id, root, project, note);
  const clean = message && checkMessage(message, project, checker, note);
  const attachments = root ? readAttachments(root, readAttachment, note) : [];
  const allowances = root ? readAllowances(root, note) : [];
  const measure = { manners: project.config.manners, tag: message?.language?.tag ?? '', allowances, today };
  const judged = verdictOn(findings, measure);
  for (const finding of judged) report(finding);
  // Where envoi.yaml is broken, nobody knows which rules it asks for.
  if (project.config.data !== null) checkAllowed(findings, measure, 'message', report);
  const isReady = !hasErrors(judged);
  const judgedBy = { attachments, measure };
  return {
    id,
    ready: isReady && clean?.kind === 'letter' ? { clean: clean.clean, ...judgedBy } : null,
    list: message?.list
      ? { message, ready: isReady && clean?.kind === 'list' ? { clean: clean.clean, ...judgedBy } : null }
      : null,
  };
}

async function* inTurn<In, Out>(items: readonly In[], action: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  for (const item of items) yield action(item);
}

/** What is found in the finished letter belongs to the message as a whole: it stands at its first line. */
function placeOf(root: MapNode): Span {
  return root.entries[0]?.key.span ?? root.span;
}

export { fewOfEach } from './check/few-of-each.ts';
export { summaryOf } from './check/summary.ts';
