import { type MapNode, nodeAt } from '../model/node.ts';
import type { Text } from '../model/text.ts';

/** The key under `names` in `envoi.yaml` that is no language: names that are not judged. */
export const KNOWN_NAMES = 'known';

/** A file of the project that says how the names of people are called out in a language. */
export interface NameFile {
  /** As `envoi.yaml` writes it. */
  readonly tag: Text;
  /** Its path in the project. */
  readonly file: Text;
}

/** The files of vocatives that `envoi.yaml` names, in its order. What is of a wrong kind is the schema's finding. */
export function nameFilesOf(config: MapNode | null): readonly NameFile[] {
  const names = nodeAt(config, ['names']);
  if (names?.kind !== 'map') return [];
  return names.entries.flatMap(({ key, value }) => {
    const isFile = key.text.value !== KNOWN_NAMES && value.kind === 'scalar' && value.style !== 'empty';
    return isFile ? [{ tag: key.text, file: value.text }] : [];
  });
}
