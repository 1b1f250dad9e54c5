import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/cli/machine.ts';
import * as library from '../../src/index.ts';
import { outcomeOf } from '../reporters/outcomes.ts';
import { scratch } from '../run/scratch.ts';
import { bytes, run } from './fake-machine.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const config = readFileSync(join(repository, 'envoi.yaml'), 'utf8');
const good = readFileSync(join(repository, 'messages/en-complaint-cracked-chair.yaml'), 'utf8');
/** Two findings with safe fixes: `!!` in a block and, of the YAML itself, a missing space. */
const loud = good.replace('like that.', 'like that!!').replace('  - name: Ben', '  # who else\n  - name:   Ben');
const fixedLoud = loud.replace('!!', '!');
const loudAndBroken = loud.replace('intent: complaint', 'intent:complaint');
const path = 'messages/kari.yaml';

async function check(root: string, args: readonly string[], input = '') {
  return run(root, ['check', ...args], outcomeOf([]), {
    library: async (): Promise<Library> => library,
    stdin: bytes(input),
  });
}

function read(root: string, file = path): string {
  return readFileSync(join(root, file), 'utf8');
}

describe('check --fix', () => {
  test('makes the safe edits and says how many', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loudAndBroken, 'messages/anne.yaml': loud });
    const { code, out, err } = await check(root, ['--fix']);
    expect(read(root)).toBe(fixedLoud);
    expect(read(root, 'messages/anne.yaml')).toBe(fixedLoud);
    expect(err).toBe('envoi: fixed 3 findings in 2 files\n');
    expect(out).toBe('2 messages, nothing left to fix\n');
    expect(code).toBe(0);
  });

  test('reports what is left, with the exit code of a check', async () => {
    const text = loud.replace('language: en', 'language: xx');
    const root = scratch({ 'envoi.yaml': config, [path]: text.replace('subject: A', 'subjekt: A') });
    const before = await check(root, []);
    const { code, out } = await check(root, ['--fix']);
    expect([before.code, code]).toEqual([1, 1]);
    expect(out).toMatch(/subjekt/);
  });

  test('says once a file which mistake keeps the others from being fixed, and fixes other files all the same', async () => {
    const cut = loud.replace('replace the cracked one, on', 'replace  the cracked one #4512 on');
    const root = scratch({ 'envoi.yaml': config, [path]: cut, 'messages/anne.yaml': loud });
    const { code, err } = await check(root, ['--fix']);
    expect(err).toBe(
      'envoi: messages/kari.yaml:13:50 yaml/cut-text keeps 2 findings in this file from being fixed: mend it first\nenvoi: fixed 1 finding in 1 file\n',
    );
    expect(code).toBe(1);
    expect(read(root, 'messages/anne.yaml')).toBe(fixedLoud);
  });

  test('a second time does nothing', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loud });
    await check(root, ['--fix']);
    const { mtimeMs } = statSync(join(root, path));
    expect(await check(root, ['--fix'])).toMatchObject({ code: 0, err: '' });
    expect(statSync(join(root, path)).mtimeMs).toBe(mtimeMs);
  });

  test('keeps the byte order mark, CRLF and the rights of the file, and leaves nothing beside it', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: `\ufeff${loud.replaceAll('\n', '\r\n')}` });
    chmodSync(join(root, path), 0o640);
    await check(root, ['--fix']);
    expect(read(root)).toBe(`\ufeff${fixedLoud.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(root, path)).mode & 0o7777).toBe(0o640);
    expect(readdirSync(join(root, 'messages'))).toEqual(['kari.yaml']);
  });

  test('changes named messages only', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loud, 'messages/anne.yaml': loud });
    await check(root, ['--fix', 'anne']);
    expect(read(root)).toBe(loud);
    expect(read(root, 'messages/anne.yaml')).toBe(fixedLoud);
  });

  test('fixes only the codes of --only', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loudAndBroken });
    await check(root, ['--fix', '--only', 'yaml/*']);
    expect(read(root)).toBe(loud);
  });

  test('gives the JSON report, and says the rest elsewhere', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loud });
    const { out, err } = await check(root, ['--fix', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ version: 1, diagnostics: [], summary: { errors: 0 } });
    expect(err).toBe('envoi: fixed 1 finding in 1 file\n');
  });

  test('--quiet says nothing of what went well', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loud });
    expect(await check(root, ['--fix', '--quiet'])).toMatchObject({ code: 0, out: '', err: '' });
    expect(read(root)).toBe(fixedLoud);
  });

  test('says what could not be fixed, and why', async () => {
    const text = loud
      .replace('body: |', 'preheader: &x Oh no!!\nsummary: *x\nbody: |')
      .replace('like that!!', 'like that.');
    const root = scratch({ 'envoi.yaml': config, [path]: text });
    const { err } = await check(root, ['--fix']);
    expect(read(root)).toBe(text);
    expect(err).toBe(
      'envoi: messages/kari.yaml:14:20 tone/calm was not fixed: the text is used elsewhere too, by its anchor\n',
    );
  });

  test('does not follow a link', async () => {
    const root = scratch({ 'envoi.yaml': config, 'real.yaml': loud, 'messages/anne.yaml': good });
    symlinkSync('../real.yaml', join(root, path));
    const { err } = await check(root, ['--fix']);
    expect(read(root, 'real.yaml')).toBe(loud);
    expect(lstatSync(join(root, path)).isSymbolicLink()).toBe(true);
    expect(err).toMatch(/tone\/calm was not fixed: it stands outside/);
  });

  test('does not overwrite what has changed meanwhile, and reports what is there', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loud, 'messages/anne.yaml': loud });
    const slow: Library = {
      load: async (folder, options) => {
        const project = await library.load(folder, options);
        return {
          ...project,
          fix: async (...args) => {
            const fixed = await project.fix(...args);
            appendFileSync(join(root, path), '# mine\n');
            return fixed;
          },
        };
      },
    };
    const result = await run(root, ['check', '--fix'], outcomeOf([]), { library: async () => slow });
    expect(read(root)).toBe(`${loud}# mine\n`);
    expect(read(root, 'messages/anne.yaml')).toBe(fixedLoud);
    expect(result.code).toBe(2);
    expect(result.err).toBe(
      'envoi: messages/kari.yaml: has changed since it was read, and was left as it is; run the command again\nenvoi: fixed 1 finding in 1 file\n',
    );
    expect(result.out).toMatch(/kari\.yaml:\d+:\d+ error tone\/calm/);
  });

  test('mends the YAML of envoi.yaml, where the whole project is looked at', async () => {
    const broken = config.replace(/^version: 1/m, 'version:1');
    expect(broken).not.toBe(config);
    const root = scratch({ 'envoi.yaml': broken, [path]: good });
    await check(root, ['--fix', path]);
    expect(read(root, 'envoi.yaml')).toBe(broken);
    await check(root, ['--fix']);
    expect(read(root, 'envoi.yaml')).toBe(config);
  });
});

