import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { fixFiles, type Fixable, type FixedFiles } from '../fix/fix-files.ts';
import { safeFix } from '../fix/safe-fix.ts';
import { ELSEWHERE } from '../fix/value-fix.ts';
import type { NotFixed } from '../model/fixed.ts';
import type { Outcome } from '../model/outcome.ts';
import type { File, Library, ProjectFiles } from '../model/project.ts';
import { isShipped } from '../model/source.ts';
import { type CheckOptions, checkProject } from '../pipeline.ts';
import type { Drafts, Reading, Selection } from './read-files.ts';

export interface FixOptions {
  readonly selection: Selection;
  readonly matches: (code: string) => boolean;
  readonly options: CheckOptions;
  /** What stands for a file can be mended as well. */
  readonly drafts: Drafts | undefined;
}

export interface ProjectFix extends FixedFiles {
  /** The project as it would be read then. */
  readonly reading: Reading;
  /** The messages that were looked at. */
  readonly paths: ReadonlySet<string>;
}

/** Makes the safe fixes in what was read of a project. Nothing is written. */
export function fixProject(root: string, reading: Reading, asked: FixOptions): ProjectFix {
  const { selection, matches, options, drafts } = asked;
  const { files } = reading;
  const isOwn = ({ path }: File): boolean => drafts?.has(path) === true || isFile(join(root, path));
  const fixable = fixableFiles(files, selection, isOwn);
  const fixed = fixFiles(fixable, matches, (messages, others) => {
    const now = { ...withFiles(files, others), messages, isWhole: false };
    return checkProject(now, options).diagnostics;
  });
  const paths = new Set(fixable.messages.map(({ path }) => path));
  return { ...fixed, paths, reading: { ...reading, files: withFiles(files, fixed.files) } };
}

/** What was not fixed, also where no fix was tried. */
export function stillLeft(
  { left, paths }: ProjectFix,
  { diagnostics }: Outcome,
  matches: (code: string) => boolean,
): readonly NotFixed[] {
  const elsewhere = diagnostics.filter((finding) => {
    const file = finding.span?.source.file;
    return matches(finding.code) && safeFix(finding) !== null && (file === undefined || !paths.has(file));
  });
  return [...left, ...elsewhere.map((finding) => ({ finding, because: ELSEWHERE, behind: null }))];
}

/** Where single messages are named, nothing but these changes. A link is not followed: what it leads to has its own path. */
function fixableFiles(files: ProjectFiles, { kind }: Selection, isOwn: (file: File) => boolean): Fixable {
  const languages = [
    ...files.project.languages,
    ...files.shipped.languages.filter(({ path }) => !isShipped({ file: path })),
  ];
  const others = [...(files.config === null ? [] : [files.config]), ...languages];
  return {
    messages: files.messages.filter((file) => file.path.endsWith('.yaml') && isOwn(file)),
    others: kind === 'all' ? others.filter(isOwn) : [],
  };
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The files of a project with some of them as they are given. */
function withFiles(files: ProjectFiles, given: readonly File[]): ProjectFiles {
  if (given.length === 0) return files;
  const byPath = new Map(given.map((file) => [file.path, file]));
  const now = ({ path, bytes }: File): File => ({ path, bytes: byPath.get(path)?.bytes ?? bytes });
  const library = (own: Library): Library => ({ ...own, languages: own.languages.map(now) });
  return {
    ...files,
    config: files.config && now(files.config),
    messages: files.messages.map(now),
    project: library(files.project),
    shipped: library(files.shipped),
  };
}
