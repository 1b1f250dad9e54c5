import { applyAllow } from './check/allow.ts';
import { readAttachments } from './check/attachments.ts';
import { readConfig } from './check/config.ts';
import { readLanguage } from './check/language.ts';
import { ANY_MESSAGE, ANY_MESSAGE_SCHEMA, checkMessage } from './check/message.ts';
import { checkOutput } from './check/output.ts';
import { compileSchemas, type SchemaChecker } from './check/schema.ts';
import { checkSchemaFile } from './check/schema-file.ts';
import type { CompileInput } from './compile/compile.ts';
import { envelopeOf } from './link/envelope.ts';
import { type CleanMessage, letterModel } from './link/letter-model.ts';
import { indexLibrary } from './link/library.ts';
import { lookup } from './link/lookup.ts';
import { linkMessage } from './link/message.ts';
import { checkMessagePaths, idOf, isMessagePath } from './link/message-paths.ts';
import { jsonOf, readSchemas } from './link/schemas.ts';
import { readTemplates } from './link/templates.ts';
import type { Diagnostic, Report } from './model/diagnostic.ts';
import type { Attachment, Letter, ReadAttachment } from './model/letter.ts';
import type { Mime } from './model/mime.ts';
import type { Markup } from './model/mjml.ts';
import { type MapNode, nodeAt } from './model/node.ts';
import type { Summary } from './model/outcome.ts';
import type { File, Project, ProjectFiles } from './model/project.ts';
import type { Schema } from './model/schema.ts';
import type { Span } from './model/span.ts';
import { parseYamlMap } from './parse/yaml-map.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD`: the day by which `allow.until` is judged. */
  readonly today: string;
  readonly readAttachment: ReadAttachment;
}

/** What a check leaves for a build. */
export interface Checked {
  readonly project: Project;
  readonly messages: readonly CheckedMessage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isWhole: boolean;
  readonly today: string;
}

interface CheckedMessage {
  readonly id: string;
  /** Null where something is wrong with it. */
  readonly ready: Ready | null;
}

interface Ready {
  readonly clean: CleanMessage;
  readonly attachments: readonly Attachment[];
}

/** bytes → parse → link → check: everything that can be said of a project without making a letter. */
export function checkProject(files: ProjectFiles, options: CheckOptions): Checked {
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  const paths = files.isWhole ? files.messagePaths : files.messages.map((file) => file.path);
  checkMessagePaths(paths, files.messagePaths, report);
  const open = openProject(files, report);
  const messages = files.messages
    .filter((file) => isMessagePath(file.path))
    .map((file) => checkFile(file, open, options, report));
  const diagnostics = withoutRepeats(findings);
  const ready = messages.filter((message) => message.ready !== null);
  if (!hasErrors(diagnostics)) refuseToLose(messages, ready);
  return { project: open.project, messages, diagnostics, isWhole: files.isWhole, today: options.today };
}

export interface BuildDoors {
  readonly markup: Markup;
  readonly mime: Mime;
}

export interface Made {
  readonly letters: readonly Letter[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * compile → render → check the output: the letters of all messages that are ready. These stages are imported here and
 * not above: the check of one message, which an editor or a hook waits for, does not pay for Handlebars.
 */
export async function makeLetters(checked: Checked, doors: BuildDoors): Promise<Made> {
  const { project, messages, diagnostics, isWhole, today } = checked;
  const { compile } = await import('./compile/compile.ts');
  const { render } = await import('./render/render.ts');
  const { checkLetterHtml } = await import('./check/letter-html.ts');
  const letters: Letter[] = [];
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  if (isWhole) await checkTemplates(project, report);
  // One after the other: MJML keeps one core busy, and many letters at once only fill the memory.
  for await (const letter of inTurn(messages, make)) if (letter) letters.push(letter);
  const made = { letters, diagnostics: withoutRepeats(findings) };
  if (!hasErrors(diagnostics) && !hasErrors(made.diagnostics)) refuseToLose(messages, letters);
  return made;

  async function make({ id, ready }: CheckedMessage): Promise<Letter | null> {
    if (ready === null) return null;
    const { clean, attachments } = ready;
    const program = await compile(compileInput(clean, project), doors.markup, report);
    if (program === null) return null;
    const letter = await render(id, program, envelopeOf(clean, attachments), doors.mime);
    const found: Diagnostic[] = [];
    const { root } = clean.message;
    checkOutput(letter, placeOf(root), (finding) => found.push(finding));
    checkLetterHtml(letter.html, clean.template.name, placeOf(root), (finding) => found.push(finding));
    // What is wrong with the `allow` itself was reported when the message was checked.
    for (const finding of applyAllow(found, nodeAt(root, ['allow']), today, () => undefined)) report(finding);
    return letter;
  }
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, suppressed }) => severity === 'error' && suppressed === null);
}

