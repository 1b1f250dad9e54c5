import { error, type Report } from '../model/diagnostic.ts';
import type { MapNode, Node } from '../model/node.ts';
import type { File } from '../model/project.ts';
import { decodeSource, MESSAGE_LIMIT } from './source.ts';
import { parseYaml } from './yaml.ts';

/** A YAML file whose root has to be keys and values: a message, `envoi.yaml`, a language pack. Null where it is not. */
export function parseYamlMap(file: File, report: Report): MapNode | null {
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
