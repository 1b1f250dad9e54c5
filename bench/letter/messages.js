import { readdirSync, readFileSync } from 'node:fs';
import { openProject } from '../../dist/check/open-project.js';
import { linkMessage } from '../../dist/link/message.js';
import { parseYamlMap } from '../../dist/parse/yaml-map.js';

const root = new URL('../../', import.meta.url);

/** The messages that envoi shows, and the letters by which its rules are measured, in five languages. */
export function distinctTexts() {
  const letters = pathsIn('test/letters/').filter((path) => /\/(?:good|bad)\/.*\.yaml$/.test(path));
  const shown = pathsIn('messages/').filter((path) => path.endsWith('.yaml'));
  return [...shown, ...letters].map((path) => read(path).replaceAll(/[⟦⟧]/g, ''));
}

/** No two messages are the same: each has a reader with an address of their own. */
export function variant(texts, index) {
  return texts[index % texts.length].replace(/^( +email: )/m, `$1n${index}.`);
}

const { project } = openProject(
  {
    config: file('envoi.yaml'),
    messages: [],
    project: { templates: [], partials: [], schemas: [], languages: [] },
    shipped: Object.fromEntries(
      ['templates', 'partials', 'schemas', 'languages'].map((folder) => [folder, pathsIn(`${folder}/`).map(file)]),
    ),
    messagePaths: [],
    isWhole: true,
  },
  () => undefined,
);

/** A message that is read and joined with its template and language, as rules get it. */
export function linked(text, path) {
  const tree = parseYamlMap({ path, bytes: Buffer.from(text) }, () => undefined);
  return linkMessage(path, tree, project, () => undefined);
}

/** As envoi.yaml has it, with every rule asked. */
export function strictConfig() {
  return { ...project.config, manners: { profile: 'strict', rules: new Map() } };
}

function pathsIn(folder) {
  return readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath.replaceAll('\\', '/')}/${name}`.replaceAll('//', '/'))
    .map((path) => path.slice(path.indexOf(`/${folder}`, root.pathname.length - 2) + 1))
    .toSorted();
}

function file(path) {
  return { path, bytes: readFileSync(new URL(path, root)) };
}

function read(path) {
  return readFileSync(new URL(path, root), 'utf8');
}
