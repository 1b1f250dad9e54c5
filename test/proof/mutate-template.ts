import { HIDING_ATTRIBUTES, HIDING_STYLES, INSERTS, PLACES } from './mutation-texts.ts';
import { allPieces, type Piece, piecesOf } from './template-parts.ts';

/** A changed text and how it was changed. */
export interface Change {
  readonly kind: string;
  /** Which of the many attacks of its kind it is; empty where a kind is one. */
  readonly attack: string;
  /** What was changed, for people. */
  readonly place: string;
  readonly text: string;
}

/** What mutations need to know of the world of a template. */
export interface Surroundings {
  /** Fields that may be absent, as they are named at the root. */
  readonly optional: readonly string[];
  /** Fields of one kind, each printable in place of another. */
  readonly alike: readonly (readonly string[])[];
  readonly partials: readonly string[];
}

type Mutation = (
  piece: Piece,
  text: string,
  world: Surroundings,
) => readonly (readonly [kind: string, text: string, attack?: string])[];

/** Every way in which the mutations below change a template or partial. */
export function changesOf(text: string, world: Surroundings): readonly Change[] {
  const pieces = allPieces(piecesOf(text));
  const ofPieces = pieces.flatMap((piece) =>
    MUTATIONS.flatMap((mutation) =>
      mutation(piece, text, world).map(([kind, changed, attack = '']) => {
        return { kind, attack, place: nameOf(piece, text), text: changed };
      }),
    ),
  );
  return [...ofPieces, ...swaps(piecesOf(text), text), ...moves(pieces, text)];
}

/** One of them by chance; null where nothing can be changed. */
export function someChange(text: string, world: Surroundings, below: (count: number) => number): Change | null {
  const pieces = allPieces(piecesOf(text));
  const piece = pieces[below(pieces.length)];
  const mutation = MUTATIONS[below(MUTATIONS.length)];
  if (piece === undefined || mutation === undefined) return null;
  const changes = mutation(piece, text, world);
  const [kind, changed] = changes[below(changes.length)] ?? [];
  return kind === undefined || changed === undefined
    ? null
    : { kind, attack: '', place: nameOf(piece, text), text: changed };
}

function nameOf({ start, end }: Piece, text: string): string {
  const line = text.slice(0, start).split('\n').length;
  return `${line}: ${text.slice(start, end).split('\n')[0]?.slice(0, 60)}`;
}

