import { inlineSoFar, type Partials } from '../../link/inline/inline.ts';
import { listTexts } from '../../link/list-texts.ts';
import type { MapType } from '../../model/data-type.ts';
import { type Node, type ScalarNode, textAt as nameAt } from '../../model/node.ts';
import type { Project } from '../../model/project.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { lineEnd, lineStart } from '../../parse/lines.ts';
import { parseYaml } from '../../parse/yaml.ts';
import { sightsIn } from '../../prove/sights.ts';
import { letterOf, rowType } from '../../prove/texts/message-texts.ts';
import type { Definition, Hover, Question, Suggestion } from '../answers.ts';
import { pieceAt } from './cursor.ts';
import { definitionsIn } from './definition.ts';
import { hoverIn, type Sighted } from './hover.ts';
import { outlineOf, type Probe, probeAt } from './outline.ts';
import { type Piece, piecesIn } from './pieces.ts';
import { inExpression } from './suggest.ts';

/** What can be written in an expression of a text of a message to a list; null where the place is in none. */
export function suggestions({ source, offset, project }: Question): readonly Suggestion[] | null {
  const probe = probeAt(source, offset);
  const text = textIn({ source, offset, project }, probe);
  if (text === null) return null;
  const seen = text.seen.filter(({ path }) => path === probe.path);
  const question = { source: text.source, offset, project };
  const found = inExpression(text.piece, question, { seen, around: text.outline.around, view: null });
  return found.map((suggestion) => inYaml(suggestion, source, text.quote));
}

function inYaml(suggestion: Suggestion, source: Source, quote: Quote): Suggestion {
  const replace = beforeEscape({ ...suggestion.replace, source });
  return { ...suggestion, insert: inQuotes(suggestion.insert, quote), replace };
}

/** What stands in such an expression; null where there is nothing to say, or the place is in none. */
export function hover(question: Question): Hover | null {
  const text = textIn(question);
  const found = text && hoverIn(text, question.offset, question.project);
  return found && { ...found, span: { ...found.span, source: question.source } };
}

/** Where what stands in such an expression is said. */
export function definition(question: Question): readonly Definition[] {
  const text = textIn(question);
  const here = (span: Span): Span => (span.source === text?.source ? { ...span, source: question.source } : span);
  const found = text ? definitionsIn(text, question.offset, question.project) : [];
  return found.map(({ origin, target }) => ({ origin: here(origin), target: here(target) }));
}

const NO_PARTIALS: Partials = new Map();

interface TextView extends Sighted {
  /** The file as if the text were written without escapes, at the same places. */
  readonly source: Source;
  readonly quote: Quote;
  /** The expression that was asked for. */
  readonly piece: Piece;
}

/** The quotation marks around a text in YAML. */
type Quote = 'double' | 'single' | null;

/** Null outside of expressions, and in a message that is to one person or whose rows nobody knows. */
function textIn({ source: file, offset, project }: Question, probe?: Probe): TextView | null {
  if (file.text.lastIndexOf('{{', offset) < 0) return null;
  const root = parseYaml(file, () => undefined);
  const node = root === null ? null : textAt(root, offset);
  const region = root === null ? lineAt(file, offset) : node?.span;
  if (region === undefined) return null;
  const quote = node?.style === 'double' || node?.style === 'single' ? node.style : null;
  const source = quote === 'double' ? withoutEscapes(region) : file;
  const pieces = piecesIn({ ...region, source });
  const piece = probe ? pieceAt(pieces, offset) : (pieces.find(({ span }) => isIn(span, offset)) ?? null);
  const letter = piece && rowLetter(file, root, project);
  if (!piece || !letter) return null;
  const outline = outlineOf(pieces, () => false, probe);
  // A text can include nothing; who writes it there is told so, and sees what stands around.
  const seen = sightsIn(inlineSoFar({ name: file.file, source, nodes: outline.nodes }, NO_PARTIALS), letter).map(
    ({ path, value, scope }) => ({
      path,
      value,
      scope,
      letter,
      template: null,
    }),
  );
  return { source, quote, piece, pieces, outline, seen, view: null };
}

function textAt(root: Node, offset: number): ScalarNode | null {
  const texts = root.kind === 'map' ? listTexts(root) : [];
  return texts.find(({ node }) => isIn(node.span, offset))?.node ?? null;
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** A quotation mark within quotation marks has a backslash before it: a blank, in an expression. */
function withoutEscapes({ source: { file, text }, start, end }: Span): Source {
  const plain = text.slice(start, end).replaceAll('\\"', ' "');
  return { file, text: text.slice(0, start) + plain + text.slice(end) };
}

/** As it has to be written within quotation marks of YAML. */
function inQuotes(insert: string, quote: Quote): string {
  if (quote === null) return insert;
  return quote === 'double' ? insert.replaceAll('"', '\\"') : insert.replaceAll("'", "''");
}

/** The backslash belongs to the quotation mark behind it. */
function beforeEscape(span: Span): Span {
  const { text } = span.source;
  const isEscape = span.end > span.start && text.slice(span.end - 1, span.end + 1) === '\\"';
  return isEscape ? { ...span, end: span.end - 1 } : span;
}

/** A text that begins with `{{` and no quotation mark is no YAML: then its line is all that can be told. */
function lineAt(source: Source, offset: number): Span {
  return { source, start: lineStart(source.text, offset), end: lineEnd(source.text, offset) };
}

/** What the texts of a message see: its recipient, by the row schema that it names. */
function rowLetter({ text }: Source, root: Node | null, { rows, schemas }: Project): MapType | null {
  const written = /^recipients[ \t]*:[^\S\n]*\r?\n(?:[ \t]+.*\r?\n)*?[ \t]+schema[ \t]*:[ \t]*["']?([\w./-]+)/m.exec(
    text,
  )?.[1];
  const name = root === null ? written : nameAt(root, ['recipients', 'schema'])?.value;
  const schema = name === undefined ? undefined : rows.get(name);
  return schema ? letterOf(rowType(schema, schemas)) : null;
}
