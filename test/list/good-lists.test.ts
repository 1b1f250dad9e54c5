import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSchemas } from '../../src/check/schema.ts';
import { linkMessage } from '../../src/link/message.ts';
import { ReadsWell } from '../../src/list/reads-well.ts';
import { personasFor } from '../../src/list/personas.ts';
import type { Diagnostic, Report } from '../../src/model/diagnostic.ts';
import type { Message } from '../../src/model/message.ts';
import { textAt } from '../../src/model/node.ts';
import type { RowData } from '../../src/model/rows.ts';
import { parseYamlMap } from '../../src/parse/yaml-map.ts';
import { project } from './kit.ts';

const LETTERS = join(import.meta.dirname, '../letters');

/** A letter to one person as a message to a list of one row: its facts stand in the row. */
function asList(letter: string): { readonly text: string; readonly row: RowData } {
  const row: { [field: string]: string } = {};
  const [, person = ''] = /^recipient:\n((?: {2}.*\n)+)/m.exec(letter) ?? [];
  for (const [, field = '', value = ''] of person.matchAll(/^ {2}(\w+): *(.*)$/gm))
    row[field] = value.replace(/^"(.*)"$/, '$1');
  const start = letter.indexOf('subject:');
  const words = letter.slice(start).replaceAll(/^subject: .*$|^body: [|>](?:.*\n)(?: {2}.*\n|\n)+/gm, (part) =>
    part.replaceAll(/(?<=\p{L} )(?:\d{2,}|\p{Lu}\p{Ll}+)(?= \p{L}|[,.] )/gu, (fact) => {
      const field = `fact_${Object.keys(row).length}`;
      row[field] = fact;
      return `{{recipient.${field}}}`;
    }),
  );
  const head = letter.slice(0, start).replace(/^recipient:\n(?: {2}.*\n)+/m, 'recipients: { schema: tested }\n');
  return { text: head + words, row };
}

function linkedFrom(text: string): Message {
  const found: Diagnostic[] = [];
  const bytes = new TextEncoder().encode(text);
  const root = parseYamlMap({ path: 'messages/list.yaml', bytes }, (finding) => found.push(finding));
  const message = root && linkMessage('list', root, project, () => undefined);
  if (!message || found.length > 0) throw new Error(`the letter is not whole: ${found[0]?.message}`);
  return message;
}

function findingsIn(text: string, row: RowData): readonly string[] {
  return findingsOf(text, (reads, report) => reads.checkRow({ row: 1, data: row, why: [] }, report));
}

function findingsOf(text: string, check: (reads: ReadsWell, report: Report) => void): readonly string[] {
  const message = linkedFrom(text);
  const { language } = message;
  if (!language) throw new Error('the letter has no language');
  const { config } = project;
  const measure = { manners: config.manners, tag: language.tag, allowances: [], today: '2026-11-22' };
  const sendAt = textAt(message.root, ['send_at'])?.value ?? null;
  const found: Diagnostic[] = [];
  const reads = new ReadsWell({ message, language, sendAt, config, measure, columnOf: () => null });
  check(reads, (finding) => found.push(finding));
  return found.map((finding) => finding.message);
}

describe.each(['en', 'nb', 'uk', 'ru', 'fy'])('good letters in %s, as lists', (language) => {
  const folder = join(LETTERS, language, 'good');
  const lists = readdirSync(folder).map((name) => ({ name, list: asList(readFileSync(join(folder, name), 'utf8')) }));

  test('have facts in their rows', () => {
    expect(lists.filter(({ list }) => list.text.includes('{{recipient.fact_')).length).toBeGreaterThan(
      lists.length / 2,
    );
  });

  test('read well', () => {
    const said = lists.flatMap(({ name, list: { text, row } }) =>
      findingsIn(text, row).map((words) => `${name}: ${words}`),
    );
    expect(said).toEqual([]);
  });
});

describe('the shipped campaigns', () => {
  const root = join(import.meta.dirname, '../..');
  const [head = '', ...lines] = readFileSync(join(root, 'messages/data/customers.csv'), 'utf8').trim().split('\n');
  const columns = head.split(',').map((column) => (column === 'Renewal date' ? 'renews_on' : column));
  const rows = lines.map((line): RowData => {
    const cells = line.split(',').map((cell, index): [string, unknown] => {
      const column = columns[index] ?? '';
      return [column, cell === '' ? null : column === 'amount' || column === 'quantity' ? Number(cell) : cell];
    });
    return Object.fromEntries(cells.filter(([, value]) => value !== null));
  });

  test.each(['en-renewal-lamp-service', 'nb-fornyelse-lampeservice'])('%s reads well', (id) => {
    const text = readFileSync(join(root, `messages/${id}.yaml`), 'utf8');
    const own = rows.filter((row) => row['language'] === id.slice(0, 2));
    const said = own.flatMap((row) => findingsIn(text, row));
    expect(own.length).toBeGreaterThan(10);
    expect(said).toEqual([]);
    const message = linkedFrom(text);
    const schema = project.rows.get('customer');
    if (!schema || !message?.language) throw new Error('the message is not whole');
    const checker = compileSchemas(new Map([...project.schemas].map(([name, { json }]) => [name, json])));
    const personas = personasFor(schema, checker, message.language);
    expect(personas.length).toBeGreaterThan(10);
    expect(
      personas.flatMap((persona) => findingsOf(text, (reads, report) => reads.checkPersona(persona, report))),
    ).toEqual([]);
  });
});
