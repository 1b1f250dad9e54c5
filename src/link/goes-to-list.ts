import { entryOf } from '../model/node.ts';
import type { File } from '../model/project.ts';
import { parseYamlMap } from '../parse/yaml-map.ts';

/** Whether a message goes to a list, asked without a look at anything else in it. */
export function goesToList(file: File): boolean {
  // Reading a file with its places costs a hundred times this look, and most messages go to one person.
  if (!new TextDecoder().decode(file.bytes).includes('recipients')) return false;
  return (
    entryOf(
      parseYamlMap(file, () => undefined),
      'recipients',
    ) !== undefined
  );
}
