import {
  type Checked,
  type CheckOptions,
  checkProject,
  type Made,
  makeLetters,
  proveTemplates,
  summaryOf,
  fewOfEach,
} from '../pipeline.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Fixed } from '../model/fixed.ts';
import type { Letter } from '../model/letter.ts';
import type { Outcome } from '../model/outcome.ts';
import { findProject } from './find-project.ts';
import { listMessages } from './list-messages.ts';
import { localDay } from './local-day.ts';
import { loadMime } from './mime.ts';
import { loadMarkup } from './mjml.ts';
import { programCache } from './program-cache.ts';
import { readAttachment } from './read-attachment.ts';
import { type Reading, readProjectFiles, type Selection } from './read-files.ts';

export interface LoadOptions {
  /** `YYYY-MM-DD`, the day by which `allow.until` is judged; today where it is left out. */
  readonly today?: string;
}

/** A project on the disk. Its files are read anew by each call, so what it says is true when it says it. */
export interface LoadedProject {
  /** The folder with `envoi.yaml` or `messages/`, absolute. */
  readonly root: string;
  /**
   * Says what is wrong and makes nothing. Over the whole project the letters are made as well, to judge their size;
   * they are not part of the outcome.
   */
  readonly check: (selection?: Selection) => Promise<Outcome>;
  /**
   * Makes the letters, of all selected messages or, with any error, of none. Nothing is written. A message to a list has
   * no letter as long as its rows cannot be given.
   */
  readonly build: (selection?: Selection) => Promise<Outcome>;
  /**
   * Makes the fixes that cannot change what a text means, of all findings or of those whose codes match. Nothing is
   * written: the files come as they would be, with what a check says of them then.
   */
  readonly fix: (selection?: Selection, matches?: (code: string) => boolean) => Promise<Fixed>;
  /** One letter, by the id of its message. `now` is the moment by whose day `allow.until` is judged. */
  readonly render: (id: string, options?: { readonly now?: Date }) => Promise<Rendered>;
}

export interface Rendered {
  readonly ok: boolean;
  /** Null where something is wrong: `diagnostics` says what. */
  readonly letter: Letter | null;
  readonly diagnostics: readonly Diagnostic[];
}

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
  const run = (selection: Selection, day: string): Promise<Run> =>
    start(root, readProjectFiles(root, selection), optionsFor(root, day));
  const today = (): string => options.today ?? localDay(new Date());
  return {
    root,
    check: async (selection = WHOLE) => outcomeOfCheck(await run(selection, today()), selection),
    build: async (selection = WHOLE) => finish(await run(selection, today())),
    fix: async (selection = WHOLE, matches = () => true) => {
      const { fixProject, stillLeft } = await import('./fix-project.ts');
      const day = optionsFor(root, today());
      const fix = fixProject(root, readProjectFiles(root, selection), { selection, matches, options: day });
      const outcome = await outcomeOfCheck(await start(root, fix.reading, day), selection);
      return { files: fix.files, left: stillLeft(fix, outcome, matches), outcome };
    },
    render: async (id, { now } = {}) => {
      const path = `messages/${id}.yaml`;
      if (!listMessages(root).paths.includes(path)) return { ok: false, letter: null, diagnostics: [noMessage(id)] };
      const selection: Selection = { kind: 'paths', paths: [path] };
      const outcome = await finish(await run(selection, now ? localDay(now) : today()));
      const fault = outcome.faults[0];
      if (fault) throw new Error(`${fault.path}: ${fault.problem}`);
      const letter = outcome.letters[0] ?? null;
      const diagnostics = outcome.lists > 0 ? [...outcome.diagnostics, noLetter(id)] : outcome.diagnostics;
      return { ok: letter !== null, letter, diagnostics };
    },
  };
}

function noMessage(id: string): Diagnostic {
  const help = 'the id of a message is its path under messages/ without .yaml';
  return error('project/no-message', null, `there is no message \`${id}\``, { help });
}

function noLetter(id: string): Diagnostic {
  const help = 'write it to one person, under `recipient`, for a letter of its own';
  const message = `\`${id}\` goes to a list, and the rows of a list cannot be given yet`;
  return error('project/no-message', null, message, { help });
}

interface Run {
  readonly root: string;
  readonly reading: Reading;
  readonly checked: Checked;
}

function optionsFor(root: string, today: string): CheckOptions {
  return { today, readAttachment: (file) => readAttachment(root, file) };
}

async function start(root: string, reading: Reading, options: CheckOptions): Promise<Run> {
  return { root, reading, checked: await proveTemplates(checkProject(reading.files, options)) };
}

async function outcomeOfCheck(run: Run, selection: Selection): Promise<Outcome> {
  const outcome = selection.kind === 'all' ? await finish(run) : outcomeOf(run, NOTHING_MADE);
  return { ...outcome, letters: [] };
}

/** Makes the letters, if nothing stands in the way. MJML is loaded only for a layout that no run before had. */
async function finish(run: Run): Promise<Outcome> {
  const before = outcomeOf(run, NOTHING_MADE);
  const isReady = run.checked.messages.some((message) => message.ready !== null);
  if (!isReady) return before;
  const doors = { markup: loadMarkup, mime: loadMime(), store: programCache(run.root, run.reading.files) };
  const after = outcomeOf(run, await makeLetters(run.checked, doors));
  return after.summary.errors > 0 || after.faults.length > 0 ? { ...after, letters: [] } : after;
}

const NOTHING_MADE: Made = { letters: [], diagnostics: [], variants: 0 };

function outcomeOf({ reading, checked }: Run, made: Made): Outcome {
  const diagnostics = [...reading.diagnostics, ...fewOfEach(checked.diagnostics), ...made.diagnostics];
  const lists = checked.messages.filter(({ list }) => list !== null).length;
  const summary = summaryOf(checked, diagnostics, made.variants);
  return { diagnostics, lists, letters: made.letters, faults: reading.faults, summary };
}
