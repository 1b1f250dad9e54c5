import { proseIn } from '../link/list-text-parts.ts';
import { type ListText, listTextKind } from '../link/list-texts.ts';
import type { ListTexts } from '../model/list.ts';
import type { MapNode, Node, Path } from '../model/node.ts';
import type { Program } from '../model/program.ts';
import { mustachesIn } from '../parse/expression-mask.ts';
import { type Cut, cutAt, plainTokens, proseTokens, type TextToken, wholeTokens } from './list-text-tokens.ts';
import { type ReadText, textProgram } from './list-text-program.ts';

/**
 * The texts of a message to a list as programs: what each prints for a row. A text is read as YAML first, then as markup
 * with its expressions opaque, and only then are these filled in and escaped for their place: what a row says is never
 * markup, nor an expression. What the proof of the texts accepts always becomes programs; another may be an exception.
 */
export function compileListTexts(root: MapNode): ListTexts {
  const texts: { [path: string]: Program } = {};
  const paragraphs: Paragraph[] = [];
  for (const { path, ...text } of textsAt(root, [])) {
    const read = readText(text);
    if (text.kind === 'body') paragraphs.push(...paragraphsOf(read));
    else texts[path.join('.')] = textProgram(path.join('.'), read, tokensOf(read));
  }
  const isCut = texts['preheader'] === undefined;
  for (const [index, { read, html, plain }] of paragraphs.entries()) {
    texts[`body.${index}`] = textProgram(`body.${index}`, read, html);
    const said = { ...read, kind: 'line' } as const;
    if (isCut) texts[`preheader.${index}`] = textProgram(`preheader.${index}`, said, plain);
  }
  return texts;
}

interface Paragraph {
  readonly read: ReadText;
  readonly html: readonly TextToken[];
  /** What its reader reads. */
  readonly plain: readonly TextToken[];
}

function textsAt(node: Node, path: Path): readonly (ListText & { readonly path: Path })[] {
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => textsAt(value, [...path, key.text.value]));
  if (node.kind === 'sequence') return node.items.flatMap((item, index) => textsAt(item, [...path, index]));
  const kind = node.style === 'empty' ? null : listTextKind(path);
  return kind === null ? [] : [{ node, kind, path }];
}

function readText({ node, kind }: ListText): ReadText {
  return { node, kind, source: { file: node.text.source.file, text: node.text.value } };
}

function tokensOf(read: ReadText): readonly TextToken[] {
  const cut = cutOf(read);
  if (read.kind !== 'prose') return wholeTokens(read.source, cut);
  return proseIn(read, read.source).flatMap(({ inlines }) => proseTokens(inlines, cut));
}

function paragraphsOf(read: ReadText): readonly Paragraph[] {
  const cut = cutOf(read);
  return proseIn(read, read.source).map(({ inlines }) => ({
    read,
    html: proseTokens(inlines, cut),
    plain: plainTokens(inlines, cut),
  }));
}

function cutOf({ source }: ReadText): Cut {
  const mustaches = mustachesIn(source.text);
  if (mustaches === null) throw new Error(`${source.file}: the expressions of "${source.text}" cannot be read`);
  return cutAt(mustaches);
}
