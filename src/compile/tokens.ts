import type { HtmlHole } from '../model/program.ts';
import type { Piece } from '../trace/pieces.ts';

/** Stands in for a value or a region on the way through MJML. */
export interface Token {
  readonly text: string;
  /** By this part it is known again, however it was changed. */
  readonly mark: string;
  readonly hole: HtmlHole;
}

const COLOUR = /^#[\da-f]{6}$/i;

/**
 * A token for each open leaf and each region. They are the same for the same pieces, have letters and digits only, or are
 * colours where the value is one, since MJML refuses all else there; and they stand in no static text and no value that is
 * text already, however it is written.
 */
export function tokensFor(pieces: readonly Piece[], values: readonly string[]): readonly Token[] {
  const text = textIn(pieces).toLowerCase();
  const seed = unusedIn(text, (count) => `q${count}Zk`).next().value;
  const colours = unusedIn(text, (count) => `eC${count.toString(16).padStart(4, '0')}`);
  return holesIn(pieces).map((hole, index) => {
    const isColour = hole.kind === 'leaf' && COLOUR.test(values[hole.leaf] ?? '');
    if (!isColour) return { text: `${seed}${index}Y${seed}`, mark: seed, hole };
    const colour = colours.next().value;
    return { text: `#${colour}`, mark: colour, hole };
  });
}

/** `text` is in lower case. */
function* unusedIn(text: string, made: (count: number) => string): Generator<string, never> {
  for (let count = 0; ; count += 1) {
    const one = made(count);
    if (!text.includes(one.toLowerCase())) yield one;
  }
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
  const seed = tokens.find(({ text }) => !text.startsWith('#'))?.mark ?? '\0';
  return new RegExp(`#[\\da-fA-F]{6}|${seed}\\d+Y${seed}`, 'g');
}

function refuseRemains(texts: readonly string[], tokens: readonly Token[]): void {
  const rest = texts.join('\n').toLowerCase();
  const marks = new Set(tokens.map(({ mark }) => mark.toLowerCase()));
  for (const mark of marks) if (rest.includes(mark)) throw new Error(`MJML changed the token ${mark} of a value`);
}
