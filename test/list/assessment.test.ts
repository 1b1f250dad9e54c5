import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileListTexts } from '../../src/compile/list-texts.ts';
import { BatchAssessment, reportBulk } from '../../src/list/assessment.ts';
import { factHash, FactTwins, NO_FACTS, withFact } from '../../src/list/fact-twins.ts';
import { shareOfOwnWords, shareOfTwins, wordsIn } from '../../src/list/letter-likeness.ts';
import { RowSample } from '../../src/list/row-sample.ts';
import { linkMessage } from '../../src/link/message.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
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

/** So long that no two are alike by nine tenths of the words of a letter. */
function noteOf(index: number): string {
  return [1, 2, 3, 4, 5, 6].map((word) => `note${index}x${word}`).join(' ');
}

describe('a list is judged as its customers would see it', () => {
  test('one text with many names looks like bulk mail', () => {
    const assessment = assessed(
      GENERIC,
      rowsOf(300, () => ({})),
    );
    expect(assessment).toMatchObject({ verdict: 'bulk-looking' });
    expect(assessment?.words).toBe(
      'the letters look like one letter to many: nothing but names differs from row to row in what they say; 2.1% of the words differ from letter to letter, in 200 letters that were compared',
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

  const NOTE = `${GENERIC} You told us: {{recipient.note}}.`;
  const lists: readonly [what: string, rows: number, notes: number, share: number][] = [
    ['a short list of few notes', 200, 10, 1],
    ['a long list of few notes', 20_000, 10, 1],
    ['a long list in which each note comes twenty times', 20_000, 1000, 1],
    ['a short list of different notes', 200, 200, 0],
    ['a long list of different notes', 20_000, 20_000, 0],
  ];
  test.each(lists)('%s', (_, count, notes, share) => {
    const assessment = assessed(
      NOTE,
      rowsOf(count, (index) => ({ note: noteOf(index % notes) })),
    );
    expect(signal(assessment, 'twins')).toBe(share);
    expect(assessment?.verdict).toBe(share === 1 ? 'bulk-looking' : 'personal');
  });

  test('letters that are alike word for word in spite of a fact are found among those compared', () => {
    const assessment = assessed(
      `${GENERIC} ${GENERIC} {{recipient.note}}`,
      rowsOf(1000, (index) => ({ note: `Note${index}` })),
    );
    expect(assessment?.words).toBe(
      'the letters look like one letter to many: 100% of 200 letters that were compared say nearly word for word what another one says, but for the name; 2.3% of the words differ from letter to letter, in 200 letters that were compared',
    );
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

/** What is said of thirty letters with this body in a message that allows these rules. */
function reported(body: string, ...allowed: readonly string[]): readonly Diagnostic[] {
  const message = messageWith(body);
  const assessment = assessed(
    body,
    rowsOf(30, () => ({})),
  );
  const { span } = message.root;
  const allowances = allowed.map((rule) => ({
    rule,
    because: 'the terms change for all',
    until: null,
    span,
    ruleSpan: span,
  }));
  const found: Diagnostic[] = [];
  const measure = { manners: project.config.manners, tag: 'en', allowances, today: '2026-11-22' };
  if (assessment !== null) reportBulk(assessment, message, measure, (finding) => found.push(finding));
  return found;
}

describe('letters that look alike', () => {
  test('are a finding at the recipients', () => {
    const [finding, ...others] = reported(GENERIC);
    expect(finding).toMatchObject({ code: 'data/bulk-looking', severity: 'warning', row: null, suppressed: null });
    expect(finding?.span?.source.text.slice(finding.span.start, finding.span.end)).toBe('"recipients"');
    expect(others).toEqual([]);
  });

  test('can be allowed, with a reason', () => {
    const found = reported(GENERIC, 'data/bulk-looking', 'body/short');
    expect(found.map(({ code, suppressed }) => [code, suppressed?.because])).toEqual([
      ['data/bulk-looking', 'the terms change for all'],
    ]);
  });

  test('are not allowed in vain', () => {
    const personal = `${GENERIC} ${'Order {{recipient.order}} {{recipient.email}}. '.repeat(8)}`;
    expect(reported(personal, 'data/bulk-looking', 'body/short').map(({ code, message }) => [code, message])).toEqual([
      ['allow/unused', '`data/bulk-looking` is kept here, so there is nothing to allow'],
    ]);
  });
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

/** The share for rows with these facts, in this order. */
function shareOf(rows: number, factOf: (row: number) => string): number {
  const twins = new FactTwins();
  for (let row = 0; row < rows; row++) twins.add(factHash(withFact(NO_FACTS, factOf(row))));
  return twins.share();
}

function hashOf(...values: readonly unknown[]): number {
  let hash = NO_FACTS;
  for (const value of values) hash = withFact(hash, value);
  return factHash(hash);
}

describe('equal facts are found in a list of any length', () => {
  const lists: readonly [what: string, factOf: (row: number) => string, share: number][] = [
    ['all differ', (row) => `${row}`, 0],
    ['all are the same', () => 'none', 1],
    ['each comes twice, far from each other', (row) => `${row % 50_000}`, 1],
    ['a third has a twin', (row) => `${row % 83_333}`, 1 / 3],
    ['half has the same', (row) => (row % 2 === 0 ? 'none' : `${row}`), 0.5],
    ['a tenth has the same', (row) => (row % 10 === 0 ? 'none' : `${row}`), 0.1],
  ];
  test.each(lists)('%s', (_, factOf, share) => {
    expect(Math.abs(shareOf(100_000, factOf) - share)).toBeLessThan(share === 0 || share === 1 ? 1e-9 : 0.03);
  });

  test('exactly while it is short', () => {
    expect(shareOf(10_000, (row) => `${row % 9999}`)).toBeCloseTo(2 / 10_000, 12);
  });

  test('values are told from each other, also where they are written together', () => {
    const facts = [['ab', 'c'], ['a', 'bc'], ['abc', null], [null, 'abc'], ['abc'], [1, 2], [12, null], [['a'], 'b']];
    expect(new Set(facts.map((values) => hashOf(...values))).size).toBe(facts.length);
    expect(hashOf('ab', ['c', 1])).toBe(hashOf('ab', ['c', 1]));
  });
});
