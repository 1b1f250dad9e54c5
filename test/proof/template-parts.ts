/** A piece of a template with its place: enough to cut it out, move it or wrap it, read without the code under test. */
export interface Piece {
  readonly kind: 'element' | 'block' | 'hole' | 'inclusion' | 'text' | 'comment';
  /** Of an element or block; the word of a block. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where its contents begin and end; for a block with `else`, those of all branches. */
  readonly inner: readonly [start: number, end: number] | null;
  /** The `{{else}}` of a block, with or without a condition. */
  readonly elses: readonly (readonly [start: number, end: number])[];
  readonly attributes: readonly Attribute[];
  readonly children: readonly Piece[];
  readonly parent: string;
}

/** In the opening tag, with the space before it. */
export interface Attribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Without its quotes. */
  readonly value: readonly [start: number, end: number];
}

interface Open {
  readonly kind: 'element' | 'block';
  readonly name: string;
  readonly start: number;
  readonly innerStart: number;
  readonly attributes: readonly Attribute[];
  readonly children: Piece[];
  readonly elses: (readonly [number, number])[];
}

const TOKEN =
  /<!--[^]*?-->|\{\{!--[^]*?--\}\}|\{\{\{[^]*?\}\}\}|\{\{[^]*?\}\}|<(?:\{\{[^]*?\}\}|"[^"]*"|'[^']*'|[^<>"'])*>|(?:(?!\{\{)[^<])+/g;

const VOID: ReadonlySet<string> = new Set(['br', 'meta', 'img', 'hr', 'link', 'input']);

/** The pieces of a well-formed template. */
export function piecesOf(text: string): readonly Piece[] {
  const root: Open = { kind: 'element', name: '', start: 0, innerStart: 0, attributes: [], children: [], elses: [] };
  const open: Open[] = [root];
  const add = (
    kind: Piece['kind'],
    name: string,
    start: number,
    end: number,
    attributes: readonly Attribute[] = [],
  ): void => {
    const around = open.at(-1) ?? root;
    around.children.push({
      kind,
      name,
      start,
      end,
      inner: null,
      elses: [],
      attributes,
      children: [],
      parent: around.name,
    });
  };
  const push = (
    kind: Open['kind'],
    name: string,
    start: number,
    innerStart: number,
    attributes: readonly Attribute[],
  ): void => {
    open.push({ kind, name, start, innerStart, attributes, children: [], elses: [] });
  };
  const pop = (start: number, end: number): void => {
    const closed = open.pop() ?? root;
    const { kind, name, attributes, children, elses } = closed;
    const inner = [closed.innerStart, start] as const;
    const around = open.at(-1) ?? root;
    around.children.push({
      kind,
      name,
      start: closed.start,
      end,
      inner,
      elses,
      attributes,
      children,
      parent: around.name,
    });
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const end = index + token.length;
    if (token.startsWith('<!--') || token.startsWith('{{!')) add('comment', '', index, end);
    else if (/^\{\{~?else\b/.test(token)) open.at(-1)?.elses.push([index, end]);
    else if (/^\{\{~?#/.test(token)) push('block', /#[*>]?\s*([\w-]+)/.exec(token)?.[1] ?? '', index, end, []);
    else if (/^\{\{~?\//.test(token)) pop(index, end);
    else if (/^\{\{~?>/.test(token)) add('inclusion', />\s*([\w-]+)/.exec(token)?.[1] ?? '', index, end);
    else if (token.startsWith('{{')) add('hole', '', index, end);
    else if (token.startsWith('</')) pop(index, end);
    else if (token.startsWith('<')) {
      const name = /^<([\w-]+)/.exec(token)?.[1] ?? '';
      const attributes = attributesOf(token, index);
      if (token.endsWith('/>') || VOID.has(name)) add('element', name, index, end, attributes);
      else push('element', name, index, end, attributes);
    } else if (token.trim() !== '') {
      const blank = token.length - token.trimStart().length;
      add('text', '', index + blank, index + blank + token.trim().length);
    }
  }
  if (open.length !== 1) throw new Error(`a template that is not well-formed: ${text}`);
  return root.children;
}

function attributesOf(tag: string, offset: number): readonly Attribute[] {
  return [...tag.matchAll(/\s+([\w:-]+)=(["'])([^]*?)\2/g)].map(
    ({ 0: { length }, 1: name = '', 3: value = '', index }) => {
      const end = offset + index + length;
      return { name, start: offset + index, end, value: [end - 1 - value.length, end - 1] };
    },
  );
}

/** All pieces, the outer before what is in them. */
export function allPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => [piece, ...allPieces(piece.children)]);
}