function put(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function sliced({ start, end }: Piece, text: string): string {
  return text.slice(start, end);
}

function opening({ start, inner, end }: Piece, text: string): string {
  return text.slice(start, inner ? inner[0] : end);
}

/** Wraps a piece in a text before and a text behind it. */
function wrapped(piece: Piece, text: string, before: string, behind: string): string {
  return put(text, piece.start, piece.end, before + sliced(piece, text) + behind);
}

const isInLoop = (piece: Piece, text: string): boolean => {
  const before = text.slice(0, piece.start);
  return (before.match(/\{\{#each/g)?.length ?? 0) > (before.match(/\{\{\/each/g)?.length ?? 0);
};

const remove: Mutation = (piece, text) => [[`delete ${piece.kind}`, put(text, piece.start, piece.end, '')]];

const double: Mutation = (piece, text) => [[`double ${piece.kind}`, wrapped(piece, text, '', sliced(piece, text))]];

const unwrap: Mutation = ({ kind, start, end, inner, elses }, text) => {
  if (inner === null) return [];
  const contents = text.slice(inner[0], inner[1]);
  const [firstElse] = elses;
  const then = firstElse ? text.slice(inner[0], firstElse[0]) : contents;
  return [
    [kind === 'block' ? 'drop guard' : 'unwrap element', put(text, start, end, firstElse ? then : contents)],
    ...(firstElse ? ([['drop guard', put(text, start, end, text.slice(firstElse[1], inner[1]))]] as const) : []),
  ];
};

const guard: Mutation = (piece, text, { optional }) => {
  const root = isInLoop(piece, text) ? '@root.' : '';
  return [
    ...optional.flatMap((field) => [
      ['wrap in #if', wrapped(piece, text, `{{#if ${root}${field}}}`, '{{/if}}')] as const,
      ['wrap in #unless', wrapped(piece, text, `{{#unless ${root}${field}}}`, '{{/unless}}')] as const,
      ['move into else', wrapped(piece, text, `{{#if ${root}${field}}}{{else}}`, '{{/if}}')] as const,
      ['either way', wrapped(piece, text, `{{#if ${root}${field}}}`, `{{else}}${sliced(piece, text)}{{/if}}`)] as const,
      [
        'both of two',
        wrapped(
          piece,
          text,
          `{{#if ${root}${field}}}`,
          `{{/if}}{{#unless ${root}${field}}}${sliced(piece, text)}{{/unless}}`,
        ),
      ] as const,
      ['wrap in #with', wrapped(piece, text, `{{#with ${root}${field}}}`, '{{/with}}')] as const,
    ]),
    ['wrap in #if eq', wrapped(piece, text, '{{#if (eq dir "rtl")}}', '{{/if}}')],
    ['wrap in #if eq', wrapped(piece, text, '{{#if (eq @root.dir "ltr")}}', '{{/if}}')],
    ['either eq', wrapped(piece, text, '{{#if (eq @root.dir "ltr")}}', `{{else}}${sliced(piece, text)}{{/if}}`)],
    ['wrap in #if of what is always there', wrapped(piece, text, '{{#if @root.greeting}}', '{{/if}}')],
    ['wrap in #if of what is always there', wrapped(piece, text, '{{#if @root.body}}', '{{/if}}')],
  ];
};

const loop: Mutation = (piece, text) => [
  ...['options', 'body', 'table.rows', 'closing'].map(
    (list) => ['wrap in #each', wrapped(piece, text, `{{#each @root.${list}}}`, '{{/each}}')] as const,
  ),
  ...['@first', '@last', '@index', '@key'].flatMap((name) => [
    ['wrap in #if of a loop', wrapped(piece, text, `{{#if ${name}}}`, '{{/if}}')] as const,
    ['wrap in #unless of a loop', wrapped(piece, text, `{{#unless ${name}}}`, '{{/unless}}')] as const,
  ]),
  ['into else of #each', wrapped(piece, text, '{{#each @root.options}}{{else}}', '{{/each}}')],
];

const pathOf = (expression: string): string | undefined =>
  /([@\w./]+)\s*\}*\s*$/.exec(expression.replace(/[}~]+$/, ''))?.[1];

const rename: Mutation = (piece, text, { alike }) => {
  if (piece.kind !== 'hole' && piece.kind !== 'block') return [];
  const expression = opening(piece, text);
  const path = pathOf(expression);
  if (path === undefined) return [];
  const renamed = (kind: string, other: string): readonly [string, string] => [
    kind,
    put(text, piece.start, piece.start + expression.length, expression.replace(path, other)),
  ];
  const kinds = alike.filter((fields) => fields.includes(path.replace('@root.', '')));
  return [
    renamed('misspell path', path.length > 3 ? path.slice(0, -2) + path.slice(-1) : `${path}x`),
    renamed('misspell path', path.toUpperCase()),
    renamed('shift path', `../${path}`),
    renamed('shift path', `../../${path}`),
    renamed('shift path', `@root.${path.replace('@root.', '')}`),
    renamed('shift path', `this.${path}`),
    renamed('shift path', `this`),
    renamed('shift path', `${path}.length`),
    renamed('shift path', `${path}.[0]`),
    renamed('shift path', path.replace(/\.[^.]*$/, '')),
    ...kinds.flatMap((fields) =>
      fields.filter((field) => field !== path).map((field) => renamed('rename path', field)),
    ),
  ];
};

const blockWord: Mutation = (piece, text) => {
  if (piece.kind !== 'block' || piece.inner === null) return [];
  return ['if', 'unless', 'each', 'with']
    .filter((word) => word !== piece.name)
    .map((word) => {
      const changed = sliced(piece, text)
        .replace(/^\{\{#\w+/, `{{#${word}`)
        .replace(/\{\{\/\w+\}\}$/, `{{/${word}}}`);
      const isInverse = ['if', 'unless'].includes(piece.name) && ['if', 'unless'].includes(word);
      return [isInverse ? 'invert guard' : 'change block', put(text, piece.start, piece.end, changed)];
    });
};

const branches: Mutation = (piece, text) =>
  piece.elses.flatMap(([start, end]) => [
    ['drop else', put(text, start, end, '')] as const,
    ['drop else condition', put(text, start, end, '{{else}}')] as const,
    ['change else condition', put(text, start, end, '{{else if options}}')] as const,
    ['double else', put(text, start, end, text.slice(start, end) + text.slice(start, end))] as const,
  ]);

const braces: Mutation = (piece, text) => {
  if (piece.kind !== 'hole') return [];
  const expression = sliced(piece, text);
  const inside = expression.replace(/^\{+|\}+$/g, '');
  const by = (other: string): string => put(text, piece.start, piece.end, other);
  return [
    ['change braces', by(expression.startsWith('{{{') ? `{{${inside}}}` : `{{{${inside}}}}`)],
    ['change braces', by(`{{&${inside}}}`)],
    ['change braces', by(`{{~${inside}~}}`)],
    ['change braces', by(`\\${expression}`)],
    ['wrap in helper', by(`{{default ${inside} "x"}}`)],
    ['wrap in helper', by(`{{date ${inside}}}`)],
    ['wrap in helper', by(`{{time ${inside}}}`)],
    ['wrap in helper', by(`{{number ${inside}}}`)],
    ['wrap in helper', by(`{{plural ${inside} one="a" other="b"}}`)],
    ['wrap in helper', by(`{{eq ${inside} "b"}}`)],
    ['put behind the end of an attribute', by(`<span title="${expression}">x</span>`)],
  ];
};

const tags: Mutation = (piece, text) => {
  if (piece.kind !== 'element') return [];
  const { start, end, name, inner } = piece;
  const tag = opening(piece, text);
  const misspelt = `${name.slice(0, -1)}x`;
  const renamed = (other: string): string =>
    put(
      text,
      start,
      end,
      sliced(piece, text)
        .replace(`<${name}`, `<${other}`)
        .replace(new RegExp(`</${name}>$`), `</${other}>`),
    );
  const others = name.startsWith('mj-')
    ? [
        'mj-raw',
        'mj-style',
        'mj-button',
        'mj-table',
        'mj-section',
        'mj-column',
        'mj-preview',
        'mj-title',
        'div',
        'mj-image',
        'mj-divider',
        'mj-hero',
        'mj-head',
        'mj-wrapper',
        'mj-group',
        'mj-accordion',
        'mj-spacer',
      ]
    : [
        'div',
        'span',
        'p',
        'ul',
        'table',
        'td',
        'a',
        'style',
        'script',
        'title',
        'textarea',
        'option',
        'h1',
        'mj-text',
        'template',
        'li',
        'img',
      ];
  return [
    ['misspell tag', renamed(misspelt)],
    ['change case of tag', renamed(name.toUpperCase())],
    ...others.filter((other) => other !== name).map((other) => ['change element', renamed(other)] as const),
    ...(inner
      ? ([
          ['unclose', put(text, inner[1], end, '')],
          ['unopen', put(text, start, inner[0], '')],
          ['close itself', put(text, start, end, `${tag.slice(0, -1)}/>`)],
          ['empty element', put(text, inner[0], inner[1], '')],
        ] as const)
      : []),
  ];
};

const attributes: Mutation = (piece, text) =>
  piece.attributes.flatMap(({ name, start, end, value: [from, to] }) => {
    const value = text.slice(from, to);
    const values = [
      '',
      '0',
      '0px',
      'none',
      'transparent',
      'javascript:alert(1)',
      'x',
      '{{greeting}}',
      '{{sender.name}}',
      '{{options}}',
      '{{next_step.action.href}}',
    ];
    return [
      ['delete attribute', put(text, start, end, '')] as const,
      ['misspell attribute', put(text, start + 1, start + 1 + name.length, `${name}x`)] as const,
      ['unquote attribute', put(text, from - 1, to + 1, value)] as const,
      ['unquote attribute', put(text, from - 1, to + 1, `"${value}`)] as const,
      ['double attribute', put(text, end, end, text.slice(start, end))] as const,
      ...values.map((other) => ['change attribute', put(text, from, to, other)] as const),
      ...['{{#if options}}', '{{#unless options}}'].map(
        (block) =>
          [
            'guard attribute',
            put(text, from, to, `${block}${value}${block.includes('if') ? '{{/if}}' : '{{/unless}}'}`),
          ] as const,
      ),
      ['guard attribute', put(text, start, end, ` {{#if options}}${text.slice(start + 1, end)}{{/if}}`)] as const,
    ];
  });

const hide: Mutation = (piece, text) => {
  if (piece.kind !== 'element') {
    return piece.kind === 'hole' || piece.kind === 'text' || piece.kind === 'block'
      ? HIDING_STYLES.map(
          (style) => ['hide by style', wrapped(piece, text, `<span style="${style}">`, '</span>'), style] as const,
        )
      : [];
  }
  const at = piece.start + 1 + piece.name.length;
  const style = piece.attributes.find(({ name }) => name === 'style');
  return [
    ...HIDING_STYLES.map((css) =>
      style
        ? (['hide by style', put(text, style.value[1], style.value[1], `;${css}`), css] as const)
        : (['hide by style', put(text, at, at, ` style="${css}"`), css] as const),
    ),
    ...HIDING_ATTRIBUTES.map(
      ([name, value]) => ['hide by attribute', put(text, at, at, ` ${name}="${value}"`), name] as const,
    ),
    ['hide by attribute', put(text, at, at, ' hidden')],
  ];
};

const insert: Mutation = (piece, text) =>
  INSERTS.flatMap((inserted) => [
    ['insert', put(text, piece.start, piece.start, inserted), inserted] as const,
    ['insert', put(text, piece.end, piece.end, inserted), inserted] as const,
  ]);

/** Other ways of writing a path, and what only looks like one. */
const respell: Mutation = (piece, text) => {
  if (piece.kind !== 'hole' && piece.kind !== 'block') return [];
  const expression = opening(piece, text);
  const path = pathOf(expression);
  if (path === undefined) return [];
  const last = path.split('.').at(-1) ?? path;
  return [
    `"${path}"`,
    `'${last}'`,
    `[${path}]`,
    path.replaceAll('.', '/'),
    path.replace(/\.([^.]*)$/, '.[$1]'),
    `./${path}`,
    `this/${path}`,
    `@${path}`,
    `(${path})`,
    `${path}.constructor`,
    `${path}.`,
    `${path} `,
    `\t${path}`,
    `../this.${path}`,
    `@root.[${path}]`,
    `${path}.0`,
    `${path} x=1`,
    `${path} ${path}`,
  ].map((other) => [
    'respell path',
    put(text, piece.start, piece.start + expression.length, expression.replace(path, other)),
  ]);
};

const into: Mutation = (piece, text) =>
  PLACES.map(([kind, before, behind]) => [kind, wrapped(piece, text, before, behind), before]);

const calls: Mutation = (piece, text, { partials }) => {
  if (piece.kind !== 'inclusion') return [];
  const by = (kind: string, call: string): readonly [string, string] => [kind, put(text, piece.start, piece.end, call)];
  const { name } = piece;
  return [
    ...partials.filter((other) => other !== name).map((other) => by('call another partial', `{{> ${other}}}`)),
    by('misspell partial', `{{> ${name}s}}`),
    by('dynamic partial', `{{> (lookup . "${name}")}}`),
    ...['this', '@root', 'sender', 'details', 'options', 'next_step', 'company', 'body', 'nothing'].map((context) =>
      by('partial with context', `{{> ${name} ${context}}}`),
    ),
    ...[
      'greeting="Hello"',
      'greeting=sender.name',
      'body=options',
      'next_step=details',
      'next_step=sender',
      'closing=sender',
      'sender=recipient',
      'options=body',
      'company=sender',
      'table=details',
      'labels=sender',
      'extra=greeting',
    ].map((hash) => by('partial with hash', `{{> ${name} ${hash}}}`)),
    ...['options', 'table', 'body'].map((list) =>
      by('partial in #each', `{{#each ${list}}}{{> ${name} @root}}{{/each}}`),
    ),
  ];
};

const blockParams: Mutation = (piece, text) => {
  if (piece.kind !== 'block' || (piece.name !== 'each' && piece.name !== 'with') || piece.inner === null) return [];
  const head = opening(piece, text);
  return ['text', 'this', 'item', 'item index', 'advantage'].map((names) => [
    'block params',
    put(text, piece.start, piece.start + head.length, head.replace(/\}\}$/, ` as |${names}|}}`)),
  ]);
};

const unblock: Mutation = ({ kind, start, end, inner }, text) =>
  kind === 'block' && inner
    ? [
        ['unclose block', put(text, inner[1], end, '')],
        ['unopen block', put(text, start, inner[0], '')],
      ]
    : [];

const MUTATIONS: readonly Mutation[] = [
  remove,
  double,
  unwrap,
  guard,
  loop,
  rename,
  blockWord,
  branches,
  braces,
  tags,
  attributes,
  hide,
  into,
  calls,
  blockParams,
  unblock,
  insert,
  respell,
];

/** Neighbours in each other's places. */
function swaps(pieces: readonly Piece[], text: string): readonly Change[] {
  const here = pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    if (next === undefined) return [];
    const between = text.slice(piece.end, next.start);
    const changed = put(text, piece.start, next.end, sliced(next, text) + between + sliced(piece, text));
    return [{ kind: 'swap neighbours', attack: '', place: nameOf(piece, text), text: changed }];
  });
  return [...here, ...pieces.flatMap(({ children }) => swaps(children, text))];
}

/** A piece into another one that has contents: before them, and behind them. */
function moves(pieces: readonly Piece[], text: string): readonly Change[] {
  return pieces.flatMap((piece) =>
    pieces.flatMap((target) => {
      const { inner } = target;
      if (inner === null || (target.start >= piece.start && target.end <= piece.end)) return [];
      return [...inner, ...target.elses.map(([, end]) => end)].map((at) => {
        const moved = sliced(piece, text);
        const changed =
          at <= piece.start
            ? put(put(text, piece.start, piece.end, ''), at, at, moved)
            : put(put(text, at, at, moved), piece.start, piece.end, '');
        return { kind: 'move', attack: '', place: nameOf(piece, text), text: changed };
      });
    }),
  );
}
