import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { byCodeUnit } from '../model/by-code-unit.ts';
import { explanationOf } from '../rules/index.ts';
import { digestOf, markedText } from './fingerprint.ts';

/** Findings that are known and do not count until they are mended: the level below which a project must not fall. */
export interface Baseline {
  /** As it is shown in findings and as their reason. */
  readonly file: string;
  readonly entries: readonly KnownFinding[];
}

/** So many findings of one code that mark the same text in one file. */
export interface KnownFinding extends Identity {
  readonly count: number;
  /** Where the baseline names it; null for an entry that is not written yet. */
  readonly span: Span | null;
}

/** By what a finding is known again, wherever in its file it stands. */
export interface Identity {
  readonly code: string;
  /** Null for a finding about the run. */
  readonly file: string | null;
  /** What it marks, on one line; of a finding about the run its sentence. */
  readonly text: string;
}

/**
 * Null for what no baseline holds: what a message cannot allow either, and findings about rows, which would carry
 * personal data into a file that is kept.
 */
export function identityOf({ code, span, row, message }: Diagnostic): Identity | null {
  if (row !== null || !canBeKnown(code)) return null;
  return { code, file: span?.source.file ?? null, text: shortened(span === null ? message : markedText(span)) };
}

/** Whether a rule can be excepted at all. */
export function canBeKnown(code: string): boolean {
  return explanationOf(code)?.hard === false;
}

/** Equal for equal identities only. */
export function keyOf({ code, file, text }: Identity): string {
  return JSON.stringify([code, file, text]);
}

/**
 * The file of a baseline: JSON with an entry a line, in the order of files, codes and texts, so that two branches that
 * change it can be merged and a change of it can be read. The same entries give the same bytes.
 */
export function baselineText(entries: readonly KnownFinding[]): string {
  const lines = entries
    .toSorted(inOrder)
    .map(({ code, file, text, count }) => `    ${lineOf({ code, file, text, count })}`);
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${findings}\n}\n`;
}

function lineOf(entry: Omit<KnownFinding, 'span'>): string {
  const parts = Object.entries(entry).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `{ ${parts.join(', ')} }`;
}

function inOrder(one: Identity, other: Identity): number {
  return (
    byCodeUnit(one.file ?? '', other.file ?? '') || byCodeUnit(one.code, other.code) || byCodeUnit(one.text, other.text)
  );
}

/** A long text by its beginning and a digest of the whole: whoever reads a baseline sees what is meant. */
function shortened(text: string): string {
  if (text.length <= MOST) return text;
  const beginning = text.slice(0, KEPT).replace(/[\uD800-\uDBFF]$/, '');
  return `${beginning}… ${digestOf(text)}`;
}

const MOST = 80;
const KEPT = 60;
