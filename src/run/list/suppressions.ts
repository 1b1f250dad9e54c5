import { readFileSync } from 'node:fs';
import { readSuppressed, type SuppressionList } from '../../list-pipeline.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { NamedFile } from '../../model/list-options.ts';
import type { Fault } from '../../model/outcome.ts';
import { faultOf } from '../fault.ts';

export type SuppressionTest = Pick<SuppressionList, 'has'>;

/** Who wants no letters, by all of these files. A line that is no address is among `diagnostics`, a file that cannot be read among `faults`. */
export function readSuppressions(
  files: readonly NamedFile[],
  diagnostics: Diagnostic[],
  faults: Fault[],
): SuppressionTest {
  const lists = files.flatMap(({ path, shown }) => {
    const bytes = read(path, shown, faults);
    return bytes === null ? [] : [readSuppressed({ path: shown, bytes }, (finding) => diagnostics.push(finding))];
  });
  return { has: (email) => lists.some((list) => list.has(email)) };
}

function read(path: string, shown: string, faults: Fault[]): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    faults.push(faultOf(error, shown));
    return null;
  }
}
