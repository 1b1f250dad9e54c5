import { type Checked, fewOfEach, type Made, makeLetters, summaryOf } from '../pipeline.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Fixed } from '../model/fixed.ts';
import type { Letter } from '../model/letter.ts';
import type { CheckOptions, ListBuildOptions, ListOptions, MissingName, MissingNames } from '../model/list-options.ts';
import type { Outcome } from '../model/outcome.ts';
import { findProject } from './find-project.ts';
import type { Lists } from './list/lists.ts';
import type { Suppressions } from './list/suppressions.ts';
import { listMessages } from './list-messages.ts';
import { localDay } from './local-day.ts';
import { loadMime } from './mime.ts';
import { loadMarkup } from './mjml.ts';
import type { NewRowSchema, RowSchemaRequest } from './new-schema.ts';
import { programCache } from './program-cache.ts';
import { projectReader } from './project-reader.ts';
import type { Drafts, Reading, Selection } from './read-files.ts';
import { openSnapshots } from './snapshot.ts';

export interface LoadOptions {
  /** `YYYY-MM-DD`, the day by which `allow.until` is judged; today where it is left out. */
  readonly today?: string;
  /** Texts that stand for files. They are looked at anew by each call, as files are. */
  readonly drafts?: Drafts;
}

/**
 * A project on the disk. Its files are read anew by each call, so what it says is true when it says it; what comes of a
 * file that has not changed is remembered.
 */
export interface LoadedProject {
  /** The folder with `envoi.yaml` or `messages/`, absolute. */
  readonly root: string;
  /**
   * Says what is wrong and writes nothing. Over the whole project the letters are made as well, to judge their size;
   * they are not part of the outcome.
   */
  readonly check: (selection?: Selection, options?: CheckOptions) => Promise<Outcome>;
  /**
   * Makes the letters, of all selected messages or, with any error, of none. Those to single persons are in the outcome,
   * and not written; those to lists are written into `out`, for they may be more than fits into memory.
   */
  readonly build: (selection?: Selection, options?: ListBuildOptions) => Promise<Outcome>;
  /**
   * Makes the fixes that cannot change what a text means, of all findings or of those whose codes match. Nothing is
   * written: the files come as they would be, with what a check says of them then.
   */
  readonly fix: (selection?: Selection, matches?: (code: string) => boolean) => Promise<Fixed>;
  /** The names of lists that greetings need to know more of. */
  readonly missingNames: (selection?: Selection, options?: ListOptions) => Promise<MissingNames>;
  /** A first schema for the rows of a file. Nothing is written. */
  readonly newRowSchema: (request: RowSchemaRequest) => Promise<NewRowSchema>;
  /** One letter, by the id of its message. `now` is the moment by whose day `allow.until` is judged. */
  readonly render: (id: string, options?: { readonly now?: Date }) => Promise<Rendered>;
}

/** Without a letter where something is wrong: `diagnostics` says what. */
export type Rendered =
  | { readonly ok: true; readonly letter: Letter; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly letter: null; readonly diagnostics: readonly Diagnostic[] };

const WHOLE: Selection = { kind: 'all' };

/**
 * The project of a folder: the folder itself or the nearest above it with `envoi.yaml`, else with `messages/`.
 * Rejects where there is none, and where the machine does not give its files; a mistake in a file never rejects.
 *
 *     const project = await load('.');
 *     const { ok, letter, diagnostics } = await project.render('kari');
 */
export async function load(folder: string, options: LoadOptions = {}): Promise<LoadedProject> {
  const place = findProject(folder);
  if (place.kind === 'none') throw new Error(`no envoi.yaml and no messages/ in ${place.start} or above it`);
  const { root } = place;
  const reader = projectReader(root, options.drafts);
  const start = async (reading: Reading, day: string): Promise<Run> => ({
    root,
    reading,
    checked: await reader.check(reading, day),
  });
  const run = (selection: Selection, day: string): Promise<Run> => start(reader.read(selection), day);
  const today = (): string => options.today ?? localDay(new Date());
  return {
    root,
    check: async (selection = WHOLE, asked = {}) => outcomeOfCheck(await run(selection, today()), selection, asked),
    build: async (selection = WHOLE, lists = {}) => finish(await run(selection, today()), lists, BUILD),
    fix: async (selection = WHOLE, matches = () => true) => {
      const { fixProject, stillLeft } = await import('./fix-project.ts');
      const day = today();
      const judged = { today: day, readAttachment: reader.readAttachment, snapshots: await openSnapshots() };
      const fix = fixProject(root, reader.read(selection), {
        selection,
        matches,
        options: judged,
        drafts: options.drafts,
      });
      const outcome = await outcomeOfCheck(await start(fix.reading, day), selection, {});
      return { files: fix.files, left: stillLeft(fix, outcome, matches), outcome };
    },
    missingNames: async (selection = WHOLE, lists = {}) => {
      const { missing, ...outcome } = await finish(await run(selection, today()), lists, LOOK);
      const isRead = outcome.lists.some(({ file }) => file !== null);
      return { names: isRead ? missing : null, outcome };
    },
    newRowSchema: async (request) => (await import('./new-schema.ts')).newRowSchema(root, request),
    render: async (id, { now } = {}) => {
      const path = `messages/${id}.yaml`;
      if (!listMessages(root).paths.includes(path) && options.drafts?.has(path) !== true)
        return { ok: false, letter: null, diagnostics: [noMessage(id)] };
      const selection: Selection = { kind: 'paths', paths: [path] };
      const outcome = await finish(await run(selection, now ? localDay(now) : today()), {}, CHECK);
      const fault = outcome.faults[0];
      if (fault) throw new Error(`${fault.path}: ${fault.problem}`);
      const letter = outcome.letters[0] ?? null;
      const diagnostics = outcome.lists.length > 0 ? [...outcome.diagnostics, noLetter(id)] : outcome.diagnostics;
      return letter === null ? { ok: false, letter, diagnostics } : { ok: true, letter, diagnostics };
    },
  };
}