interface WithId {
  readonly id: string;
}

/** A letter that is not made and not refused would be missed by nobody but its reader: that is a bug, and loud. */
function refuseToLose(messages: readonly WithId[], kept: readonly WithId[]): void {
  const ids = new Set(kept.map(({ id }) => id));
  const lost = messages.find(({ id }) => !ids.has(id));
  if (lost) throw new Error(`the message ${lost.id} has no mistake and no letter`);
}

export function summaryOf({ project, messages }: Checked, diagnostics: readonly Diagnostic[]): Summary {
  const counted = diagnostics.filter((finding) => finding.suppressed === null);
  return {
    errors: counted.filter((finding) => finding.severity === 'error').length,
    warnings: counted.filter((finding) => finding.severity === 'warning').length,
    suppressed: diagnostics.length - counted.length,
    messages: messages.length,
    templates: project.templates.size,
    proved: 0,
    partials: project.partials.size,
    schemas: project.schemas.size,
    languages: project.languages.names.length,
    rows: 0,
  };
}

interface OpenProject {
  readonly project: Project;
  readonly checker: SchemaChecker;
}

/**
 * Everything of a project but its messages, checked. A run over named messages reads only the languages that they
 * name; one over the whole project all of them.
 */
function openProject(files: ProjectFiles, report: Report): OpenProject {
  const index = indexLibrary(files, report);
  const schemas = readSchemas(index.schemas, report);
  const checker = compileSchemas(new Map([...jsonOf(schemas), [ANY_MESSAGE, ANY_MESSAGE_SCHEMA]]));
  const usable = withoutBroken(schemas, checker, report);
  const languages = lookup([...index.languages.keys()], (tag) => {
    const pack = index.languages.get(tag);
    return pack && readLanguage(tag, pack, checker, files.isWhole, report);
  });
  if (files.isWhole) for (const tag of languages.names) languages.get(tag);
  const project: Project = {
    config: readConfig(files.config, checker, report),
    templates: readTemplates(index.templates, report),
    partials: readTemplates(index.partials, report),
    schemas: usable,
    languages,
  };
  return { project, checker };
}

/**
 * The schemas that messages can be held against. With one broken schema none of the project's own is used, since they
 * may refer to each other: an endless reference or a slow pattern would take the whole run with it.
 */
function withoutBroken(
  schemas: ReadonlyMap<string, Schema>,
  checker: SchemaChecker,
  report: Report,
): ReadonlyMap<string, Schema> {
  let isBroken = false;
  const note: Report = (finding) => {
    isBroken = true;
    report(finding);
  };
  for (const schema of schemas.values()) if (schema.root) checkSchemaFile(schema, checker, note);
  return isBroken ? new Map([...schemas].filter(([, { root }]) => root === null)) : schemas;
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
  const clean = root && checkMessage(linkMessage(id, root, project, note), project, checker, note);
  const attachments = root ? readAttachments(root, readAttachment, note) : [];
  const judged = root ? applyAllow(findings, nodeAt(root, ['allow']), today, note) : findings;
  for (const finding of judged) report(finding);
  const isReady = judged.every((finding) => finding.severity !== 'error' || finding.suppressed !== null);
  return { id, ready: clean && isReady ? { clean, attachments } : null };
}

/** Also the templates and partials that no message uses. */
async function checkTemplates({ templates, partials }: Project, report: Report): Promise<void> {
  const { parseHandlebars } = await import('./parse/handlebars.ts');
  for (const { source } of [...templates.values(), ...partials.values()]) parseHandlebars(source, report);
}

async function* inTurn<In, Out>(items: readonly In[], action: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  for (const item of items) yield action(item);
}

function compileInput(clean: CleanMessage, { partials }: Project): CompileInput {
  const { template, data, language } = clean;
  const timeZone = data.recipient.timezone ?? null;
  return { template, partials, model: letterModel(clean), dates: language.dates, timeZone };
}

/** What is found in the finished letter belongs to the message as a whole: it stands at its first line. */
function placeOf(root: MapNode): Span {
  return root.entries[0]?.key.span ?? root.span;
}

/** An anchored text is looked at wherever it is used, a sender of envoi.yaml in every message: one mistake, one finding. */
function withoutRepeats(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, span, message, suppressed }) => {
    const key = JSON.stringify([code, span?.source.file, span?.start, span?.end, message, suppressed?.because]);
    if (span !== null && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
