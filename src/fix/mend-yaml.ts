import type { Diagnostic } from '../model/diagnostic.ts';
import type { Change } from '../parse/repair.ts';
import { apply, inOrder, isTangled } from './apply.ts';
import { keepWhatHolds } from './keep-what-holds.ts';
import { fileOf, type Read, readAgain } from './read-again.ts';
import { type Matches, safeFix } from './safe-fix.ts';
import { isSameTree } from './same-tree.ts';
import { withoutOverlaps } from './without-overlaps.ts';

/** A file's text after fixes. */
export interface Mended {
  readonly text: string;
  readonly fixes: number;
}

/**
 * Makes the safe fixes of the YAML itself and of its bytes. These edit the file as it is written, and come before all
 * others: while the YAML is wrong, no other place in it is sure. The parser reads a wrong file on as its author meant
 * it, so a fix is right where the mended file is read as just that.
 */
export function mendYaml(path: string, text: string, matches: Matches): Mended {
  let mended: Mended = { text, fixes: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = readAgain(fileOf(path, mended.text));
    const made = read === null ? [] : fixesIn(read, matches);
    if (made.length === 0) return mended;
    const changes = inOrder(made.flatMap((fix) => fix.changes));
    mended = { text: apply(mended.text, changes), fixes: mended.fixes + made.length };
  }
  return mended;
}

/** A mistake may hide another one on its line. */
export const ROUNDS = 10;

interface YamlFix {
  readonly changes: readonly Change[];
}

function fixesIn(read: Read, matches: Matches): readonly YamlFix[] {
  const fixes = read.findings.filter(({ code }) => matches(code)).flatMap((finding) => yamlFix(finding, read));
  const clear = withoutOverlaps(fixes, ({ changes }) => changes);
  return keepWhatHolds(clear, (some) => isReadAsMeant(read, inOrder(some.flatMap(({ changes }) => changes))));
}

function yamlFix(finding: Diagnostic, { source }: Read): readonly YamlFix[] {
  const edits = safeFix(finding)?.edits ?? [];
  if (edits.length === 0 || edits.some(({ span }) => span.source.text !== source.text)) return [];
  const changes = inOrder(edits.map(({ span, text }) => ({ from: span.start, to: span.end, text })));
  return isTangled(changes) ? [] : [{ changes }];
}

/** The next mistake of a line shows when the first is gone: so there may be as many findings as before, never more. */
function isReadAsMeant({ source, root, findings }: Read, changes: readonly Change[]): boolean {
  const after = readAgain(fileOf(source.file, apply(source.text, changes)));
  if (root === null || after === null || after.root === null) return false;
  return after.findings.length <= findings.length && isSameTree(root, after.root, new Map());
}
