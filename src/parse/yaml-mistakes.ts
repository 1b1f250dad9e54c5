import { extentInBrackets, extentOfText, type Place } from './extent.ts';
import { lineEnd, lineStart } from './lines.ts';
import { type Change, quote } from './repair.ts';

/** A mistake in how a file is written: where it is, what is said about it, and what its author meant. */
export interface Mistake extends Place {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  /** Turn the text into the one that was meant; the file is read on with them. */
  readonly changes: readonly Change[];
  /** Null where the changes are good enough to read on, but not to be offered. */
  readonly fix: { readonly title: string; readonly safe: boolean } | null;
  /** Another way out. */
  readonly otherFix?: { readonly title: string; readonly changes: readonly Change[] };
}

export function cutText(text: string, from: number, hash: number, inBrackets: boolean): Mistake {
  const cutTo = inBrackets ? extentInBrackets(text, hash).to : endOfWritten(text, hash);
  const end = inBrackets ? cutTo : Math.max(cutTo, extentOfText(text, from).to);
  const isComment = !inBrackets && /^#[^\s\d]/.test(text.slice(hash, cutTo));
  const comment = { title: 'make it a comment', changes: [{ from: hash + 1, to: hash + 1, text: ' ' }] };
  return {
    code: 'yaml/cut-text',
    from: hash,
    to: cutTo,
    message: `the text is cut here: what stands behind " #" is a comment and would not be sent`,
    help: `put the whole text in quotation marks${quoted(text, { from, to: end })}${isComment ? '; if it is a comment, write a space behind #' : ''}`,
    ...quoting(text, { from, to: end }, false),
    ...(isComment ? { otherFix: comment } : {}),
  };
}

/** For a text whose first character means something else in YAML. `safe` where the file cannot be read otherwise. */
export function needsQuotes(text: string, from: number, inBrackets: boolean, safe: boolean): Mistake {
  const place = inBrackets ? extentInBrackets(text, from) : extentOfText(text, from);
  const mark = text.charAt(from);
  const isQuote = mark === '"' || mark === "'";
  return {
    code: 'yaml/needs-quotes',
    from,
    to: from + 1,
    message: isQuote
      ? `the text goes on behind the quotation mark (${mark}) that ends it`
      : `a text that begins with ${mark} has to stand in quotation marks`,
    help: `put the whole text in quotation marks${quoted(text, place)}`,
    ...quoting(text, place, safe),
  };
}

export function unquotedExpression(text: string, from: number, inBrackets: boolean): Mistake {
  const place = inBrackets ? extentInBrackets(text, from) : extentOfText(text, from);
  return {
    code: 'yaml/unquoted-expression',
    from,
    to: from + 2,
    message: 'a text that begins with {{ has to stand in quotation marks',
    help: `put the whole text in quotation marks${quoted(text, place)}`,
    ...quoting(text, place, true),
  };
}

export function colonInText(
  text: string,
  from: number,
  colon: number,
  place: Place = extentOfText(text, from),
): Mistake {
  const whole = { from, to: Math.max(place.to, colon + 1) };
  return {
    code: 'yaml/colon-in-text',
    from: colon,
    to: colon + 1,
    message: 'a colon with a space behind it ends a key, so a text that has one must stand in quotation marks',
    help: `put the whole text in quotation marks${quoted(text, whole)}`,
    ...quoting(text, whole, true),
  };
}

export function missingSpace(text: string, colon: number): Mistake {
  return missingSpaces(text, [colon], (key) => `${key}: ${text.slice(colon + 1, lineEnd(text, colon))}`);
}

/** As `missingSpace`, for all keys of one pair of braces. */
export function missingSpacesInBraces(text: string, colons: readonly [number, ...number[]]): Mistake {
  const [first] = colons;
  return missingSpaces(text, colons, (key) => {
    const { from, to } = extentInBrackets(text, first + 1);
    return `${key}: ${text.slice(from, to)}`;
  });
}

