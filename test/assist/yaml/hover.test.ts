import { describe, expect, test } from 'vitest';
import { hover } from '../../../src/assist/yaml/index.ts';
import { explanations } from '../../../src/rules/index.ts';
import { ask, openWith } from './world.ts';

/** What is said at `¦`, and of which words. */
function said(text: string, file?: string, project = openWith()): readonly [string, string] | null {
  const found = hover(ask(text, file, project));
  return found && [found.span.source.text.slice(found.span.start, found.span.end), found.markdown];
}

const shipped = openWith();

describe('a field', () => {
  test('has its title, its way, what it is, its description, an example and its rule', () => {
    expect(said('next_step:\n  summ¦ary: x', undefined, shipped)).toEqual([
      'summary',
      [
        '**Summary** · `next_step.summary` · text, required',
        'The step in one or two sentences. \\*\\*bold\\*\\*, \\*italic\\* and \\[text\\](https\\://…) are possible.',
        'For example `Please confirm the address by Monday, 23 November.`',
        '`next-step/required`: a letter ends with the step or decision that is expected of its reader',
      ].join('\n\n'),
    ]);
  });

  test.for<readonly [string, string, string?]>([
    ['int¦ent: reply', 'One of `reply`, `service`, `offer`'],
    ['cc:\n  - name: x\n    bec¦ause: y\n', '`cc[0].because` · text, required'],
    ['template: campaign\ndetails:\n  beca¦use: x', '**Because** · `details.because` · text, required'],
    ['recipient: { time¦zone: Europe/Oslo }', 'time zone'],
    ['pro¦file: strict', 'choice', 'envoi.yaml'],
    ['senders:\n  kari:\n    pho¦ne: x', 'phone number', 'envoi.yaml'],
    ['dates:\n  mon¦ths: []', 'January to December', 'languages/de.yaml'],
    ['recipients:\n  schema: customer\n  columns:\n    renews_on¦: x', 'The day on which the contract is renewed'],
    ['send¦er:\n  : broken [', 'Who signs'],
  ])('%j', ([text, words, file]) => {
    expect(said(text, file, shipped)?.[1] ?? '').toContain(words);
  });

  test.each([
    ['unknown¦: x'],
    ['body: |\n  so¦me words\n'],
    ['# comm¦ent\na: b'],
    ['a:   ¦   b'],
    ['subject: wo¦rds'],
    ['¦'],
  ])('nothing at %j', (text) => {
    expect(said(text, undefined, shipped)).toBeNull();
  });
});

describe('a value', () => {
  test.for<readonly [string, string, string, string?]>([
    ['template: camp¦aign', 'campaign', '**`campaign`** · A campaign\n\nAn offer or news'],
    ['language: nb¦', 'nb', '**`nb`** · Norsk bokmål'],
    ['language: nb-N¦O', 'nb-NO', '**`nb`** · Norsk bokmål'],
    ['language: nb-NO\nnext_step:\n  deadline: 2026-12-0¦1', '2026-12-01', 'tirsdag 1. desember 2026'],
    ['sender: "ol¦a"', '"ola"', '**`ola`** · Ola Hansen\n\nkunderådgiver · ola@lumo.example · +47 555 01 234'],
    ['recipients: { schema: cust¦omer }', 'customer', '**`customer`** · A customer'],
    ['language: en\nnext_step:\n  deadline: 2026-12-0¦1', '2026-12-01', 'Tuesday 1 December 2026'],
    [
      'language: nb\nsend_at: 2026-12-01T¦09:00:00+00:00',
      '2026-12-01T09:00:00+00:00',
      'tirsdag 1. desember 2026, kl. 9.00',
    ],
    [
      'language: en\nrecipient: { timezone: Europe/Oslo }\nsend_at: 2026-12-01¦T23:30:00+00:00',
      '2026-12-01T23:30:00+00:00',
      'Wednesday 2 December 2026, 0:30 · `Europe/Oslo`',
    ],
    ['recipients: { schema: customer, where: { currency: NO¦K } }', 'NOK', 'One of `NOK`, `EUR`'],
    ['profile: str¦ict', 'strict', 'How strict', 'envoi.yaml'],
    ['sender: ka¦ri\nsenders: { kari: { name: "Kari *N*" } }', 'kari', '· Kari \\*N\\*', 'envoi.yaml'],
  ])('%j', ([text, words, markdown, file]) => {
    const [place, found] = said(text, file, shipped) ?? [];
    expect(place).toBe(words);
    expect(found).toContain(markdown);
  });

  test.each([
    ['template: unkn¦own'],
    ['sender: nobo¦dy'],
    ['next_step: { deadline: 2026-02-3¦1 }'],
    ['allow: [{ rule: no/ru¦le }]'],
  ])('nothing at %j', (text) => {
    expect(said(text, undefined, shipped)).toBeNull();
  });
});

describe('a rule', () => {
  test('says what it demands, why, and the line that it rests on', () => {
    const [, markdown = ''] = said('allow:\n  - rule: tone/no-sl¦ang\n    because: x', undefined, shipped) ?? [];
    expect(markdown).toContain('**`tone/no-slang`** · error, can be allowed with a reason');
    expect(markdown).toContain('a letter has no slang');
    expect(markdown).toContain('Slang is the language of people who know each other.');
    expect(markdown).toMatch(/^> “slangord.*” {2}\n> 001-nb, line \d+$/mu);
    expect(markdown).toContain('`envoi explain tone/no-slang`');
    expect(said('rules:\n  tone/no-sl¦ang: off', 'envoi.yaml', shipped)?.[1]).toBe(markdown);
  });

  test('every one has its words', () => {
    for (const { id } of explanations) {
      expect(said(`rules:\n  ¦${id}: off`, 'envoi.yaml', shipped)?.[1], id).toContain(`envoi explain ${id}`);
    }
  });
});
