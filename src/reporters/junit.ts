import junit, { type Builder, type TestCase } from 'junit-report-builder';
import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { openFindings, runTroubles, unlistedFindings } from './all-findings.ts';
import { compactLine } from './compact.ts';
import { plainLine } from './plain-line.ts';
import { createPlaces, type Places } from './position.ts';
import { count } from './summary-line.ts';

/**
 * A test case for each message that was looked at, those without findings too, and for each other file that has some.
 * Errors fail their file; warnings are its output, so that a server that counts failures counts errors. No times: the same
 * findings give the same report.
 */
export function junitXml(outcome: Outcome): string {
  const places = createPlaces();
  const byFile = groupByFile(openFindings(outcome));
  const paths = new Set([...outcome.messages, ...byFile.keys()].filter((file) => file !== null));
  const builder = newBuilder().name('envoi');
  const suite = builder.testSuite().name('envoi');
  for (const path of [...paths].toSorted(byCodeUnit)) {
    const name = plainLine(path);
    fill(suite.testCase().className('envoi').name(name).file(name), byFile.get(path) ?? [], places);
  }
  const ofRun = byFile.get(null) ?? [];
  const unlisted = unlistedFindings(outcome);
  const troubles = runTroubles(outcome);
  if (ofRun.length + unlisted.length + troubles.length > 0) {
    const run = suite.testCase().className('envoi').name('the run');
    fill(run, ofRun, places, unlisted);
    const [first] = troubles.map(plainLine);
    if (first !== undefined) run.error(first, 'fault', text(troubles.map(plainLine)));
  }
  return `${builder.build()}\n`;
}

/** Null for what is about the run. */
function groupByFile(found: readonly Diagnostic[]): ReadonlyMap<string | null, readonly Diagnostic[]> {
  const groups = new Map<string | null, Diagnostic[]>();
  for (const finding of found) {
    const file = finding.span?.source.file ?? null;
    const group = groups.get(file);
    if (group === undefined) groups.set(file, [finding]);
    else group.push(finding);
  }
  return groups;
}

function fill(test: TestCase, found: readonly Diagnostic[], places: Places, notes: readonly string[] = []): void {
  const errors = found.filter(({ severity }) => severity === 'error');
  const others = found.filter(({ severity }) => severity !== 'error');
  const [first] = errors;
  if (first !== undefined) {
    const rest = errors.length === 1 ? '' : ` (and ${count(errors.length - 1, 'more error')})`;
    test.failure(plainLine(first.message) + rest, first.code);
    test.stacktrace(text(errors.flatMap((finding) => linesOf(finding, places))));
  }
  const output = [...others.flatMap((finding) => linesOf(finding, places)), ...notes.map(plainLine)];
  if (output.length > 0) test.standardOutput(text(output));
}

function linesOf(finding: Diagnostic, places: Places): readonly string[] {
  const help = finding.help === null ? [] : [`  help: ${plainLine(finding.help)}`];
  return [compactLine(finding, places), ...help];
}

/**
 * Lines between line ends, so that none stands behind a tag. `]]>` would end the section that they are written into; the
 * builder parts only the first one.
 */
function text(lines: readonly string[]): string {
  return `\n${lines.join('\n')}\n`.replaceAll(']]>', ']] >');
}

/** Its types tell of a default export that is, for an ES module, the module itself. */
function newBuilder(): Builder {
  const exported: unknown = junit;
  if (isBuilder(exported)) return exported.newBuilder();
  throw new Error('junit-report-builder has no builder');
}

function isBuilder(value: unknown): value is Builder {
  return typeof value === 'object' && value !== null && 'newBuilder' in value;
}
