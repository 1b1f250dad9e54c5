import { readFileSync } from 'node:fs';
import { readSuppressed, type SuppressionList } from '../../list-pipeline.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { NamedFile } from '../../model/list-options.ts';
import type { Fault } from '../../model/outcome.ts';
import { type Checked, reportSuppressed } from '../../pipeline.ts';
import { faultOf } from '../fault.ts';

/** Who wants no letters, by all files that were named for it. */
export interface Suppressions extends Pick<SuppressionList, 'has'> {
  /** Lines that are no address, and single persons on the list who would be written to. */
  readonly diagnostics: readonly Diagnostic[];
  /** Files that cannot be read. */
  readonly faults: readonly Fault[];
}

/** Reads the files, and holds the messages to single persons against them; rows are held against them one by one. */
export function readSuppressions(files: readonly NamedFile[], { messages }: Pick<Checked, 'messages'>): Suppressions {
  const [diagnostics, faults]: [Diagnostic[], Fault[]] = [[], []];
  const lists = files.flatMap(({ path, shown }) => {
    const bytes = read(path, shown, faults);
    return bytes === null ? [] : [readSuppressed({ path: shown, bytes }, (finding) => diagnostics.push(finding))];
  });
  const has = (email: string): boolean => lists.some((list) => list.has(email));
  reportSuppressed(messages, { has }, (finding) => diagnostics.push(finding));
  return { has, diagnostics, faults };
}

function read(path: string, shown: string, faults: Fault[]): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    faults.push(faultOf(error, shown));
    return null;
  }
}
