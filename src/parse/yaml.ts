import { type Diagnostic, error, type Report } from '../model/diagnostic.ts';
import type { Node } from '../model/node.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { spanInText } from '../model/text.ts';
import { extentOfText, valueStart } from './extent.ts';
import { CONTROLS } from './controls.ts';
import { lineEnd, lineStart, nextLine } from './lines.ts';
import { type Change, type Draft, draftOf, quote, repair } from './repair.ts';
import { keyOverLimit, MAX_KEYS } from './yaml-limits.ts';
import type { Mistake } from './yaml-mistakes.ts';
import { withoutBlankLines } from './yaml-odd-spaces.ts';
import { faultIn, MAX_DEPTH, MAX_ITEMS, readSyntax, type Syntax } from './yaml-syntax.ts';
import { mistakesIn } from './yaml-traps.ts';
import { treeOf } from './yaml-tree.ts';

/**
 * Reads YAML 1.2 to a tree with places. Each mistake is reported, mended as its author meant it, and the text is read
 * again: so one mistake is one finding, and those behind it are found too. A line is blamed once. Null where nothing
 * can be made of the file, or where a limit is passed; a root that is no map is the caller's to judge.
 */
export function parseYaml(source: Source, report: Report): Node | null {
  let draft = withoutBlankLines(withoutControls(withLineEnds(draftOf(source), report)));
  const blamed = new Map<number, number>();
  for (let work = WORK_PER_READING; ; work += WORK_PER_READING) {
    work += draft.value.length;
    const syntax = readSyntax(draft.value);
    if (isOverLimit(draft, syntax, report)) return null;
    const mistake = firstMistake(draft.value, syntax);
    if (mistake === null) return finish(draft, syntax, blamed.size > 0, report);
    const isReadOn = work + draft.value.length < MAX_WORK;
    const finding = toDiagnostic(draft, mistake, isReadOn);
    const line = lineStart(source.text, finding.span.start);
    const times = blamed.get(line) ?? 0;
    if (times === 0) report(finding);
    if (times > 2 || !isReadOn) return null;
    blamed.set(line, times + 1);
    draft = repair(draft, times === 2 ? withoutLine(draft.value, mistake.from) : mistake.changes);
  }
}

/** Characters that are read, over all readings of one file: what bounds the time for a file full of mistakes. */
const MAX_WORK = 1_500_000;
const WORK_PER_READING = 2000;

/** YAML 1.2 counts a carriage return alone as a line break, `yaml` does not, editors do: it is named, then mended. */
function withLineEnds(draft: Draft, report: Report): Draft {
  const changes: Change[] = [];
  for (const { index } of draft.value.matchAll(/\r(?!\n)/g)) changes.push({ from: index, to: index + 1, text: '\n' });
  const first = changes[0];
  if (first === undefined) return draft;
  const edits = changes
    .slice(0, MAX_EDITS)
    .map(({ from, to, text }) => ({ span: { source: draft.source, start: from, end: to }, text }));
  const isWhole = edits.length === changes.length;
  report(
    error(
      'yaml/line-end',
      spanInText(draft, first.from, first.to),
      'the line ends with a carriage return alone, as on very old Macs',
      {
        help: 'save the file with line ends of the kind LF (or CRLF)',
        fixes: isWhole ? [{ title: 'end the lines with LF', safe: true, edits }] : [],
      },
    ),
  );
  return { ...draft, value: draft.value.replace(/\r(?!\n)/g, '\n') };
}

const MAX_EDITS = 10_000;

/** Control characters are reported when the file is decoded; they are no part of any text. */
function withoutControls(draft: Draft): Draft {
  const changes: Change[] = [];
  for (const { index } of draft.value.matchAll(CONTROLS)) changes.push({ from: index, to: index + 1, text: '' });
  return changes.length === 0 ? draft : repair(draft, changes);
}

function isOverLimit(draft: Draft, { stop, document }: Syntax, report: Report): boolean {
  const refuse = (code: string, at: number, message: string, help: string): true => {
    report(error(code, spanInText(draft, at, at + 1), message, { help }));
    return true;
  };
  if (stop?.kind === 'depth') {
    const message = `maps and lists are nested deeper than ${MAX_DEPTH} levels`;
    return refuse('yaml/too-deep', stop.at, message, 'use fewer levels; a message needs four or five');
  }
  const key = keyOverLimit(document?.value);
  if (key !== null)
    return refuse('yaml/too-many-keys', key, `a map has more than ${inWords(MAX_KEYS)} keys`, 'split it up');
  if (stop?.kind !== 'size') return false;
  const message = `the file has more than ${inWords(MAX_ITEMS)} keys and list items`;
  return refuse('yaml/too-many-keys', stop.at, message, 'split it up');
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}

function firstMistake(text: string, syntax: Syntax): Mistake | null {
  for (const mistake of mistakesIn({ text, syntax })) return mistake;
  const fault = syntax.document === null ? null : faultIn(syntax.document);
  return fault === null ? null : unnamed(text, fault.at);
}

/** What `yaml` refuses and none of the named mistakes explains: the value on that line is read as a text. */
function unnamed(text: string, fault: number): Mistake {
  const line = lineStart(text, Math.min(fault, text.trimEnd().length));
  const from = Math.max(line, Math.min(fault, lineEnd(text, line)));
  const value = valueStart(text, line);
  const { to } = extentOfText(text, value);
  const changes = value > line && to > value ? quote(text, value, to) : withoutLine(text, line);
  const end = from + Math.max(1, text.slice(from, lineEnd(text, from)).trimEnd().length);
  return {
    code: 'yaml/syntax',
    from,
    to: Math.min(end, text.length),
    message: 'what stands from here on cannot be read as YAML',
    help: 'compare the line with those above it: the indentation, the colon behind the key, the quotation marks; a text that has signs such as : # [ ] { } in it is safe between quotation marks',
    changes,
    fix: null,
  };
}

function finish(draft: Draft, { document }: Syntax, isMended: boolean, report: Report): Node | null {
  if (document !== null && document.value !== undefined) return treeOf(draft, document, report);
  if (!isMended) {
    const span = { source: draft.source, start: 0, end: 0 };
    report(error('yaml/empty', span, 'the file is empty', { help: 'write into it what it is for, or remove it' }));
  }
  return null;
}

function toDiagnostic(draft: Draft, mistake: Mistake, isReadOn: boolean): Diagnostic & { readonly span: Span } {
  const { code, from, to, message, help, changes, fix, otherFix } = mistake;
  const editsOf = (list: readonly Change[]) =>
    list.map((change) => ({ span: spanInText(draft, change.from, change.to), text: change.text }));
  const span = spanInText(draft, from, to);
  const fixes = fix === null ? [] : [{ ...fix, edits: editsOf(changes) }];
  if (otherFix !== undefined) fixes.push({ title: otherFix.title, safe: false, edits: editsOf(otherFix.changes) });
  const rest = isReadOn ? '' : '; the rest of the file is read when this is corrected';
  return { ...error(code, span, message, { help: help + rest, fixes }), span };
}

function withoutLine(text: string, at: number): readonly Change[] {
  const from = lineStart(text, at);
  return [{ from, to: nextLine(text, from), text: '' }];
}
