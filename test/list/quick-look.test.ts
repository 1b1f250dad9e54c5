import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListData } from '../../src/link/letter-model.ts';
import { STAND_IN } from '../../src/list/plain-value.ts';
import { QuickLook } from '../../src/list/quick-look.ts';
import { RowFaults } from '../../src/list/row-faults.ts';
import { listLocale } from '../../src/list/row-model.ts';
import type { RowData } from '../../src/model/rows.ts';
import { functions } from '../../src/press/functions.ts';
import { Letters } from '../../src/render/letters.ts';
import { BASICS, listOf, type TestedList } from './kit.ts';

type Texts = Partial<Pick<ListData, 'subject' | 'body' | 'greeting' | 'preheader' | 'closing' | 'next_step'>>;

const ACTION = { label: 'Renew it', url: 'https://lumo.example/{{recipient.order}}/renew' };

function messageWith(texts: Texts): ListData {
  return {
    ...BASICS,
    language: 'en',
    recipients: { schema: 'tested' },
    subject: '{{recipient.company}}: order {{recipient.order}}',
    body: 'For **{{recipient.company}}**{{#if recipient.note}}, {{recipient.note}}{{/if}}.',
    next_step: { summary: 'Answer us.', action: ACTION },
    send_at: '2026-11-20T15:30:00+01:00',
    ...texts,
  };
}

const MESSAGES = {
  usual: {},
  bare: { greeting: '{{default recipient.note "you"}}', body: '{{recipient.company}}' },
  'with a day and a sum': {
    body: '{{#if recipient.renews_on}}By {{date recipient.renews_on}}{{/if}} {{#if recipient.amount}}{{money recipient.amount "NOK"}}{{/if}}',
  },
  'with an answer': { next_step: { summary: 'Answer us.', action: { reply: true } } },
  'with a label of its own': { next_step: { summary: 'Go.', action: { ...ACTION, label: '{{recipient.company}}' } } },
  'with a number to call': {
    body: '{{#if recipient.phone}}Call [us](tel:{{recipient.phone}}) or {{/if}}[us](https://lumo.example/{{recipient.company}}).',
  },
  'with a whole text for words': { preheader: '{{default recipient.note "so"}}', body: 't{{recipient.company}}' },
} satisfies { readonly [name: string]: Texts };

/** What a template asks of rows; `isAlike`: whether letters of rows are known by others. */
const PAGES: { readonly [name: string]: { readonly page: string; readonly isAlike: boolean } } = {
  words: {
    page: '<mj-text>{{subject}}, {{greeting}} {{recipient.name}} {{#each body}}<p>{{{this}}}</p>{{/each}}</mj-text>',
    isAlike: true,
  },
  'a choice': {
    page: '{{#if recipient.family_name}}<mj-text>{{preheader}}</mj-text>{{/if}}<mj-text>{{#if closing.wish}}{{closing.wish}}{{/if}}</mj-text>',
    isAlike: true,
  },
  'a button': {
    page: '<mj-button href="{{next_step.action.href}}">{{next_step.action.label}}</mj-button>',
    isAlike: true,
  },
  'an attribute': {
    page: '<mj-image src="https://x.example/a.png" alt="{{preheader}}" title="{{greeting}}" />',
    isAlike: true,
  },
  'a colour': { page: '<mj-text color="#{{recipient.given_name}}">a</mj-text>', isAlike: false },
  'a class': { page: '<mj-text css-class="{{recipient.given_name}}">a</mj-text>', isAlike: false },
  'a helper': {
    page: '{{#if (eq recipient.given_name "Kari")}}<mj-text>a</mj-text>{{/if}}<mj-text>b</mj-text>',
    isAlike: false,
  },
  'a fixed helper': { page: '<mj-text>{{date send_at}} {{subject}}</mj-text>', isAlike: true },
  'all of a person': { page: '{{#each recipient}}<mj-text>{{this}}</mj-text>{{/each}}', isAlike: false },
  'a link that says where it leads': {
    page: '<mj-text><a href="{{recipient.given_name}}">{{recipient.family_name}}</a></mj-text>',
    isAlike: false,
  },
  'a link that may be a call': {
    page: '<mj-text><a href="{{recipient.given_name}}//x">{{recipient.family_name}}</a></mj-text>',
    isAlike: false,
  },
  'a link to its words': {
    page: '<mj-text><a href="https://x.example/{{recipient.given_name}}">{{recipient.family_name}}</a></mj-text>',
    isAlike: true,
  },
  'a mailbox': {
    page: '<mj-text><a href="mailto:{{recipient.email}}">/{{recipient.email}}</a></mj-text>',
    isAlike: false,
  },
  'a coded mailbox': {
    page: '<mj-text><a href="mailto:a%2Fb@x.example">/{{recipient.given_name}}</a></mj-text>',
    isAlike: false,
  },
  'words to which one link leads': {
    page: '<mj-text><a href="https://x.example/{{recipient.given_name}}">https://x.example/Ola</a></mj-text>',
    isAlike: false,
  },
  'a number': { page: '<mj-text><a href="tel:{{recipient.given_name}}">a</a></mj-text>', isAlike: false },
  'a call': { page: '<mj-text><a href="tel:+47/555">{{recipient.given_name}}</a></mj-text>', isAlike: false },
};

