import type { HtmlHole } from '../model/program.ts';
import type { Piece } from '../trace/pieces.ts';

/** Stands in for a value or a region on the way through MJML. */
export interface Token {
  readonly text: string;
  readonly hole: HtmlHole;
}

/** One of these has a place among static text and values that are text already. */
const SEEDS = ['q7Zk', 'x9Wv', 'j4Qz', 'k8Xq', 'z3Jw', 'w6Qx', 'v5Zj'];

const SEED_LENGTH = 4;

/** Colours are tokens too, since MJML refuses all else in their place. */
const COLOUR_SEEDS = ['eC', 'bF', 'dA', 'aE', 'fB', 'cD', 'bD', 'eA'];

const COLOUR = /^#[\da-f]{6}$/i;

/**
 * A token for each open leaf and each region. They are the same for the same pieces, have letters and digits only, or are
 * colours where the value is one, and stand in no static text, however it is written.
 */
export function tokensFor(pieces: readonly Piece[], values: readonly string[]): readonly Token[] {
  const text = textIn(pieces).toLowerCase();
  const seed = SEEDS.find((one) => !text.includes(one.toLowerCase()));
  const isFree = (one: string): boolean => !new RegExp(`${one}[\\da-f]{4}`, 'i').test(text);
  const colourSeed = COLOUR_SEEDS.find(isFree);
  if (seed === undefined || colourSeed === undefined) throw new Error('every token stands in this text already');
  return holesIn(pieces).map((hole, index) => {
    const isColour = hole.kind === 'leaf' && COLOUR.test(values[hole.leaf] ?? '');
    const colour = `#${colourSeed}${index.toString(16).padStart(4, '0')}`;
    return { text: isColour ? colour : `${seed}${index}Y${seed}`, hole };
  });
}

function holesIn(pieces: readonly Piece[]): readonly HtmlHole[] {
  return pieces.flatMap((piece): HtmlHole[] => {
    if (typeof piece === 'string') return [];
    if (piece.kind === 'region') return [{ kind: 'region', region: piece.region }];
    return [{ kind: 'leaf', leaf: piece.leaf, isRaw: piece.isRaw }];
  });
}

/** What stands in regions never meets MJML. */
function textIn(pieces: readonly Piece[]): string {
  return pieces.filter((piece) => typeof piece === 'string').join('\n');
}

/** Texts and, between two texts, a hole. */
export interface Split {
  readonly texts: readonly string[];
  readonly holes: readonly HtmlHole[];
}

/**
 * Takes HTML apart at its tokens. One that MJML changed would leave its own letters in every letter: that is a bug, and
 * is thrown.
 */
export function splitAtTokens(html: string, tokens: readonly Token[]): Split {
  const byText = new Map(tokens.map((token) => [token.text, token.hole]));
  const texts: string[] = [];
  const holes: HtmlHole[] = [];
  let from = 0;
  for (const { index, 0: text } of html.matchAll(formOf(tokens))) {
    const hole = byText.get(text);
    if (hole === undefined) continue;
    texts.push(html.slice(from, index));
    holes.push(hole);
    from = index + text.length;
  }
  texts.push(html.slice(from));
  refuseRemains(texts, tokens);
  return { texts, holes };
}

/** What only looks like a token is text. */
function formOf(tokens: readonly Token[]): RegExp {
  const seed = tokens.find(({ text }) => !text.startsWith('#'))?.text.slice(0, SEED_LENGTH) ?? '\0';
  return new RegExp(`#[\\da-fA-F]{6}|${seed}\\d+Y${seed}`, 'g');
}

function refuseRemains(texts: readonly string[], tokens: readonly Token[]): void {
  const rest = texts.join('\n').toLowerCase();
  const parts = new Set(
    tokens.map(({ text }) => (text.startsWith('#') ? text.slice(1) : text.slice(0, SEED_LENGTH)).toLowerCase()),
  );
  for (const part of parts) if (rest.includes(part)) throw new Error(`MJML changed the token ${part} of a value`);
}
