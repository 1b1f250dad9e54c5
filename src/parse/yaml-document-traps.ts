import { extentOfText, looksLikeKey, valueStart } from './extent.ts';
import { indentAt, lineEnd, lineStart, lineText, nextLine } from './lines.ts';
import type { Change } from './repair.ts';
import { type Mistake, needsQuotes, unreadable } from './yaml-mistakes.ts';

export function directive(text: string, at: number): Mistake {
  const place = { from: at, to: lineEnd(text, at) };
  return {
    code: 'yaml/directive',
    ...place,
    message: 'a line that begins with % gives orders to a YAML reader, and envoi takes none: it reads YAML 1.2',
    help: 'remove the line',
    changes: [{ ...place, text: '' }],
    fix: { title: 'remove the line', safe: false },
  };
}

export function secondDocument(text: string, at: number): Mistake {
  if (isRule(text, at)) return ruleInText(at);
  const isEmpty = /^(?:---|\.\.\.)?\s*$/.test(text.slice(at));
  return {
    code: 'yaml/several-documents',
    from: at,
    to: at + (/^\S+/.exec(text.slice(at, at + 80))?.[0].length ?? 1),
    message: isEmpty
      ? 'the line --- begins a second document, which is empty'
      : 'a second document begins here, and a file has one',
    help: isEmpty
      ? 'remove the line'
      : 'put it in a file of its own, or remove the line --- if it belongs to the first',
    changes: [{ from: at, to: text.length, text: '' }],
    fix: isEmpty ? { title: 'remove the line', safe: true } : null,
  };
}

/** Whether `---` was drawn as a line across a text: what follows is indented, or is prose. */
function isRule(text: string, at: number): boolean {
  if (!text.startsWith('---', at) || lineText(text, at) !== '---') return false;
  let line = nextLine(text, at);
  while (line < text.length && lineText(text, line) === '') line = nextLine(text, line);
  const content = lineText(text, line);
  if (content === '' || /^[-#%{[]/.test(content)) return false;
  return indentAt(text, line) > 0 || (!looksLikeKey(content) && content.includes(' '));
}

function ruleInText(at: number): Mistake {
  return {
    code: 'yaml/several-documents',
    from: at,
    to: at + 3,
    message: 'the line --- ends the message for YAML, and the text goes on below it',
    help: 'remove the line; an empty line is enough between two paragraphs',
    changes: [{ from: at, to: at + 3, text: '' }],
    fix: { title: 'remove the dashes', safe: false },
  };
}

/** The lines that git writes into a file where two versions did not fit together. The upper version is read. */
export function* mergeMarks(text: string): Generator<Mistake> {
  const start = lineAt(text, '<<<<<<< ', 0);
  const middle = start === -1 ? -1 : lineAt(text, '=======', start);
  const end = middle === -1 ? -1 : lineAt(text, '>>>>>>> ', middle);
  if (end === -1) return;
  const base = lineAt(text, '||||||| ', start);
  const upperEnd = base === -1 || base > middle ? middle : base;
  const mark = { from: start, to: nextLine(text, start), text: '' };
  const last = { from: end, to: nextLine(text, end), text: '' };
  const lower: readonly Change[] = [{ from: start, to: nextLine(text, middle), text: '' }, last];
  yield {
    code: 'yaml/syntax',
    from: start,
    to: lineEnd(text, start),
    message: 'this is what is left of a merge in git: two versions of the same lines, between <<<<<<< and >>>>>>>',
    help: 'keep the lines that are right, and remove the others with the lines <<<<<<<, ======= and >>>>>>>',
    changes: [mark, { ...last, from: upperEnd }],
    fix: { title: 'keep the upper version', safe: false },
    otherFix: { title: 'keep the lower version', changes: lower },
  };
}

/** A mark that was left alone when the others were removed; null where a line is none. */
export function mergeMark(text: string, at: number): Mistake | null {
  const from = lineStart(text, at);
  const to = lineEnd(text, from);
  if (!/^(?:={7}$|[<>|]{7} \S)/.test(text.slice(from, to))) return null;
  return {
    code: 'yaml/syntax',
    from,
    to,
    message: 'this line is what is left of a merge in git',
    help: 'remove the line',
    changes: [{ from, to: nextLine(text, from), text: '' }],
    fix: { title: 'remove the line', safe: false },
  };
}

/** Where the first line from `from` on begins with a mark, or -1. */
function lineAt(text: string, mark: string, from: number): number {
  if (text.startsWith(mark, from) && lineStart(text, from) === from) return from;
  const at = text.indexOf(`\n${mark}`, from);
  return at === -1 ? -1 : at + 1;
}

/** A character that can stand nowhere outside quotation marks, mostly a closing bracket. */
export function stray(text: string, offset: number): Mistake {
  // What ends too early (`> ...`) is told at the end of the text; the last line with content is meant.
  const at = offset < text.length ? offset : valueStart(text, text.trimEnd().length);
  const from = valueStart(text, at);
  if (at === from || /[[{]/.test(text.charAt(from))) return needsQuotes(text, from, false, true);
  return unreadable(
    text,
    { from: at, to: lineEnd(text, at) },
    'what stands from here on cannot be read',
    'put the text in quotation marks',
  );
}

export function listBesideKeys(text: string, at: number): Mistake {
  return unreadable(
    text,
    { from: at, to: Math.max(at + 1, extentOfText(text, at).to) },
    'a list and keys cannot stand side by side',
    'put a key above the list items and indent them under it',
  );
}
