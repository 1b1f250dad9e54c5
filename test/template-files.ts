import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { File, Library, ProjectFiles } from '../src/model/project.ts';

/** The schema of a case that brings none: a message, with nothing of its own. */
const PLAIN_SCHEMA = '{ "$ref": "message.schema.json", "unevaluatedProperties": false }\n';

/** The files of a case by the names that they have in its project, and those names by the files of the case. */
export interface TemplateCase {
  readonly files: ProjectFiles;
  /** `template.mjml` for `templates/NAME.mjml`; a file that is not the case's own keeps its path. */
  readonly nameInCase: (path: string) => string;
}

/**
 * The project of a folder under `templates/`: `template.mjml`, `schema.json`, `message.yaml` and `partials/`, with the
 * sender, the company and the colour of `envoi.yaml` beside the cases, and what envoi ships.
 */
export function templateCase(root: string, kind: 'good' | 'bad', name: string, shipped: Library): TemplateCase {
  const folder = join(root, kind, name);
  const own = new Map([
    [`templates/${name}.mjml`, 'template.mjml'],
    [`schemas/${name}.schema.json`, 'schema.json'],
    [`messages/${name}.yaml`, 'message.yaml'],
    ...namesIn(join(folder, 'partials')).map((file) => [`partials/${file}`, `partials/${file}`] as const),
  ]);
  const at = (prefix: string): readonly File[] =>
    [...own].filter(([path]) => path.startsWith(prefix)).flatMap(([path, file]) => read(path, join(folder, file)));
  const schemas = at('schemas/');
  const messages = at('messages/');
  const plain = { path: `schemas/${name}.schema.json`, bytes: Buffer.from(PLAIN_SCHEMA) };
  const files: ProjectFiles = {
    config: { path: 'envoi.yaml', bytes: readFileSync(join(root, 'envoi.yaml')) },
    messages,
    project: {
      templates: at('templates/'),
      partials: at('partials/'),
      schemas: schemas.length > 0 ? schemas : [plain],
      languages: [],
    },
    shipped,
    messagePaths: messages.map(({ path }) => path),
    isWhole: true,
  };
  return { files, nameInCase: (path) => own.get(path) ?? path };
}

function read(path: string, file: string): readonly File[] {
  return existsSync(file) ? [{ path, bytes: readFileSync(file) }] : [];
}

/** What a folder holds, by name; nothing where there is none. */
export function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}
