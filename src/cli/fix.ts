import type { Fixed, FixedFile, NotFixed } from '../model/fixed.ts';
import type { Fault } from '../model/outcome.ts';
import { changesOf } from '../reporters/changes.ts';
import { createPlaces } from '../reporters/position.ts';
import { count } from '../reporters/summary-line.ts';
import { wantsColor } from '../reporters/wants-color.ts';
import { withoutInterruption } from '../run/without-interruption.ts';
import { writeFixed } from '../run/write-fixed.ts';
import { CANNOT_DO, type ExitCode } from './exit-code.ts';
import type { LoadedProject, Machine } from './machine.ts';
import { keepOnly } from './only.ts';
import { judgeWarnings, type WarningFlags } from './ratchet-flags.ts';
import { judge, type ReportOptions, reportText } from './report.ts';
import { alsoReport } from './report-files.ts';
import { answer, noteAll, noteFaults } from './say.ts';
import type { Target } from './target.ts';

export interface FixOptions extends ReportOptions, WarningFlags {
  readonly only?: string;
  readonly dryRun?: boolean;
}

/** What was asked for, with the codes of `only`. */
export interface FixRequest {
  readonly options: FixOptions;
  readonly matches: (code: string) => boolean;
}

type Found = Extract<Target, { readonly kind: 'target' }>;

/**
 * `envoi check --fix`: makes the safe edits, then says what is still to be done. Where standard output carries a text,
 * a diff or the fixed message, the report goes to standard error, so that the text can be piped on.
 */
export async function fix(
  project: LoadedProject,
  target: Found,
  request: FixRequest,
  machine: Machine,
): Promise<ExitCode> {
  const { options, matches } = request;
  const fixed = await project.fix(target.selection, matches);
  const text = textFor(fixed, target, options, machine);
  const faults = text === null ? await withoutInterruption(() => writeFixed(target.root, fixed.files)) : [];
  const wasFixed = fixed.files.length > 0 && faults.length === 0;
  const asked = { ...request, options: { ...options, wasFixed } };
  const code = await report(await truth(fixed, faults, project, target), text === null, asked, machine);
  await tell(fixed, faults, options, machine);
  const all = faults.length > 0 ? CANNOT_DO : code;
  return text === null ? all : answer(text, all, machine);
}

/** What goes to standard output instead of the report; null where files are written. */
function textFor({ files }: Fixed, { drafts }: Found, { dryRun }: FixOptions, machine: Machine): string | null {
  if (dryRun === true) {
    // What is no terminal is mostly `git apply`: colours that the environment forces would break the diff.
    const { isTerminal } = machine.stdout;
    return changesOf(files, isTerminal, isTerminal && wantsColor(machine.stdout, machine.env));
  }
  const [draft] = drafts.values();
  return draft === undefined ? null : decode(files[0]?.bytes ?? draft);
}

/** Where a file could not be written, the findings are those of the files as they are. */
async function truth(fixed: Fixed, faults: readonly Fault[], project: LoadedProject, { selection }: Found) {
  return faults.length === 0 ? fixed.outcome : project.check(selection);
}

async function report(
  found: Fixed['outcome'],
  isResult: boolean,
  { options, matches }: FixRequest,
  machine: Machine,
): Promise<ExitCode> {
  const outcome = options.only === undefined ? found : keepOnly(found, matches);
  const code = await judgeWarnings(await judge(outcome, machine), outcome, options, machine);
  if (isResult) {
    const answered = await answer(await reportText(outcome, options, machine), code, machine);
    return alsoReport(outcome, options, answered, machine);
  }
  await machine.stderr.write(await reportText(outcome, options, { ...machine, stdout: machine.stderr }));
  return alsoReport(outcome, options, code, machine);
}

/** What was done and what not, to standard error: the report may be for a program. */
async function tell(
  { files, left }: Fixed,
  faults: readonly Fault[],
  { quiet, dryRun }: FixOptions,
  machine: Machine,
): Promise<void> {
  await noteFaults(faults, machine);
  if (quiet) return;
  const places = createPlaces();
  const alone = left.filter(({ behind }) => behind === null);
  const lines = alone
    .slice(0, MAX_LEFT)
    .map(({ finding, because }) => `${placeOf(finding, places)}${finding.code} was not fixed: ${because}`);
  if (alone.length > MAX_LEFT) lines.push(`${alone.length - MAX_LEFT} more were not fixed`);
  lines.push(...behindOthers(left, places));
  const refused = new Set(faults.map(({ path }) => path));
  const done = files.filter(({ path }) => !refused.has(path));
  if (done.length > 0) lines.push(sumOf(done, dryRun === true));
  await noteAll(lines, machine);
}

/** Beyond this nobody reads on. */
const MAX_LEFT = 20;

/** One line for each file in which a mistake keeps all other fixes from being made. */
function behindOthers(left: readonly NotFixed[], places: ReturnType<typeof createPlaces>): readonly string[] {
  const waiting = new Map<string, number>();
  for (const { behind } of left) {
    if (behind === null) continue;
    const first = `${placeOf(behind, places)}${behind.code}`;
    waiting.set(first, (waiting.get(first) ?? 0) + 1);
  }
  return [...waiting].map(
    ([first, number]) => `${first} keeps ${count(number, 'finding')} in this file from being fixed: mend it first`,
  );
}

function placeOf({ span }: NotFixed['finding'], places: ReturnType<typeof createPlaces>): string {
  if (span === null) return '';
  const { line, column } = places.rangeOf(span).start;
  return `${span.source.file}:${line}:${column} `;
}

/** `fixed 3 findings in 2 files` */
function sumOf(files: readonly FixedFile[], isDryRun: boolean): string {
  const fixes = files.reduce((sum, file) => sum + file.fixes, 0);
  return `${isDryRun ? 'would fix' : 'fixed'} ${count(fixes, 'finding')} in ${count(files.length, 'file')}`;
}

/** The byte order mark stays. What is no UTF-8 has no text: its finding says so. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}