function missingSpaces(
  text: string,
  colons: readonly [number, ...number[]],
  corrected: (key: string) => string,
): Mistake {
  const [colon] = colons;
  const key = text.slice(lineStart(text, colon), colon).replace(/^.*[\s{[,]/, '');
  return {
    code: 'yaml/missing-space',
    from: colon,
    to: colon + 1,
    message: `a space is missing behind the colon of ${key}`,
    help: `write a space between the colon and the text${example(corrected(key))}`,
    changes: colons.map((at) => ({ from: at + 1, to: at + 1, text: ' ' })),
    fix: { title: 'put a space behind the colon', safe: true },
  };
}

export function unclosedQuote(text: string, from: number, inBrackets: boolean): Mistake {
  const mark = text.charAt(from);
  const place = inBrackets ? { from, to: beforeClosers(text, from) } : extentOfText(text, from);
  // A word such as the Frisian 't begins with an apostrophe: it opens nothing, so the whole text is quoted.
  const isApostrophe = /^'\p{Ll}{1,2}\s/u.test(text.slice(from, place.to));
  return {
    code: 'yaml/unclosed-quote',
    from,
    to: from + 1,
    message: `the quotation mark ${mark} is opened here and never closed`,
    help: isApostrophe
      ? `put the whole text in double quotation marks${quoted(text, place)}`
      : `write ${mark} where the text ends`,
    changes: isApostrophe ? quote(text, place.from, place.to) : closing(text, place, mark),
    fix: { title: isApostrophe ? TITLE : `close the text with ${mark}`, safe: false },
  };
}

export function unclosedBracket(text: string, from: number, closers: string, at: Place): Mistake {
  const mark = text.charAt(from);
  return {
    code: 'yaml/unclosed-bracket',
    from,
    to: from + 1,
    message: `the bracket ${mark} is opened here and never closed with ${mark === '[' ? ']' : '}'}`,
    help: `write ${closers} where the list ends, or put the text in quotation marks if it is a text${quoted(text, extentOfText(text, from))}`,
    changes: [{ ...at, text: closers }],
    fix: { title: `close it with ${closers}`, safe: false },
    otherFix: { title: TITLE, changes: quote(text, from, extentOfText(text, from).to) },
  };
}

/** Backslashes in double quotation marks that are meant as such; the first is told, all are mended. */
export function badEscape(at: number, escape: string, isKnown: boolean, all: readonly number[]): Mistake {
  return {
    code: 'yaml/syntax',
    from: at,
    to: at + escape.length,
    message: isKnown
      ? `${escape} is no backslash between double quotation marks, but an order to YAML`
      : `${escape} means nothing between double quotation marks`,
    help: `write \\\\ for a backslash: \\${escape}; or put the text in single quotation marks`,
    changes: all.map((from) => ({ from, to: from, text: '\\' })),
    fix: { title: 'write the backslash twice', safe: true },
  };
}

/** Without a better name: `message` says what cannot stand there. The line is read as if it were not there. */
export function unreadable(text: string, place: Place, message: string, help: string): Mistake {
  const start = lineStart(text, place.from);
  const to = Math.max(place.to, lineEnd(text, place.from));
  return { code: 'yaml/syntax', ...place, message, help, changes: [{ from: start, to, text: '' }], fix: null };
}

const TITLE = 'put the text in quotation marks';

function quoting(text: string, { from, to }: Place, safe: boolean): Pick<Mistake, 'changes' | 'fix'> {
  return { changes: quote(text, from, to), fix: { title: TITLE, safe } };
}

/** The text in quotation marks, for the end of a help. */
function quoted(text: string, { from, to }: Place): string {
  if (to - from > MAX_EXAMPLE) return '';
  const changes = quote(text, from, to);
  let result = '';
  let at = from;
  for (const change of changes) {
    result += text.slice(at, change.from) + change.text;
    at = change.to;
  }
  return example(result + text.slice(at, to));
}

/** `: ` and what is to be written, on one line; nothing where that is too long to be copied from a help. */
export function example(written: string): string {
  const line = written.length > 2 * MAX_EXAMPLE ? written : written.replace(/\s+/g, ' ').trim();
  return Array.from(line).length > MAX_EXAMPLE ? '' : `: ${line}`;
}

const MAX_EXAMPLE = 100;

function closing(text: string, { from, to }: Place, mark: string): readonly Change[] {
  const escapes: Change[] = [];
  if (mark === '"' && text[to - 1] === '\\') escapes.push({ from: to, to, text: '\\' });
  const inside = text.slice(from + 1, to);
  if (mark === "'") {
    for (const { index } of inside.matchAll(/(?<!')'(?!')/g))
      escapes.push({ from: from + 1 + index, to: from + 1 + index, text: "'" });
  }
  return [...escapes, { from: to, to, text: mark }];
}

function endOfWritten(text: string, from: number): number {
  return from + text.slice(from, lineEnd(text, from)).trimEnd().length;
}

function beforeClosers(text: string, from: number): number {
  return from + text.slice(from, lineEnd(text, from)).replace(/[\]}\s,]*$/, '').length;
}
