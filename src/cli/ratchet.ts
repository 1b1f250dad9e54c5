import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { isShipped } from '../model/source.ts';
import { type Baseline, baselineText } from '../ratchet/baseline.ts';
import { holdAgainst } from '../ratchet/hold.ts';
import { readBaseline } from '../ratchet/read-baseline.ts';
import type { Look } from '../ratchet/stale.ts';
import { type BaselineUpdate, updatedBaseline } from '../ratchet/update.ts';
import { count, thousands } from '../reporters/summary-line.ts';
import { inert } from '../reporters/visible.ts';
import { readBaselineFile } from '../run/baseline-file.ts';
import type { Drafts, Selection } from '../run/read-files.ts';
import { reportPathProblem } from '../run/write-report.ts';
import { replaceRead } from '../run/replace-text.ts';
import type { Machine } from './machine.ts';
import type { RatchetFlags } from './ratchet-flags.ts';
import { noteAll, type Refusal, shownPath } from './say.ts';

/** A baseline as the command line names it. */
export interface NamedBaseline {
  readonly path: string;
  /** As reports show it: relative to the project, with `/`. */
  readonly file: string;
  /** Null where it is to be written for the first time. */
  readonly read: { readonly bytes: Uint8Array; readonly baseline: Baseline } | null;
}

export type Found =
  | { readonly kind: 'baseline'; readonly named: NamedBaseline }
  /** It cannot be used: the outcome says why, and nothing else. Beside it, all that it knows would look like new. */
  | { readonly kind: 'broken'; readonly outcome: Outcome }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** Reads the baseline before anything is checked: a name with a slip in it is told at once. */
export function findBaseline(name: string, root: string, { updateBaseline }: RatchetFlags, machine: Machine): Found {
  const path = resolve(machine.cwd, name);
  const file = relative(root, path).split(sep).join('/');
  const problem = reportPathProblem(root, path);
  if (problem !== null) {
    const help = 'name a file beside envoi.yaml, such as envoi-baseline.json';
    return { kind: 'refusal', refusal: { problem: `--baseline ${name} ${problem}`, help } };
  }
  const found = readBaselineFile(path);
  if (found.kind === 'missing') {
    if (updateBaseline === true) return { kind: 'baseline', named: { path, file, read: null } };
    const help = `--update-baseline makes it: envoi check --baseline ${name} --update-baseline`;
    return { kind: 'refusal', refusal: { problem: `there is no baseline ${name}`, help } };
  }
  if (found.kind === 'fault') {
    return { kind: 'refusal', refusal: { problem: `${name}: ${found.fault.problem}`, help: null } };
  }
  const findings: Diagnostic[] = [];
  const { bytes } = found;
  const baseline = readBaseline({ path: file, bytes }, (finding) => findings.push(finding));
  if (baseline === null) return { kind: 'broken', outcome: outcomeOf(findings) };
  return { kind: 'baseline', named: { path, file, read: { bytes, baseline } } };
}

/** What a run looked at. */
export interface Looked {
  readonly root: string;
  readonly selection: Selection;
  readonly drafts: Drafts;
  readonly hasLetters: boolean;
  /** Whether the messages are those that have changed, and nobody has named them. */
  readonly isPart: boolean;
}

export type Held =
  | { readonly kind: 'held'; readonly outcome: Outcome }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** The outcome after what the baseline knows; with `--update-baseline` after the baseline has learnt it. */
export async function hold(
  outcome: Outcome,
  named: NamedBaseline,
  looked: Looked,
  { updateBaseline = false, quiet }: RatchetFlags & { readonly quiet: boolean },
  machine: Machine,
): Promise<Held> {
  const look = lookOf(looked);
  const before = named.read?.baseline ?? null;
  if (!updateBaseline) {
    const known = before ?? { file: named.file, entries: [] };
    return { kind: 'held', outcome: holdAgainst(outcome, known, look) };
  }
  // What could not be read, or was broken off, would be taken for mended.
  if (outcome.faults.length > 0 || outcome.lists.some(({ stopped }) => stopped !== null)) {
    await noteAll([`${shownPath(named.path, machine)} was not written: not everything could be read`], machine);
    return { kind: 'held', outcome: before === null ? outcome : holdAgainst(outcome, before, look) };
  }
  const update = updatedBaseline(outcome, before, named.file, look);
  const refusal = write(update, named, machine);
  if (refusal !== null) return { kind: 'refusal', refusal };
  if (!quiet) await noteAll(wordsOf(update, shownPath(named.path, machine)), machine);
  return { kind: 'held', outcome: holdAgainst(outcome, update.baseline, look) };
}

function lookOf({ root, selection, drafts, hasLetters, isPart }: Looked): Look {
  const isThere = (file: string): boolean => isShipped({ file }) || drafts.has(file) || existsSync(join(root, file));
  return { isWhole: selection.kind === 'all', isNamed: selection.kind === 'paths' && !isPart, hasLetters, isThere };
}

/** The same bytes are not written again: what watches the file would run for nothing. */
function write({ baseline }: BaselineUpdate, { path, read }: NamedBaseline, machine: Machine): Refusal | null {
  const text = inert(baselineText(baseline.entries));
  if (read !== null && new TextDecoder().decode(read.bytes) === text) return null;
  const fault = replaceRead(path, text, read?.bytes ?? null);
  return fault && { problem: `${shownPath(fault.path, machine)}: ${fault.problem}`, help: null };
}

/** `envoi-baseline.json: 3 known findings more, 5 gone, 40 in all`, and what is not in it. */
function wordsOf({ baseline, added, gone, leftOut, leftOutRows }: BaselineUpdate, shown: string): readonly string[] {
  const all = baseline.entries.reduce((sum, entry) => sum + entry.count, 0);
  const change = [
    added === 0 ? [] : [`${count(added, 'known finding')} more`],
    gone === 0 ? [] : [`${thousands(gone)} gone`],
  ].flat();
  const sum =
    change.length === 0
      ? `nothing new, ${count(all, 'known finding')}`
      : `${change.join(', ')}, ${thousands(all)} in all`;
  const rest = [
    leftOut === 0 ? [] : [`${count(leftOut, 'finding')} of codes that no message can allow`],
    leftOutRows === 0 ? [] : [`${count(leftOutRows, 'finding')} about rows, which are personal data`],
  ].flat();
  return [`${shown}: ${sum}`, ...(rest.length === 0 ? [] : [`left out: ${rest.join(', ')}`])];
}

/** Of a run that looked at nothing. */
function outcomeOf(findings: readonly Diagnostic[]): Outcome {
  const none = { messages: 0, templates: 0, proved: 0, partials: 0, schemas: 0, languages: 0, rows: 0, variants: 0 };
  const summary = { errors: findings.length, warnings: 0, suppressed: 0, ...none };
  return { diagnostics: findings, summary, messages: [], lists: [], letters: [], faults: [] };
}
