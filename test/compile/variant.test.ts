import { expect, test } from 'vitest';
import { htmlVariant } from '../../src/compile/variant.ts';
import type { Markup } from '../../src/model/mjml.ts';
import type { Step } from '../../src/model/program.ts';
import { loadMarkup } from '../../src/run/mjml.ts';
import { isAccepted } from '../../src/trace/admission.ts';
import type { Piece } from '../../src/trace/pieces.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { naivePipeline } from '../reference/naive.ts';
import { inTurn } from '../proof/in-turn.ts';
import type { LetterRecord, Work } from '../reference/pipeline.ts';
import { letters, localeOf } from './letters.ts';
import { shipped, shippedTemplate } from './library.ts';
import { programOf, StagedLetters } from './variant-kit.ts';
import { blockRows, valueRows } from './variant-rows.ts';

/** What has meant something else to some layer. */
const VALUES: readonly string[] = [
  'words',
  '',
  ' ',
  ' a',
  'a\n',
  '\u00A0a',
  'a  b',
  'a\n   b',
  `&<>"'\`=`,
  '&lt;',
  '</mj-text>',
  '<em>a</em><br>b',
  '<!--[if mso]>  a  <![endif]-->',
  "$& $1 $$ $` $'",
  'font-family: Lato',
  'true',
  'none',
  '#abc',
  '#a1B2c3',
  '12px',
  'a b',
  'x'.repeat(5000),
];

const markup = await loadMarkup();

const locale = localeOf('en');

const partials = Object.fromEntries([...shipped('partials')].map(([name, { source }]) => [name, source.text]));

test.each(valueRows)('a value: $name', async ({ template, accepts }) => {
  const program = programOf({ template });
  expect(new Set(admissionsIn(program.steps))).toEqual(new Set([accepts]));
  const staged = new StagedLetters(program, markup, locale);
  const records = VALUES.map((v) => ({ v }));
  await expectEqualLetters({ template }, staged, records);
  const refused = VALUES.filter((value) => !isAccepted(value, accepts));
  expect(staged.variants.size).toBeLessThanOrEqual(refused.length + 1);
});

test.each(blockRows)('a block: $name', async ({ template, records, variants }) => {
  const staged = new StagedLetters(programOf({ template }), markup, locale);
  await expectEqualLetters({ template }, staged, records);
  expect(staged.variants.size).toBe(variants);
});

test.each(letters)('$name', async ({ template, model, locale: own }) => {
  const work = { template: shippedTemplate(template).source.text, partials };
  const staged = new StagedLetters(programOf(work), markup, own);
  const other = { ...model, greeting: 'Hi & <hello>', subject: '$& "quoted"' };
  await expectEqualLetters(work, staged, [{ ...model }, other], own);
  expect(staged.variants.size).toBe(1);
});

/** A layout that one record made is what the next one is written from. */
async function expectEqualLetters(
  work: Work,
  staged: StagedLetters,
  records: readonly LetterRecord[],
  own = locale,
): Promise<void> {
  const naive = naivePipeline(work, markup, () => own);
  if ('refused' in naive) throw new Error(`refused: ${naive.refused.join(' ')}`);
  const bothWays = async (record: LetterRecord): Promise<readonly (string | null)[]> => {
    const slow = await naive.letter(record);
    return [slow.kind === 'letter' ? slow.html : null, await staged.html(record)];
  };
  for await (const [slow, fast] of inTurn(records, bothWays)) expect(fast).toBe(slow);
}

function admissionsIn(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'text') return [];
    if (step.kind === 'leaf') return [step.accepts];
    return step.kind === 'region' ? admissionsIn(step.steps) : admissionsIn([...step.body, ...step.otherwise]);
  });
}

/** A template with such a value is refused: what is between has two readings. */
test('what Outlook leaves out keeps no two spaces', async () => {
  const template = valueRows[0]?.template.replace('{{v}}', '<!--[if !mso]><!--><p>a  b</p><!--<![endif]--><p>c  d</p>');
  const { html } = await markup(template ?? '');
  expect(html).toContain('<p>a b</p>');
  expect(html).toContain('<p>c  d</p>');
});

const leaf = (number: number): Piece => ({ kind: 'leaf', leaf: number, isRaw: false });

const traceOf = (...values: readonly string[]): Trace => ({
  kind: 'trace',
  key: '',
  textKey: '',
  values,
  isLiteral: values.map(() => false),
  regions: [],
});

/** Gives back what it was given, after a change. */
const through =
  (change: (mjml: string) => string): Markup =>
  async (mjml) => ({ html: change(mjml), problems: [] });

test('a token that comes back twice is two holes, one that does not come back is none', async () => {
  const twice = through((mjml) => `${mjml.slice(0, mjml.indexOf('|'))}, ${mjml.slice(0, mjml.indexOf('|'))}`);
  const { variant } = await htmlVariant([leaf(0), '|', leaf(1)], traceOf('a', 'b'), twice);
  const hole = { kind: 'leaf', leaf: 0, isRaw: false };
  expect(variant).toEqual({ texts: ['', ', ', ''], holes: [hole, hole], isShrunk: true });
});

const changes: readonly (readonly [name: string, change: (mjml: string) => string])[] = [
  ['lower case', (mjml) => mjml.toLowerCase()],
  ['upper case', (mjml) => mjml.toUpperCase()],
  ['cut', (mjml) => mjml.slice(0, -2)],
  ['with spaces', (mjml) => mjml.replaceAll('Y', ' Y')],
];

test.each(changes)('a token that comes back changed is a bug: %s', async (_name, change) => {
  await expect(htmlVariant(['a ', leaf(0)], traceOf('words'), through(change))).rejects.toThrow('MJML changed');
});

test('tokens are others where the text has them', async () => {
  const same = through((mjml) => mjml);
  const first = await htmlVariant([leaf(0), leaf(1)], traceOf('a', '#a1b2c3'), same);
  const second = await htmlVariant([first.mjml.toUpperCase(), leaf(0), leaf(1)], traceOf('a', '#a1b2c3'), same);
  expect(second.mjml).not.toContain(first.mjml);
  expect(second.variant?.texts).toEqual([first.mjml.toUpperCase(), '', '']);
  expect(first.mjml).toMatch(/^[a-zA-Z\d]+#[a-fA-F\d]{6}$/);
});

test('a region is one hole, whatever is in it', async () => {
  const region: Piece = { kind: 'region', region: 3, pieces: ['<pre>', leaf(0)] };
  const { variant } = await htmlVariant(
    ['a\n   b', region, 'c'],
    traceOf('x'),
    through((mjml) => mjml),
  );
  expect(variant).toEqual({ texts: ['a\nb', 'c'], holes: [{ kind: 'region', region: 3 }], isShrunk: true });
});

test('problems are told with the values of the letter', async () => {
  const pieces = ['<mjml><mj-body width="a', leaf(0), '"></mj-body></mjml>'];
  const { variant, problems } = await htmlVariant(pieces, traceOf('b & c'), markup);
  expect(variant).toBe(null);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('ab &amp; c')]);
});
