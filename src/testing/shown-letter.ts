import { type MarkupElement, type MarkupNode, parseMarkup } from '../parse/mjml.ts';
import { findingsText } from '../reporters/pretty.ts';
import { deskOf, type GivenMessage } from './desk.ts';
import { headersOf } from './mail-headers.ts';
import { PLAIN } from './shown-text.ts';

/** What is looked at of a letter that has been made: that of `project.render`, or of `envoi/render` with its parts as bytes. */
export interface LetterParts {
  readonly html: string | Uint8Array;
  readonly text: string | Uint8Array;
  readonly eml: Uint8Array;
}

/** A letter that has been made, or the message it is made of. */
export type GivenLetter = GivenMessage | LetterParts;

/** What a reader sees of a letter. */
export interface ShownLetter {
  readonly subject: string;
  /** What inboxes show behind the subject; empty where there is none. */
  readonly preheader: string;
  readonly text: string;
  readonly links: readonly Link[];
  /** Where a reader stops such letters; null where nothing is said of it. */
  readonly unsubscribe: string | null;
}

/** A link that can be seen. */
export interface Link {
  /** Its words, on one line. */
  readonly words: string;
  readonly target: string;
}

/** Reads a letter, or makes it first; a message with errors has none, and that is thrown. */
export async function shownLetter(given: GivenLetter, folder?: string): Promise<ShownLetter> {
  if (typeof given !== 'string' && !('kind' in given)) return read(given);
  const { letter, diagnostics } = await deskOf(folder).render(given);
  if (letter === null) throw new Error(`the message has no letter:\n\n${findingsText(diagnostics, PLAIN)}`);
  return read(letter);
}

function read(letter: LetterParts): ShownLetter {
  const [html, text] = [textOf(letter.html), textOf(letter.text)];
  const headers = headersOf(letter.eml);
  const nodes = parseMarkup(html);
  return {
    subject: headers.get('subject') ?? '',
    preheader: oneLine(hiddenText(nodes) ?? ''),
    text: text.replaceAll('\r\n', '\n').trimEnd(),
    links: nodes.flatMap(linksIn),
    unsubscribe: /<(https:[^>]*)>/.exec(headers.get('list-unsubscribe') ?? '')?.[1] ?? null,
  };
}

function textOf(part: string | Uint8Array): string {
  return typeof part === 'string' ? part : new TextDecoder().decode(part);
}

/** The first text of the page that only inboxes show. */
function hiddenText(nodes: readonly MarkupNode[]): string | null {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    const found = isHidden(node) && node.name === 'div' ? wordsOf(node.children) : hiddenText(node.children);
    if (found !== null) return found;
  }
  return null;
}

function linksIn(node: MarkupNode): readonly Link[] {
  if (node.kind === 'text' || isHidden(node)) return [];
  const { href } = node.attributes;
  if (node.name !== 'a' || href === undefined) return node.children.flatMap(linksIn);
  const words = oneLine(wordsOf(node.children.filter((child) => child.kind === 'text' || !isHidden(child))));
  return words === '' ? [] : [{ words, target: href }];
}

/** A size of text of 0 hides nothing: what is in there has one of its own, in every page of MJML. */
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:max-height|opacity)\s*:\s*0(?:px)?\s*(?:;|!|$))/i;

function isHidden({ attributes }: MarkupElement): boolean {
  return 'hidden' in attributes || HIDING.test(attributes['style'] ?? '');
}

/** The words of nodes; a picture has those that stand for it. */
function wordsOf(nodes: readonly MarkupNode[]): string {
  const all = nodes.map((node) => {
    if (node.kind === 'text') return node.text;
    return node.name === 'img' ? ` ${node.attributes['alt'] ?? ''} ` : wordsOf(node.children);
  });
  return all.join('');
}

function oneLine(text: string): string {
  return text.replace(/[\s\u034f\u200b-\u200d\ufeff]+/g, ' ').trim();
}
