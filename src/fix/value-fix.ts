import type { Diagnostic } from '../model/diagnostic.ts';
import type { ScalarNode } from '../model/node.ts';
import type { Change } from '../parse/repair.ts';
import { apply, inOrder, isTangled } from './apply.ts';
import { fileOf, type Read, readAgain } from './read-again.ts';
import { safeFix } from './safe-fix.ts';
import { isSameTree } from './same-tree.ts';
import { scalarAt, type Scalars, scalarsOf } from './scalars.ts';
import { type ValueChange, valueChange } from './value-change.ts';

/** A fix of what a message says, ready to be written. */
export interface ValueFix {
  readonly kind: 'fix';
  readonly changes: readonly ValueChange[];
  /** In the file, in the order of their places. */
  readonly inFile: readonly Change[];
}

/** Why a fix cannot be made, as a clause. */
export interface Refused {
  readonly kind: 'refused';
  readonly because: string;
  /** What is wrong with the YAML of the file. */
  readonly behind: Diagnostic | null;
}

/** A message whose YAML is right, with its texts. */
export interface Page extends Read {
  readonly scalars: Scalars;
}

export function pageOf(path: string, text: string): Page | Refused {
  const read = readAgain(fileOf(path, text));
  if (read === null || read.root === null || read.findings.length > 0)
    return refused(BROKEN, read?.findings[0] ?? null);
  return { ...read, scalars: scalarsOf(read.root) };
}

/** The safe fix of a finding; undefined where it has none. */
export function valueFix(finding: Diagnostic, { source, scalars }: Page): ValueFix | Refused | undefined {
  const fix = safeFix(finding);
  if (fix === null) return undefined;
  const changes: ValueChange[] = [];
  for (const edit of fix.edits) {
    const { source: from, start, end } = edit.span;
    if (from.file !== source.file || from.text !== source.text) return refused(ELSEWHERE);
    const scalar = scalarAt(scalars, start, end);
    if (scalar !== undefined && scalars.shared.has(scalar)) return refused(SHARED);
    const change = scalar === undefined ? null : valueChange(scalar, edit);
    if (change === null) return refused(NOT_IN_STYLE);
    changes.push(change);
  }
  const inFile = inOrder(changes.map((change) => change.inFile));
  return isTangled(inFile) ? refused(NOT_IN_STYLE) : { kind: 'fix', changes, inFile };
}

/** Whether the file, read again after some fixes, says in the edited texts what is meant, and elsewhere what it said. */
export function isReadAsMeant({ source, root }: Page, fixes: readonly ValueFix[]): boolean {
  const after = readAgain(fileOf(source.file, textAfter(source.text, fixes)));
  if (root === null || after === null || after.root === null || after.findings.length > 0) return false;
  return isSameTree(root, after.root, meantBy(fixes.flatMap(({ changes }) => changes)));
}

/** `fixes` keep clear of each other. */
export function textAfter(text: string, fixes: readonly ValueFix[]): string {
  return apply(text, inOrder(fixes.flatMap(({ inFile }) => inFile)));
}

function meantBy(changes: readonly ValueChange[]): ReadonlyMap<ScalarNode, string> {
  const edits = new Map<ScalarNode, Change[]>();
  for (const { scalar, inValue } of changes) edits.set(scalar, [...(edits.get(scalar) ?? []), inValue]);
  return new Map([...edits].map(([scalar, some]) => [scalar, apply(scalar.text.value, inOrder(some))]));
}

function refused(because: string, behind: Diagnostic | null = null): Refused {
  return { kind: 'refused', because, behind };
}

/** Of what no fix touches: templates, what envoi.yaml says to all messages, messages that were not named, links. */
export const ELSEWHERE = 'it stands outside the messages that are edited here';
const BROKEN = 'the YAML of the file has to be right first';
const SHARED = 'the text is used elsewhere too, by its anchor';
const NOT_IN_STYLE = 'the text is written in a way that does not allow it';
