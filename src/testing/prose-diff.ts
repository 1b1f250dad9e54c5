import type { Paint } from '../reporters/paint.ts';
import { signsOfLongest } from '../reporters/unified-diff.ts';
import { wrap } from '../reporters/wrap.ts';

/**
 * What has changed in a text, for people who read texts and not programs: whole lines, with the words that went as
 * `[-old-]` and those that came as `{+new+}`. Of what stayed, the nearest line on each side is shown;
 * empty lines and rules of hyphens are not.
 */
export function proseDiff(before: string, after: string, paint: Pick<Paint, 'severity' | 'good'>): string {
  const lines = markedLines(piecesOf(before), piecesOf(after)).filter((line) => !/^-*$/.test(line));
  const isChanged = lines.map((line) => MARKED.test(line));
  if (!isChanged.includes(true)) return '  all words are the same: only spaces or line breaks differ';
  const shown = lines.flatMap((line, index) => {
    const isNear = isChanged[index - 1] === true || isChanged[index + 1] === true;
    if (isChanged[index] === true || isNear) return wrap(line, WIDTH, '  ');
    return isChanged[index - 2] === true || index === 0 ? ['  …'] : [];
  });
  return shown
    .join('\n')
    .replace(/\[-[^]*?-\]/g, (words) => paint.severity.error(words))
    .replace(/\{\+[^]*?\+\}/g, (words) => paint.good(words));
}

const WIDTH = 96;
const MARKED = /\[-|\{\+/;

/** Words and line breaks: how much space is between words is nothing to read. */
function piecesOf(text: string): readonly string[] {
  return text.match(/\n|\S+/g) ?? [];
}

/** Lines of the new text and, between its words, those that went. */
function markedLines(before: readonly string[], after: readonly string[]): readonly string[] {
  const signs =
    before.length * after.length > MOST
      ? [...before.map(() => '-'), ...after.map(() => '+')]
      : signsOfLongest(before, after);
  const lines: Line[] = [new Line()];
  let [old, fresh] = [0, 0];
  for (const sign of signs) {
    const piece = (sign === '+' ? after[fresh] : before[old]) ?? '';
    if (sign !== '+') old += 1;
    if (sign !== '-') fresh += 1;
    if (piece === '\n') lines.push(new Line());
    else lines.at(-1)?.add(sign, piece);
  }
  return lines.map((line) => line.text());
}

/** Longer texts than any letter are shown whole, the old one first. */
const MOST = 4_000_000;

/** Words of one kind that follow each other have one mark around them. */
class Line {
  readonly #runs: { readonly sign: string; readonly words: string[] }[] = [];

  add(sign: string, word: string): void {
    const last = this.#runs.at(-1);
    if (last?.sign === sign) last.words.push(word);
    else this.#runs.push({ sign, words: [word] });
  }

  text(): string {
    return this.#runs.map(({ sign, words }) => marked(sign, words.join(' '))).join(' ');
  }
}

function marked(sign: string, words: string): string {
  if (sign === '-') return `[-${words}-]`;
  return sign === '+' ? `{+${words}+}` : words;
}
