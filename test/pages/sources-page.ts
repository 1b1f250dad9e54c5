import type { Citation } from '../../src/model/rule.ts';
import { explanations } from '../../src/rules/index.ts';
import type { Row } from '../../src/rules/row.ts';
import { rows } from '../../src/rules/rows.ts';
import { tableOf } from './page.ts';
import { AREAS, linkTo } from './rules-page.ts';

const ARTICLES: readonly (readonly [document: Citation['document'], what: string])[] = [
  ['000-fy', 'In West Frisian: the rules of communication with clients. A translation by machine.'],
  [
    '001-nb',
    'In Norwegian: rules, common mistakes, the telephone, the chat, e-mail, standards. A translation by machine.',
  ],
  ['002-uk', 'In Ukrainian: rules of etiquette for talking with clients.'],
  ['003-ru', 'In Russian: rules of communication with clients on the internet.'],
];

const INTRODUCTION = `# Where the rules come from

<!-- Made by test/pages.test.ts: UPDATE_PAGES=1 npx vitest run test/pages.test.ts -->

Four articles on how to talk with customers, in four languages. Research found COUNT demands in them; each stands here at its line, with the [rules](rules.md) that hold it, or
with the reason why a program cannot. A demand is named as research named it; where a rule has another name, or does only a part of it, that is said.`;

/** `docs/sources.md`: each line of the articles that demands something, and what became of it. */
export function sourcesPage(): string {
  const counts = ARTICLES.map(([document]) => {
    const own = rows.filter(({ lines }) => lines.some((line) => line.document === document));
    return [
      document,
      own.length,
      own.filter(({ by }) => by.length > 0).length,
      own.filter(({ by }) => by.length === 0).length,
    ];
  });
  return [
    INTRODUCTION.replace('COUNT', `${rows.length}`),
    tableOf([
      ['article', 'demands', 'held by rules', 'not carried over'],
      ...counts,
      [
        'all',
        rows.length,
        rows.filter(({ by }) => by.length > 0).length,
        rows.filter(({ by }) => by.length === 0).length,
      ],
    ]),
    'A demand may stand in several articles.',
    ...ARTICLES.flatMap(([document, what]) => [`## ${document}`, what, articleTable(document)]),
    '## What is not carried over',
    rows
      .filter(({ by }) => by.length === 0)
      .map(({ row, because }) => `- ${row}: ${because ?? ''}`)
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function articleTable(document: Citation['document']): string {
  const places = rows.flatMap((row) =>
    row.lines.filter((line) => line.document === document).map(({ line, quote }) => ({ line, quote, row })),
  );
  const inOrder = places.toSorted((one, other) => one.line - other.line || compare(one.quote, other.quote));
  return tableOf([
    ['line', 'says', 'demand', 'held by'],
    ...inOrder.map(({ line, quote, row }) => [line, `“${quote}”`, row.row, heldBy(row)]),
  ]);
}

/** By code units: the same on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function heldBy({ row, by, because }: Row): string {
  if (by.length === 0) return `not carried over: ${because ?? ''}`;
  const isPlain = by.length === 1 && by[0] === row;
  const codes = by.map(codeOf).join(', ');
  return isPlain || because === null ? codes : `${codes}: ${because}`;
}

const codes = new Set(explanations.map(({ id }) => id));
const areas = new Set(AREAS.map(([area]) => area));

/** The page of rules has those about the words of a letter; \`envoi explain\` has all. */
function codeOf(id: string): string {
  return codes.has(id) && areas.has(id.slice(0, id.indexOf('/'))) ? linkTo(id, 'rules.md') : `\`${id}\``;
}
