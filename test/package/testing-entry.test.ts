import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const MESSAGE = `template: follow-up
language: nb
recipient: { given_name: Kari, family_name: Nordmann, email: kari@example.no }
sender: { name: Ola Hansen, role: kunderådgiver, company: Lumo, email: ola@lumo.example }
subject: Lampene dine kommer tirsdag 24. november
body: Takk for bestillingen din. Lampene blir levert tirsdag 24. november mellom klokken 9 og 12.
next_step:
  summary: Bekreft leveringsadressen innen mandag 23. november.
  action: { label: Bekreft adressen, url: https://lumo.example/o/4512 }
`;

const TEST = `import { expect, test } from 'vitest';
import 'envoi/testing';
test('the letter to Kari', async () => {
  await expect('kari').toPassEtiquette();
  await expect('kari').toHaveCallToAction('Bekreft adressen');
  await expect('kari').toMatchLetter('golden/kari');
});
`;

/** Runs the tests of an application that has the package and vitest, as a person does or as a build server does. */
function vitest(
  root: string,
  ci: string,
  ...flags: readonly string[]
): { readonly code: number | null; readonly said: string } {
  const { CI: _, FORCE_COLOR: __, VITEST: ___, ...env } = process.env;
  const program = join(repository, 'node_modules/vitest/vitest.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'run', '--testTimeout=60000', ...flags], {
    cwd: root,
    env: { ...env, NO_COLOR: '1', ...(ci === '' ? {} : { CI: ci }) },
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

test('what is shipped works with the vitest of an application', () => {
  const root = scratch({
    'package.json': '{ "type": "module" }',
    'messages/kari.yaml': MESSAGE,
    'test/letters.test.js': TEST,
  });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(repository, join(root, 'node_modules', 'envoi'));
  symlinkSync(join(repository, 'node_modules/vitest'), join(root, 'node_modules', 'vitest'));
  const golden = join(root, 'test/golden/kari.txt');

  const early = vitest(root, '1');
  expect(early.code).toBe(1);
  expect(early.said).toContain('there is no golden letter test/golden/kari.txt');
  expect(existsSync(golden)).toBe(false);

  expect(vitest(root, '')).toMatchObject({ code: 0 });
  expect(readFileSync(golden, 'utf8')).toContain('Subject: Lampene dine kommer tirsdag 24. november\n');

  writeFileSync(join(root, 'messages/kari.yaml'), MESSAGE.replace('klokken 9 og 12', 'klokken 10 og 12'));
  expect(vitest(root, '', '-u')).toMatchObject({ code: 0 });
  expect(readFileSync(golden, 'utf8')).toContain('mellom klokken 10 og 12.');
}, 120_000);
