import { error, type Report } from '../model/diagnostic.ts';
import type { Inline, Prose } from '../model/markup.ts';
import type { Span } from '../model/span.ts';
import { joinTexts, sliceText, type Text } from '../model/text.ts';
import { type Closer, type Pairs, pairsOf } from './markdown-pairs.ts';
import { reportForeignMarkup } from './markdown-foreign.ts';
import { type Piece, piecesOf } from './markdown-tokens.ts';
import { targetProblem } from './link-target.ts';

/**
 * envoi's small markdown: `**strong**`, `*emphasis*`, `[text](target)` with an https, mailto or tel address, `\` before
 * punctuation, and nothing else. Line breaks with the blanks around them are one space. What only looks like markup is
 * text; what is certainly meant as markup and is none of these is reported. Takes time linear in the text's length.
 */
export function parseMarkdown(text: Text, report: Report): readonly Inline[] {
  reportForeignMarkup(text, report);
  const line = withoutBreaks(text);
  const pieces = piecesOf(line.value);
  const writing: Writing = {
    line,
    slice: (from, to) => sliceText(line, from, to),
    pieces,
    pairs: pairsOf(line.value, pieces),
    report,
  };
  for (const index of writing.pairs.unclosed.slice(0, MAX_UNCLOSED)) reportUnclosed(writing, index);
  return inlines(writing, 0, pieces.length);
}

/** A paragraph as written, as markup, and as its reader reads it. */
export function prose(text: Text, report: Report): Prose {
  const parts = parseMarkdown(text, report);
  return { written: text, inlines: parts, plain: joinTexts(parts.flatMap(textsOf), text.source) };
}

/** Findings of this kind in one paragraph: where one mark is amiss, those behind it pair wrongly. */
const MAX_UNCLOSED = 5;

interface Writing {
  readonly line: Text;
  readonly slice: (from: number, to: number) => Text;
  readonly pieces: readonly Piece[];
  readonly pairs: Pairs;
  readonly report: Report;
}

function textsOf(inline: Inline): readonly Text[] {
  return inline.kind === 'text' ? [inline.text] : inline.children.flatMap(textsOf);
}

/** The text on one line: each break, with the blanks around it, is one space. */
function withoutBreaks(text: Text): Text {
  const parts: Text[] = [];
  let from = 0;
  for (const newline of breaksIn(text.value)) {
    parts.push(sliceText(text, from, newline.from));
    const { segments } = sliceText(text, newline.from, newline.to);
    const place = { at: 0, start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 };
    parts.push({ value: ' ', source: text.source, segments: [place] });
    from = newline.to;
  }
  parts.push(sliceText(text, from, text.value.length));
  return joinTexts(parts, text.source);
}

function* breaksIn(value: string): Generator<{ readonly from: number; readonly to: number }> {
  for (let newline = value.indexOf('\n'); newline !== -1; ) {
    let [from, to] = [newline, newline + 1];
    while (from > 0 && /[ \t]/.test(value.charAt(from - 1))) from -= 1;
    while (/[ \t\n]/.test(value.charAt(to))) to += 1;
    yield { from, to };
    newline = value.indexOf('\n', to);
  }
}

/** The inlines of the pieces from `first` up to `last`; they nest no deeper than the three marks do. */
function inlines(writing: Writing, first: number, last: number): readonly Inline[] {
  const { pieces, pairs, slice } = writing;
  const result: Inline[] = [];
  let run: Text[] = [];
  const endRun = (): void => {
    if (run.length > 0) result.push({ kind: 'text', text: joinTexts(run, writing.line.source) });
    run = [];
  };
  for (let index = first; index < last; index += 1) {
    const piece = pieces[index];
    const pair = pairs.closers.get(index);
    if (piece === undefined) break;
    if (pair === undefined) run.push(piece.kind === 'escape' ? unescaped(writing, piece) : slice(piece.from, piece.to));
    else {
      endRun();
      result.push(...enclosed(writing, index, pair));
      index = pair.index;
    }
  }
  endRun();
  return result;
}

/** What stands between two marks, with them. */
function enclosed(writing: Writing, index: number, { index: closer, kinds }: Closer): readonly Inline[] {
  const { pieces, slice, report } = writing;
  const children = inlines(writing, index + 1, closer);
  const [open, close] = [pieces[index], pieces[closer]];
  if (open === undefined || close === undefined) return children;
  const span = spanOf(slice(open.from, close.to));
  if (close.kind !== 'target')
    return kinds.reduce<readonly Inline[]>((inner, kind) => [{ kind, span, children: inner }], children);
  if (open.kind === 'image') {
    report(
      error('markup/image', span, 'images cannot stand in the text of a letter', {
        help: 'remove the image, or attach the file under attachments',
      }),
    );
    return children;
  }
  const href = slice(close.from + 2, close.to - 1);
  const problem = targetProblem(href.value);
  if (problem === null) {
    if (
      !/\S/u.test(
        children
          .flatMap(textsOf)
          .map(({ value }) => value)
          .join(''),
      )
    )
      reportNoWords(span, report);
    return [{ kind: 'link', span, href, children }];
  }
  const place = href.value === '' ? spanOf(slice(close.from, close.to)) : spanOf(href);
  report(error('markup/link-target', place, problem.message, { help: problem.help }));
  return children;
}

function reportNoWords(span: Span, report: Report): void {
  const help = 'write the words to click on between the square brackets: [the booking](https://…)';
  report(error('markup/link-text', span, 'the link has no words, so no reader sees it', { help }));
}

function unescaped({ slice }: Writing, { from, to }: Piece): Text {
  const { value, source, segments } = slice(from, to);
  return {
    value: value.slice(1),
    source,
    segments: [{ at: 0, start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 }],
  };
}

function reportUnclosed({ pieces, slice, line, report }: Writing, index: number): void {
  const piece = pieces[index];
  if (piece === undefined) return;
  const isLink = piece.kind === 'open' || piece.kind === 'image';
  const mark = line.value.slice(piece.from, piece.to);
  const message = isLink
    ? 'the link that begins here has no complete address'
    : `${mark} has no partner, so it would be sent as it is`;
  const help = isLink
    ? 'write [text](https://…) with the address in round brackets and without spaces; write \\[ for a bracket that is meant as one'
    : `write ${mark} at both ends of what is to be bold, without spaces inside; write \\*\\* for stars that are meant as such`;
  report(error('markup/unclosed', spanOf(slice(piece.from, piece.to)), message, { help }));
}

function spanOf({ source, segments }: Text): Span {
  return { source, start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 };
}
