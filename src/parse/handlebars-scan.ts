import { error, type Report } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { slipIn } from './handlebars-slips.ts';

/** Handlebars needs 12 s for 5,000 blocks in each other, 182 s for 20,000 calls in each other: counted before it runs. */
const MAX_DEPTH = 64;
const MAX_EXPRESSIONS = 5_000;

/** A `{{…}}` with its exact place, which Handlebars' own tree does not have. */
export interface Mustache {
  readonly span: Span;
  /** `inverse` is `{{^if a}}`, which opens a block with its else; `else-if` opens one within the block before it. */
  readonly sort: 'open' | 'inverse' | 'else' | 'else-if' | 'close' | 'other';
  /** Of a block. */
  readonly name: string;
  /** Brackets in brackets. */
  readonly depth: number;
}

interface OpenBlock {
  readonly mustache: Mustache;
  /** Each `{{else if}}` is a block in the one before it. */
  levels: number;
}

/**
 * Looks over a template without parsing it: are its expressions few enough, not too deep in each other, and is
 * everything closed that was opened? The parser names the end of the file for what was never closed; this names the
 * opening. All of them in their order; null where the parser may not have it.
 */
export function scanHandlebars(source: Source, report: Report): readonly Mustache[] | null {
  if (hasOddLineEnd(source, report)) return null;
  const open: OpenBlock[] = [];
  const mustaches: Mustache[] = [];
  let isSlip = false;
  for (let at = nextMustache(source.text, 0); at >= 0; ) {
    const mustache = mustacheAt(source, at, report);
    if (mustache === null) return null;
    mustaches.push(mustache);
    if (mustaches.length > MAX_EXPRESSIONS) return refuse('template/too-many-expressions', mustache, report);
    const slip = slipIn(mustache.span);
    if (slip !== null) report(slip);
    isSlip ||= slip !== null;
    // Behind a slip nobody knows which blocks are open.
    if (!isSlip && !follow(mustache, open, mustaches, report)) return null;
    const depth = open.reduce((sum, { levels }) => sum + levels, mustache.depth);
    if (depth > MAX_DEPTH) return refuse('template/too-deep', mustache, report);
    at = nextMustache(source.text, mustache.span.end);
  }
  if (isSlip) return null;
  const unclosed = open.at(-1)?.mustache;
  if (unclosed === undefined) return mustaches;
  if (reportedEnd(unclosed, mustaches, report)) return null;
  const help = `close it with {{/${unclosed.name}}}`;
  report(error('template/syntax', unclosed.span, `the block "${unclosed.name}" is never closed`, { help }));
  return null;
}

/** Reports `{{endif}}`, which could be a field were its block not left open. */
function reportedEnd({ name, span: opening }: Mustache, mustaches: readonly Mustache[], report: Report): boolean {
  const end = mustaches.find(
    (mustache) => mustache.span.start > opening.start && mustache.sort === 'other' && END.test(mustache.name),
  );
  if (end === undefined) return false;
  const message = `"${end.name}" closes no block`;
  const related = [{ span: opening, message: `"${name}" is opened here` }];
  report(error('template/syntax', end.span, message, { help: `write {{/${name}}}`, related }));
  return true;
}

const END = /^end[-_]?(?:if|unless|each|with|for)?$/i;

/** Handlebars counts columns wrongly behind these two, and a value would be escaped for another place than its own. */
function hasOddLineEnd(source: Source, report: Report): boolean {
  const start = source.text.search(/[\u2028\u2029]/);
  if (start < 0) return false;
  const message = 'here stands a separator of lines that cannot be seen and that not every program takes for one';
  report(error('template/syntax', { source, start, end: start + 1 }, message, { help: 'take this character out' }));
  return true;
}

/** Where the next `{{` opens an expression: `\{{` is text, `\\{{` is a backslash and an expression. */
export function nextMustache(text: string, from: number): number {
  let at = text.indexOf('{{', from);
  while (at > 0 && text[at - 1] === '\\' && text[at - 2] !== '\\') at = text.indexOf('{{', at + 2);
  return at;
}

