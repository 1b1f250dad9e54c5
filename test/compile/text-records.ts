import { textLayout, textVariant } from '../../src/compile/text-variant.ts';
import { mailAddress, phoneNumber, urlPart } from '../../src/link/link-parts.ts';
import type { Admission, TextHole, TextLink } from '../../src/model/program.ts';
import { isAccepted } from '../../src/trace/admission.ts';
import { escapeHtml } from '../../src/trace/escape-html.ts';
import { leafText } from '../../src/trace/leaf-text.ts';
import { linkAnswer, shownTarget } from '../../src/trace/link-target.ts';
import type { Piece } from '../../src/trace/pieces.ts';

/** A letter's MJML with its values: what a template is once it was followed through a record. */
export type Printed = string | PrintedLeaf | readonly Printed[];

export interface PrintedLeaf {
  readonly value: string;
  readonly escape: 'none' | 'html' | 'url-part' | 'mail-address' | 'phone-number';
  readonly admission: Admission;
}

/** All values put in, as the slow way does it. */
export function expanded(printed: Printed): string {
  if (typeof printed === 'string') return printed;
  return 'escape' in printed ? html(printed) : printed.map(expanded).join('');
}

export interface Staged {
  readonly text: string;
  /** How many values were open, so that a test can say that it tests something. */
  readonly open: number;
}

/** The text part, written from a variant. */
export function stagedText(printed: Printed, phones: readonly string[]): Staged {
  const values: string[] = [];
  const pieces = piecesOf(printed, values);
  const say = (hole: TextHole): string => leafText(values[hole.leaf] ?? '', hole, phones);
  const links = textLayout(pieces).links.map((link) => answered(link, values, say, phones));
  const { texts, holes } = textVariant(
    pieces,
    links.map(({ answer }) => answer),
  );
  const text = texts.map((before, index) => {
    const hole = holes[index];
    if (hole === undefined) return before;
    return before + (hole.kind === 'leaf' ? say(hole) : (links[hole.link]?.target ?? 'no target'));
  });
  return { text: text.join(''), open: values.length };
}

function answered(
  { words, target }: TextLink,
  values: readonly string[],
  say: (hole: TextHole) => string,
  phones: readonly string[],
) {
  const said = words.map((part) => (typeof part === 'string' ? part : say(part))).join('');
  const href = target.map((part) => (typeof part === 'string' ? part : values[part.leaf])).join('');
  const shown = shownTarget(said, href, phones);
  return { target: shown, answer: linkAnswer(href, shown) };
}

/** Every list within is a region. */
function piecesOf(printed: Printed, values: string[]): Piece[] {
  if (typeof printed === 'string') return [printed];
  if (!('escape' in printed)) {
    return printed.map((part) => ({ kind: 'region', region: 0, pieces: piecesOf(part, values) }));
  }
  const value = linkPart(printed);
  if (!isAccepted(value, printed.admission)) return [html(printed)];
  return [{ kind: 'leaf', leaf: values.push(value) - 1, isRaw: printed.escape === 'none' }];
}

function html(leaf: PrintedLeaf): string {
  return leaf.escape === 'none' ? linkPart(leaf) : escapeHtml(linkPart(leaf));
}

function linkPart({ value, escape }: PrintedLeaf): string {
  const text = value.replace(/\r\n?/g, '\n');
  switch (escape) {
    case 'none':
    case 'html':
      return text;
    case 'url-part':
      return urlPart(text);
    case 'mail-address':
      return mailAddress(text);
    case 'phone-number':
      return phoneNumber(text);
  }
}
