import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileListTexts } from '../../src/compile/list-texts.ts';
import { BatchAssessment, bulkFinding } from '../../src/list/assessment.ts';
import { shareOfOwnWords, shareOfTwins, wordsIn } from '../../src/list/letter-likeness.ts';
import { RowSample } from '../../src/list/row-sample.ts';
import { linkMessage } from '../../src/link/message.ts';
import type { Assessment } from '../../src/model/outcome.ts';
import type { RowData } from '../../src/model/rows.ts';
import { parseYamlMap } from '../../src/parse/yaml-map.ts';
import { BASICS, linked, project } from './kit.ts';

const GENERIC =
  'Every year we look after the lamps of our customers, and we would like to do so for you once more. Two visits are included, and so are all the bulbs that have to be replaced in the meantime.';

function messageWith(body: string) {
  return linked({
    ...BASICS,
    language: 'en',
    recipients: { schema: 'tested' },
    subject: 'Your lamp service',
    body,
    next_step: {
      summary: 'Please confirm it.',
      action: { label: 'Confirm', url: 'https://lumo.example/{{recipient.order}}' },
    },
  });
}

function rowsOf(count: number, more: (index: number) => RowData): readonly RowData[] {
  return Array.from({ length: count }, (_, index) => ({
    email: `kari${index}@kunde.example`,
    given_name: NAMES[index % NAMES.length] ?? '',
    family_name: 'Nordmann',
    order: `K-${index}`,
    ...more(index),
  }));
}

const NAMES = ['Kari', 'Ola', 'Siri', 'Nils', 'Berit', 'Odd', 'Anne-Marie'];

function assessed(body: string, rows: readonly RowData[]): Assessment | null {
  const message = messageWith(body);
  const { language } = message;
  if (!language) throw new Error('the message has no language');
  const batch = new BatchAssessment({ texts: compileListTexts(message.root), language, sendAt: null });
  for (const [index, data] of rows.entries()) batch.add(index + 1, data);
  return batch.end();
}

function signal(assessment: Assessment | null, name: string): number | undefined {
  return assessment?.signals.find((one) => one.name === name)?.value;
}

describe('a list is judged as its customers would see it', () => {
  test('one text with many names looks like bulk mail', () => {
    const assessment = assessed(
      GENERIC,
      rowsOf(300, () => ({})),
    );
    expect(assessment).toMatchObject({ verdict: 'bulk-looking' });
    expect(assessment?.words).toBe(
      'the letters look like one letter to many: nothing but names differs from row to row in what they say; 100% of the letters say nearly word for word what another one says, but for the name; 2.1% of the words differ from letter to letter',
    );
    expect(signal(assessment, 'facts')).toBe(0);
    expect(signal(assessment, 'twins')).toBe(1);
  });

  test('a value that all rows have is no fact', () => {
    const assessment = assessed(
      `${GENERIC} This is for {{recipient.company}}.`,
      rowsOf(20, () => ({ company: 'Nord' })),
    );
    expect(signal(assessment, 'facts')).toBe(0);
  });

  test('facts of each customer make letters personal', () => {
    const body = `${GENERIC} Your order {{recipient.order}} for {{recipient.company}} ends on {{recipient.renews_on}}.`;
    const rows = rowsOf(300, (index) => ({ company: `Hotell ${index}`, renews_on: `${index} March` }));
    const assessment = assessed(body, rows);
    expect(assessment).toMatchObject({
      verdict: 'personal',
      words: 'the letters look personal: 3 facts differ from row to row beside the name: order, company, renews_on',
    });
    expect(signal(assessment, 'twins')).toBe(0);
  });

  test('a fact that most others share leaves twins', () => {
    const assessment = assessed(
      `${GENERIC} See you in {{recipient.company}}.`,
      rowsOf(40, (index) => ({ company: index % 2 === 0 ? 'Oslo' : 'Bergen' })),
    );
    expect(assessment).toMatchObject({ verdict: 'bulk-looking' });
    expect(signal(assessment, 'facts')).toBe(1);
    expect(signal(assessment, 'twins')).toBe(1);
  });

  test('empty places and names in capitals together are too much', () => {
    const body = `${GENERIC} {{#if recipient.note}}You told us: {{recipient.note}}.{{/if}} Order {{recipient.order}}, number {{recipient.company}}.`;
    const rows = rowsOf(20, (index) => ({
      company: `${index} ${index}a`,
      given_name: 'KARI',
      family_name: 'NORDMANN',
    }));
    const assessment = assessed(body, rows);
    expect(signal(assessment, 'empty')).toBeCloseTo(1 / 3);
    expect(signal(assessment, 'odd-names')).toBe(1);
    expect(assessment?.signals.filter(({ isGood }) => !isGood).map(({ name }) => name)).toEqual(['odd-names']);
    expect(assessment?.verdict).toBe('personal');
  });

  test('a few letters are no list', () => {
    expect(
      assessed(
        GENERIC,
        rowsOf(9, () => ({})),
      ),
    ).toBeNull();
    expect(
      assessed(
        GENERIC,
        rowsOf(10, () => ({})),
      ),
    ).not.toBeNull();
  });

  test('nobody is named in its words', () => {
    const assessment = assessed(
      `${GENERIC} For {{recipient.company}}.`,
      rowsOf(30, () => ({ company: 'Nordlys' })),
    );
    const words = JSON.stringify(assessment);
    for (const value of [...NAMES, 'Nordlys', 'Nordmann', 'kunde']) expect(words).not.toContain(value);
  });
});

