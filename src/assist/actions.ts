import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Action } from './answers.ts';
import { allowAction } from './yaml/allow.ts';

export { allowAction } from './yaml/allow.ts';

/**
 * What can be done about the findings that touch a part of a text: their fixes, and for a rule that a message may break,
 * to allow it. Findings about another state of the text have no action: their places are of that.
 */
export function actions(
  findings: readonly Diagnostic[],
  source: Source,
  range: { readonly start: number; readonly end: number },
): readonly Action[] {
  const touched = findings.filter(({ span, suppressed }) => {
    if (span === null || suppressed !== null) return false;
    const { source: of, start, end } = span;
    return of.file === source.file && of.text === source.text && start <= range.end && end >= range.start;
  });
  return [...touched.flatMap((finding) => fixesOf(finding, source)), ...allowances(touched, source)];
}

/** Fixes that edit other files are not offered beside this one. */
function fixesOf({ code, fixes }: Diagnostic, { file }: Source): readonly Action[] {
  return fixes
    .filter(({ edits }) => edits.length > 0 && edits.every(({ span }) => span.source.file === file))
    .map(({ title, safe, edits }) => ({ title, kind: 'fix', code, edits, isPreferred: safe }));
}

function allowances(findings: readonly Diagnostic[], source: Source): readonly Action[] {
  const codes = new Set(findings.map(({ code }) => code));
  const allowed = [...codes].filter((code) => allowAction(source, code, 'a reason') !== null);
  return allowed.map((code) => {
    const title = `allow \`${code}\` in this message, with a reason`;
    return { title, kind: 'allow', code, edits: [], isPreferred: false };
  });
}
