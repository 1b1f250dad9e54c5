import { join, resolve } from 'node:path';
import { count } from '../reporters/summary-line.ts';
import { wantsColor } from '../reporters/wants-color.ts';
import { findProject } from '../run/find-project.ts';
import type { ProjectTypesRead } from '../run/project-types.ts';
import { reportPathProblem } from '../run/write-report.ts';
import { withoutInterruption } from '../run/without-interruption.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from './exit-code.ts';
import type { Machine } from './machine.ts';
import { answer, noteFaults, refuse, shownPath, widthOf } from './say.ts';
import { noProjectRefusal } from './target.ts';

export interface TypesOptions {
  /** `-` is standard output. */
  readonly out?: string;
  readonly check?: boolean;
}

/** `envoi types`: what the schemas of the project say, for TypeScript. Loaded late: what makes the types takes a while. */
export async function types({ out, check = false }: TypesOptions, machine: Machine): Promise<ExitCode> {
  const place = findProject(machine.cwd);
  if (place.kind === 'none') return refuse(noProjectRefusal(place.start), machine);
  if (check && out === '-') {
    return refuse({ problem: '--check needs a file to look at, and `-o -` names none', help: null }, machine);
  }
  const path = out === undefined ? join(place.root, FILE) : resolve(machine.cwd, out);
  const unfit = out === '-' ? null : reportPathProblem(place.root, path);
  if (unfit !== null) {
    return refuse(
      { problem: `-o ${out} ${unfit}`, help: 'name a file beside envoi.yaml or in a folder of your own' },
      machine,
    );
  }
  const { readProjectTypes } = await import('../run/project-types.ts');
  const made = await readProjectTypes(place.root);
  if (made.kind !== 'types') return cannotMake(made, machine);
  if (out === '-') return answer(made.text, NOTHING_WRONG, machine);
  return check ? compare(path, made.text, machine) : write(path, made, machine);
}

const FILE = 'envoi-types.d.ts';

async function cannotMake(
  made: Exclude<ProjectTypesRead, { readonly kind: 'types' }>,
  machine: Machine,
): Promise<ExitCode> {
  if (made.kind === 'faults') {
    await noteFaults(made.faults, machine);
    return CANNOT_DO;
  }
  const { findingsText } = await import('../reporters/pretty.ts');
  const shown = { color: wantsColor(machine.stderr, machine.env), width: widthOf(machine.stderr), quiet: true };
  await machine.stderr.write(findingsText(made.diagnostics, shown));
  return ERRORS_FOUND;
}

async function compare(path: string, text: string, machine: Machine): Promise<ExitCode> {
  const { lookAtTypes } = await import('../run/types-file.ts');
  const found = lookAtTypes(path, text);
  const shown = shownPath(path, machine);
  switch (found.kind) {
    case 'current':
      return answer(`${shown} is up to date\n`, NOTHING_WRONG, machine);
    case 'absent':
      return answer(`${shown} is not there: run \`envoi types\`\n`, ERRORS_FOUND, machine);
    case 'stale':
      return answer(`${shown} is not up to date: run \`envoi types\`\n`, ERRORS_FOUND, machine);
    case 'foreign':
      return foreign(shown, machine);
    case 'fault':
      await noteFaults([found.fault], machine);
      return CANNOT_DO;
  }
}

interface Made {
  readonly text: string;
  readonly templates: number;
  readonly rows: number;
}

async function write(path: string, { text, templates, rows }: Made, machine: Machine): Promise<ExitCode> {
  const { lookAtTypes, writeTypes } = await import('../run/types-file.ts');
  const found = lookAtTypes(path, text);
  const shown = shownPath(path, machine);
  if (found.kind === 'current') return answer(`${shown} is up to date\n`, NOTHING_WRONG, machine);
  if (found.kind === 'foreign') return foreign(shown, machine);
  const old = found.kind === 'stale' ? found.bytes : null;
  const fault = found.kind === 'fault' ? found.fault : await withoutInterruption(() => writeTypes(path, text, old));
  if (fault !== null) {
    await noteFaults([fault], machine);
    return CANNOT_DO;
  }
  const facts = `${count(templates, 'template')} and ${count(rows, 'row schema')}`;
  return answer(`wrote ${shown} with the types of ${facts}\n`, NOTHING_WRONG, machine);
}

async function foreign(shown: string, machine: Machine): Promise<ExitCode> {
  const problem = `${shown} was not made by \`envoi types\`, and stays as it is`;
  return refuse({ problem, help: 'move it away, or name another file with -o' }, machine);
}
