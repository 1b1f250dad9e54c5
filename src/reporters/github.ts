import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { openFindings, runTroubles, unlistedFindings } from './all-findings.ts';
import { compact } from './compact.ts';
import { plainLine } from './plain-line.ts';
import { createPlaces, type Places } from './position.ts';
import { repositoryPath } from './repository-path.ts';
import { count } from './summary-line.ts';
import { visible } from './visible.ts';

export interface GithubOptions {
  /** Errors only. */
  readonly quiet: boolean;
  /** The project's folder in its repository, empty or ending with `/`. */
  readonly base: string;
}

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request: the ten worst, for it shows no more of a kind
 * and step, and how many others there are. Its log drops their places, so all findings follow as lines, in a group that
 * opens. What went wrong with the run itself comes first, and is one of the ten.
 */
export function github(outcome: Outcome, { quiet, base }: GithubOptions): string {
  const places = createPlaces();
  const found = openFindings(outcome).filter(({ severity }) => !quiet || severity === 'error');
  const troubles = runTroubles(outcome).map(plainLine);
  const all = found.length + unkept(outcome, quiet);
  const worst = worstOf(found, all, Math.max(0, MAX_ANNOTATIONS - troubles.length));
  const left = all - worst.length;
  const commands = [
    ...troubles.slice(0, MAX_ANNOTATIONS).map((text) => command('error', { title: 'envoi' }, text)),
    ...worst.map((finding) => annotation(finding, base, places)),
  ];
  if (left > 0) {
    const more = `${count(left, 'more finding')}: the log of this step and its summary tell of them`;
    commands.push(command('notice', { title: 'envoi' }, more));
  }
  const log =
    found.length === 0 ? [] : [`::group::${count(found.length, 'finding')}`, list(outcome, quiet), '::endgroup::'];
  return [...commands, ...troubles.slice(MAX_ANNOTATIONS), ...log].map((line) => `${line}\n`).join('');
}

const MAX_ANNOTATIONS = 10;

const RANK: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** As many as there is room for. Ten notices leave none for the notice that counts the others. */
function worstOf(found: readonly Diagnostic[], all: number, room: number): readonly Diagnostic[] {
  const worst = found.toSorted((one, other) => RANK[one.severity] - RANK[other.severity]);
  const isCounted = all > room && worst[0]?.severity === 'info';
  return worst.slice(0, isCounted ? Math.min(room, MAX_ANNOTATIONS - 1) : room);
}

function list(outcome: Outcome, quiet: boolean): string {
  const lines = unlistedFindings(outcome).map((sentence) => `${plainLine(sentence)}\n`);
  return [compact(outcome, { quiet }), ...lines].join('').trimEnd();
}

/** Findings about rows that the outcome counts and does not hold. */
function unkept({ lists }: Outcome, quiet: boolean): number {
  return lists
    .flatMap(({ causes }) => causes)
    .filter(({ severity, first }) => (!quiet || severity === 'error') && (first[0]?.suppressed ?? null) === null)
    .reduce((sum, { count: all, first }) => sum + all - first.length, 0);
}

function annotation({ code, severity, message, help, span }: Diagnostic, base: string, places: Places): string {
  const data = [message, ...(help === null ? [] : [`help: ${help}`])].map(plainLine).join('\n');
  const kind = severity === 'info' ? 'notice' : severity;
  if (span === null) return command(kind, { title: code }, data);
  const file = visible(repositoryPath(span.source.file, base));
  const { start, end } = places.rangeOf(span);
  // GitHub refuses columns of a place that ends on another line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const lines = span.source.text === '' ? {} : { line: start.line, endLine: end.line, ...columns };
  return command(kind, { file, ...lines, title: code }, data);
}

/** As GitHub's own toolkit writes it: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function command(
  kind: 'error' | 'warning' | 'notice',
  properties: { readonly [name: string]: string | number },
  data: string,
): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${kind} ${written.join(',')}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
