import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markupHtml } from '../../src/link/markup-html.ts';
import type { ListData } from '../../src/link/letter-model.ts';
import { FilledMessages } from '../../src/list/filled-message.ts';
import type { Inline } from '../../src/model/markup.ts';
import { textAt } from '../../src/model/node.ts';
import type { RowData } from '../../src/model/rows.ts';
import { spanInText, type Text } from '../../src/model/text.ts';
import { BASICS, listOf, type TestedList } from './kit.ts';

const COMPANY = '{{recipient.company}}';

const MESSAGE: ListData = {
  ...BASICS,
  language: 'en',
  recipients: { schema: 'tested' },
  subject: `Order {{recipient.order}} for ${COMPANY}`,
  preheader: `{{#if recipient.note}}{{recipient.note}} {{~else}}${COMPANY}{{/if}} and so on`,
  greeting: `Hello ${COMPANY},`,
  body: [
    `**${COMPANY}** has [the \\*order\\*](https://x.example/{{recipient.order}}?for=${COMPANY}). It is *${COMPANY}*`,
    'For {{#if recipient.note}}{{recipient.note}}{{else if recipient.amount}}{{number recipient.amount}}{{else}}you{{/if}}, on\n{{default recipient.note "a day"}}',
  ],
  options: [{ text: `Take **${COMPANY}**`, advantage: `It is ${COMPANY}` }, { text: 'Take nothing' }],
  next_step: {
    summary: `Confirm *{{recipient.order}}* & "so".`,
    action: { label: `Confirm ${COMPANY}`, url: 'https://lumo.example/{{recipient.order}}' },
  },
  closing: { farewell: `Greetings to ${COMPANY}` },
};

const SIGNS = [
  '*',
  '**',
  '[',
  '](https://a.example)',
  '\\',
  '{{recipient.email}}',
  '<b>',
  '&amp;',
  '"',
  '\n',
  '  ',
  '(',
];

const text = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...SIGNS)), { maxLength: 5 })
  .map((parts) => parts.join(''));

const rows: fc.Arbitrary<RowData> = fc.record(
  {
    email: fc.constant('kari@kunde.example'),
    given_name: text,
    company: text,
    order: text,
    note: text,
    amount: fc.double({ noNaN: true, noDefaultInfinity: true }),
  },
  { requiredKeys: ['email', 'company', 'order'] },
);

function filledOf({ list }: TestedList): FilledMessages {
  return new FilledMessages(list.message, list.language, list.data.send_at ?? null);
}

/** White space in markup is one space, and none at its ends; brackets in an address mean the same in both forms. */
function inOneSpace(markup: string): string {
  return markup.replaceAll(/\s+/g, ' ').replaceAll('%28', '(').replaceAll('%29', ')').trim();
}

function html(inlines: readonly Inline[]): string {
  return inOneSpace(markupHtml(inlines));
}

test('a filled message says what the letter of its row says', () => {
  const tested = listOf(MESSAGE);
  const filled = filledOf(tested);
  fc.assert(
    fc.property(rows, (row) => {
      const message = filled.of(row);
      const model = tested.letters.modelOf(row);
      const said = (...path: readonly (string | number)[]): string | undefined => textAt(message?.root, path)?.value;
      expect(message?.subject?.value).toBe(model.subject);
      expect(said('preheader')).toBe(model.preheader);
      expect(said('greeting')).toBe(model.greeting);
      expect(message?.body.map(({ inlines }) => html(inlines))).toEqual(model.body?.map(inOneSpace));
      expect(message?.options.map(({ inlines }) => html(inlines))).toEqual(
        model.options?.map((one) => inOneSpace(one.text)),
      );
      expect(said('options', 0, 'advantage')).toBe(model.options?.[0]?.advantage);
      expect(html(message?.summary?.inlines ?? [])).toBe(inOneSpace(model.next_step?.summary ?? ''));
      expect(said('next_step', 'action', 'label')).toBe(model.next_step?.action?.label);
      expect(said('next_step', 'action', 'url')).toBe(model.next_step?.action?.href);
      expect(said('closing', 'farewell')).toBe(model.closing?.farewell);
    }),
  );
});

test('each character stands at its own place, or at the expression that printed it', () => {
  const tested = listOf(MESSAGE);
  const filled = filledOf(tested);
  const isPlaced = (said: Text, at: number): boolean => {
    const { source, start, end } = spanInText(said, at, at + 1);
    if (filled.expressions.some((one) => one.start <= start && end <= one.end)) return true;
    const written = source.text.slice(start, end);
    return (
      written === said.value[at] ||
      JSON.parse(`"${written}"`).replaceAll(/^\\(?=.)|\s+/g, '') === said.value[at]?.trim()
    );
  };
  fc.assert(
    fc.property(rows, (row) => {
      const message = filled.of(row);
      const texts = [message?.subject, ...(message?.body ?? []).map(({ plain }) => plain), message?.summary?.plain];
      for (const said of texts.filter((one) => one !== null && one !== undefined)) {
        const lost = Array.from({ length: said.value.length }, (_, at) => at).filter((at) => !isPlaced(said, at));
        expect(lost).toEqual([]);
      }
    }),
  );
});

test('it goes to one person, without the marks of a list', () => {
  const tested = listOf({ ...MESSAGE, unsubscribe: { url: 'https://lumo.example/stop' }, postal_address: 'Oslo' });
  const row = { email: 'kari@kunde.example', given_name: 'Kari', company: 'Nord', order: 'K-1', amount: 3 };
  const message = filledOf(tested).of(row);
  expect(message?.list).toBeNull();
  expect(message?.root.entries.map(({ key }) => key.text.value)).toEqual(
    Object.keys(MESSAGE).map((key) => (key === 'recipients' ? 'recipient' : key)),
  );
  expect(textAt(message?.root, ['recipient', 'given_name'])?.value).toBe('Kari');
  expect(textAt(message?.root, ['recipient', 'amount'])).toBeUndefined();
});
