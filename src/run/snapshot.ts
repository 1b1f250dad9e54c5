import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PhraseIndex } from '../model/phrase-index.ts';
import type { File } from '../model/project.ts';
import type { AcceptorsOf, PackSnapshot, Snapshots } from '../model/snapshot.ts';
import { digest } from './digest.ts';
import { packageRoot } from './find-project.ts';

/**
 * What `npm run compile` has kept of the shipped files. Each thing is kept with a digest of what it was made of. What is
 * not there, or damaged, is not known: then the files are read.
 */
export async function openSnapshots(folder: string | null = keptFolder()): Promise<Snapshots> {
  const kept = folder === null ? null : await schemasIn(folder);
  if (folder === null || kept === null) return () => null;
  return (schemas) =>
    digestOfSchemas(schemas) === kept.digest
      ? { acceptorsOf: kept.acceptorsOf, pack: (file) => packIn(folder, file) }
      : null;
}

/** Null where envoi runs from its sources: what was kept may be of older ones. */
function keptFolder(): string | null {
  return import.meta.url.endsWith('.ts') ? null : join(packageRoot(), 'dist', 'snapshot');
}

/** One for all, since they refer to each other. */
export function digestOfSchemas(files: readonly File[]): string {
  const each = files.map(({ path, bytes }) => `${/schemas\/.*$/.exec(path)?.[0]} ${digest(bytes)}\n`);
  return digest(each.toSorted().join(''));
}

/** Where the snapshot of a pack is kept: `en.json`. */
export function snapshotName({ path }: File): string {
  return path.replace(/^.*\//, '').replace(/\.yaml$/, '.json');
}

interface KeptSchemas {
  readonly digest: string;
  readonly acceptorsOf: AcceptorsOf;
}

async function schemasIn(folder: string): Promise<KeptSchemas | null> {
  try {
    const module: unknown = await import(pathToFileURL(join(folder, 'schemas.js')).href);
    return isKeptSchemas(module) ? module : null;
  } catch {
    return null;
  }
}

function packIn(folder: string, file: File): PackSnapshot | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(folder, snapshotName(file)), 'utf8'));
    return isKeptPack(kept) && kept.digest === digest(file.bytes) ? kept : null;
  } catch {
    return null;
  }
}

/** A pack's snapshot as it stands on the disk. */
export interface KeptPack extends PackSnapshot {
  /** Of the file that it was made of. */
  readonly digest: string;
}

function isKeptSchemas(value: unknown): value is KeptSchemas {
  return isRecord(value) && typeof value['digest'] === 'string' && typeof value['acceptorsOf'] === 'function';
}

function isKeptPack(value: unknown): value is KeptPack {
  return (
    isRecord(value) && typeof value['digest'] === 'string' && isRecord(value['values']) && isIndex(value['phrases'])
  );
}

function isIndex(value: unknown): value is PhraseIndex {
  return isRecord(value) && [value['words'], value['stems'], value['seconds']].every(Array.isArray);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
