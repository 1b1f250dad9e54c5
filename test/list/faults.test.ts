import { describe, expect, test } from 'vitest';
import type { ListData } from '../../src/link/letter-model.ts';
import { reportRowTrouble } from '../../src/list/report-row-trouble.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { RowData } from '../../src/model/rows.ts';
import { createPlaces } from '../../src/reporters/position.ts';
import { BASICS, listOf, project } from './kit.ts';

const MESSAGE: ListData = {
  ...BASICS,
  language: 'en',
  recipients: { schema: 'tested' },
  subject: 'Order {{recipient.order}}',
  body: ['We have your order.', 'It is for {{recipient.company}}.'],
  next_step: { summary: 'Confirm it.', action: { label: 'Confirm', url: 'https://lumo.example/confirm' } },
};

const ROW: RowData = { email: 'kari@kunde.example', given_name: 'Kari', company: 'Nord & Co', order: 'K-1' };

/** What is found, as `code line:column text message (columns)`. */
async function found(change: Partial<ListData>, row: RowData, isSomebody = true): Promise<readonly string[]> {
  const { letters, list } = listOf({ ...MESSAGE, ...change });
  const trouble = await letters.check({ ...ROW, ...row });
  const findings: Diagnostic[] = [];
  if (trouble === null) return [];
  const at = {
    row: 7,
    isSomebody,
    columnOf: (field: string): string => `Column ${field}`,
    cellOf: (field: string) => ({ source: { file: 'rows.csv', text: field }, start: 0, end: field.length }),
    message: list.message,
    program: letters.compiled.program,
    project,
  };
  reportRowTrouble(trouble, at, (finding) => findings.push(finding));
  return findings.map(({ code, span, message, related, row: of }) => {
    const start = span && createPlaces().rangeOf(span).start;
    const cells = related.map(({ message: cell }) => cell).join(', ');
    return `${code} ${start?.line}:${start?.column} ${message} (${cells}) ${of?.row} ${of?.field ?? '-'}`;
  });
}

const LINES = [
  '{',
  'template',
  'sender',
  'language',
  'recipients',
  'schema',
  '}',
  'subject',
  'body',
  'first',
  'second',
];

describe('what a row makes of the texts', () => {
  test('nothing is wrong with most', async () => {
    expect(await found({}, {})).toEqual([]);
  });

  test('a subject that is too long', async () => {
    expect(await found({}, { order: 'x'.repeat(195) })).toEqual([
      `data/long-text ${LINES.indexOf('subject') + 1}:13 the subject has 201 characters for this row, 1 more than it may have (row 7: Column order) 7 Column order`,
    ]);
  });

  test('a paragraph of which a reader reads more than it may have, whatever its markup', async () => {
    const company = '&'.repeat(1990);
    expect(await found({}, { company: company.slice(0, 1988) })).toEqual([]);
    expect(await found({}, { company })).toEqual([
      `data/long-text ${LINES.indexOf('second') + 1}:4 paragraph 2 of the body has 2,001 characters for this row, 1 more than it may have (row 7: Column company) 7 Column company`,
    ]);
  });

  test('a text that says nothing', async () => {
    const body = ['**{{#if recipient.note}}{{recipient.note}}{{/if}}**', 'b'];
    expect(await found({ body }, { note: 'so' })).toEqual([]);
    expect(await found({ body }, {})).toEqual([
      `data/empty-text ${LINES.indexOf('first') + 1}:4 paragraph 1 of the body says nothing for this row (row 7: Column note) 7 Column note`,
    ]);
  });

  test('a link to what is no number', async () => {
    const body = ['Call [us](tel:{{default recipient.phone "0"}}).'];
    expect(await found({ body }, { phone: '+47 55 50 12 34' })).toEqual([]);
    expect(await found({ body }, { phone: 'n/a' })).toEqual([
      `data/broken-link ${LINES.indexOf('first') + 1}:4 \`tel:\`, the link of this row in paragraph 1 of the body, is not a phone number: it has 0 digits (row 7: Column phone) 7 Column phone`,
    ]);
  });

  test('several at once, each by itself', async () => {
    const codes = (await found({}, { order: 'x'.repeat(300), company: 'y'.repeat(3000) })).map((one) =>
      one.slice(0, 17),
    );
    expect(codes).toEqual(['data/long-text 8:', 'data/long-text 11']);
  });

  test('nobody to greet', async () => {
    const { given_name: _name, ...nameless } = ROW;
    const { letters } = listOf(MESSAGE);
    const trouble = await letters.check(nameless);
    expect(trouble).toMatchObject({ kind: 'texts', faults: [{ path: 'greeting', code: 'data/empty-text' }] });
  });

  test('is told only where nothing has been told of the person', async () => {
    expect(await found({}, { given_name: '' })).toEqual([expect.stringContaining('the greeting says nothing')]);
    expect(await found({}, { given_name: '' }, false)).toEqual([]);
  });
});
