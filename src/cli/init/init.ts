import { lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';
import { shellWord } from '../../model/shell-word.ts';
import { repositoryRoot } from '../../run/repository-root.ts';
import { schemaFolder } from '../../run/schema-folder.ts';
import { withoutInterruption } from '../../run/without-interruption.ts';
import { takenBy, writeNewFiles } from '../../run/write-new-files.ts';
import { type CiFile, type CiKind, ciFile, missingJob } from '../../starter/ci-file.ts';
import { messageText } from '../../starter/message.ts';
import { configText, ignoreText, notIgnored, packageText } from '../../starter/project.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from '../exit-code.ts';
import { chooseProject, type InitFlags, type ProjectChoice } from './answers.ts';
import type { Machine } from '../machine.ts';
import { findingsOf, type NewPart, openPlace, sayFindings } from '../put-new.ts';
import { answer, cancelled, note, noteFaults, refuse, shownPath } from '../say.ts';

/** `envoi init`: a project that passes `check` and `build` at once. All files are written, or none. */
export async function init(folder: string | undefined, flags: InitFlags, machine: Machine): Promise<ExitCode> {
  const root = resolve(machine.cwd, folder ?? '.');
  const taken = REQUIRED.map((path) => takenBy(join(root, path))).filter((path) => path !== null);
  if (taken.length > 0) {
    const shown = taken.map((path) => shownPath(path, machine)).join(', ');
    const problem = taken.length === 1 ? `${shown} exists already` : `these exist already: ${shown}`;
    const help = 'nothing was written; `envoi new message` adds a letter to a project';
    return refuse({ problem, help }, machine);
  }
  const chosen = await chooseProject(flags, (await machine.ask?.()) ?? null);
  if (chosen.kind === 'refusal') return refuse(chosen.refusal, machine);
  if (chosen.kind === 'cancelled') return cancelled(machine);
  const parts = projectParts(chosen, root, machine.today);
  const findings = await findingsInEmpty(parts, machine.today);
  await sayFindings(findings, machine);
  if (findings.some(({ severity }) => severity === 'error')) {
    await note('nothing was written: an answer is not what a letter may say', machine);
    return ERRORS_FOUND;
  }
  return write(root, { parts, chosen }, machine);
}

const REQUIRED = ['envoi.yaml', 'messages/first-letter.yaml'];

function projectParts({ words, language, ...answers }: ProjectChoice, root: string, today: string): readonly NewPart[] {
  const schemas = schemaFolder(root);
  return [
    { path: 'envoi.yaml', text: configText({ ...answers, language, schemas }) },
    {
      path: 'messages/first-letter.yaml',
      text: messageText({
        schema: `../${schemas}/follow-up.schema.json`,
        template: 'follow-up',
        language,
        words,
        recipient: words.reader,
        sender: null,
        subject: null,
        today,
        offset: '+00:00',
        details: [],
      }),
    },
  ];
}

/** What `check` would say of a project that has only these files, wherever it is going to be. */
async function findingsInEmpty(parts: readonly NewPart[], today: string): ReturnType<typeof findingsOf> {
  const empty = mkdtempSync(join(tmpdir(), 'envoi-init-'));
  try {
    return await findingsOf(parts, openPlace(empty), today);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}

interface Planned {
  readonly parts: readonly NewPart[];
  readonly chosen: ProjectChoice;
}

async function write(root: string, { parts, chosen }: Planned, machine: Machine): Promise<ExitCode> {
  const repository = repositoryRoot(root) ?? root;
  const ci = chosen.ci === 'none' ? null : ciPart(chosen.ci, repository, root);
  const job =
    chosen.ci === 'none' || ci === null ? null : missingJob(chosen.ci, folderIn(repository, root), textIn(ci.path));
  const harmless = [
    { path: join(root, 'package.json'), text: packageText(basename(root), machine.version) },
    { path: join(root, '.gitignore'), text: ignoreText() },
    ...(ci === null || ci.text === null ? [] : [{ path: ci.path, text: ci.text }]),
  ];
  const kept = harmless.filter(({ path }) => takenBy(path) !== null);
  const files = [
    ...parts.map(({ path, text }) => ({ path: join(root, path), text })),
    ...harmless.filter((file) => !kept.includes(file)),
  ];
  const fault = await withoutInterruption(() => writeNewFiles(files));
  if (fault !== null) {
    await noteFaults([fault], machine);
    return CANNOT_DO;
  }
  const lines = [
    ...files.map(({ path }) => `wrote ${shownPath(path, machine)}`),
    ...kept.map((file) => `kept ${shownPath(file.path, machine)}${wantedOf(file, job)}`),
    ...(ci !== null && ci.text === null ? [`left out ${shownPath(ci.path, machine)}: ${UNNAMED}`] : []),
    '',
    ...exampleLines(chosen.examples),
    'Next:',
    ...(root === machine.cwd ? [] : [`  cd ${shellWord(relative(machine.cwd, root))}`]),
    `  ${installCommand(join(root, 'package.json'), kept)}`,
    '  npx envoi check',
    '  npx envoi build --open',
  ];
  return answer(`${lines.join('\n')}\n`, NOTHING_WRONG, machine);
}

function ciPart(kind: CiKind, repository: string, root: string): CiFile {
  const { path, text } = ciFile(kind, folderIn(repository, root));
  return { path: join(repository, path), text };
}

function folderIn(repository: string, root: string): string {
  return relative(repository, root).split(sep).join('/');
}

const UNNAMED = 'a build server would put something else in for the name of this folder; give it another name first';

/** What a file that is kept would need for the project; the file of a build server a job that checks its folder. */
function wantedOf({ path }: NewPart, job: string | null): string {
  switch (basename(path)) {
    case 'package.json':
      return '';
    case '.gitignore': {
      const missing = notIgnored(textIn(path));
      return missing.length === 0 ? '' : `; add ${missing.join(' and ')} to it`;
    }
    default:
      return job === null ? '' : `; add this job to it${job.startsWith(' ') ? ', below `jobs:`' : ''}:\n\n${job}`;
  }
}

/** Without a text that can be read, nothing is ignored. */
function textIn(path: string): string {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}

function exampleLines(examples: readonly string[]): readonly string[] {
  if (examples.length === 0) return [];
  return [`An example until you write your own into envoi.yaml: ${examples.join(', ')}.`];
}

/** A `package.json` that was kept may have envoi already. */
function installCommand(path: string, kept: readonly NewPart[]): string {
  const isKept = kept.some((file) => file.path === path);
  return isKept && !textIn(path).includes('"envoi"') ? 'npm install --save-dev envoi' : 'npm install';
}
