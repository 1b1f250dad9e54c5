import { checkFile, type CheckedMessage, type MessageMemory, messageMemory, type Ready } from './check/check-file.ts';
import { refuseToLose } from './check/none-lost.ts';
import { type OpenProject, openProject, type ProjectMemory, projectMemory } from './check/open-project.ts';
import { checkOutput } from './check/output.ts';
import { checkAllowed, verdictOn } from './check/verdict.ts';
import { envelopeOf } from './link/envelope.ts';
import { goesToList } from './link/goes-to-list.ts';
import { labelNames } from './link/label-names.ts';
import { type CleanList, type CleanMessage, letterModel } from './link/letter-model.ts';
import { checkListFolders, checkMessagePaths } from './link/message-paths.ts';
import { type Diagnostic, type Report, withoutRepeats } from './model/diagnostic.ts';
import type { Letter, ReadAttachment } from './model/letter.ts';
import type { LanguagePack } from './model/language.ts';
import { isMessageFile } from './model/message-file.ts';
import type { Message } from './model/message.ts';
import type { Mime } from './model/mime.ts';
import type { Markup } from './model/mjml.ts';
import type { ProgramStore } from './model/program.ts';
import type { MapNode } from './model/node.ts';
import type { File, Library, ProjectFiles } from './model/project.ts';
import { Recall } from './model/recall.ts';
import type { Snapshots } from './model/snapshot.ts';
import { isShipped } from './model/source.ts';
import type { Span } from './model/span.ts';
import type { ListMessage } from './prove/texts/message-texts.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD`: the day by which `allow.until` is judged. */
  readonly today: string;
  readonly readAttachment: ReadAttachment;
  /** What earlier checks of the same project have learnt; nothing where it is left out. */
  readonly memory?: Memory;
  /** What is known of the shipped files without reading them. */
  readonly snapshots?: Snapshots;
}

/** What checks of a project, one after the other, need not find out again. */
export interface Memory extends ProjectMemory, MessageMemory {
  readonly proofs: Recall<ReadonlySet<string>>;
}

export function newMemory(): Memory {
  return { ...projectMemory(), ...messageMemory(), proofs: new Recall(1) };
}

/** What a check leaves for the proof and the build. */
export interface Checked extends OpenProject {
  readonly memory: Memory;
  readonly messages: readonly CheckedMessage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isWhole: boolean;
  /** True where templates, partials, schemas or languages are not, or not only, those that the package ships. */
  readonly hasOwnLibrary: boolean;
  /** How many templates have been proved; none before the proof. */
  readonly proved: number;
}

/** bytes → parse → link → check: everything that can be said of a project without making a letter. */
export function checkProject(files: ProjectFiles, options: CheckOptions): Checked {
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  const paths = files.isWhole ? files.messagePaths : files.messages.map((file) => file.path);
  checkMessagePaths(paths, files.messagePaths, report);
  const memory = options.memory ?? newMemory();
  const open = openProject(files, report, options.readAttachment, memory, options.snapshots);
  const messages = files.messages
    .filter((file) => isMessageFile(file.path))
    .map((file) => checkFile(file, open, { ...options, memory }, report));
  const around = (files.around ?? []).filter(goesToList).map(({ path }) => path);
  const lists = [...listsAmong(messages).map(({ id }) => `messages/${id}.yaml`), ...around];
  checkListFolders(lists, paths, files.messagePaths, report);
  const diagnostics = withoutRepeats(findings);
  const ready = messages.filter((message) => message.ready !== null);
  if (!hasErrors(diagnostics)) refuseToLose(messages, [...ready, ...listsAmong(messages)]);
  const { isWhole } = files;
  return {
    ...open,
    memory,
    messages,
    diagnostics,
    isWhole,
    hasOwnLibrary: [files.project, files.shipped].some(hasOwn),
    proved: 0,
  };
}

function hasOwn(library: Library): boolean {
  return Object.values(library).some((files: readonly File[]) => files.some(({ path }) => !isShipped({ file: path })));
}

/**
 * prove: over the whole project every template and partial, also those that no message uses; over named messages the
 * templates that these use. Where a project has nothing but what we ship, our tests have proved it: nobody waits for that.
 * No message stays ready whose template is not sound. The texts of messages to lists are proved in any case.
 */
export async function proveTemplates(checked: Checked): Promise<Checked> {
  const { project, messages, isWhole, hasOwnLibrary } = checked;
  const names = namesToProve(checked);
  const lists = messages.flatMap(({ list }) => rowTexts(list?.message ?? null));
  const isProved = hasOwnLibrary && (isWhole || names.length > 0);
  if (!isProved && lists.length === 0) return checked;
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  const sound = isProved ? await soundAmong(names, checked, report) : null;
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

function namesToProve({ project, messages, isWhole }: Checked): readonly string[] {
  const used = new Set(messages.map(({ ready, list }) => ready?.clean.template.name ?? list?.message.template?.name));
  return [...project.templates.keys()].filter((name) => isWhole || used.has(name));
}

async function soundAmong(names: readonly string[], checked: Checked, report: Report): Promise<ReadonlySet<string>> {
  const { prove } = await import('./prove/prove.ts');
  const { project, isWhole, memory } = checked;
  const { templates, partials, schemas, config } = project;
  const packs = packsOf(checked);
  const profile = config.data?.profile ?? 'standard';
  return memory.proofs.recall(
    '',
    [templates, partials, schemas, profile, isWhole, ...names, ...packs],
    report,
    (note) =>
      prove({ names, templates, partials, schemas, labels: labelNames(packs), profile, withUnused: isWhole }, note),
  );
}

/** The labels are those of every language that a letter can be in: any of the project, or those of the named messages. */
function packsOf({ project: { languages }, messages, isWhole }: Checked): readonly LanguagePack[] {
  return isWhole
    ? languages.names.flatMap((tag) => languages.get(tag) ?? [])
    : [...new Set(messages.flatMap(({ ready, list }) => ready?.clean.language ?? list?.message.language ?? []))];
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

async function* inTurn<In, Out>(items: readonly In[], action: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  for (const item of items) yield action(item);
}

/** What is found in the finished letter belongs to the message as a whole: it stands at its first line. */
function placeOf(root: MapNode): Span {
  return root.entries[0]?.key.span ?? root.span;
}

export { fewOfEach } from './check/few-of-each.ts';
export { summaryOf } from './check/summary.ts';
export { reportSuppressed } from './check/suppressed-person.ts';

export type { CheckedList, CheckedMessage, Ready } from './check/check-file.ts';
