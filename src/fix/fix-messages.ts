import type { Diagnostic } from '../model/diagnostic.ts';
import type { NotFixed } from '../model/fixed.ts';
import type { File } from '../model/project.ts';
import { inOrder } from './apply.ts';
import { keepWhatHolds } from './keep-what-holds.ts';
import { type Mended, ROUNDS } from './mend-yaml.ts';
import { hasNewFinding } from './new-findings.ts';
import { fileOf } from './read-again.ts';
import { type Matches, safeFix } from './safe-fix.ts';
import { isReadAsMeant, type Page, pageOf, type Refused, textAfter, type ValueFix, valueFix } from './value-fix.ts';
import { withoutOverlaps } from './without-overlaps.ts';

/** What is found in these messages, and in the project for them. */
export type CheckMessages = (messages: readonly File[]) => readonly Diagnostic[];

export interface FixedMessages {
  readonly texts: ReadonlyMap<string, Mended>;
  readonly left: readonly NotFixed[];
}

/**
 * Makes the safe fixes of what messages say. After each round they are checked again: a fix stays where the file is read
 * as it was meant, where its finding is gone, and where nothing is found that was not found before. What overlapped has
 * its turn in the next round.
 */
export function fixMessages(texts: ReadonlyMap<string, string>, matches: Matches, check: CheckMessages): FixedMessages {
  const { byFile, others } = grouped(check(filesOf(texts)), texts);
  const messages = [...texts].map(([path, text]): [string, Message] => {
    return [path, { path, text, findings: byFile.get(path) ?? [], fixes: 0 }];
  });
  const desk: Desk = { matches, check, around: others, messages: new Map(messages) };
  for (let round = 0, open = [...texts.keys()]; round < ROUNDS && open.length > 0; round += 1)
    open = [...fixOnce(open, desk)];
  return {
    texts: new Map([...desk.messages].map(([path, { text, fixes }]) => [path, { text, fixes }])),
    left: leftOn(desk),
  };
}

interface Desk {
  readonly matches: Matches;
  readonly check: CheckMessages;
  /** What is found in no message: it stands in envoi.yaml, or nowhere. */
  readonly around: readonly Diagnostic[];
  readonly messages: Map<string, Message>;
}

interface Message {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  readonly fixes: number;
}

/** Fixes of a message that hold together as far as its file alone can tell. */
interface Trial {
  readonly message: Message;
  readonly page: Page;
  readonly fixes: readonly ValueFix[];
}

/** One round over some messages; gives those that it has changed. */
function fixOnce(paths: readonly string[], desk: Desk): readonly string[] {
  const trials = paths.flatMap((path) => trialOf(desk.messages.get(path), desk.matches));
  if (trials.length === 0) return [];
  const found = findAfter(trials, desk);
  return trials.flatMap((trial) => {
    const isGood = !found.isNewAround && isBetter(trial, found.byFile);
    const fixes = isGood ? trial.fixes : keepWhatHolds(trial.fixes, (some) => holds({ ...trial, fixes: some }, desk));
    if (fixes.length === 0) return [];
    const { path } = trial.message;
    const { byFile } = isGood ? found : findAfter([{ ...trial, fixes }], desk);
    desk.messages.set(path, {
      path,
      text: textAfter(trial.message.text, fixes),
      findings: byFile.get(path) ?? [],
      fixes: trial.message.fixes + fixes.length,
    });
    return [path];
  });
}

function trialOf(message: Message | undefined, matches: Matches): readonly Trial[] {
  const wanted = message?.findings.filter((finding) => matches(finding.code) && safeFix(finding) !== null) ?? [];
  if (message === undefined || wanted.length === 0) return [];
  const page = pageOf(message.path, message.text);
  if ('kind' in page) return [];
  const possible = wanted.map((finding) => valueFix(finding, page)).filter((fix) => fix?.kind === 'fix');
  const clear = withoutOverlaps(possible, ({ inFile }) => inFile);
  const fixes = keepWhatHolds(clear, (some) => isReadAsMeant(page, some));
  return fixes.length === 0 ? [] : [{ message, page, fixes }];
}

function holds(trial: Trial, desk: Desk): boolean {
  if (!isReadAsMeant(trial.page, trial.fixes)) return false;
  const { byFile, isNewAround } = findAfter([trial], desk);
  return !isNewAround && isBetter(trial, byFile);
}

/** Each fix has to take its finding away, and may bring none. */
function isBetter({ message, fixes }: Trial, byFile: ReadonlyMap<string, readonly Diagnostic[]>): boolean {
  const after = byFile.get(message.path) ?? [];
  const changes = inOrder(fixes.flatMap(({ inFile }) => inFile));
  return (
    countOpen(after) <= countOpen(message.findings) - fixes.length && !hasNewFinding(message.findings, after, changes)
  );
}

function countOpen(findings: readonly Diagnostic[]): number {
  return findings.filter(({ suppressed }) => suppressed === null).length;
}

interface Found {
  readonly byFile: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly isNewAround: boolean;
}

function findAfter(trials: readonly Trial[], { check, around }: Desk): Found {
  const texts = new Map(trials.map(({ message, fixes }) => [message.path, textAfter(message.text, fixes)]));
  const { byFile, others } = grouped(check(filesOf(texts)), texts);
  return { byFile, isNewAround: hasNewFinding(around, others, []) };
}

function filesOf(texts: ReadonlyMap<string, string>): readonly File[] {
  return [...texts].map(([path, text]) => fileOf(path, text));
}

/** What is said of a file's name depends on which other files are looked at, and never on what stands in it. */
function grouped(findings: readonly Diagnostic[], texts: ReadonlyMap<string, string>) {
  const byFile = new Map([...texts.keys()].map((path): [string, Diagnostic[]] => [path, []]));
  const others: Diagnostic[] = [];
  for (const finding of findings) {
    if (finding.span !== null && finding.span.source.text === '') continue;
    (byFile.get(finding.span?.source.file ?? '') ?? others).push(finding);
  }
  return { byFile, others };
}

function leftOn({ matches, messages }: Desk): readonly NotFixed[] {
  return [...messages.values()].flatMap(({ path, text, findings }) => {
    const left = findings.filter((finding) => matches(finding.code) && safeFix(finding) !== null);
    const page = left.length === 0 ? null : pageOf(path, text);
    return page === null ? [] : left.map((finding) => whyNot(finding, page));
  });
}

function whyNot(finding: Diagnostic, page: Page | Refused): NotFixed {
  const result = 'kind' in page ? page : valueFix(finding, page);
  if (finding.code.startsWith('yaml/') || result?.kind !== 'refused')
    return { finding, because: TAKEN_BACK, behind: null };
  return { finding, because: result.because, behind: result.behind };
}

const TAKEN_BACK = 'it was taken back, because it would have changed something else or called for another correction';