describe('check --fix --dry-run', () => {
  test('prints a diff that can be applied, reports to standard error and writes nothing', async () => {
    const text = loudAndBroken.replaceAll('\n', '\r\n').trimEnd();
    const root = scratch({ 'envoi.yaml': config, [path]: `\ufeff${text}` });
    const { code, out, err } = await check(root, ['--fix', '--dry-run']);
    expect(read(root)).toBe(`\ufeff${text}`);
    expect(code).toBe(0);
    expect(err).toBe('1 message, nothing left to fix\nenvoi: would fix 2 findings in 1 file\n');
    expect(out).toMatch(/^--- a\/messages\/kari\.yaml\n\+\+\+ b\/messages\/kari\.yaml\n@@ -\d/);
    expect(out).toContain('-intent:complaint\r\n+intent: complaint\r\n');
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: root, input: out });
    await check(root, ['--fix']);
    expect(read(root)).toBe(`\ufeff${fixedLoud.replaceAll('\n', '\r\n').trimEnd()}`);
  });

  test('prints nothing where there is nothing to fix', async () => {
    expect(await check(scratch({ 'envoi.yaml': config, [path]: good }), ['--fix', '--dry-run'])).toMatchObject({
      code: 0,
      out: '',
      err: '1 message, nothing to fix\n',
    });
  });

  test('goes with --fix only', async () => {
    const { code, err } = await check(scratch({ [path]: good }), ['--dry-run']);
    expect(code).toBe(2);
    expect(err).toMatch(/--dry-run goes with --fix/);
  });
});

describe('check --fix -', () => {
  test('gives the fixed text, and the report on standard error', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loud });
    const { code, out, err } = await check(root, ['--fix', '-', '--stdin-path', path], `\ufeff${loudAndBroken}`);
    expect(out).toBe(`\ufeff${fixedLoud}`);
    expect(err).toBe('1 message, nothing left to fix\nenvoi: fixed 2 findings in 1 file\n');
    expect(code).toBe(0);
    expect(read(root)).toBe(loud);
  });

  test('gives the text as it is where nothing can be fixed', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loud });
    const { code, out } = await check(root, ['--fix', '-'], 'subject: [\n');
    expect(out).toBe('subject: [\n');
    expect(code).toBe(1);
  });

  test('with --dry-run gives a diff', async () => {
    const root = scratch({ 'envoi.yaml': config, [path]: loud });
    const { out } = await check(root, ['--fix', '--dry-run', '-'], loud);
    expect(out).toMatch(/^--- a\/messages\/stdin\.yaml\n/);
  });
});
