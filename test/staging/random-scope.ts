import { type Draw, drawFrom } from '../proof/draw.ts';

/** What fields are for. */
export type Sort =
  | 'text'
  | 'markup'
  | 'flag'
  | 'colour'
  | 'padding'
  | 'width'
  | 'border'
  | 'direction'
  | 'align'
  | 'font'
  | 'class'
  | 'link'
  | 'mail'
  | 'phone'
  | 'number'
  | 'date'
  | 'rows'
  | 'cells'
  | 'person';

type Shape = 'root' | 'row' | 'cell' | 'person';

/** The fields of each kind of map in a random record. */
export const FIELDS: { readonly [shape in Shape]: { readonly [field: string]: Sort } } = {
  root: {
    t1: 'text',
    t2: 'text',
    t3: 'text',
    h1: 'markup',
    h2: 'markup',
    b1: 'flag',
    b2: 'flag',
    b3: 'flag',
    c1: 'colour',
    c2: 'colour',
    p1: 'padding',
    p2: 'padding',
    w1: 'width',
    d1: 'border',
    x1: 'direction',
    a1: 'align',
    f1: 'font',
    k1: 'class',
    l1: 'link',
    l2: 'link',
    m1: 'mail',
    n1: 'number',
    phone1: 'phone',
    date1: 'date',
    rows: 'rows',
    who: 'person',
  },
  row: {
    t: 'text',
    u: 'text',
    h: 'markup',
    b: 'flag',
    c: 'colour',
    l: 'link',
    n: 'number',
    w: 'width',
    cells: 'cells',
  },
  cell: { t: 'text', b: 'flag' },
  person: { name: 'text', t: 'text', h: 'markup', b: 'flag', phone: 'phone', cells: 'cells' },
};

/** A context that an expression can reach, and the name that its block gives it. */
interface Frame {
  readonly shape: Shape;
  readonly name: string | null;
  readonly isItem: boolean;
}

/** The contexts around a place, the innermost last. */
export type Scope = readonly Frame[];

export const ROOT: Scope = [{ shape: 'root', name: null, isItem: false }];

export function within(scope: Scope, shape: Shape, name: string | null, isItem: boolean): Scope {
  return [...scope, { shape, name, isItem }];
}

/** Within a partial: what is around it cannot be reached. */
export function behindEdge(scope: Scope): Scope {
  return scope.slice(-1).map(({ shape }) => ({ shape, name: null, isItem: false }));
}

/** A way to a field of this sort, near or far. */
export function pathTo(sort: Sort, scope: Scope, draw: Draw): string {
  const paths = scope.flatMap(({ shape, name }, place) =>
    fieldsOf(shape, sort).flatMap((field) => {
      const up = `${'../'.repeat(scope.length - 1 - place)}${field}`;
      return name === null ? [up] : [up, `${name}.${field}`];
    }),
  );
  const far = fieldsOf('root', sort).map((field) => `@root.${field}`);
  return draw.pick(paths.length === 0 || draw.chance(0.1) ? [...paths, ...far] : paths);
}

/** Can a field of this sort be reached at all? */
export function reaches(sort: Sort, scope: Scope): boolean {
  return scope.some(({ shape }) => fieldsOf(shape, sort).length > 0) || fieldsOf('root', sort).length > 0;
}

export function isInLoop(scope: Scope): boolean {
  return scope.at(-1)?.isItem ?? false;
}

function fieldsOf(shape: Shape, sort: Sort): readonly string[] {
  return Object.entries(FIELDS[shape]).flatMap(([field, its]) => (its === sort ? [field] : []));
}

/** What writes a template: chance, and the partials that it has made. */
export interface Writer {
  readonly draw: Draw;
  readonly partials: Map<string, string>;
  /** A name that no other block or partial has. */
  readonly fresh: (stem: string) => string;
}

export function writerFrom(seed: number): Writer {
  let count = 0;
  const fresh = (stem: string): string => {
    count += 1;
    return `${stem}${count}`;
  };
  return { draw: drawFrom(seed), partials: new Map(), fresh };
}

/** Something that a writer can write at a place. */
export type Part = (scope: Scope, writer: Writer, depth: number) => string;

/** The part, in a block, a loop, a partial or as it is. */
export function perhapsInBlock(part: Part, scope: Scope, writer: Writer, depth: number): string {
  const { draw } = writer;
  if (depth <= 0 || draw.chance(0.6)) return part(scope, writer, depth);
  return draw.pick(BLOCKS)(part, scope, writer, depth - 1);
}

