import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterModel, type CleanMessage } from '../../src/link/letter-model.ts';
import { envelopeOf } from '../../src/link/envelope.ts';
import { greetingFor } from '../../src/link/greeting.ts';
import { blockWriter } from '../../src/list/block-writer.ts';
import type { RowTrouble } from '../../src/list/list-letters.ts';
import type { ListData } from '../../src/link/letter-model.ts';
import type { Letter } from '../../src/model/letter.ts';
import type { MessageData, RecipientData } from '../../src/model/message.ts';
import type { RowData } from '../../src/model/rows.ts';
import { openPress } from '../../src/press/press.ts';
import { render } from '../../src/render/render.ts';
import { doors } from '../doors.ts';
import { BASICS, cleanOf, linked, listOf, project, rowsFile } from './kit.ts';
import { as, field, part, type Piece, toOne, toOneInMarkdown, when, written } from './written.ts';

const LANGUAGES = ['en', 'nb', 'uk', 'ru', 'fy'] as const;

/** The texts of one message; the fields of a row stand in all of them. */
interface Texts {
  readonly subject: readonly Piece[];
  readonly preheader: readonly Piece[] | null;
  readonly greeting: readonly Piece[] | null;
  readonly body: readonly (readonly Piece[])[];
  readonly summary: readonly Piece[];
  readonly label: readonly Piece[];
  readonly url: readonly Piece[] | null;
  readonly help: readonly Piece[] | null;
  readonly options: readonly (readonly Piece[])[] | null;
}

const BODY: readonly (readonly Piece[])[] = [
  [
    as('The *contract* of **'),
    field('company'),
    as('** & co. < '),
    when('note', [as('is: "'), field('note'), as('"')], [as('has no note')]),
    as('\nand '),
    when('note', [field('note')], []),
    as(' ends'),
  ],
  [as('See [the \\*order\\* '), field('company'), as('](https://lumo.example/o/'), part('order'), as('?a=1&b=')].concat(
    [part('company'), as(').')],
  ),
];

const FULL: Texts = {
  subject: [as('Order '), field('order'), as(' of '), field('company'), as(' & co.')],
  preheader: [as('About '), field('company')],
  greeting: [as('Hei, '), when('note', [field('note')], [field('company')])],
  body: BODY,
  summary: [as('Confirm **'), field('order'), as('** at [our page](https://lumo.example/'), part('order'), as(')')],
  label: [as('Confirm '), field('order')],
  url: [as('https://lumo.example/c?o='), part('order'), when('note', [as('&n='), part('note')], [])],
  help: [as('Call us about '), field('order'), as('.')],
  options: [
    [as('One for '), field('company')],
    [as('Two, '), field('order')],
  ],
};

const PLAIN: Texts = { ...FULL, preheader: null, greeting: null, help: null, options: null, url: null, label: [] };

const SHAPES = {
  full: FULL,
  plain: PLAIN,
  answer: { ...PLAIN, subject: [as('Static')], summary: [as('Answer us.')] },
  body: { ...FULL, body: [[as('Only static, with **bold** words & [a link](https://lumo.example/?a=1&b=2).')]] },
} satisfies { readonly [shape: string]: Texts };

function listData(texts: Texts, language: string): ListData {
  return {
    ...BASICS,
    language,
    recipients: { schema: 'tested' },
    ...dataOf(
      texts,
      (pieces) => written(pieces),
      (pieces) => written(pieces),
    ),
  };
}

function dataOf(
  texts: Texts,
  line: (pieces: readonly Piece[]) => string,
  markdown: (pieces: readonly Piece[]) => string,
): Pick<MessageData, 'subject' | 'body' | 'next_step' | 'send_at'> {
  const { subject, preheader, greeting, body, summary, label, url, help, options } = texts;
  return {
    subject: line(subject),
    ...(preheader && { preheader: line(preheader) }),
    ...(greeting && { greeting: line(greeting) }),
    body: body.map((pieces) => markdown(pieces).replaceAll('\n', ' ')),
    ...(options && { options: options.map((pieces) => ({ text: markdown(pieces), advantage: line(pieces) })) }),
    next_step: { summary: markdown(summary), action: url ? { label: line(label), url: line(url) } : { reply: true } },
    ...(help && { closing: { help: line(help) } }),
    send_at: '2026-11-20T15:30:00+01:00',
  };
}

/** The letter to one person, in which the values of the row stand written out. */
async function letterToOne(texts: Texts, language: string, row: RowData): Promise<Letter | null> {
  const recipient = recipientOf(row);
  const data: MessageData = {
    ...BASICS,
    language,
    recipient,
    ...dataOf(
      texts,
      (pieces) => toOne(pieces, row),
      (pieces) => toOneInMarkdown(pieces, row),
    ),
  };
  const clean: CleanMessage = { ...cleanOf(linked(data)), data };
  if (data.greeting === undefined && greetingFor(recipient, clean.language).kind !== 'greeting') return null;
  const model = letterModel(clean);
  const bound = await openPress(project, doors).bound(clean, model, (finding) => {
    throw new Error(finding.message);
  });
  if (bound === null) return null;
  return render({ id: 'one', bound, model, envelope: envelopeOf(clean, []) }, doors.mime);
}

