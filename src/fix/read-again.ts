import type { Diagnostic } from '../model/diagnostic.ts';
import type { Node } from '../model/node.ts';
import type { File } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import { decodeSource, MESSAGE_LIMIT } from '../parse/source.ts';
import { parseYaml } from '../parse/yaml.ts';

/** A YAML file as it would be read now, with what is found in its bytes and its YAML. */
export interface Read {
  readonly source: Source;
  readonly root: Node | null;
  readonly findings: readonly Diagnostic[];
}

/** Null for what is no text, or too long. */
export function readAgain(file: File): Read | null {
  const findings: Diagnostic[] = [];
  const source = decodeSource(file, MESSAGE_LIMIT, (finding) => findings.push(finding));
  if (source === null) return null;
  return { source, root: parseYaml(source, (finding) => findings.push(finding)), findings };
}

/** A text as a file. The mark at its start is taken off again by whoever reads it; a second one would be text. */
export function fileOf(path: string, text: string): File {
  return { path, bytes: new TextEncoder().encode(`\ufeff${text}`) };
}