function noMessage(id: string): Diagnostic {
  const help = 'the id of a message is its path under messages/ without .yaml';
  return error('project/no-message', null, `there is no message \`${id}\``, { help });
}

function noLetter(id: string): Diagnostic {
  const help = '`build` writes the letters of a list';
  const message = `\`${id}\` goes to a list, and has a letter for each of its rows`;
  return error('project/no-message', null, message, { help });
}

interface Run {
  readonly root: string;
  readonly reading: Reading;
  readonly checked: Checked;
}

/** Named messages are not made into letters: who waits for their check does not wait for MJML. */
async function outcomeOfCheck(run: Run, selection: Selection, options: CheckOptions): Promise<Outcome> {
  const outcome = await finish(run, options, (options.letters ?? selection.kind !== 'paths') ? CHECK : LOOK);
  return { ...outcome, letters: [] };
}

/** What a run is for: `isMade` makes letters to single persons, `isBuild` writes those of lists. */
interface Purpose {
  readonly isMade: boolean;
  readonly isBuild: boolean;
}

const LOOK: Purpose = { isMade: false, isBuild: false };
const CHECK: Purpose = { isMade: true, isBuild: false };
const BUILD: Purpose = { isMade: true, isBuild: true };

interface Finished extends Outcome {
  readonly missing: readonly MissingName[];
}

/** Makes the letters, if nothing stands in the way. MJML is loaded only for a layout that no run before had. */
async function finish(
  run: Run,
  options: ListBuildOptions & CheckOptions,
  { isMade, isBuild }: Purpose,
): Promise<Finished> {
  const { root, reading, checked } = run;
  const doors = { markup: loadMarkup, mime: loadMime(), store: programCache(root, reading.files) };
  const isReady = isMade && checked.messages.some((message) => message.ready !== null);
  const made = isReady ? await makeLetters(checked, doors) : NOTHING_MADE;
  const isWithout = options.rows === false || checked.messages.every(({ list }) => list === null);
  const suppressed = await suppressionsOf(options, checked);
  if (isWithout) return { ...outcomeOf(run, made, { ...NO_LISTS, ...suppressed }, options), missing: [] };
  const { openLists } = await import('./list/lists.ts');
  const lists = await openLists({ root, checked, doors, options, suppressed, isBuild });
  try {
    const before = outcomeOf(run, made, lists, options);
    const missing = lists.missing.end().map(({ name, part, count }) => ({ name, part, letters: count }));
    const isStopped = isBroken(before, options);
    if (!isBuild || isStopped) return { ...before, letters: isStopped ? [] : before.letters, missing };
    const { outcomes, faults } = await lists.write();
    return { ...before, lists: outcomes, faults: [...before.faults, ...faults], missing };
  } finally {
    lists.close();
  }
}

/** Whoever names no file of them does not wait for what reads it. */
async function suppressionsOf({ suppress = [] }: ListOptions, checked: Checked): Promise<Suppressions> {
  if (suppress.length === 0) return { has: () => false, diagnostics: [], faults: [] };
  const { readSuppressions } = await import('./list/suppressions.ts');
  return readSuppressions(suppress, checked);
}

const NOTHING_MADE: Made = { letters: [], diagnostics: [], variants: 0 };

/** What is known of the rows of lists. */
type RowsKnown = Pick<Lists, 'outcomes' | 'diagnostics' | 'faults' | 'variants'>;

const NO_LISTS: RowsKnown = { outcomes: [], diagnostics: [], faults: [], variants: 0 };

function outcomeOf(
  { reading, checked }: Run,
  made: Made,
  lists: RowsKnown,
  { everyFinding, maxWarnings }: ListBuildOptions & CheckOptions,
): Outcome {
  const diagnostics = [
    ...reading.diagnostics,
    ...(everyFinding === true ? checked.diagnostics : fewOfEach(checked.diagnostics)),
    ...made.diagnostics,
    ...lists.diagnostics,
  ];
  const causes = lists.outcomes.flatMap((list) => list.causes);
  const rows = lists.outcomes.reduce((sum, list) => sum + list.rows, 0);
  const summary = summaryOf({ ...checked, rows, variants: made.variants + lists.variants }, diagnostics, causes);
  const messages = checked.messages.map(({ id }) => `messages/${id}.yaml`);
  const outcome = { diagnostics, messages, lists: lists.outcomes, letters: made.letters, summary };
  const faults = [...reading.faults, ...lists.faults];
  return { ...outcome, faults, letters: isBroken({ ...outcome, faults }, { maxWarnings }) ? [] : made.letters };
}

/** Whether something stands in the way of every letter. Errors of rows do not where these are to be left out. */
function isBroken(
  { summary, faults, lists }: Pick<Outcome, 'summary' | 'faults' | 'lists'>,
  { skipInvalid = false, maxWarnings = Number.POSITIVE_INFINITY }: BrokenBy,
): boolean {
  const causes = skipInvalid ? lists.flatMap((list) => list.causes) : [];
  const skipped = causes.reduce((sum, { severity, count }) => sum + (severity === 'error' ? count : 0), 0);
  return summary.errors > skipped || summary.warnings > maxWarnings || faults.length > 0;
}

interface BrokenBy {
  readonly skipInvalid?: boolean | undefined;
  readonly maxWarnings?: number | undefined;
}
