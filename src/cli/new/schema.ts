import { join } from 'node:path';
import { newSchemaFacts } from '../../reporters/new-schema.ts';
import { createPaint } from '../../reporters/paint.ts';
import { wantsColor } from '../../reporters/wants-color.ts';
import { findProject } from '../../run/find-project.ts';
import { withoutInterruption } from '../../run/without-interruption.ts';
import { writeNewFile } from '../../run/write-new-file.ts';
import { CANNOT_DO, ERRORS_FOUND, type ExitCode, NOTHING_WRONG } from '../exit-code.ts';
import { rowSource } from '../list-flags.ts';
import type { Machine } from '../machine.ts';
import { answer, noteFaults, refuse, shownPath, widthOf } from '../say.ts';
import { noProjectRefusal } from '../target.ts';

export interface NewSchemaOptions {
  readonly from: string;
  readonly name?: string;
  readonly dryRun?: boolean;
}

/** `envoi new schema`: a first schema for the rows of a file, never in the place of one that is there. */
export async function newSchema({ from, name, dryRun }: NewSchemaOptions, machine: Machine): Promise<ExitCode> {
  const place = findProject(machine.cwd);
  if (place.kind === 'none') return refuse(noProjectRefusal(place.start), machine);
  const schemaName = name ?? nameFrom(from);
  if (schemaName === null || !NAME.test(schemaName)) {
    return refuse(
      {
        problem: name === undefined ? `${from} gives no name for a schema` : `--name ${name} is no name for a schema`,
        help: 'name it with --name, in small letters, digits and hyphens, such as customer',
      },
      machine,
    );
  }
  const { load } = await machine.library();
  const project = await load(place.root, { today: machine.today });
  const made = await project.newRowSchema({ from: rowSource(from, machine), name: schemaName });
  if (made.kind === 'fault') return cannot(made.fault, machine);
  if (made.kind === 'findings') {
    const { findingsText } = await import('../../reporters/pretty.ts');
    const shown = { color: wantsColor(machine.stderr, machine.env), width: widthOf(machine.stderr), quiet: true };
    await machine.stderr.write(findingsText(made.diagnostics, shown));
    return ERRORS_FOUND;
  }
  if (dryRun === true) return answer(made.text, NOTHING_WRONG, machine);
  const path = join(place.root, 'schemas', 'rows', `${schemaName}.schema.json`);
  const fault = await withoutInterruption(() => writeNewFile(path, made.text, 'umask'));
  if (fault !== null) return cannot({ ...fault, problem: existsWords(fault.problem) }, machine);
  const paint = createPaint(wantsColor(machine.stdout, machine.env));
  return answer(
    newSchemaFacts({ ...made, name: schemaName, path: shownPath(path, machine) }, paint),
    NOTHING_WRONG,
    machine,
  );
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** `data/Kunder 2026.csv` is `kunder-2026`; null where nothing of the file's name can stand in a name. */
function nameFrom(file: string): string | null {
  const base = file.replace(/^.*[/\\]/, '').replace(/\.[a-z]+$/i, '');
  const name = base
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return name.replace(/^[-0-9]+|-+$/g, '') || null;
}

function existsWords(problem: string): string {
  return problem === 'exists already' ? 'exists already, and stays as it is; choose another --name' : problem;
}

async function cannot(fault: Parameters<typeof noteFaults>[0][number], machine: Machine): Promise<ExitCode> {
  await noteFaults([fault], machine);
  return CANNOT_DO;
}
