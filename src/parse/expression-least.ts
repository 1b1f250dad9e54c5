import { mustachesIn } from './expression-mask.ts';
import { isOfForeignScheme } from './expression-nodes.ts';
import type { Mustache } from './handlebars-scan.ts';
import { escapeAt } from './template-url.ts';

/**
 * The shortest text that a row can make of one with expressions: nothing is printed, and of two branches the shorter one
 * stands. One letter where nothing else would be left.
 */
export function leastText(value: string): string {
  if (!value.includes('{{')) return value;
  const open: Branches[] = [{ hasElse: false, ended: null, text: '' }];
  let from = 0;
  for (const mustache of mustachesIn(value) ?? []) {
    const { start, end } = mustache.span;
    follow(mustache, value.slice(from, start), open);
    from = end;
  }
  const text = (open[0]?.text ?? '') + value.slice(from);
  return text.trim() === '' ? 'x' : text;
}

interface Branches {
  /** Without one, nothing may stand there. */
  hasElse: boolean;
  /** The shortest of those that have ended. */
  ended: string | null;
  /** The one that is being read. */
  text: string;
}

function follow({ sort }: Mustache, before: string, open: Branches[]): void {
  const block = open.at(-1);
  if (block === undefined) return;
  block.text += before;
  if (sort === 'open' || sort === 'inverse') open.push({ hasElse: false, ended: null, text: '' });
  if (sort === 'else' || sort === 'else-if') {
    block.ended = shorter(block.ended, block.text);
    block.text = '';
    block.hasElse ||= sort === 'else';
  }
  if (sort !== 'close') return;
  open.pop();
  const around = open.at(-1);
  if (around && block.hasElse) around.text += shorter(block.ended, block.text);
}

function shorter(one: string | null, other: string): string {
  return one === null || other.length < one.length ? other : one;
}

/**
 * The shortest address that a row can make of one with expressions; as it is written where a row makes the part that an
 * address is known by, its host, its mailbox or its number.
 */
export function leastAddress(value: string): string {
  const prefix = value.slice(0, Math.max(0, value.indexOf('{{')));
  return isOfForeignScheme(prefix) || escapeAt({ kind: 'literal', text: prefix }) === 'url-part'
    ? leastText(value)
    : value;
}