function listWith(texts: Texts, page: string): TestedList {
  const whole = `<mjml><mj-body><mj-section><mj-column>${page}</mj-column></mj-section></mj-body></mjml>`;
  return listOf(messageWith(texts), [], whole);
}

function quickLookAt({ input, letters }: TestedList): QuickLook | null {
  const localeOf = listLocale(input.language, input.envelope.sendAt);
  return QuickLook.at({ ...input, compiled: letters.compiled, functions, localeOf });
}

const KARI: RowData = {
  email: 'kari@kunde.example',
  given_name: 'Kari',
  family_name: 'Nordmann',
  company: 'Nord',
  order: 'K-1',
};

const OLA: RowData = {
  email: 'ola@kunde.example',
  given_name: 'Ola',
  family_name: 'Hansen',
  company: 'Sør Bakeri',
  order: 'K-17',
};

/** Whether the second row is known to be good once the first one is. */
async function knows(list: TestedList, first: RowData, second: RowData): Promise<boolean> {
  expect(await list.letters.check(first)).toBeNull();
  const quick = quickLookAt(list);
  expect(quick?.isGood(first) ?? false).toBe(false);
  quick?.learn(first, list.letters.modelOf(first));
  return quick?.isGood(second) ?? false;
}

describe('a row is known to be good by another one', () => {
  for (const [name, { page, isAlike }] of Object.entries(PAGES)) {
    test(`${isAlike ? 'with' : 'never with'} ${name} in the template`, async () => {
      // The name is a colour as well.
      expect(await knows(listWith({}, page), { ...KARI, given_name: 'aabbcc' }, OLA)).toBe(isAlike);
    });
  }

  const PAGE = `${PAGES['words']?.page ?? ''}${PAGES['a button']?.page ?? ''}`;
  for (const [name, texts] of Object.entries<Texts>(MESSAGES)) {
    const isAlike = name !== 'with a number to call';
    test(`${isAlike ? 'in' : 'never in'} a message that is ${name}`, async () => {
      const [first, second] = [
        { ...KARI, renews_on: '2027-01-01', amount: 12.5 },
        { ...OLA, renews_on: '2028-02-29', amount: 1e6 },
      ];
      expect(await knows(listWith(texts, PAGE), first, second)).toBe(isAlike);
    });
  }

  test('never because of one that says the sign for values', async () => {
    const list = listWith({}, PAGES['a class']?.page ?? '');
    expect(await list.letters.check({ ...KARI, given_name: STAND_IN })).toBeNull();
    expect(await knows(list, KARI, OLA)).toBe(false);
  });

  const others: readonly [what: string, row: RowData, isKnown: boolean][] = [
    ['a value that is absent in the first', { note: 'soon' }, false],
    ['a name less', { family_name: undefined }, false],
    ['another zone', { timezone: 'Asia/Tokyo' }, false],
    ['markup in a value', { company: 'A & B' }, false],
    ['two spaces in a value', { company: 'A  B' }, false],
    ['a value that an attribute takes for none', { company: 'true' }, false],
    ['a part of such a value', { company: 'als' }, false],
    ['a value that makes the subject longer than 200', { company: 'x'.repeat(189) }, false],
    ['a value that the subject has just room for', { company: 'x'.repeat(188) }, true],
    ['letters of other scripts', { company: 'Їжак 日本 Ærø', given_name: 'Олена' }, true],
    ['a value that a link cannot have as it is', { order: 'Å/1' }, false],
  ];
  for (const [what, row, isKnown] of others) {
    test(`${isKnown ? 'also' : 'not'} with ${what}`, async () => {
      expect(await knows(listWith({}, PAGE), KARI, { ...OLA, ...row })).toBe(isKnown);
    });
  }
});

