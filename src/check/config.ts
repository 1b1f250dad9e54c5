import { readValues } from '../link/read-values.ts';
import { reportUnknown } from '../link/unknown-name.ts';
import type { Report } from '../model/diagnostic.ts';
import { type MapNode, nodeAt, textAt } from '../model/node.ts';
import type { Config, ConfigData, File } from '../model/project.ts';
import { parseYamlMap } from '../parse/yaml-map.ts';
import { checkCharacters } from './characters.ts';
import type { SchemaChecker } from './schema.ts';

const SCHEMA = 'project.schema.json';

/** `envoi.yaml`, or the configuration of a project that has none. */
export function readConfig(file: File | null, checker: SchemaChecker, report: Report): Config {
  if (file === null) return { isReadable: true, root: null, data: { version: 1 } };
  const root = parseYamlMap(file, report);
  if (root === null) return { isReadable: false, root, data: null };
  checkCharacters(root, report);
  const data = readValues(root, checker.schemas.get(SCHEMA) ?? {}, checker.schemas);
  checkDefaultSender(root, report);
  return { isReadable: true, root, data: checker.check<ConfigData>(SCHEMA, root, data, report) ? data : null };
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
