import type { Roots } from './record.ts';

/**
 * What makes these roots unfit for any letter, in words. An application's data passes no schema on its way, so what a
 * schema would keep out for safety is kept out here: line breaks that would become headers, addresses that are none,
 * links to programs, markup that no text can become.
 */
export function faultsOf(roots: Roots): readonly string[] {
  const found: string[] = [];
  const { subject, recipient, sender, send_at: sendAt, body, options, next_step: step } = roots;
  check(found, 'subject', subject, HEADER);
  check(found, 'recipient.name', recipient?.name, HEADER);
  check(found, 'sender.name', sender?.name, HEADER);
  check(found, 'recipient.email', recipient?.email, ADDRESS);
  check(found, 'sender.email', sender?.email, ADDRESS);
  check(found, 'sender.reply_to', sender?.reply_to, ADDRESS);
  check(found, 'send_at', sendAt, MOMENT);
  checkItems(found, 'body', '', body, (paragraph) => paragraph);
  checkItems(found, 'options', '.text', options, (option) => option?.text);
  check(found, 'next_step.summary', step?.summary, MARKUP);
  check(found, 'next_step.action.href', step?.action?.href, LINK);
  return found;
}

/** The same of the roots of one letter, and which of them it may not have: the words around it are those of all letters. */
export function rowFaults(row: Roots): readonly string[] {
  const found = faultsOf(row);
  const stray = FOR_ALL.filter((root) => Object.hasOwn(row, root));
  return stray.length === 0 ? found : [...found, ...stray.map((root) => `${root}: is given for all letters together`)];
}

const FOR_ALL = ['language', 'dir', 'labels', 'sender'] as const;

/** What a text must be, and what is said of one that is not. */
interface Kind {
  readonly isRight: (text: string) => boolean;
  readonly fault: string;
}

const HEADER: Kind = {
  isRight: (text) => !/[\p{Cc}\u2028\u2029]/u.test(text),
  fault: 'has a line break or a control character',
};

/** Nothing in it can end the angle brackets, the header or the list of addresses in which it will stand. */
const ADDRESS: Kind = {
  isRight: (text) => /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u.test(text),
  fault: 'is no mail address',
};

const MOMENT: Kind = {
  isRight: (text) => /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/.test(text),
  fault: 'is no date with time and offset',
};

/** No element but those that Markdown becomes, and no link to a program. */
const MARKUP: Kind = { isRight: hasKnownTags, fault: 'has markup that the text of a message never becomes' };

const LINK: Kind = {
  isRight: (text) => /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(text),
  fault: 'leads to no page, mail address or number',
};

function check(found: string[], path: string, value: unknown, kind: Kind): void {
  const fault = faultOf(value, kind);
  if (fault !== null) found.push(`${path}: ${fault}`);
}

/** Markup in a list. Its path is written only where it is needed: most rows have no fault. */
function checkItems<Item>(
  found: string[],
  list: string,
  field: string,
  items: readonly Item[] | null | undefined,
  textOf: (item: Item) => unknown,
): void {
  if (items === undefined || items === null) return;
  // Data come from outside: a map would be gone through like a list, and nobody would have looked at what is in it.
  if (!Array.isArray(items)) {
    found.push(`${list}: is no list`);
    return;
  }
  for (let index = 0; index < items.length; index++) {
    const fault = faultOf(textOf(items[index]), MARKUP);
    if (fault !== null) found.push(`${list}.${index}${field}: ${fault}`);
  }
}

function faultOf(value: unknown, { isRight, fault }: Kind): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return 'is no text';
  return isRight(value) ? null : fault;
}

function hasKnownTags(html: string): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (!isKnownTag(html, at)) return false;
  return true;
}

const TAG = /<(?:\/?(?:strong|em)|\/a|br ?\/?|a href="(?:https?:\/\/|mailto:|tel:)[^"<>]*")>/iy;

function isKnownTag(html: string, at: number): boolean {
  TAG.lastIndex = at;
  return TAG.test(html);
}
