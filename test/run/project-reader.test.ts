import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/run/load.ts';
import { projectReader } from '../../src/run/project-reader.ts';
import type { Selection } from '../../src/run/read-files.ts';
import { describeFindings } from '../describe-findings.ts';
import { baseMessage } from '../rules/base-message.ts';
import { scratch } from './scratch.ts';

const config = `version: 1
senders:
  ola:
    name: Ola Hansen
    company: Lumo AS
    email: ola@lumo.example
names:
  uk: names.csv
`;
const visit = baseMessage.replace(/^template:.*\n/m, '').replace(/^/, 'template: visit\n');
const german = baseMessage.replace(/^language:.*$/m, 'language: de');
const list = baseMessage.replace(/^recipient:\n(?: .*\n)*/m, 'recipients:\n  schema: guest\n');
const rows = '{"type": "object", "properties": {"email": {"type": "string"}, "given_name": {"type": "string"}}}';

const english = readFileSync(shipped('languages/en.yaml'), 'utf8');

/** What files can say: right, wrong in several ways, or nothing at all. */
const TEXTS: { readonly [path: string]: readonly (string | null)[] } = {
  'envoi.yaml': [config, `${config}profile: strict\n`, 'version: 1\n', 'version: [', null],
  'names.csv': ['name,part,vocative\nОлена,given_name,Олено\n', 'name;x\n', null],
  'messages/kari.yaml': [baseMessage, visit, german, list, 'subject: [', null],
  'messages/anne.yaml': [baseMessage.replace(/^subject:.*$/m, 'subject: ASAP!!!'), visit, null],
  'languages/en.yaml': ['banned:\n  - lamp\n', 'labels: {}\n', 'x: [', null],
  'languages/de.yaml': [
    english,
    english.replace('  given: "Hello {given_name},"', '  given: "ASAP {given_name},"'),
    'name: [',
    null,
  ],
  'partials/footer.mjml': ['<mj-section></mj-section>', '{{#if}}', null],
  'schemas/visit.schema.json': [
    '{"$ref": "message.schema.json", "unevaluatedProperties": false}',
    '{"$ref": "message.schema.json", "required": ["details"]}',
    '{',
    null,
  ],
  'schemas/rows/guest.schema.json': [rows, rows.replace('given_name', 'family_name'), '[]', null],
  'templates/visit.mjml': [readFileSync(shipped('templates/follow-up.mjml'), 'utf8'), '<mjml></mjml>', null],
};

function shipped(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}

describe('a project that is asked again', () => {
  test('says what one says that is asked for the first time, whatever has changed', async () => {
    const paths = Object.keys(TEXTS);
    const change = fc
      .constantFrom(...paths)
      .chain((path) => fc.record({ path: fc.constant(path), text: fc.constantFrom(...(TEXTS[path] ?? [])) }));
    const selection: fc.Arbitrary<Selection> = fc.constantFrom<Selection>(
      { kind: 'paths', paths: ['messages/kari.yaml'] },
      { kind: 'paths', paths: ['messages/anne.yaml'] },
      { kind: 'library', paths: ['messages/kari.yaml'] },
      { kind: 'all' },
    );
    const step = fc.record({ change, selection });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const root = scratch({ 'envoi.yaml': config, 'messages/kari.yaml': baseMessage });
        const drafts = new Map<string, Uint8Array>();
        const [again, withDrafts] = [await load(root, { today }), await load(root, { today, drafts })];
        for (const { change: now, selection: asked } of steps) {
          write(root, now.path, now.text);
          // oxlint-disable-next-line no-await-in-loop -- one change after the other
          const fresh = await (await load(root, { today })).check(asked, { letters: false });
          // oxlint-disable-next-line no-await-in-loop -- as above
          const remembered = await again.check(asked, { letters: false });
          expect(describeFindings(remembered.diagnostics)).toBe(describeFindings(fresh.diagnostics));
          expect([remembered.summary, remembered.faults]).toEqual([fresh.summary, fresh.faults]);
        }
        for (const { change: draft, selection: asked } of steps) {
          if (draft.text === null || draft.path === 'names.csv') continue;
          drafts.set(draft.path, new TextEncoder().encode(draft.text));
          // oxlint-disable-next-line no-await-in-loop -- as above
          const drafted = await withDrafts.check(asked, { letters: false });
          write(root, draft.path, draft.text);
          // oxlint-disable-next-line no-await-in-loop -- as above
          const saved = await again.check(asked, { letters: false });
          expect(describeFindings(drafted.diagnostics)).toBe(describeFindings(saved.diagnostics));
        }
      }),
      { numRuns: 1 },
    );
  });

  test('hears of every change of what its messages stand on', async () => {
    const messages = { kari: visit, anne: german, ola: list, emma: baseMessage };
    const paths = Object.keys(messages).map((id) => `messages/${id}.yaml`);
    const library = Object.entries(TEXTS).filter(([path]) => !path.startsWith('messages/'));
    const root = scratch(
      Object.fromEntries(Object.entries(messages).map(([id, text]) => [`messages/${id}.yaml`, text])),
    );
    for (const [path, [text]] of library) write(root, path, text ?? null);
    const again = await load(root, { today });
    for (const [path, texts] of library) {
      for (const text of [...texts, texts[0] ?? null]) {
        write(root, path, text);
        // oxlint-disable-next-line no-await-in-loop -- one change after the other
        const remembered = await again.check({ kind: 'paths', paths });
        // oxlint-disable-next-line no-await-in-loop -- as above
        const fresh = await (await load(root, { today })).check({ kind: 'paths', paths });
        expect(describeFindings(remembered.diagnostics), `${path}: ${text}`).toBe(describeFindings(fresh.diagnostics));
      }
    }
  });

  test('forgets the bytes of what no message attaches any more', () => {
    const root = scratch({ 'offer.pdf': 'x' });
    const reader = projectReader(root, undefined);
    const bytes = (): unknown => {
      const read = reader.readAttachment('offer.pdf');
      return read.kind === 'content' ? read.content : read;
    };
    const turn = (): unknown => reader.read({ kind: 'paths', paths: [] });
    const first = bytes();
    expect(first).toEqual(new TextEncoder().encode('x'));
    turn();
    expect(bytes()).toBe(first);
    turn();
    turn();
    expect(bytes()).not.toBe(first);
    expect(bytes()).toEqual(first);
  });

  test('looks at one message again where one has changed', async () => {
    const root = scratch({
      'envoi.yaml': config.replace(/names:\n.*\n/, ''),
      'messages/kari.yaml': baseMessage,
      'messages/anne.yaml': baseMessage,
    });
    const project = await load(root, { today });
    const selection: Selection = { kind: 'library', paths: ['messages/anne.yaml', 'messages/kari.yaml'] };
    const before = await project.check(selection, { letters: false });
    write(root, 'messages/kari.yaml', baseMessage.replace(/^subject:.*$/m, 'subject: ""'));
    const after = await project.check(selection, { letters: false });
    expect(before.summary.errors).toBe(0);
    expect(after.diagnostics.map(({ code, span }) => [code, span?.source.file])).toContainEqual([
      'subject/required',
      'messages/kari.yaml',
    ]);
  });
});

const today = '2026-11-22';

function write(root: string, path: string, text: string | null): void {
  const file = join(root, path);
  if (text === null) return rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
