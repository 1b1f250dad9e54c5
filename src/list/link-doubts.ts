import type { Variants } from '../model/program.ts';
import { phonesReader } from '../render/phones.ts';
import { leafText } from '../trace/leaf-text.ts';
import { isCall } from '../trace/link-target.ts';
import { traceOf } from '../trace/trace.ts';
import { textKeyOf, type Walk } from '../trace/walk.ts';
import { hasStandIn, withoutPlain } from './plain-value.ts';

/**
 * Of a letter with stand-ins: will the plain text show the targets of the same links whatever these stand for? `whole` is
 * the walk through the letter, `record` all of its model.
 */
export function areLinksSure(whole: Walk, { layouts }: Variants, record: object): boolean {
  const layout = layouts.get(textKeyOf(whole));
  const trace = traceOf(whole);
  if (layout === undefined || trace.kind === 'refusal') return false;
  const phones = phonesReader(record)(record);
  return layout.links.every(({ words, target }) => {
    const said = words.map((part) => (typeof part === 'string' ? part : leafText(valueOf(part), part, phones)));
    const href = target.map((part) => (typeof part === 'string' ? part : valueOf(part)));
    return isSure(said.join(''), href.join(''));
  });

  function valueOf({ leaf }: { readonly leaf: number }): string {
    return trace.kind === 'trace' ? (trace.values[leaf] ?? '') : '';
  }
}

/** Words that say the target of their link make it superfluous: these two never do, or they are the same in all letters. */
function isSure(words: string, href: string): boolean {
  const mailbox = /^mailto:([^?]*)/i.exec(href)?.[1];
  const target = mailbox ?? href;
  if (!hasStandIn(words) && !hasStandIn(target)) return true;
  // Numbers are compared by their digits, and mailboxes are decoded.
  if (isCall(href) || mailbox?.includes('%') === true) return false;
  return !hasStandIn(href.slice(0, SCHEME)) && withoutPlain(words) !== withoutPlain(target);
}

/** As long as `mailto:`. */
const SCHEME = 7;
