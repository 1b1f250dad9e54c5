import { readFileSync } from 'node:fs';
import { openProject, type OpenProject } from '../../../src/check/open-project.ts';
import type { Question } from '../../../src/assist/answers.ts';
import type { File, ProjectFiles } from '../../../src/model/project.ts';
import { shippedLibrary } from '../../case-files.ts';

const library = shippedLibrary('.');
const NONE = { templates: [], partials: [], schemas: [], languages: [] };

/** A project with what envoi ships and some files of its own, by their paths. */
export function openWith(own: Readonly<Record<string, string>> = {}): OpenProject {
  const files = Object.entries(own).map(([path, text]): File => ({ path, bytes: Buffer.from(text) }));
  const at = (prefix: string): readonly File[] => files.filter(({ path }) => path.startsWith(prefix));
  const config: File = { path: 'envoi.yaml', bytes: readFileSync('envoi.yaml') };
  const project: ProjectFiles = {
    config: at('envoi.yaml')[0] ?? config,
    messages: [],
    project: {
      ...NONE,
      templates: at('templates/'),
      partials: at('partials/'),
      schemas: at('schemas/'),
      languages: at('languages/'),
    },
    shipped: library,
    messagePaths: [],
    isWhole: false,
  };
  return openProject(project, () => undefined);
}

const open = openWith();

/** A question at the place of `¦` in a text. */
export function ask(
  marked: string,
  file = 'messages/kari.yaml',
  { project }: Pick<OpenProject, 'project'> = open,
): Question {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return { source: { file, text }, offset, project };
}
