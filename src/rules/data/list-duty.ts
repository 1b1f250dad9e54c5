import type { Message } from '../../model/message.ts';
import { type Entry, entryOf, type MapNode, type ScalarNode } from '../../model/node.ts';

/**
 * What the law and the mailbox providers demand of a message: a list that nobody has asked for by an act of theirs, news,
 * offers, invitations, renewals, has a way out and an address by post. Nothing else has them: on a letter about an order
 * they would say that it is advertising.
 */
export type ListDuty =
  /** `intent` is where the message says what makes it so. */
  | { readonly kind: 'owed'; readonly intent: ScalarNode; readonly list: Entry }
  /** Why the message has none of it, as the end of a sentence, and what to do with what stands there. */
  | { readonly kind: 'none'; readonly because: string; readonly help: string }
  /** A list that does not say what it is for. */
  | { readonly kind: 'unsaid'; readonly help: string }
  /** One that says it wrongly, which is the schema's finding. */
  | { readonly kind: 'unknown' };

export function listDutyOf({ root }: Message): ListDuty {
  const list = entryOf(root, 'recipients');
  const intent = entryOf(root, 'intent')?.value;
  if (list === undefined) return { kind: 'none', because: 'this letter goes to one person', help: TAKE_OUT };
  if (intent === undefined)
    return { kind: 'unsaid', help: `add \`intent:\` with one of ${NAMES}; for any other intent take it out` };
  if (intent.kind !== 'scalar') return { kind: 'unknown' };
  const { value } = intent.text;
  if (OWED.has(value)) return { kind: 'owed', intent, list };
  if (!FREE.has(value)) return { kind: 'unknown' };
  return { kind: 'none', because: `the intent of this list is ${value}`, help: TAKE_OUT };
}

/** True where a key of another name stands for a missing one, or the key itself at the wrong place: that is reported there. */
export function isElsewhere(key: string, names: RegExp, { root }: Message): boolean {
  const list = entryOf(root, 'recipients')?.value;
  const below = list?.kind === 'map' ? keysOf(list) : [];
  return below.includes(key) || [...keysOf(root), ...below].some((name) => name !== key && names.test(name));
}

function keysOf({ entries }: MapNode): readonly string[] {
  return entries.map(({ key }) => key.text.value);
}

const OWED: ReadonlySet<string> = new Set(['news', 'offer', 'invite', 'renewal']);
/** The other intents of `schemas/message.schema.json`. */
const FREE: ReadonlySet<string> = new Set(
  'reply service appointment delay apology complaint terms-change reminder confirmation'.split(' '),
);
const NAMES = [...OWED].map((name) => `\`${name}\``).join(', ');
const TAKE_OUT = `take it out: it belongs to lists whose intent is ${NAMES}`;