function recipientOf(row: RowData): RecipientData {
  const { email, given_name: given, family_name: family, timezone } = row;
  return {
    email: String(email),
    ...(typeof given === 'string' && { given_name: given }),
    ...(typeof family === 'string' && { family_name: family }),
    ...(typeof timezone === 'string' && { timezone }),
  };
}

const NASTY = [
  '**b**',
  '*i*',
  '[a](https://x.example)',
  '{{recipient.email}}',
  '{{{x}}}',
  '<b>&amp;</b>',
  '"',
  "'",
  '\\',
]
  .concat(['`=', 'a  b', 'a\nb', 'a \n\n b', '…', 'ß', 'Ære & Sønn', '日本', '👋🏽', '.', '..', '(x y)', '\u00A0'])
  .concat(['x'.repeat(300), '<mj-text>', '&', 'From me', '#', '%2F', '؟', 'e\u0301', '$&', '$1', '--', '|', '~']);

const value: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...NASTY),
    fc.array(fc.constantFrom(...NASTY), { maxLength: 4 }).map((all) => all.join(' ')),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

const row: fc.Arbitrary<RowData> = fc
  .record({
    given_name: fc.constantFrom('Kari', 'Олена', 'Ольга', 'Jan & Co', "O'Neill", '<i>'),
    family_name: fc.constantFrom('Nordmann', 'Ковальчук', '**van** der Berg'),
    timezone: fc.constantFrom(undefined, 'Asia/Tokyo', 'America/New_York'),
    company: value,
    order: value,
    note: fc.option(value, { nil: undefined }),
  })
  .map((data) => Object.assign(data, { email: 'kari@kunde.example' }));

test('a letter of a row is the letter to one person in which its values stand written out', async () => {
  const cases = fc.record({
    shape: fc.constantFrom('full', 'plain', 'answer', 'body'),
    language: fc.constantFrom(...LANGUAGES),
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ shape, language, rows }) => {
      const texts: Texts = SHAPES[shape];
      const { letters, plan } = listOf(listData(texts, language));
      const expected = await inTurn(rows, (one) => letterToOne(texts, language, one));
      const troubles = await inTurn(rows, (one) => Promise.resolve(letters.check(one)));
      const writer = await blockWriter(structuredClone(plan()), 'files', doors.mime);
      // Of a name in no vocative, or with a text too long, there is no letter.
      const good = new Set(troubles.flatMap((trouble, index) => (trouble === null ? [index + 1] : [])));
      expect(troubles.every((trouble) => trouble === null || isExpected(trouble))).toBe(true);
      expect([...good].every((number) => expected[number - 1] !== null)).toBe(true);
      const { bytes, letters: entries } = writer.write(rowsFile(rows), 1, (number) => good.has(number));
      let at = 0;
      for (const { row: number, parts, sizes, subject } of entries) {
        const [html, text, eml] = parts.map((size) => new TextDecoder().decode(bytes.subarray(at, (at += size))));
        const one = expected[number - 1];
        expect(html).toBe(one?.html);
        expect(text).toBe(one?.text);
        expect(unquoted(eml ?? '')).toBe(unquoted(new TextDecoder().decode(one?.eml)));
        expect(subject).toBe(one?.subject);
        expect(parts).toEqual([sizes.html, sizes.text, sizes.eml]);
      }
      expect(at).toBe(bytes.length);
      expect(entries.length).toBe(good.size);
    }),
    { numRuns: 60 },
  );
}, 120_000);

/** Where lines are broken and which spaces are numbered hangs on what of a letter is static; and so does its id. */
function unquoted(eml: string): string {
  const end = eml.indexOf('\r\n\r\n');
  const header = eml.slice(0, end).replace(/^Message-ID: .*$/m, '');
  const body = eml.slice(end).replaceAll(/=\r\n/g, '');
  return (
    header + body.replaceAll(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)))
  );
}

function isExpected(trouble: RowTrouble): boolean {
  if (trouble.kind !== 'texts') return false;
  return trouble.faults.every(({ code, path }) => code === 'data/long-text' || path === 'greeting');
}

async function inTurn<In, Out>(items: readonly In[], action: (item: In) => Promise<Out>): Promise<readonly Out[]> {
  const results: Out[] = [];
  // oxlint-disable-next-line no-await-in-loop -- MJML keeps one core busy
  for (const item of items) results.push(await action(item));
  return results;
}