type Block = (part: Part, scope: Scope, writer: Writer, depth: number) => string;

const conditional: Block = (part, scope, writer, depth) => {
  const { draw } = writer;
  const flag = pathTo(draw.pick(['flag', 'flag', 'flag', 'text', 'rows', 'person'] as const), scope, writer.draw);
  const inner = (): string => perhapsInBlock(part, scope, writer, depth);
  return draw.pick([
    () => `{{#if ${flag}}}${inner()}{{/if}}`,
    () => `{{#unless ${flag}}}${inner()}{{/unless}}`,
    () => `{{#if ${flag}}}${inner()}{{else}}${inner()}{{/if}}`,
    () => `{{#if ${flag}}}${inner()}{{else if ${pathTo('flag', scope, draw)}}}${inner()}{{/if}}`,
    () => `{{#if (eq ${pathTo('text', scope, draw)} "plain words")}}${inner()}{{else}}${inner()}{{/if}}`,
    () => `{{~#if ${flag}~}} ${inner()} {{~/if~}}`,
    () => `\n  {{#if ${flag}}}\n    ${inner()}\n  {{/if}}\n`,
    () => `{{#if @root.b1}}${inner()}{{/if}}${inner()}{{#if @root.b2}}${inner()}{{/if}}`,
  ])();
};

const repeated: Block = (part, scope, writer, depth) => {
  const { draw } = writer;
  const isRows = draw.chance(0.6);
  const list = pathTo(
    isRows ? 'rows' : 'cells',
    scope.some(({ shape }) => shape !== 'root') || isRows ? scope : ROWS,
    draw,
  );
  const isReached = isRows || scope.some(({ shape }) => shape === 'row' || shape === 'person');
  if (!isReached) return conditional(part, scope, writer, depth);
  const name = draw.chance(0.2) ? writer.fresh('item') : null;
  const inside = within(scope, isRows ? 'row' : 'cell', name, true);
  const inner = perhapsInBlock(part, inside, writer, depth);
  const otherwise = draw.chance(0.2) ? `{{else}}${part(scope, writer, 0)}` : '';
  return `{{#each ${list}${name === null ? '' : ` as |${name}|`}}}${inner}${otherwise}{{/each}}`;
};

const ROWS: Scope = [{ shape: 'row', name: null, isItem: false }];

const person: Block = (part, scope, writer, depth) => {
  const name = writer.draw.chance(0.2) ? writer.fresh('one') : null;
  const inside = within(scope, 'person', name, false);
  // A context that is the one around it is not entered again.
  if (scope.at(-1)?.shape === 'person') return conditional(part, scope, writer, depth);
  const path = pathTo('person', scope, writer.draw);
  const otherwise = writer.draw.chance(0.3) ? `{{else}}${part(scope, writer, 0)}` : '';
  return `{{#with ${path}${name === null ? '' : ` as |${name}|`}}}${perhapsInBlock(part, inside, writer, depth)}${otherwise}{{/with}}`;
};

const partial: Block = (part, scope, writer, depth) => {
  const { draw, partials } = writer;
  const name = writer.fresh('part-');
  const inner = perhapsInBlock(part, behindEdge(scope), writer, depth);
  const put = (text: string): string => {
    partials.set(name, text);
    return name;
  };
  const ends = draw.pick(['', '\n', '  \n']);
  return draw.pick([
    () => `{{> ${put(inner + ends)}}}`,
    () => `{{> ${put(inner + ends)} this}}`,
    () => `{{> ${put(inner)} key=${pathTo('text', scope, draw)} n=3}}`,
    () => `{{> ${put(inner)} this t1=${pathTo('text', scope, draw)} t=${pathTo('text', scope, draw)}}}`,
    () => `{{#> ${put(`{{> @partial-block}}`)}}}${perhapsInBlock(part, behindEdge(scope), writer, depth)}{{/${name}}}`,
    () =>
      `{{#> ${put(`{{#if @root.b1}}{{> @partial-block}}{{/if}}${inner}`)}}}${part(behindEdge(scope), writer, 0)}{{/${name}}}`,
    () => `{{#*inline "${name}"}}${inner}{{/inline}}{{> ${name}}}`,
  ])();
};

const BLOCKS: readonly Block[] = [conditional, conditional, conditional, repeated, repeated, person, partial, partial];
