import type { Path } from '../../model/node.ts';
import { type KindOfFile, kindOfFile } from '../kind-of-file.ts';

/** What a word of a file stands for where it is more than a word. */
export type Meaning =
  | 'template'
  | 'language'
  | 'sender'
  | 'row-schema'
  | 'row-field'
  | 'rule'
  | 'word-list'
  | 'own-tag'
  | 'zone';

/** What the value at a path names; null for a value that says something itself. */
export function meaningOfValue(file: string, path: Path, format: string | null): Meaning | null {
  const named = VALUES.get(`${kindOfFile(file)} ${patternOf(path)}`);
  if (named !== undefined) return named;
  if (format === 'language-tag') return 'language';
  return format === 'time-zone' ? 'zone' : null;
}

/** What the keys of the map at a path name; null where the schema says which there are. */
export function meaningOfKeys(file: string, path: Path): Meaning | null {
  const kind = kindOfFile(file);
  if (kind === 'config' && path.length === 2 && path[0] === 'rules') return 'language';
  return KEYS.get(`${kind} ${patternOf(path)}`) ?? null;
}

type Pattern = `${KindOfFile} ${string}`;

function patternOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
}

const VALUES: ReadonlyMap<Pattern, Meaning> = new Map<Pattern, Meaning>([
  ['message template', 'template'],
  ['message sender', 'sender'],
  ['message recipients.schema', 'row-schema'],
  ['message allow.[].rule', 'rule'],
  ['config sender', 'sender'],
  ['language tag', 'own-tag'],
]);

const KEYS: ReadonlyMap<Pattern, Meaning> = new Map<Pattern, Meaning>([
  ['message recipients.columns', 'row-field'],
  ['message recipients.where', 'row-field'],
  ['config rules', 'rule'],
  ['config names', 'language'],
  ['config words', 'language'],
  ['language words', 'word-list'],
  ['language without.words', 'word-list'],
]);
