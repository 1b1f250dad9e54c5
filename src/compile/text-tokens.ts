import type { TargetHole, TextHole, TextVariant } from '../model/program.ts';
import type { Piece } from '../trace/pieces.ts';

/** What stands in the text for what only the letters know, and how it is found again in what became of the text. */
export interface TextTokens {
  /** MJML with a token for each leaf. */
  readonly mjml: string;
  readonly target: (link: number) => string;
  readonly split: (text: string) => TextVariant;
}

/**
 * The token of a leaf has a no-break space in it, that of markup a line break as well: what becomes of these where the
 * leaf stands becomes of those in values.
 */
export function textTokens(pieces: readonly Piece[]): TextTokens {
  const [start, half, end] = unusedIn(mjmlOf(pieces, () => ''));
  const token = new RegExp(`${start}(\\d+)(?:${half}([^${half}${end}]*)(?:${half}([^${end}]*))?)?${end}`, 'g');
  return {
    mjml: mjmlOf(pieces, ({ leaf, isRaw }) => `${start}${leaf}${half}\u00A0${isRaw ? `${half}<br>` : ''}${end}`),
    target: (link) => `${start}${link}${end}`,
    split: (text) => split(text, token),
  };
}

type LeafPiece = Extract<Piece, { readonly kind: 'leaf' }>;

function mjmlOf(pieces: readonly Piece[], leafText: (leaf: LeafPiece) => string): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.kind === 'leaf' ? leafText(piece) : mjmlOf(piece.pieces, leafText);
    })
    .join('');
}

/** Three characters that are neither in the text nor become part of it by a character reference, and no white space. */
function unusedIn(mjml: string): readonly [string, string, string] {
  const references = [...mjml.matchAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}))/gi)];
  const used = new Set(references.map(([, hex, decimal]) => (hex === undefined ? Number(decimal) : parseInt(hex, 16))));
  const unused: string[] = [];
  for (let code = FIRST_PRIVATE; unused.length < 3; code += 1) {
    const character = String.fromCharCode(code);
    if (!used.has(code) && !mjml.includes(character)) unused.push(character);
  }
  const [start = '', half = '', end = ''] = unused;
  return [start, half, end];
}

/** Of the characters that mean nothing: there are 6,400 of them. */
const FIRST_PRIVATE = 0xe000;

function split(text: string, token: RegExp): TextVariant {
  const texts: string[] = [];
  const holes: (TextHole | TargetHole)[] = [];
  let at = 0;
  for (const match of text.matchAll(token)) {
    const [whole, number = '', space, lineBreak] = match;
    texts.push(text.slice(at, match.index));
    holes.push(holeOf(Number(number), space, lineBreak));
    at = match.index + whole.length;
  }
  return { texts: [...texts, text.slice(at)], holes };
}

function holeOf(number: number, space: string | undefined, lineBreak: string | undefined): TextHole | TargetHole {
  if (space === undefined) return { kind: 'target', link: number };
  const isMarkup = lineBreak !== undefined;
  return { kind: 'leaf', leaf: number, isMarkup, lineBreak: lineBreak ?? '\n', isCall: space === ' ' };
}
