import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/library.md', import.meta.url)), 'utf8');
const door = new URL('../../dist/render.js', import.meta.url).href;

/** What the page's example takes for given. */
const given = `
const sender = { name: 'Ola Hansen', company: 'Lumo', email: 'ola@lumo.example' };
const recipient = { name: 'Kari Nordmann', email: 'kari@example.no' };
const [subject, preheader, greeting] = ['Lampene kommer', 'Kort', 'Hei, Kari'];
const body = ['Takk for bestillingen.'];
const next_step = { summary: 'Du trenger ikke å gjøre noe.' };
const closing = { farewell: 'Vennlig hilsen' };
const send = (eml) => process.stdout.write(eml);
`;

test('the example of the library page sends a letter', () => {
  const [, example = ''] = /```js\n([^]*?)```/.exec(page) ?? [];
  const root = scratch({ 'messages/none.txt': '' });
  const program = join(root, 'example.mjs');
  writeFileSync(program, example.replace("'envoi/render'", JSON.stringify(door)).replace('\n\n', `\n${given}\n`));
  const mail = execFileSync(process.execPath, [program], { cwd: root, encoding: 'utf8' });
  expect(mail).toContain('To: Kari Nordmann <kari@example.no>\r\n');
  expect(mail).toContain('Hei, Kari\r\n');
});
