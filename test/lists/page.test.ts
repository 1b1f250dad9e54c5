import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { envoi } from './envoi.ts';
import { jsonLines } from './project.ts';

const page = readFileSync(new URL('../../docs/recipients.md', import.meta.url), 'utf8');
const blocks = (kind: string): readonly string[] =>
  Array.from(page.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\`$`, 'gm')), ([, block = '']) => block);
const [rows = ''] = blocks('csv');
const [message = ''] = blocks('yaml');
const [finding = '', built = ''] = blocks('text');
const [line = ''] = blocks('json');
const LIST = 'messages/data/visits.csv';

const config = `version: 1
company: { name: Lumo AS }
senders:
  emma: { name: Emma Clarke, role: customer adviser, email: emma@lumo.example }
`;

test('the page about lists does what it says, from the spreadsheet to the manifest', async () => {
  const root = scratch({ 'envoi.yaml': config, 'messages/visit.yaml': message, [LIST]: rows });
  const made = await envoi(root, ['new', 'schema', '--from', LIST, '--name', 'visit']);
  expect([made.code, made.out]).toEqual([0, expect.stringContaining('    formats: { date: dd.mm.yyyy }\n')]);

  writeFileSync(join(root, LIST), rows.replace('30.11.2026', '31.11.2026'));
  expect((await envoi(root, ['check', 'visit'])).out.slice(0, finding.length)).toBe(finding);
  writeFileSync(join(root, LIST), rows);
  expect((await envoi(root, ['build', 'visit'])).out).toBe(built);
  expect((await envoi(root, ['build', 'visit', '--to', 'mbox'])).code).toBe(0);
  expect(jsonLines(root, 'out/visit/manifest.jsonl')[0]).toEqual(JSON.parse(line));
});