const WORDS = ['Kari', 'Ola Nordmann', 'K-1', 'a.b@c.example', 'Їжак', '日本', 'x\u00A0y', 'x'.repeat(40), '1 %', '#1'];
const NASTY = [
  'true',
  'e',
  'rue',
  'aabbcc',
  '#aabbcc',
  '',
  ' ',
  'a  b',
  '\u00A0',
  '<b>',
  '&amp;',
  '"',
  '//',
  'tel:+47555',
].concat([
  'https://lumo.example/K-1/renew',
  'mailto:a@b.example',
  '\uE000',
  '😀',
  '\uD83D',
  '…',
  'x'.repeat(300),
  'a\nb',
  '{{x}}',
  '=',
]);

const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...NASTY));
const maybe = fc.option(value, { nil: undefined });

const row = fc.record({
  email: fc.constantFrom('kari@kunde.example', 'a%40b@x.example', 'Kari'),
  given_name: value,
  family_name: maybe,
  company: value,
  order: value,
  note: maybe,
  phone: fc.option(fc.constantFrom('+47 55 50 12 34', '555', 'x'), { nil: undefined }),
  renews_on: fc.option(fc.constantFrom('2027-01-01', '2027-09-30'), { nil: undefined }),
  amount: fc.option(fc.constantFrom(0, 1, 1290.5, -3, 1e15), { nil: undefined }),
  timezone: fc.option(fc.constantFrom('Asia/Tokyo', 'America/New_York'), { nil: undefined }),
});

const FIELDS = ['given_name', 'family_name', 'company', 'order', 'note', 'renews_on', 'amount', 'timezone'] as const;

/** Rows that differ from the first one in one or two fields, as a list's rows often do. */
const likeRows: fc.Arbitrary<readonly RowData[]> = fc
  .tuple(row, fc.array(fc.tuple(fc.subarray([...FIELDS], { maxLength: 2 }), row), { minLength: 2, maxLength: 14 }))
  .map(([first, others]) => [first].concat(others.map(([fields, other]) => changed(first, other, fields))));

function changed<Row extends RowData>(first: Row, other: RowData, fields: readonly string[]): Row {
  return { ...first, ...Object.fromEntries(fields.map((name) => [name, other[name]])) };
}

test('a row that is known to be good is good when its letter is followed', async () => {
  const cases = fc.record({
    texts: fc.constantFrom<Texts>(...Object.values(MESSAGES)),
    page: fc.constantFrom(...Object.values(PAGES)).map(({ page }) => page),
    rows: likeRows,
  });
  let known = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ texts, page, rows }) => {
      const list = listWith(texts, page);
      const { input, letters } = list;
      const localeOf = listLocale(input.language, input.envelope.sendAt);
      const quick = quickLookAt(list);
      const faults = new RowFaults(input.texts, input.limits, functions, localeOf);
      for (const one of rows) {
        const isKnown = quick?.isGood(one) ?? false;
        if (isKnown) {
          known += 1;
          const follow = new Letters({ ...letters.compiled, functions, localeOf, fixed: input.shared });
          expect(faults.faultsOf(one)).toEqual([]);
          expect(follow.bound(letters.modelOf(one))).toHaveProperty('html');
        }
        // oxlint-disable-next-line no-await-in-loop -- what is learnt of one row is known of the next
        else if ((await letters.check(one)) === null) quick?.learn(one, letters.modelOf(one));
      }
    }),
    { numRuns: 60 },
  );
  expect(known).toBeGreaterThan(0);
}, 60_000);
