import { readValues } from '../link/read-values.ts';
import { reportUnknown } from '../link/unknown-name.ts';
import type { Report } from '../model/diagnostic.ts';
import { type MapNode, nodeAt, textAt } from '../model/node.ts';
import type { Config, ConfigData, File } from '../model/project.ts';
import { parseYamlMap } from '../parse/yaml-map.ts';
import { checkCharacters } from './characters.ts';
import { readHouse } from './read-house.ts';
import { readManners } from './read-manners.ts';
import type { SchemaChecker } from './schema.ts';

const SCHEMA = 'project.schema.json';

/** `envoi.yaml`, or the configuration of a project that has none. `languages` are the tags that the project knows. */
export function readConfig(
  file: File | null,
  languages: readonly string[],
  checker: SchemaChecker,
  report: Report,
): Config {
  const root = file && parseYamlMap(file, report);
  const manners = readManners(root, languages, report);
  const house = readHouse(root, languages, report);
  if (file === null) return { isReadable: true, root, data: { version: 1 }, manners, house };
  if (root === null) return { isReadable: false, root, data: null, manners, house };
  checkCharacters(root, report);
  const data = readValues(root, checker.schemas.get(SCHEMA) ?? {}, checker.schemas);
  checkDefaultSender(root, report);
  const isData = checker.check<ConfigData>(SCHEMA, root, data, report);
  return { isReadable: true, root, data: isData ? data : null, manners, house };
}

/** Also where every message names its own: the first that does not would fail. */
function checkDefaultSender(root: MapNode, report: Report): void {
  const name = textAt(root, ['sender']);
  const senders = nodeAt(root, ['senders']);
  const entries = senders?.kind === 'map' ? senders.entries : [];
  const known = entries.map(({ key }) => key.text.value);
  const people = entries.map(({ value }) => textAt(value, ['name'])?.value ?? null);
  if (name !== undefined && !known.includes(name.value)) reportUnknown('sender', name, known, report, people);
}
