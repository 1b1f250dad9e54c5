import type { Span } from '../model/span.ts';
import type { Findings } from './template-findings.ts';

/** An opening tag. Its name is empty where an expression stands in place of it. */
export interface Tag {
  readonly kind: 'open';
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly attributes: readonly TagAttribute[];
  readonly isSelfClosed: boolean;
}

export interface TagAttribute {
  /** In lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly end: number;
  readonly quote: '"' | "'" | null;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** What to do about a tag that cannot be read: take it for text, or stop, since nobody knows where it ends. */
type Unreadable = 'text' | 'end';

/** Reads the tag at `start` of a text in which each character of an expression is a NUL. */
export function tagAt(text: string, start: number, findings: Findings): Tag | Unreadable {
  const nameEnd = start + 1 + match(text, /[^\s"'<>/=\0]*/y, start + 1).length;
  const written = text.slice(start + 1, nameEnd);
  const nameSpan = { source: findings.source, start: start + 1, end: nameEnd };
  checkName(written, nameSpan, findings);
  const attributes: TagAttribute[] = [];
  const names = new Map<string, Span>();
  for (let at = nameEnd; ; ) {
    at += match(text, /\s*/y, at).length;
    const end = at + match(text, /\/?>/y, at).length;
    if (end > at) {
      const isSelfClosed = text[at] === '/';
      return { kind: 'open', start, end, name: written.toLowerCase(), nameSpan, attributes, isSelfClosed };
    }
    const attribute = attributeAt(text, at, findings);
    if (attribute === null) return cannotRead(text, at, { ...nameSpan, start }, findings);
    if (attribute === 'end') return 'end';
    checkAttribute(attribute, text, /^mj/i.test(written), names, findings);
    attributes.push(attribute);
    at = attribute.end;
  }
}

function cannotRead(text: string, at: number, opening: Span, findings: Findings): Unreadable {
  const found = text[at];
  if (found === undefined || found === '<') {
    const help = 'close it with >, or write &lt; for a "<" that is text';
    findings.lose('template/syntax', opening, 'this tag is never closed', { help });
    return 'text';
  }
  const span = { ...opening, start: at, end: at + 1 };
  findings.lose('template/syntax', span, `${found === '"' ? `'"'` : `"${found}"`} is not expected in a tag`, {
    help: 'write attributes as name="value"',
  });
  return 'end';
}

/** Null where none begins. An expression in its name, or in place of it, is part of the name. */
function attributeAt(text: string, start: number, findings: Findings): TagAttribute | 'end' | null {
  const written = match(text, /[^\s"'<>/=]+/y, start);
  if (written === '') return null;
  const { source } = findings;
  const nameEnd = start + written.length;
  const named = { name: written.toLowerCase(), nameSpan: { source, start, end: nameEnd } };
  const equals = match(text, /\s*=\s*/y, nameEnd);
  const at = nameEnd + equals.length;
  if (equals === '') return { ...named, end: nameEnd, quote: null, valueStart: nameEnd, valueEnd: nameEnd };
  const quote = text[at];
  if (quote !== '"' && quote !== "'") {
    const end = at + match(text, /[^\s"'<>]*/y, at).length;
    unquoted(written, text.slice(at, end), { source, start: at, end: Math.max(end, at) }, findings);
    return { ...named, end, quote: null, valueStart: end, valueEnd: end };
  }
  const valueEnd = text.indexOf(quote, at + 1);
  // A quote that is not closed ends at the next one, which mostly opens the value of another tag's attribute.
  if (valueEnd < 0 || /^[^<]*>[^<]*</.test(text.slice(at + 1, valueEnd))) {
    const help = `close it with ${quote}, or write &gt; and &lt; in the value`;
    findings.lose('template/syntax', { source, start: at, end: at + 1 }, 'this quote is never closed', { help });
    return 'end';
  }
  return { ...named, end: valueEnd + 1, quote, valueStart: at + 1, valueEnd };
}

/** Of an expression without quotes its own place tells. */
function unquoted(name: string, value: string, span: Span, findings: Findings): void {
  if (value.includes('\0')) return;
  if (value === '') {
    const place = { ...span, start: span.start - 1, end: span.start };
    findings.lose('template/syntax', place, `"${name}" is given no value`, { help: `write ${name}="…"` });
    return;
  }
  const help = `write ${name}="${value}"`;
  findings.lose('mjml/invalid-value', span, `the value of "${name}" stands without quotes`, { help });
}

function checkName(written: string, span: Span, findings: Findings): void {
  if (written === '') return;
  if (!/^[a-z][-a-z0-9:._]*$/i.test(written)) {
    findings.lose('template/syntax', span, `"${written}" is no name of an element`);
  } else if (/^mj/i.test(written) && written !== written.toLowerCase()) {
    const help = `write ${written.toLowerCase()}`;
    findings.note('mjml/unknown-element', span, 'MJML writes the names of its elements in lower case', { help });
  }
}

function checkAttribute(
  { name, nameSpan, quote, valueStart, valueEnd }: TagAttribute,
  text: string,
  isMjml: boolean,
  names: Map<string, Span>,
  findings: Findings,
): void {
  const written = text.slice(nameSpan.start, nameSpan.end);
  const before = names.get(name);
  if (!name.includes('\0')) names.set(name, before ?? nameSpan);
  if (before) {
    const related = [{ span: before, message: 'the first one' }];
    findings.note('mjml/unknown-attribute', nameSpan, `"${name}" stands here twice`, { help: 'take one out', related });
  } else if (!written.includes('\0') && !/^[a-z_:@][-a-z0-9_:.]*$/i.test(written)) {
    findings.lose('template/syntax', nameSpan, `"${written}" is no name of an attribute`);
  } else if (isMjml && written !== name) {
    const help = `write ${name}`;
    findings.note('mjml/unknown-attribute', nameSpan, 'MJML writes the names of its attributes in lower case', {
      help,
    });
  }
  const refuse = (sign: string, help: string): void => {
    const start = text.slice(valueStart, valueEnd).indexOf(sign) + valueStart;
    if (start < valueStart) return;
    const span = { ...nameSpan, start, end: start + 1 };
    findings.note('mjml/invalid-value', span, `${sign === '<' ? '"<"' : `'"'`} cannot stand in a value`, { help });
  };
  refuse('<', 'write &lt;');
  // MJML puts each value between double quotes and leaves what is in it as it is.
  if (isMjml && quote === "'") refuse('"', 'write &quot;');
}

function match(text: string, sticky: RegExp, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}
