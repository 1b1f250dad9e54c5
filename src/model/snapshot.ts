import type { PhraseIndex } from './phrase-index.ts';
import type { File } from './project.ts';

/**
 * What comes of reading the schemas and languages that we ship, made when the package was compiled. It is asked with the
 * schemas as they are now: null where one of them is not as it was then.
 */
export type Snapshots = (schemas: readonly File[]) => Snapshot | null;

export interface Snapshot {
  readonly acceptorsOf: AcceptorsOf;
  /** Null where the file is not as it was then. */
  readonly pack: (file: File) => PackSnapshot | null;
}

/** What a language pack says, each of its word lists as a list. */
export interface PackSnapshot {
  readonly values: unknown;
  readonly phrases: PhraseIndex;
}

/** Whether a schema accepts a value, but for keys that closed maps do not know. */
export type Acceptor = (value: unknown) => boolean;

/** Acceptors by the names of their schemas. */
export type AcceptorsOf = (words: SchemaWords) => ReadonlyMap<string, Acceptor>;

/** What schemas ask for by name. */
export interface SchemaWords {
  readonly formats: { readonly [format: string]: (text: string) => boolean };
  /** What a keyword says in the schema comes first. */
  readonly keywords: {
    readonly [keyword in 'const' | 'enum' | 'uniqueItems']: (said: unknown, value: unknown) => boolean;
  };
}