/** The expression that begins at `start`; null where that cannot be told, which was reported. */
export function mustacheAt(source: Source, start: number, report: Report): Mustache | null {
  const { text } = source;
  if (text.startsWith('{{{{', start)) {
    const span = { source, start, end: start + 4 };
    report(
      error('template/unsupported', span, 'templates cannot use raw blocks', { help: 'write \\{{ for {{ as text' }),
    );
    return null;
  }
  const { end, depth } = endOf(text, start);
  if (end < 0) {
    const span = { source, start, end: start + 2 };
    const help = `close it with ${/^\{\{~?\{/.test(text.slice(start, start + 4)) ? '}}}' : '}}'}`;
    report(error('template/syntax', span, 'this expression is never closed', { help }));
    return null;
  }
  const written = text.slice(start, end);
  const [, name = ''] = /^\{\{~?[#^/]?[*>]?\s*([^\s}~|]*)/.exec(written) ?? [];
  return { span: { source, start, end }, sort: sortOf(written), name, depth };
}

/** As Handlebars' lexer tells them apart, whose `\s` and `\b` these are. */
function sortOf(written: string): Mustache['sort'] {
  if (/^\{\{~?\//.test(written)) return 'close';
  if (/^\{\{~?#/.test(written)) return 'open';
  if (/^\{\{~?(?:\^|\s*else)\s*~?\}\}$/.test(written)) return 'else';
  if (/^\{\{~?\^/.test(written)) return 'inverse';
  return /^\{\{~?\s*else\b/.test(written) ? 'else-if' : 'other';
}

/** The end of the expression that begins at `start`, or -1; `}}` within its strings and its `[names]` does not end it. */
function endOf(text: string, start: number): { readonly end: number; readonly depth: number } {
  if (/^\{\{~?!--/.test(text.slice(start, start + 6))) return { end: after(text, /--~?\}\}/g, start), depth: 0 };
  if (/^\{\{~?!/.test(text.slice(start, start + 4))) return { end: after(text, /\}\}/g, start), depth: 0 };
  const close = text.startsWith('{{{', start) || text.startsWith('{{~{', start) ? /\}~?\}\}/y : /\}\}/y;
  let brackets = 0;
  let depth = 0;
  for (let at = start + 2; at < text.length; at++) {
    const character = text[at];
    if (character === '"' || character === "'") at = endOfString(text, at, character);
    if (character === '[') at = endOfString(text, at, ']');
    if (character === '(') depth = Math.max(depth, ++brackets);
    if (character === ')') brackets--;
    if (character === '{' && text[at + 1] === '{') break;
    close.lastIndex = at;
    if (character === '}' && close.test(text)) return { end: close.lastIndex, depth };
  }
  return { end: -1, depth };
}

function endOfString(text: string, start: number, quote: string): number {
  let at = text.indexOf(quote, start + 1);
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf(quote, at + 1);
  return at < 0 ? text.length : at;
}

function after(text: string, mark: RegExp, start: number): number {
  mark.lastIndex = start;
  return mark.test(text) ? mark.lastIndex : -1;
}

/** Opens and closes blocks; false where a close fits no opening. */
function follow(mustache: Mustache, open: OpenBlock[], mustaches: readonly Mustache[], report: Report): boolean {
  const innermost = open.at(-1);
  if (mustache.sort === 'open' || mustache.sort === 'inverse') open.push({ mustache, levels: 1 });
  if (mustache.sort === 'else-if' && innermost) innermost.levels++;
  if (mustache.sort !== 'close') return true;
  open.pop();
  if (innermost?.mustache.name === mustache.name) return true;
  if (innermost === undefined) {
    report(error('template/syntax', mustache.span, `no block "${mustache.name}" is open here`));
    return false;
  }
  if (reportedEnd(innermost.mustache, mustaches, report)) return false;
  const { name, span } = innermost.mustache;
  report(
    error('template/syntax', mustache.span, `the block "${mustache.name}" is closed, but "${name}" is open`, {
      help: `write {{/${name}}} here, or close "${name}" before`,
      related: [{ span, message: `"${name}" is opened here` }],
    }),
  );
  return false;
}

function refuse(code: 'template/too-deep' | 'template/too-many-expressions', { span }: Mustache, report: Report): null {
  const isDeep = code === 'template/too-deep';
  const message = isDeep
    ? `more than ${MAX_DEPTH} blocks or calls stand in each other here`
    : `the template has more than 5,000 expressions`;
  report(error(code, span, message, { help: isDeep ? 'move the inner blocks to a partial' : 'split the template' }));
  return null;
}
