import { error, type Report } from '../model/diagnostic.ts';
import type { Entry, Node, ScalarNode } from '../model/node.ts';
import type { Source } from '../model/source.ts';
import { doubleQuotedText } from './scalar-text.ts';
import { type Expected, type Fault, faultAt } from './json-faults.ts';

/** Levels of objects and arrays inside each other. */
const MAX_DEPTH = 64;

/**
 * Reads strict JSON (RFC 8259) to the same tree as YAML. Reports the first fault with its place and what was probably
 * meant (a comment, a comma too many, single quotation marks), and duplicate names; null after a fault.
 */
export function parseJson(source: Source, report: Report): Node | null {
  const reader: Reader = { source, report, at: 0, fault: null };
  const node = value(reader, 1);
  skipBlanks(reader);
  if (reader.fault === null && reader.at < source.text.length) fail(reader, 'end');
  const { fault } = reader;
  if (fault === null) return node;
  const { from, to, message, help } = fault;
  report(error('json/syntax', { source, start: from, end: to }, message, { help }));
  return null;
}

interface Reader {
  readonly source: Source;
  readonly report: Report;
  at: number;
  /** The first; reading winds up when it is set. */
  fault: Fault | null;
}

function value(reader: Reader, depth: number): Node | null {
  skipBlanks(reader);
  const first = reader.source.text.charAt(reader.at);
  if ((first === '{' || first === '[') && depth > MAX_DEPTH) return fail(reader, 'depth');
  if (first === '{') return object(reader, depth);
  if (first === '[') return array(reader, depth);
  return first === '"' ? string(reader) : literal(reader);
}

function object(reader: Reader, depth: number): Node | null {
  const start = reader.at;
  const entries = new Map<string, Entry>();
  const hasEnd = list(reader, '}', () => {
    skipBlanks(reader);
    const key = reader.source.text[reader.at] === '"' ? string(reader) : fail(reader, 'name');
    skipBlanks(reader);
    if (key !== null && !take(reader, ':')) fail(reader, 'colon');
    const held = reader.fault === null ? value(reader, depth + 1) : null;
    if (key === null || held === null) return;
    const earlier = entries.get(key.text.value);
    if (earlier === undefined) entries.set(key.text.value, { key, value: held });
    else reportDuplicate(reader, key, earlier.key);
  });
  return hasEnd ? { kind: 'map', span: spanFrom(reader, start), entries: [...entries.values()] } : null;
}

function array(reader: Reader, depth: number): Node | null {
  const start = reader.at;
  const items: Node[] = [];
  const hasEnd = list(reader, ']', () => {
    const item = value(reader, depth + 1);
    if (item !== null) items.push(item);
  });
  return hasEnd ? { kind: 'sequence', span: spanFrom(reader, start), items } : null;
}

/** Items with commas between them, up to the closing bracket. */
function list(reader: Reader, end: string, item: () => void): boolean {
  reader.at += 1;
  skipBlanks(reader);
  if (take(reader, end)) return true;
  while (reader.fault === null) {
    item();
    skipBlanks(reader);
    if (reader.fault !== null) return false;
    if (take(reader, end)) return true;
    const comma = reader.at;
    if (!take(reader, ',')) fail(reader, end === '}' ? 'object-end' : 'array-end');
    skipBlanks(reader);
    if (reader.fault === null && reader.source.text[reader.at] === end) {
      reader.at = comma;
      fail(reader, 'trailing-comma');
    }
  }
  return false;
}

function string(reader: Reader): ScalarNode | null {
  const start = reader.at;
  const { text } = reader.source;
  // oxlint-disable-next-line no-control-regex -- RFC 8259, section 7: these must be escaped
  const whole = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"?/y;
  whole.lastIndex = start;
  whole.test(text);
  reader.at = whole.lastIndex;
  if (reader.at < start + 2 || text[reader.at - 1] !== '"' || isOpen(text, start, reader.at))
    return fail(reader, 'string');
  const read = doubleQuotedText(reader.source, start, reader.at);
  return { kind: 'scalar', span: spanFrom(reader, start), style: 'double', text: read, value: read.value };
}

/** Whether the last quotation mark of what was read is an escaped one. */
function isOpen(text: string, start: number, end: number): boolean {
  let slashes = 0;
  while (text[end - 2 - slashes] === '\\' && end - 2 - slashes > start) slashes += 1;
  return slashes % 2 === 1;
}

function literal(reader: Reader): ScalarNode | null {
  const { source, at } = reader;
  const pattern = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![\w.+-])/y;
  pattern.lastIndex = at;
  const written = pattern.exec(source.text)?.[0];
  if (written === undefined) return fail(reader, 'value');
  reader.at += written.length;
  const text = { value: written, source, segments: [{ at: 0, start: at, end: reader.at }] };
  return {
    kind: 'scalar',
    span: spanFrom(reader, at),
    style: 'plain',
    text,
    value: valueOf(written),
  };
}

function valueOf(written: string): number | boolean | null {
  if (written === 'null') return null;
  return written === 'true' || written === 'false' ? written === 'true' : Number(written);
}

function reportDuplicate({ report }: Reader, second: ScalarNode, first: ScalarNode): void {
  report(
    error('yaml/duplicate-key', second.span, `the key ${second.text.value} stands here a second time`, {
      help: 'keep one of the two and remove the other',
      related: [{ span: first.span, message: 'the first one' }],
    }),
  );
}

function skipBlanks(reader: Reader): void {
  const blanks = /[ \t\r\n]*/y;
  blanks.lastIndex = reader.at;
  blanks.test(reader.source.text);
  reader.at = blanks.lastIndex;
}

function take(reader: Reader, character: string): boolean {
  const isThere = reader.source.text[reader.at] === character;
  if (isThere) reader.at += 1;
  return isThere;
}

function fail(reader: Reader, expected: Expected): null {
  reader.fault ??= faultAt(reader.source.text, reader.at, expected);
  return null;
}

function spanFrom({ source, at }: Reader, start: number): ScalarNode['span'] {
  return { source, start, end: at };
}
