import { readValues } from '../link/read-values.ts';
import { error, type Report } from '../model/diagnostic.ts';
import type { MapNode, Node } from '../model/node.ts';
import type { Config, ConfigData, File } from '../model/project.ts';
import { MESSAGE_LIMIT, decodeSource } from '../parse/source.ts';
import { parseYaml } from '../parse/yaml.ts';
import { checkCharacters } from './characters.ts';
import type { SchemaChecker } from './schema.ts';

const SCHEMA = 'project.schema.json';

/** `envoi.yaml`, or the configuration of a project that has none. */
export function readConfig(file: File | null, checker: SchemaChecker, report: Report): Config {
  if (file === null) return { root: null, data: { version: 1 } };
  const root = readMap(file, report);
  if (root === null) return { root, data: null };
  checkCharacters(root, report);
  const data = readValues(root, checker.schemas.get(SCHEMA) ?? {}, checker.schemas);
  return { root, data: checker.check<ConfigData>(SCHEMA, root, data, report) ? data : null };
}

/** A YAML file whose root has to be a map of keys: a message, `envoi.yaml`, a language pack. */
export function readMap(file: File, report: Report): MapNode | null {
  const source = decodeSource(file, MESSAGE_LIMIT, report);
  const root = source && parseYaml(source, report);
  if (root === null || root.kind === 'map') return root;
  reportNoMap(root, report);
  return null;
}

function reportNoMap(root: Node, report: Report): void {
  const found = root.kind === 'sequence' ? 'a list' : 'one text';
  const help = 'begin each line with a key and a colon, for example `subject: …`';
  const end = Math.min(root.span.end, lineEnd(root.span.source.text, root.span.start));
  const span = { ...root.span, end };
  report(error('project/not-a-map', span, `the file holds ${found} where keys and values are expected`, { help }));
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}
