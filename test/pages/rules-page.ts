import type { Citation, Examples, Explanation } from '../../src/model/rule.ts';
import { etiquetteRules } from '../../src/rules/etiquette.ts';
import { explanations } from '../../src/rules/index.ts';
import { tableOf } from './page.ts';
import { levels } from './levels.ts';

/** The parts of a letter, as the areas of the rules have them. */
export const AREAS: readonly (readonly [area: string, title: string])[] = [
  ['greeting', 'Greeting'],
  ['personal', 'To one person'],
  ['subject', 'Subject'],
  ['body', 'Body'],
  ['next-step', 'Next step'],
  ['closing', 'Closing'],
  ['sender', 'Sender'],
  ['register', 'Form of address'],
  ['tone', 'Tone'],
  ['dialogue', 'Conversation'],
];

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['en', 'English'],
  ['nb', 'Norwegian'],
  ['uk', 'Ukrainian'],
  ['ru', 'Russian'],
  ['fy', 'West Frisian'],
]);

/** The language that each article is in. */
const SOURCE_LANGUAGES: { readonly [document in Citation['document']]: string } = {
  '000-fy': 'fy',
  '001-nb': 'nb',
  '002-uk': 'uk',
  '003-ru': 'ru',
};

const INTRODUCTION = `# The rules of a good letter

<!-- Made by test/pages.test.ts: UPDATE_PAGES=1 npx vitest run test/pages.test.ts -->

What \`envoi check\` says of the words of a letter, in the order of its parts; \`envoi explain CODE\` says the same in the terminal. [Where the rules come from](sources.md), line by line, and [how far they can be trusted](accuracy.md).

An **error** stops the letter, a **warning** is advice. What a rule is depends on the profile, \`standard\` or \`strict\`; [a project](project.md) can set each rule
as it likes, and [a message](message.md) can allow what it has a reason for. A rule that is *off* holds only where a project asks for it. In West Frisian, rules that rest on
word lists are warnings.

In the bad examples \`«\` and \`»\` enclose the place that is marked. Each example is a few lines that stand in an otherwise good message.`;

/** `docs/rules.md`: each rule about the words of a letter, with its reason and examples. */
export function rulesPage(): string {
  const byArea = AREAS.map(([area, title]) => ({ title, rules: explanations.filter(({ id }) => areaOf(id) === area) }));
  return [
    INTRODUCTION,
    ...byArea.flatMap(({ title, rules }) => [`**${title}**`, tableOf(withHead(rules))]),
    ...byArea.flatMap(({ title, rules }) => [`## ${title}`].concat(rules.flatMap(chapterOf))),
  ]
    .join('\n\n')
    .concat('\n');
}

const HEAD = ['rule', 'demands', 'standard', 'strict'];

function withHead(rules: readonly Explanation[]): readonly (readonly string[])[] {
  return [HEAD, ...rules.map(rowOf)];
}

function areaOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function rowOf(rule: Explanation): readonly string[] {
  return [linkTo(rule.id), rule.summary, levels(rule, 'standard'), levels(rule, 'strict')];
}

/** As GitHub makes the anchor of a heading: small letters and hyphens, without the rest. */
export function linkTo(id: string, page = ''): string {
  return `[${id}](${page}#${id.replace('/', '')})`;
}

/** `Error`; `Warning, and an error under strict`. */
function standing(rule: Explanation): string {
  const [standard, strict] = [levels(rule, 'standard'), levels(rule, 'strict')];
  return capital(standard === strict ? standard : `${standard}, ${strict} under \`strict\``);
}

function chapterOf(rule: Explanation): readonly string[] {
  const { id, summary, why, source, also = [], examples, examplesIn = {} } = rule;
  const citations = source === null ? also : [source, ...also];
  const first = firstLanguage(rule);
  const second = source === null ? first : SOURCE_LANGUAGES[source.document];
  const inSecond = second === first ? undefined : examplesIn[second];
  return [
    `### ${id}`,
    `${capital(summary)}. *${[standing(rule), languagesOf(rule), ...(rule.hard ? ['cannot be allowed'] : [])].join('; ')}.*`,
    why,
    ...examplesOf(examples, first === 'en' ? '' : nameOf(first)),
    ...(inSecond === undefined ? [] : examplesOf(inSecond, nameOf(second))),
    ...(citations.length === 0 ? [] : [citations.map(citationLine).join('\n')]),
  ];
}

/** The language of the examples that have none of their own. */
function firstLanguage({ id }: Explanation): string {
  const languages = languagesById.get(id) ?? null;
  return languages === null || languages.includes('en') ? 'en' : (languages[0] ?? 'en');
}

const languagesById: ReadonlyMap<string, readonly string[] | null> = new Map(
  etiquetteRules.map(({ id, languages }) => [id, languages]),
);

function languagesOf({ id }: Explanation): string {
  const languages = languagesById.get(id) ?? null;
  return languages === null ? 'in all languages' : `in ${languages.map(nameOf).join(', ')}`;
}

function nameOf(tag: string): string {
  return LANGUAGES.get(tag) ?? tag;
}

/** The first of each kind: the others are there for the tests. */
function examplesOf({ bad, good }: Examples, language: string): readonly string[] {
  const where = language === '' ? '' : `, in ${language}`;
  const [firstBad] = bad;
  const [firstGood] = good;
  return [
    ...(firstBad === undefined ? [] : [`Bad${where}:`, fenced(firstBad)]),
    ...(firstGood === undefined ? [] : [`Good${where}:`, fenced(firstGood)]),
  ];
}

function fenced(example: string): string {
  return `\`\`\`yaml\n${example.trimEnd()}\n\`\`\``;
}

function citationLine({ document, line, quote }: Citation): string {
  return `- “${quote}” ([${document}](sources.md#${document}), line ${line})`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
