import type { Link, ShownLetter } from './shown-letter.ts';

/** Why a letter does not show its reader the next step; empty where it does. */
export function withoutAction({ links, text, unsubscribe }: ShownLetter, label: string | undefined): readonly string[] {
  const actions = links.filter((link) => link.target !== unsubscribe && saysWhat(link));
  const wanted = label === undefined ? actions : actions.filter(({ words }) => words === label);
  if (wanted.length > 0) {
    const both = wanted.filter((link) => isInText(link, text));
    return both.length > 0
      ? []
      : wanted.map((link) => `its plain text does not have “${link.words}” with ${shownTarget(link)}`);
  }
  const others = actions.map(({ words }) => `“${words}”`).join(', ');
  const what = label === undefined ? 'that says what the reader does there' : `with the words “${label}”`;
  return [`its HTML has no link ${what}${others === '' ? '' : `; there is ${others}`}`];
}

/** An address or number below a signature can be clicked, but asks for nothing. */
function saysWhat({ words, target }: Link): boolean {
  if (!/^(?:https:\/\/|mailto:|tel:)/i.test(target)) return false;
  return /\p{L}/u.test(words) && !/^(?:https?:\/\/|www\.)\S+$|^\S+@\S+$/i.test(words);
}

/** The plain text shows the words and, for those who cannot click, the address or number. */
function isInText(link: Link, text: string): boolean {
  const plain = text.replace(/\s+/g, ' ');
  return plain.includes(link.words) && squeezed(plain).includes(squeezed(shownTarget(link)));
}

function shownTarget({ target }: Link): string {
  const [, scheme = '', address = ''] = /^(mailto|tel):([^?]*)/i.exec(target) ?? [];
  return scheme === '' ? target : decoded(address);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A number may be written with spaces and hyphens, and an address be broken by none. */
function squeezed(text: string): string {
  return text.replace(/[\s()-]+/g, '');
}
