import { describe, expect, test } from 'vitest';
import type { ListData } from '../../src/link/letter-model.ts';
import type { RowData } from '../../src/model/rows.ts';
import { BASICS, listOf } from './kit.ts';

const MESSAGE: ListData = {
  ...BASICS,
  language: 'en',
  recipients: { schema: 'tested' },
  subject: 'Order {{recipient.order}}',
  body: 'We have your order.',
  next_step: { summary: 'Confirm it.', action: { label: 'Confirm', url: 'https://lumo.example/confirm' } },
};

const ROW: RowData = { email: 'kari@kunde.example', given_name: 'Kari', company: 'Nord & Co', order: 'K-1' };

function bodyFor(body: string, row: RowData = {}): string {
  return (
    listOf({ ...MESSAGE, body })
      .letters.modelOf({ ...ROW, ...row })
      .body?.join('|') ?? ''
  );
}

describe('what an expression prints for a row', () => {
  const cases: readonly [what: string, body: string, row: RowData, html: string][] = [
    ['a value', 'For {{recipient.company}}.', {}, 'For Nord &amp; Co.'],
    [
      'nothing that is markup',
      '**{{recipient.company}}**',
      { company: '*a* [b](https://x.example) <i>' },
      '<strong>*a* [b](https://x.example) &lt;i&gt;</strong>',
    ],
    ['no expression', '{{recipient.company}}', { company: '{{recipient.email}}' }, '{{recipient.email}}'],
    ['a line break as a space', 'At {{recipient.company}}.', { company: 'Nord \n  Sør' }, 'At Nord Sør.'],
    [
      'part of a link',
      '[a](https://x.example/{{recipient.order}}?a=1&b=2)',
      { order: '../"<' },
      '<a href="https://x.example/..%2F%22%3C?a=1&amp;b=2">a</a>',
    ],
    [
      'brackets in a link',
      '[a](https://x.example/{{recipient.order}})',
      { order: 'a)b(' },
      '<a href="https://x.example/a)b(">a</a>',
    ],
    [
      'an address',
      '[a](mailto:{{recipient.email}})',
      { email: 'a+b@æ.example' },
      '<a href="mailto:a%2Bb@xn--6ca.example">a</a>',
    ],
    [
      'a day',
      'On {{#if recipient.renews_on}}{{date recipient.renews_on}}{{/if}}.',
      { renews_on: '2026-12-01' },
      'On Tuesday 1 December 2026.',
    ],
    [
      'a sum',
      '{{#if recipient.amount}}{{money recipient.amount "NOK"}}{{/if}} a year',
      { amount: 1290.5 },
      'NOK\u00A01,290.50 a year',
    ],
    ['zero is nothing', '{{#if recipient.amount}}yes{{else}}no{{/if}}', { amount: 0 }, 'no'],
    ['one of two branches', '{{#if recipient.note}}a{{else if recipient.phone}}b{{else}}c{{/if}}', { phone: '1' }, 'b'],
    ['the other way round', '{{^if recipient.note}}a{{else}}b{{/if}}', {}, 'a'],
    ['no space for nothing', 'a {{#if recipient.note}}b{{/if}} c {{#if recipient.note}}d{{/if}}', {}, 'a c'],
    ['white space that is taken away', 'a {{~recipient.order~}} b', {}, 'aK-1b'],
    ['other words', '{{default recipient.note "you"}}', {}, 'you'],
    ['a comment', 'a{{! not said }}b', {}, 'ab'],
    ['escapes around it', '\\*{{recipient.order}}\\* & "so"', {}, '*K-1* &amp; &quot;so&quot;'],
  ];
  for (const [what, body, row, html] of cases) {
    test(what, () => {
      expect(bodyFor(body, row)).toBe(html);
    });
  }
});

test('a body in two paragraphs has an expression in each', () => {
  const { letters } = listOf({ ...MESSAGE, body: ['a {{recipient.order}}', 'b {{recipient.company}}'] });
  expect(letters.modelOf(ROW).body).toEqual(['a K-1', 'b Nord &amp; Co']);
});

test('a preheader is cut from what the body says for the row', () => {
  const { letters } = listOf({
    ...MESSAGE,
    body: 'For **{{recipient.company}}**: see [it](https://x.example/{{recipient.order}}).',
  });
  expect(letters.modelOf({ ...ROW, company: 'A & B' }).preheader).toBe('For A & B: see it.');
});

test('an answer has the subject of the row', () => {
  const { letters } = listOf({ ...MESSAGE, next_step: { summary: 'Answer.', action: { reply: true } } });
  expect(letters.modelOf(ROW).next_step?.action?.href).toBe('mailto:ola@lumo.example?subject=Re%3A%20Order%20K-1');
});

test('the wish is that of the hour where the reader is', () => {
  const { letters } = listOf({ ...MESSAGE, send_at: '2026-11-18T15:30:00+01:00' });
  const wish = (timezone: string): string | undefined => letters.modelOf({ ...ROW, timezone }).closing?.wish;
  expect(wish('Europe/Oslo')).toBe('Have a good day!');
  expect(wish('Asia/Tokyo')).toBe('Have a pleasant evening!');
});

test('templates see of a row what is known of every recipient', () => {
  const { letters } = listOf(MESSAGE);
  const row = { ...ROW, family_name: 'Nordmann', greet_as: 'Fru Nordmann' };
  expect(letters.modelOf(row).recipient).toEqual({
    email: 'kari@kunde.example',
    given_name: 'Kari',
    family_name: 'Nordmann',
    name: 'Kari Nordmann',
  });
});

test('what is the same for all rows is shared', () => {
  const { plan } = listOf(MESSAGE);
  expect(Object.keys(plan().shared).filter((root) => ['subject', 'recipient', 'greeting'].includes(root))).toEqual([]);
  expect(plan().shared.body).toEqual(['We have your order.']);
  expect(plan().shared.next_step?.action?.href).toBe('https://lumo.example/confirm');
});

test('a plan is plain data', () => {
  const { plan } = listOf({ ...MESSAGE, body: '{{recipient.company}}' }, [
    { name: 'a.pdf', content: new Uint8Array(3) },
  ]);
  expect(structuredClone(plan())).toEqual(plan());
});