test('the finding stands at the recipients', () => {
  const message = messageWith(GENERIC);
  const assessment = assessed(
    GENERIC,
    rowsOf(30, () => ({})),
  );
  const finding = assessment && bulkFinding(assessment, message);
  expect(finding).toMatchObject({ code: 'data/bulk-looking', severity: 'warning', row: null });
  expect(finding?.span?.source.text.slice(finding.span.start, finding.span.end)).toBe('"recipients"');
});

describe('the shipped campaigns are personal', () => {
  const root = join(import.meta.dirname, '../..');
  const [head = '', ...lines] = readFileSync(join(root, 'messages/data/customers.csv'), 'utf8').trim().split('\n');
  const columns = head.split(',').map((column) => (column === 'Renewal date' ? 'renews_on' : column));
  test.each(['en-renewal-lamp-service', 'nb-fornyelse-lampeservice'])('%s', (id) => {
    const bytes = readFileSync(join(root, `messages/${id}.yaml`));
    const tree = parseYamlMap({ path: `messages/${id}.yaml`, bytes }, () => undefined);
    const message = tree && linkMessage(id, tree, project, () => undefined);
    if (!message?.language) throw new Error('the message is not whole');
    const { language } = message;
    const batch = new BatchAssessment({ texts: compileListTexts(message.root), language, sendAt: null });
    const rows = lines
      .map((line) => rowIn(line.split(','), columns))
      .filter((row) => row['language'] === id.slice(0, 2));
    for (const [index, data] of rows.entries()) batch.add(index + 1, data);
    expect(rows.length).toBeGreaterThan(10);
    expect(batch.end()).toMatchObject({ verdict: 'personal' });
  });
});

function rowIn(cells: readonly string[], columns: readonly string[]): RowData {
  const named = columns.map((column, index): [string, unknown] => {
    const cell = cells[index] ?? '';
    return [column, column === 'amount' || column === 'quantity' ? Number(cell) : cell];
  });
  return Object.fromEntries(named.filter(([, value]) => value !== '' && value !== 0));
}

test('words and runs of words are compared as they are', () => {
  expect(wordsIn('Kari’s 1,290.50 – Nord-Sør.')).toEqual(['kari’s', '1,290.50', 'nord-sør']);
  const letters = ['a b c d', 'a b c d', 'a b c e'].map(wordsIn);
  expect(shareOfTwins(letters)).toBeCloseTo(2 / 3);
  expect(shareOfOwnWords(letters)).toBeCloseTo(1 / 4);
});

function sampled(count: number): readonly RowData[] {
  const sample = new RowSample(200);
  for (let row = 1; row <= count; row++) sample.add(row, { row });
  return sample.rows();
}

test('a sample is the same in each run, all of a short list, and no more than asked for', () => {
  expect(sampled(150)).toHaveLength(150);
  expect(sampled(10_000)).toHaveLength(200);
  expect(sampled(10_000)).toEqual(sampled(10_000));
  const late = sampled(10_000).filter(({ row }) => Number(row) > 5000);
  expect(late.length).toBeGreaterThan(70);
  expect(late.length).toBeLessThan(130);
});
