import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CiKind, ciFile, missingJob } from '../../src/starter/ci-file.ts';
import { scratch } from '../run/scratch.ts';

/** All that a shell, YAML, a workflow or `cd` takes for something else. */
const part = fc.oneof(
  fc.constantFrom("'", '"', '\\', '$(id)', '`id`', '$HOME', '${{', '}}', '$[[', ': ', ' #', '- ', '-', '-P', '~', '*'),
  fc.constantFrom('\n', '\r', '\t', '\u0085', '\u2028', '\uFEFF', '&', '|', ';', '!', '%', '@', '{', ']', '..', '[a]'),
  fc.constantFrom('yes', 'null', '1e3', '0x1F', '2026-01-01', '12:30', 'my mails', 'Ø', '😀', ' '),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const name = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('').replaceAll(/[\0/]/g, ''))
  .filter((text) => text !== '' && text !== '.' && text !== '..' && Buffer.byteLength(text) < 250);
const folder = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));

/** Halves of characters, which no text in a file can have. */
const HALVES = /\p{Cs}/u;

function readBack(kind: CiKind, path: string): unknown {
  const { text } = ciFile(kind, path);
  return text === null ? null : parse(text);
}

describe('for all names of folders', () => {
  test('the file for GitHub has it as a text in which nothing is evaluated', () => {
    fc.assert(
      fc.property(folder, (path) => {
        const isEvaluated = path.includes('${{') || HALVES.test(path);
        const expected = { jobs: { check: { defaults: { run: { 'working-directory': path } } } } };
        const read = readBack('github', path);
        if (isEvaluated) expect(read).toBeNull();
        else expect(read).toMatchObject(expected);
      }),
    );
  });

  test('the file for GitLab has three commands, of which the first is one word behind `cd`', () => {
    fc.assert(
      fc.property(folder, (path) => {
        const { text } = ciFile('gitlab', path);
        expect(text === null).toBe(path.includes('$[[') || HALVES.test(path));
        if (text === null) return;
        const [first, ...others] = scriptOf(path);
        expect(others).toEqual(['npm install --no-audit --no-fund', 'npx envoi check']);
        expect(first).toMatch(/^cd (?:[\w./-]+|'(?:[^']|'\\'')*')$/);
      }),
    );
  });

  test.skipIf(process.platform === 'win32')(
    'a shell goes into just this folder, and does nothing else',
    () => {
      const root = scratch();
      const names = fc.sample(
        folder.filter((path) => !HALVES.test(path) && !path.includes('$[[')),
        { numRuns: 40, seed: 7 },
      );
      for (const path of ['-', '-P', '$(touch bad)', 'a`touch bad`', "'; touch bad; '", 'my: letters #1', ...names]) {
        mkdirSync(join(root, path), { recursive: true });
        const [command = ''] = scriptOf(path);
        const { stdout, status } = spawnSync('sh', ['-c', `${command}\nnode -p 'JSON.stringify(process.cwd())'`], {
          cwd: root,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'] },
        });
        expect([path, status, stdout === '' ? '' : JSON.parse(stdout)]).toEqual([path, 0, join(root, path)]);
      }
    },
    30_000,
  );
});

function scriptOf(path: string): readonly string[] {
  return parse(ciFile('gitlab', path).text ?? '').envoi.script;
}

test.each<[CiKind, string]>([
  ['github', 'a${{ github.token }}'],
  ['gitlab', 'a$[[ inputs.x ]]'],
])('%s would put something in for %s: there is no such file', (kind, path) => {
  expect(ciFile(kind, path).text).toBeNull();
});

test('a folder with an ordinary name stands as it is', () => {
  expect(ciFile('gitlab', 'apps/letters').text).toContain('    - cd apps/letters\n');
  expect(ciFile('github', 'apps/letters').text).toContain('        working-directory: apps/letters\n');
});

describe('a file that is there already', () => {
  test('needs nothing where it checks the folder, whatever else it does', () => {
    const { text } = ciFile('github', 'apps/letters');
    expect(missingJob('github', 'apps/letters', `# mine\n${text}  other:\n    steps: []\n`)).toBeNull();
    expect(missingJob('github', 'apps', `${text}`)).toContain('        working-directory: apps\n');
  });

  test.each<[CiKind, string]>([
    ['github', ciFile('github', '').text?.replaceAll('\n', '\r\n') ?? ''],
    ['gitlab', ciFile('gitlab', '').text?.replaceAll('\n', '\r\n') ?? ''],
    ['github', ciFile('github', '').text?.replace('22', '24') ?? ''],
    ['gitlab', 'letters:\n  image: node:24\n  script: [npm ci, npx --no-install envoi check --format compact]\n'],
    ['github', 'jobs:\n  check:\n    steps:\n      - uses: example/envoi@v0.1.0\n'],
  ])('needs nothing where it checks the whole repository, on %s: %j', (kind, kept) => {
    expect(missingJob(kind, '', kept)).toBeNull();
  });

  test('with other line breaks needs nothing for a folder', () => {
    const kept = ciFile('gitlab', 'apps/letters').text?.replaceAll('\n', '\r\n') ?? '';
    expect(missingJob('gitlab', 'apps/letters', kept)).toBeNull();
  });

  test.each<[CiKind, string]>([
    ['github', ciFile('github', 'apps').text ?? ''],
    ['gitlab', ciFile('gitlab', 'apps').text ?? ''],
    ['gitlab', 'test:\n  script:\n    # - npx envoi check\n    - npx envoi types\n'],
    ['github', '# uses: example/envoi@v1\n'],
  ])('needs a job where it checks another folder only, or nothing, on %s: %j', (kind, kept) => {
    expect(missingJob(kind, '', kept)).toContain('npx envoi check');
  });

  test.each([
    ['apps/letters', 'test: {}\n', 'envoi-apps-letters'],
    ['a b', 'envoi-a-b: {}\n"envoi-A-b-2": {}\n', 'envoi-a-b-3'],
    ['письма', 'envoi:\n  script: []\n', 'envoi-2'],
  ])('gets a job for %s with a name that no other has', (path, kept, job) => {
    expect(missingJob('gitlab', path, kept)?.split('\n')[0]).toBe(`${job}:`);
  });

  test('gets none where the build server would put something in for the folder', () => {
    expect(missingJob('gitlab', 'a$[[ inputs.x ]]', 'test: {}')).toBeNull();
  });
});
