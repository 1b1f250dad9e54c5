import { statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ancestorsOf } from '../run/find-project.ts';
import type { Machine } from './machine.ts';
import type { ReportOptions } from './report.ts';
import { noteAll, shownPath } from './say.ts';

/**
 * Says which project a command is about where nothing on the command line does, and nobody may have meant it: the
 * project is above the current folder. A folder `messages/` on the way up to it looks like a project, and is none.
 */
export async function noteProject(
  root: string,
  names: readonly string[],
  { format, quiet }: ReportOptions,
  machine: Machine,
): Promise<void> {
  if (quiet || machine.cwd === root) return;
  const below = ancestorsOf(machine.cwd).filter((folder) => folder.startsWith(root + sep));
  const strangers = below.map((folder) => join(folder, 'messages')).filter(isFolder);
  const isSaid = (names.length === 0 && format === 'pretty') || strangers.length > 0;
  await noteAll(
    [
      ...(isSaid ? [`the project is ${root}`] : []),
      ...strangers.map((folder) => {
        const shown = shownPath(folder, machine);
        return `${shown} is no part of it: put an envoi.yaml beside ${shown} to make a project there`;
      }),
    ],
    machine,
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
