import fc from 'fast-check';
import type { DataType, ListType, MapType, TextType } from '../../src/model/data-type.ts';

const BARE = { place: null, mark: null };
const text: TextType = { kind: 'text', media: 'plain', format: null, values: null, canBeBlank: true, ...BARE };
const number: DataType = { kind: 'number', isInteger: true, values: null, canBeZero: true, ...BARE };
const boolean: DataType = { kind: 'boolean', values: [true, false], ...BARE };

function list(item: DataType): ListType {
  return { kind: 'list', item, min: 0, max: Infinity, ...BARE };
}

/** A key that ends with `?` is optional. */
function map(fields: { readonly [key: string]: DataType }): MapType {
  const entries = Object.entries(fields).map(
    ([key, type]) => [key.replace('?', ''), { type, isOptional: key.endsWith('?') }] as const,
  );
  return { kind: 'map', alternatives: [{ fields: new Map(entries), rest: null }], ...BARE };
}

export const LETTER: MapType = map({
  a: text,
  n: number,
  f: boolean,
  'opt?': text,
  'm?': map({ a: text, n: number, 'd?': map({ a: text, l: list(text) }) }),
  l: list(text),
  ns: list(number),
  r: list(list(text)),
  o: list(map({ a: text, 'b?': text, s: list(map({ a: text, c: number })) })),
});

/** Values that Handlebars takes for each other are as frequent as those that it does not. */
export function dataOf(type: DataType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'number':
      return fc.constantFrom(0, 1, 2);
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.array(dataOf(type.item), { maxLength: 3 });
    case 'map': {
      const [first] = type.alternatives;
      const fields = [...(first?.fields ?? [])];
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, dataOf(field.type)])), {
        requiredKeys: fields.filter(([, field]) => !field.isOptional).map(([name]) => name),
      });
    }
    default:
      return fc.constantFrom('', '0', '1', 'x', 'y', '[object Object]');
  }
}

const PATHS =
  'a n f opt m m.a m.d.a m.d.l l ns r o o.[0].a l.[1] r.[0] s c b d.a this . ./a this.a this.n .. ../a ' +
  '../this ../../a ../.. ../l ../o ../s ../n @index @first @last @key @../index @../first @../../index ' +
  '@root @root.a @root.o v w v.a v.s v.l ../v @root.m x y x.a x.s ../x this.x @root.l @root.r';
const path = fc.constantFrom(...PATHS.split(' '));
const listPath = fc.constantFrom(
  'l',
  'ns',
  'r',
  'o',
  's',
  'this',
  '../l',
  '../o',
  '@root.l',
  '@root.o',
  '@root.r',
  'm',
  'v.s',
  'v',
  'x',
);
const groupPath = fc.constantFrom(
  'm',
  'm.d',
  'd',
  'this',
  '.',
  'o.[0]',
  '@root',
  '@root.m',
  '../m',
  '@root.o.[1]',
  'v',
  'x',
  '@root.m.d',
);
const names = fc.constantFrom('', '', '', ' as |v|', ' as |w|', ' as |v w|', ' as |w v|', ' as |x|');
const hash = fc.constantFrom(
  '',
  '',
  '',
  ' x=this',
  ' x=a',
  ' x=o',
  ' y=m x=l',
  ' x=@index',
  ' x=v',
  ' a="lit"',
  ' x=@first y=../a',
  ' x=s',
);

/** The inner parts of a template, which may include the partials of a list. */
function piecesOf(partials: readonly string[], inBlock: string, maxDepth: number): fc.Arbitrary<string> {
  const { all } = fc.letrec<{ all: string; one: string }>((tie) => ({
    all: fc.array(tie('one'), { minLength: 1, maxLength: 3, size: 'small' }).map((parts) => parts.join('')),
    one: fc.oneof(
      { maxDepth, withCrossShrink: true },
      { weight: 5, arbitrary: path.map((written) => `{{{p ${written}}}}`) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('if', 'unless'), path, tie('all'), tie('all'), fc.boolean())
          .map(
            ([word, of, body, other, has]) => `{{#${word} ${of}}}${body}${has ? `{{else}}${other}` : ''}{{/${word}}}`,
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(path, path, tie('all'), tie('all'))
          .map(([one, two, body, other]) => `{{#if (eq ${one} "x")}}${body}{{else if ${two}}}${other}{{/if}}`),
      },
      {
        weight: 5,
        arbitrary: fc
          .tuple(listPath, names, tie('all'), tie('all'), fc.boolean())
          .map(([of, as, body, other, has]) => `{{#each ${of}${as}}}${body}${has ? `{{else}}${other}` : ''}{{/each}}`),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(
            groupPath,
            names.map((as) => as.replace(/ \w\|/, '|')),
            tie('all'),
          )
          .map(([of, as, body]) => `{{#with ${of}${as}}}${body}{{else}}-{{/with}}`),
      },
      { weight: 2, arbitrary: fc.constant(inBlock) },
      ...(partials.length === 0
        ? []
        : [
            {
              weight: 3,
              arbitrary: fc
                .tuple(
                  fc.constantFrom(...partials),
                  fc.constantFrom('', '', ' this', ' m', ' o.[0]', ' v', ' ..', ' @root', ' l'),
                  hash,
                )
                .map(([name, context, more]) => `{{> ${name}${context}${more}}}`),
            },
            {
              weight: 2,
              arbitrary: fc
                .tuple(fc.constantFrom(...partials), fc.constantFrom('', '', ' o.[0]', ' @root'), hash, tie('all'))
                .map(([name, context, more, body]) => `{{#> ${name}${context}${more}}}${body}{{/${name}}}`),
            },
            {
              weight: 1,
              arbitrary: fc
                .tuple(fc.constantFrom(...partials), tie('all'), tie('all'))
                .map(([name, inner, body]) => `{{#*inline "${name}"}}${inner}{{/inline}}${body}`),
            },
          ]),
    ),
  }));
  return all;
}

/** A template and its partials, of which much will be refused. */
export const library: fc.Arbitrary<Library> = fc.record({
  main: piecesOf(['p', 'q', 'i'], '!', 4),
  p: piecesOf(['q', 'i'], '{{> @partial-block}}', 3),
  q: piecesOf(['i'], '{{> @partial-block}}', 2),
  i: piecesOf([], '{{> @partial-block}}', 2),
});

export interface Library {
  readonly main: string;
  readonly p: string;
  readonly q: string;
  readonly i: string;
}
