import { describe, expect, test } from 'vitest';
import type { ListData } from '../../src/link/letter-model.ts';
import { ReadsWell } from '../../src/list/reads-well.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { RowData } from '../../src/model/rows.ts';
import { BASICS, listOf, project } from './kit.ts';

const MESSAGE: ListData = {
  ...BASICS,
  language: 'en',
  recipients: { schema: 'tested' },
  subject: 'Your order {{recipient.order}}',
  body: 'We have your order.',
  next_step: { summary: 'Please confirm it.', action: { label: 'Confirm', url: 'https://lumo.example/confirm' } },
};

const ROW: RowData = { email: 'kari@kunde.example', given_name: 'Kari', company: 'Nordlys', order: 'K-1' };

/** `line:column words`, the line without its YAML and JSON around. */
function found(message: Partial<ListData>, row: RowData, why: readonly string[] = []): readonly string[] {
  const { list } = listOf({ ...MESSAGE, ...message });
  const findings: Diagnostic[] = [];
  const measure = { manners: project.config.manners, tag: 'en', allowances: [], today: '2026-11-22' };
  const { message: linked, language, data } = list;
  const reads = new ReadsWell({
    message: linked,
    language,
    sendAt: data.send_at ?? null,
    config: project.config,
    measure,
    columnOf: (field) => `Column ${field}`,
  });
  reads.checkRow({ row: 1204, data: { ...ROW, ...row }, why }, (finding) => findings.push(finding));
  return findings.map(({ message: said, span, row: at }) => {
    const part = span?.source.text.slice(span.start, span.end) ?? '';
    return `${part} (${at?.row}, ${at?.field}) ${said}`;
  });
}

describe('where a value meets the words around it', () => {
  const cases: readonly [text: string, row: RowData, words: string | null][] = [
    [
      'For {{recipient.company}}.',
      { company: 'Nordlys AS.' },
      'reads `For Nordlys AS..`: two full stops stand beside each other',
    ],
    ['For {{recipient.company}}, today', { company: 'Nordlys AS.' }, null],
    [
      'For {{recipient.company}}, today',
      { company: 'Nordlys,' },
      'reads `For Nordlys,, today`: two commas stand beside each other',
    ],
    [
      'Is it {{recipient.company}}?',
      { company: 'Hva?' },
      'reads `Is it Hva??`: two question marks stand beside each other',
    ],
    [
      'It is {{recipient.company}}.',
      { company: 'Yahoo!' },
      'reads `It is Yahoo!.`: an exclamation mark stands before a full stop',
    ],
    ['For you{{#if recipient.note}} in {{recipient.note}}{{/if}}, today', {}, null],
    [
      'For you in {{#if recipient.note}}{{recipient.note}}{{/if}}, today',
      {},
      'reads `For you in , today`: a space stands before the comma',
    ],
    [
      'For you, {{#if recipient.note}}{{recipient.note}}{{/if}}, today',
      {},
      'reads `For you, , today`: a space stands before the comma',
    ],
    ['{{#if recipient.note}}{{recipient.note}}{{/if}}, your order', {}, 'reads `, your`: it begins with a comma'],
    [
      'The order ({{#if recipient.note}}{{recipient.note}}{{/if}}) is here',
      {},
      'reads `The order () is`: nothing stands between ( and )',
    ],
    [
      'The order “{{#if recipient.note}}{{recipient.note}}{{/if}}” is here',
      {},
      'reads `The order “” is`: nothing stands between “ and ”',
    ],
    ['Your order – {{#if recipient.note}}{{recipient.note}}{{/if}}', {}, 'reads `Your order –`: it ends with –'],
    [
      '{{#if recipient.note}}For {{recipient.note}}, {{/if}}your order',
      {},
      'reads `your order`: it begins with a small letter where the value is absent',
    ],
    ['{{#if recipient.note}}For {{recipient.note}}, {{/if}}your order', { note: 'Kari' }, null],
    ['{{recipient.company}} is here', { company: 'nordlys' }, 'reads `nordlys is`: it begins with a small letter'],
    ['{{recipient.company}} is here', { company: 'iKontor' }, null],
    ['{{recipient.company}} is here', { company: 'de la Cruz' }, null],
    [
      'Thank you. {{recipient.company}} is here',
      { company: 'nordlys' },
      'reads `Thank you. nordlys is`: it begins with a small letter',
    ],
    ['On 3. {{recipient.company}} we come', { company: 'mars' }, null],
    ['We write e.g. {{recipient.company}} here', { company: 'mars' }, null],
    ['For {{recipient.company}} AS', { company: 'Nordlys AS' }, 'reads `For Nordlys AS AS`: `AS` stands there twice'],
    ['For {{recipient.company}} {{recipient.order}}', { company: 'Ali', order: 'Ali' }, null],
    ['From {{recipient.company}} to you', { company: '.NET Partner' }, null],
    ['Ask {{recipient.company}}: it knows', { company: 'Nordlys Inc.' }, null],
    ['Two words {{recipient.company}}', { company: 'a, b. c' }, null],
  ];
  for (const [text, row, words] of cases) {
    for (const part of ['subject', 'body'] as const) {
      test(`${part}: ${text} ${JSON.stringify(row)}`, () => {
        const name = part === 'subject' ? 'the subject' : 'paragraph 1 of the body';
        const said = found({ [part]: text }, row).filter(
          (one) => !one.includes('(subject/') && !one.includes('(body/'),
        );
        if (words === null) expect(said).toEqual([]);
        else expect(said).toEqual([expect.stringContaining(`for row 1,204, ${name} ${words}`)]);
      });
    }
  }
});

test('the place is that of the expression, and the row names its column', () => {
  const why = ['the longest order', 'the longest company'];
  expect(found({ subject: 'For {{recipient.company}}.' }, { company: 'Nordlys AS.' }, why)).toEqual([
    '{{recipient.company}} (1204, Column company) for row 1,204, which has the longest company, the subject reads `For Nordlys AS..`: two full stops stand beside each other',
  ]);
});

test('what the rules say of a value is said of its row', () => {
  expect(found({ subject: 'Your order for {{recipient.company}}' }, { company: 'GRATIS PENGER NÅ' })).toEqual([
    '{{recipient.company}} (1204, Column company) for row 1,204, “GRATIS PENGER NÅ” in capitals is shouted (subject/no-spam-look)',
  ]);
});

test.each(['Nordlys, New York, NY', 'Wanna Be AS', 'Bj?rn Lys'])('a fact is no question of style: %s', (company) => {
  expect(found({ body: 'We have your order for {{recipient.company}} here.' }, { company })).toEqual([]);
});

test('what looks like a placeholder in a value is one to its reader', () => {
  const said = found({ body: 'We have your order for {{recipient.company}}.' }, { company: '[company name]' });
  expect(said).toEqual([expect.stringContaining('(personal/no-leftover-placeholder)')]);
});
