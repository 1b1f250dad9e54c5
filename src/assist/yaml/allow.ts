import type { Edit } from '../../model/diagnostic.ts';
import { type Entry, entryOf, type MapNode, type Node, textAt } from '../../model/node.ts';
import type { Source } from '../../model/source.ts';
import { lineEnd, lineStart } from '../../parse/lines.ts';
import { parseYaml } from '../../parse/yaml.ts';
import { explanationOf } from '../../rules/index.ts';
import { yamlScalar } from '../../parse/yaml-scalar.ts';
import { kindOfFile } from '../kind-of-file.ts';
import { MOST_READ } from './most-read.ts';

/** True for a rule that a message may allow itself to break. */
function isAllowable(rule: string, { file }: Source): boolean {
  return kindOfFile(file) === 'message' && explanationOf(rule)?.hard === false;
}

/**
 * The edit by which a message allows a rule. The reason is the author's: where it is empty, so is what is written, and
 * the check asks for it. Null for a rule that cannot be allowed, and for a message that cannot be read for sure.
 */
export function allowAction(source: Source, rule: string, because: string): Edit | null {
  if (!isAllowable(rule, source)) return null;
  const root = readWell(source);
  if (root === null) return null;
  const reason = because.replaceAll(/\s+/gu, ' ').trim();
  const edit = allowEdit(root, source, rule, reason);
  return edit !== null && isDone(root, edit, rule, reason) ? edit : null;
}

/** Null unless nothing is wrong with the YAML: the places of a file that is read as its author meant it are not sure. */
function readWell(source: Source): MapNode | null {
  if (source.text.length > MOST_READ) return null;
  let isWell = true;
  const root = parseYaml(source, () => {
    isWell = false;
  });
  return isWell && root?.kind === 'map' ? root : null;
}

function allowEdit(root: MapNode, source: Source, rule: string, reason: string): Edit | null {
  const { text } = source;
  const first = root.entries[0]?.key.span.start;
  if (first === undefined || text[root.span.start] === '{') return null;
  const column = first - lineStart(text, first);
  const at = (offset: number, written: string): Edit => ({
    span: { source, start: offset, end: offset },
    text: written,
  });
  const fields = [`rule: ${yamlScalar(rule)}`, `because: ${yamlScalar(reason)}`];
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const item = (dash: number): string => `${' '.repeat(dash)}- ${fields.join(newLine + ' '.repeat(dash + 2))}`;
  const allow = entryOf(root, 'allow');
  if (allow === undefined) {
    const end = endOfDocument(text, root.span.end);
    const isOpen = end > 0 && text[end - 1] !== '\n';
    return at(end, `${isOpen ? newLine : ''}${' '.repeat(column)}allow:${newLine}${item(column + 2)}${newLine}`);
  }
  const { value } = allow;
  if (value.kind === 'scalar')
    return value.style === 'empty' ? at(endOfKey(allow, text), newLine + item(column + 2)) : null;
  if (value.kind === 'map') return null;
  if (text[value.span.start] === '[') {
    const before = value.items.length > 0 && !/,\s*$/.test(text.slice(0, value.span.end - 1)) ? ', ' : '';
    return at(value.span.end - 1, `${before}{ ${fields.join(', ')} }`);
  }
  return itemBehind(value.items, text, (offset, dash, isOnNewLine) =>
    at(offset, isOnNewLine ? item(dash) + newLine : newLine + item(dash)),
  );
}

/** Behind the last item of a list whose items stand behind dashes. */
function itemBehind(
  items: readonly Node[],
  text: string,
  make: (offset: number, dash: number, isOnNewLine: boolean) => Edit,
): Edit | null {
  const [first, last] = [items[0]?.span, items.at(-1)?.span];
  if (first === undefined || last === undefined) return null;
  const lead = /^( *)-[ \t]+$/.exec(text.slice(lineStart(text, first.start), first.start))?.[1];
  if (lead === undefined) return null;
  // A block text ends behind its line.
  return text[last.end - 1] === '\n'
    ? make(last.end, lead.length, true)
    : make(lineEnd(text, last.end), lead.length, false);
}

function endOfKey({ key }: Entry, text: string): number {
  return lineEnd(text, key.span.end);
}

/** The end of the text, or of what stands before the `...` that ends a document. */
function endOfDocument(text: string, from: number): number {
  const mark = /^(?:\.\.\.|---)(?:\s|$)/m.exec(text.slice(from));
  const end = mark === null ? text.length : from + mark.index;
  return mark === null ? end : lineStart(text, end);
}

/** Whether the edited text says what it said and the allowance behind it. */
function isDone(root: MapNode, { span, text: written }: Edit, rule: string, reason: string): boolean {
  const { source, start, end } = span;
  const after = readWell({ ...source, text: source.text.slice(0, start) + written + source.text.slice(end) });
  if (after === null) return false;
  const list = entryOf(after, 'allow')?.value;
  const added = list?.kind === 'sequence' ? list.items.at(-1) : undefined;
  if (textAt(added, ['rule'])?.value !== rule || valueOf(entryOf(added, 'because')?.value) !== reason) return false;
  const before = entryOf(root, 'allow')?.value;
  const others = list?.kind === 'sequence' ? list.items.slice(0, -1) : [];
  const had = before?.kind === 'sequence' ? before.items : [];
  return isSame(others.map(valueOf), had.map(valueOf)) && isSame(withoutAllow(root), withoutAllow(after));
}

function withoutAllow({ entries }: MapNode): unknown {
  return entries
    .filter(({ key }) => key.text.value !== 'allow')
    .map(({ key, value }) => [key.text.value, valueOf(value)]);
}

function valueOf(node: Node | undefined): unknown {
  if (node === undefined) return null;
  if (node.kind === 'scalar') return node.text.value;
  if (node.kind === 'sequence') return node.items.map(valueOf);
  return node.entries.map(({ key, value }) => [key.text.value, valueOf(value)]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
