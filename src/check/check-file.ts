import { idOf } from '../model/message-file.ts';
import type { CleanList, CleanMessage } from '../link/letter-model.ts';
import { languageOf, linkMessage } from '../link/message.ts';
import type { Diagnostic, Report } from '../model/diagnostic.ts';
import type { Attachment, ReadAttachment } from '../model/letter.ts';
import type { Message } from '../model/message.ts';
import type { MapNode } from '../model/node.ts';
import type { File } from '../model/project.ts';
import { Recall } from '../model/recall.ts';
import { parseYamlMap } from '../parse/yaml-map.ts';
import { type Allowance, readAllowances } from './allow.ts';
import { readAttachments } from './attachments.ts';
import { checkMessage, type Clean } from './message.ts';
import type { OpenProject } from './open-project.ts';
import { checkAllowed, type Measure, verdictOn } from './verdict.ts';

/** What is left of a message for those who make its letter. */
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

export interface Ready<Parts> {
  readonly clean: Parts;
  readonly attachments: readonly Attachment[];
  /** By what its letter is judged. */
  readonly measure: Measure;
}

/** What is known of messages by themselves, before they are judged. */
export interface MessageMemory {
  readonly trees: Recall<MapNode | null>;
  readonly messages: Recall<LinkedMessage>;
}

export function messageMemory(): MessageMemory {
  return { trees: new Recall(MOST_MESSAGES), messages: new Recall(MOST_MESSAGES) };
}

/** Those that somebody works on, not all of a large project: their trees fill the memory. */
const MOST_MESSAGES = 200;

interface LinkedMessage {
  readonly message: Message;
  readonly clean: Clean | null;
  readonly allowances: readonly Allowance[];
}

export interface FileCheck {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly readAttachment: ReadAttachment;
  readonly memory: MessageMemory;
}

/** parse → link → check, of one message; what is found is judged by what its project and itself allow. */
export function checkFile(
  file: File,
  { project, checker }: OpenProject,
  { today, readAttachment, memory }: FileCheck,
  report: Report,
): CheckedMessage {
  const id = idOf(file.path);
  const findings: Diagnostic[] = [];
  const note: Report = (finding) => findings.push(finding);
  const root = memory.trees.recall(file.path, [file], note, (told) => parseYamlMap(file, told));
  const linked = root && linkedMessage(id, root, { project, checker, memory, today }, note);
  const attachments = root ? readAttachments(root, readAttachment, note) : [];
  const message = linked?.message ?? null;
  const measure = {
    manners: project.config.manners,
    tag: message?.language?.tag ?? '',
    allowances: linked?.allowances ?? [],
    today,
  };
  const judged = verdictOn(findings, measure);
  for (const finding of judged) report(finding);
  // Where envoi.yaml is broken, nobody knows which rules it asks for.
  if (project.config.data !== null) checkAllowed(findings, measure, 'message', report);
  const isReady = !judged.some(isError);
  const judgedBy = { attachments, measure };
  const clean = linked?.clean;
  return {
    id,
    ready: isReady && clean?.kind === 'letter' ? { clean: clean.clean, ...judgedBy } : null,
    list: message?.list
      ? { message, ready: isReady && clean?.kind === 'list' ? { clean: clean.clean, ...judgedBy } : null }
      : null,
  };
}

/** The same again only where it, or what it names of the project, has changed. */
function linkedMessage(
  id: string,
  root: MapNode,
  { project, checker, memory, today }: OpenProject & Pick<FileCheck, 'memory' | 'today'>,
  report: Report,
): LinkedMessage {
  const { config, templates, schemas, languages } = project;
  const pack = languages.get(languageOf(root, project) ?? '');
  // Where languages come or go, the config is another one.
  const madeFrom = [root, config, templates, schemas, checker, pack, today];
  return memory.messages.recall(id, madeFrom, report, (note) => {
    const message = linkMessage(id, root, project, note);
    const clean = checkMessage(message, project, { checker, today }, note);
    return { message, clean, allowances: readAllowances(root, note) };
  });
}

function isError({ severity, suppressed }: Diagnostic): boolean {
  return severity === 'error' && suppressed === null;
}
