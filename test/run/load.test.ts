import { describe, expect, test } from 'vitest';
import { load } from '../../src/run/load.ts';
import { baseMessage } from '../rules/base-message.ts';
import { scratch } from './scratch.ts';

const message = baseMessage.replace(/^sender:.*\n(?: .*\n)*/m, '');
const config = `version: 1
senders:
  ola:
    name: Ola Hansen
    company: Lumo AS
    email: ola@lumo.example
`;

describe('load', () => {
  test('finds the project from a folder in it', async () => {
    const root = scratch({ 'envoi.yaml': config, 'messages/2026/kari.yaml': message });
    expect((await load(`${root}/messages/2026`)).root).toBe(root);
  });

  test('rejects where there is no project', async () => {
    await expect(load(scratch())).rejects.toThrow('no envoi.yaml and no messages/');
  });
});

describe('render', () => {
  test('makes one letter', async () => {
    const project = await load(scratch({ 'envoi.yaml': config, 'messages/kari.yaml': message }));
    const { ok, letter } = await project.render('kari');
    expect([ok, letter?.id, letter?.html.includes('Hansen')]).toEqual([true, 'kari', true]);
  });

  test.each(['nope', '../envoi', ''])('an id that no message has is a finding: %j', async (id) => {
    const project = await load(scratch({ 'envoi.yaml': config, 'messages/kari.yaml': message }));
    expect(await project.render(id)).toMatchObject({
      ok: false,
      letter: null,
      diagnostics: [{ code: 'project/no-message', span: null }],
    });
  });
});

describe('a message to a list', () => {
  const list = message
    .replace(/^recipient:\n(?:  .*\n)*/m, 'recipients:\n  schema: customer\nintent: confirmation\n')
    .replace('Your lamps', 'The lamps of {{recipient.company}}');
  const envoi = config.replace('company:', 'role: adviser\n    company:');
  const files = { 'envoi.yaml': envoi, 'messages/list.yaml': list };

  test('is checked and has no letter', async () => {
    const project = await load(scratch(files));
    for (const outcome of [await project.check(), await project.build()]) {
      expect(outcome).toMatchObject({
        diagnostics: [],
        letters: [],
        lists: [{ id: 'list' }],
        summary: { messages: 1, rows: 0 },
      });
    }
    expect(await project.render('list')).toMatchObject({
      ok: false,
      letter: null,
      diagnostics: [{ code: 'project/no-message', span: null }],
    });
  });

  test('leaves those beside it theirs', async () => {
    const project = await load(scratch({ ...files, 'messages/kari.yaml': message }));
    const { letters, diagnostics, lists } = await project.build();
    expect([letters, lists].map((some) => some.map(({ id }) => id))).toEqual([['kari'], ['list']]);
    expect(diagnostics).toEqual([]);
  });

  test('is proved when it is named, also where the project has nothing else of its own', async () => {
    const project = await load(scratch({ ...files, 'messages/list.yaml': list.replace('.company', '.compani') }));
    const { diagnostics } = await project.check({ kind: 'paths', paths: ['messages/list.yaml'] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['template/unknown-path']);
  });

  test('has a template that is proved when it is named', async () => {
    const project = await load(
      scratch({
        'envoi.yaml': envoi,
        'messages/list.yaml': list.replace('follow-up', 'visit'),
        'templates/visit.mjml': '<mjml><mj-body></mj-body></mjml>',
        'schemas/visit.schema.json': '{ "$ref": "message.schema.json", "unevaluatedProperties": false }',
        'schemas/rows/customer.schema.json': OWN_ROWS,
      }),
    );
    const { diagnostics } = await project.check({ kind: 'paths', paths: ['messages/list.yaml'] });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['template/lost']));
  });
});

const OWN_ROWS = `{
  "$ref": "message.schema.json#/$defs/recipient",
  "required": ["company"],
  "properties": { "company": { "type": "string" } },
  "unevaluatedProperties": false
}`;

describe('one wrong message among two', () => {
  const files = {
    'envoi.yaml': config,
    'messages/a.yaml': message,
    'messages/b.yaml': message.replace(/^subject:.*\n/m, ''),
  };

  test('keeps both from being built', async () => {
    const outcome = await (await load(scratch(files))).build();
    expect([outcome.summary.errors, outcome.letters]).toEqual([1, []]);
  });

  test('does not concern the other', async () => {
    const project = await load(scratch(files));
    expect((await project.build({ kind: 'paths', paths: ['messages/a.yaml'] })).letters).toHaveLength(1);
  });
});

test('an allowance holds until the end of its last day', async () => {
  const allow = 'allow:\n  - rule: sender/role\n    because: Ola owns the shop\n    until: 2026-11-21\n';
  const root = scratch({ 'envoi.yaml': config, 'messages/kari.yaml': message + allow });
  const warningsOn = async (today: string): Promise<readonly number[]> => {
    const { summary } = await (await load(root, { today })).check();
    return [summary.warnings, summary.suppressed];
  };
  expect(await warningsOn('2026-11-21')).toEqual([0, 1]);
  // The finding counts again, and the allowance is told to have ended.
  expect(await warningsOn('2026-11-22')).toEqual([2, 0]);
});
