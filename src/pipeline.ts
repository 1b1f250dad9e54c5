import { applyAllow } from './check/allow.ts';
import { readAttachments } from './check/attachments.ts';
import { readMap } from './check/config.ts';
import { checkMessage } from './check/message.ts';
import { checkOutput } from './check/output.ts';
import { type OpenProject, openProject } from './check/project.ts';
import type { CompileInput } from './compile/compile.ts';
import { envelopeOf } from './link/envelope.ts';
import { type CleanMessage, letterModel } from './link/letter-model.ts';
import { linkMessage } from './link/message.ts';
import { checkMessagePaths, idOf, isMessagePath } from './link/message-paths.ts';
import type { Diagnostic, Report } from './model/diagnostic.ts';
import type { Attachment, Letter, ReadAttachment } from './model/letter.ts';
import type { Mime } from './model/mime.ts';
import type { Markup } from './model/mjml.ts';
import { type MapNode, nodeAt } from './model/node.ts';
import type { Summary } from './model/outcome.ts';
import type { File, Project, ProjectFiles } from './model/project.ts';
import type { Span } from './model/span.ts';

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
}

export interface CheckedMessage {
  readonly id: string;
  /** Null where something is wrong with it. */
  readonly ready: Ready | null;
}

export interface Ready {
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
  return { project: open.project, messages, diagnostics: withoutRepeats(findings) };
}

export interface BuildDoors {
  readonly markup: Markup;
  readonly mime: Mime;
}

/**
 * compile → render → check the output: the letters of all messages that are ready. These stages are imported here and
 * not above: the check of one message, which an editor or a hook waits for, does not pay for Handlebars.
 */
export async function makeLetters(
  { project, messages }: Checked,
  { markup, mime }: BuildDoors,
): Promise<{ readonly letters: readonly Letter[]; readonly diagnostics: readonly Diagnostic[] }> {
  const { compile } = await import('./compile/compile.ts');
  const { render } = await import('./render/render.ts');
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  const makeLetter = async ({ id, ready }: CheckedMessage): Promise<Letter | null> => {
    if (ready === null) return null;
    const { clean, attachments } = ready;
    const program = await compile(compileInput(clean, project), markup, report);
    if (program === null) return null;
    const letter = await render(id, program, envelopeOf(clean, attachments), mime);
    checkOutput(letter, placeOf(clean.message.root), report);
    return letter;
  };
  const made = await Promise.all(messages.map(makeLetter));
  const letters = made.filter((letter) => letter !== null);
  return { letters, diagnostics: withoutRepeats(findings) };
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

function checkFile(
  file: File,
  { project, checker }: OpenProject,
  { today, readAttachment }: CheckOptions,
  report: Report,
): CheckedMessage {
  const id = idOf(file.path);
  const findings: Diagnostic[] = [];
  const note: Report = (finding) => findings.push(finding);
  const root = readMap(file, note);
  if (root === null) {
    for (const finding of findings) report(finding);
    return { id, ready: null };
  }
  const message = linkMessage(id, root, project, note);
  const clean = checkMessage(message, project, checker, note);
  const attachments = readAttachments(root, readAttachment, note);
  const judged = applyAllow(findings, nodeAt(root, ['allow']), today, note);
  for (const finding of judged) report(finding);
  const isReady = judged.every((finding) => finding.severity !== 'error' || finding.suppressed !== null);
  return { id, ready: clean && isReady ? { clean, attachments } : null };
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
  return findings.filter(({ code, span }) => {
    const key = `${code} ${span?.source.file} ${span?.start} ${span?.end}`;
    if (span !== null && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
