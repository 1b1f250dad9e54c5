import type { Span } from '../model/span.ts';
import type { Findings } from './template-findings.ts';
import { type Tag, tagAt } from './template-tag.ts';

/** A piece of markup, in the order of the source; what is in none of them was refused. */
export type Piece =
  | Tag
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | CloseTag
  /** `closes` is `<!--<![endif]-->`, which ends what `<!--[if …]><!-->` begins. */
  | {
      readonly kind: 'comment';
      readonly start: number;
      readonly end: number;
      readonly sort: 'plain' | 'conditional' | 'begins' | 'closes';
    }
  /** `rest`: all that follows a mistake behind which nobody can tell what is what. */
  | { readonly kind: 'doctype' | 'refused' | 'rest'; readonly start: number; readonly end: number };

export interface CloseTag {
  readonly kind: 'close';
  readonly start: number;
  readonly end: number;
  /** In lower case; empty where an expression stands in place of it. */
  readonly name: string;
}

/** Elements whose contents are text up to their end tag, whatever is in it. */
const RAW_TEXT: ReadonlySet<string> = new Set(['mj-style', 'style', 'script', 'title', 'textarea']);

/**
 * Cuts a template into pieces. Each character of an expression is a NUL in `text`, so that an expression is never read
 * as markup and every offset stays what it is. Ends early where nobody can tell what follows.
 */
export function* piecesOf(text: string, findings: Findings): Generator<Piece> {
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0 && !findings.isFull(); ) {
    const piece = pieceAt(text, at, findings);
    if (piece === 'end') return yield { kind: 'rest', start: from, end: text.length };
    if (piece === 'text') {
      at = text.indexOf('<', at + 1);
      continue;
    }
    if (at > from) yield { kind: 'text', start: from, end: at };
    yield piece;
    from = piece.end;
    at = text.indexOf('<', from);
    if (piece.kind !== 'open' || !RAW_TEXT.has(piece.name) || piece.isSelfClosed) continue;
    at = rawTextEnd(text, piece, findings);
    if (at < 0) return yield { kind: 'rest', start: from, end: text.length };
  }
  if (from < text.length) yield { kind: 'text', start: from, end: text.length };
}

function pieceAt(text: string, start: number, findings: Findings): Piece | 'text' | 'end' {
  const [, sign = ''] =
    /<(!--|!\[CDATA\[|!doctype\b|[!?]|\/[a-z\0]|[a-z\0])?/iy.exec(text.slice(start, start + 10)) ?? [];
  switch (sign.toLowerCase()) {
    case '':
      return strayAngle(start, text, findings);
    case '!--':
      return commentAt(text, start, findings);
    case '![cdata[':
      return declaration('refused', ']]>', text, start, findings);
    case '!doctype':
      return declaration('doctype', '>', text, start, findings);
    case '!':
    case '?':
      return declaration('refused', '>', text, start, findings);
    default:
      return sign.startsWith('/') ? closeAt(text, start, findings) : tagAt(text, start, findings);
  }
}

function strayAngle(start: number, text: string, findings: Findings): 'text' {
  const span = { source: findings.source, start, end: start + (text[start + 1] === '/' ? 2 : 1) };
  findings.note('template/syntax', span, 'here begins no tag', { help: 'write &lt; for a "<" that is text' });
  return 'text';
}

function commentAt(text: string, start: number, findings: Findings): Piece | 'end' {
  const end = text.indexOf('-->', start + 4) + 3;
  const opening: Span = { source: findings.source, start, end: start + 4 };
  if (end < 3) {
    findings.lose('template/syntax', opening, 'this comment is never closed', { help: 'close it with -->' });
    return 'end';
  }
  // Mail programs end such a comment elsewhere than MJML does.
  if (/^<!---?>/.test(text.slice(start, start + 6)) || text.slice(start, end).includes('--!>')) {
    findings.lose('template/syntax', opening, 'not every program sees the same end of this comment', {
      help: 'write it as <!-- … -->, with neither > at its beginning nor --!> in it',
    });
    return 'end';
  }
  const written = text.slice(start, end);
  if (/^<!--\[if\b[^\]]*\]><!-->$/i.test(written)) return { kind: 'comment', start, end, sort: 'begins' };
  if (/^<!--<!\[endif\]-->$/i.test(written)) return { kind: 'comment', start, end, sort: 'closes' };
  return { kind: 'comment', start, end, sort: /^<!--\[if\b/i.test(written) ? 'conditional' : 'plain' };
}

function declaration(
  kind: 'doctype' | 'refused',
  mark: string,
  text: string,
  start: number,
  findings: Findings,
): Piece | 'end' {
  const end = text.indexOf(mark, start) + mark.length;
  const span = { source: findings.source, start, end };
  if (end < mark.length) {
    const message = 'what begins here is never closed';
    findings.lose('template/syntax', { ...span, end: start + 2 }, message, { help: `close it with ${mark}` });
    return 'end';
  }
  if (kind === 'refused') {
    const message = 'a letter cannot have instructions and sections of XML';
    findings.lose('mjml/forbidden', span, message, { help: 'take it out, or write what is in it without it' });
  }
  return { kind, start, end };
}

function closeAt(text: string, start: number, findings: Findings): Piece {
  const pattern = /<\/([^\s<>/\0]*)([^<>]*)(>?)/y;
  pattern.lastIndex = start;
  const [written = '', name = '', rest = '', bracket = ''] = pattern.exec(text) ?? [];
  const span = { source: findings.source, start, end: start + written.length };
  if (bracket === '') {
    const place = { ...span, end: start + 2 + name.length };
    findings.lose('template/syntax', place, 'this tag is never closed', { help: 'close it with >' });
    return { kind: 'close', start, end: place.end, name: name.toLowerCase() };
  }
  if (/[^\s\0]/.test(rest)) {
    const help = `write </${name}>`;
    findings.lose('template/syntax', span, 'the end of an element has its name and nothing else', { help });
  }
  // MJML drops the contents of `<mj-text>a</MJ-TEXT>`; of an opening in capitals its own finding tells.
  if (/^mj/i.test(name) && name !== name.toLowerCase() && text.lastIndexOf(`<${name}`, start) < 0) {
    const message = 'MJML writes the names of its elements in lower case';
    findings.note('mjml/unknown-element', span, message, { help: `write </${name.toLowerCase()}>` });
  }
  return { kind: 'close', start, end: span.end, name: name.toLowerCase() };
}

/**
 * Where the contents of `<style>` and its like end: at their end tag; negative where there is none. A `<` in a style is
 * refused, since MJML may take it for a tag, and then all that follows is lost without a word.
 */
function rawTextEnd(text: string, { name, nameSpan, end: from }: Tag, findings: Findings): number {
  const pattern = new RegExp(`</${name}(?=[\\s/>\\0])`, 'gi');
  pattern.lastIndex = from;
  const end = pattern.exec(text)?.index ?? -1;
  if (end < 0) {
    findings.lose('mjml/unclosed', nameSpan, `<${name}> is never closed`, { help: `close it with </${name}>` });
    return end;
  }
  const angle = text.slice(from, end).indexOf('<') + from;
  if (angle >= from && name.endsWith('style')) {
    const span = { source: findings.source, start: angle, end: angle + 1 };
    findings.note('template/syntax', span, `"<" cannot stand in <${name}>`, { help: 'take it out' });
  }
  return end;
}
