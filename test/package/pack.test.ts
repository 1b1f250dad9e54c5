import { execFile, execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The package as others get it: packed, installed into an empty project, called there. */
const repository = fileURLToPath(new URL('../..', import.meta.url));
const project = realpathSync(mkdtempSync(join(tmpdir(), 'envoi-package-')));
const npm = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'] as const;

const message = `# yaml-language-server: $schema=../node_modules/envoi/schemas/follow-up.schema.json
template: follow-up
language: nb
recipient:
  given_name: Kari
  family_name: Nordmann
  email: kari@example.no
sender:
  name: Ola Hansen
  role: kunderådgiver
  company: Lumo
  email: ola@lumo.example
subject: Lampene dine kommer tirsdag 24. november
body: |
  Takk for bestillingen din. Lampene er på vei fra verkstedet i Bergen, og de blir levert tirsdag 24. november
  mellom klokken 9 og 12.
next_step:
  summary: Bekreft leveringsadressen innen mandag 23. november.
  action:
    label: Bekreft adressen
    url: https://lumo.example/o/4512
`;

beforeAll(async () => {
  // Without the script that compiles first: `npm test` has just done so, and other tests are running dist/ now.
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...npm, '--pack-destination', project], {
    cwd: repository,
    encoding: 'utf8',
  });
  const [{ filename }]: readonly [{ readonly filename: string }] = JSON.parse(packed);
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  await promisify(execFile)('npm', ['install', ...npm, join(project, filename)], { cwd: project });
  await mkdir(join(project, 'messages'));
  writeFileSync(join(project, 'messages/kari.yaml'), message);
}, 240_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

function envoi(...args: readonly string[]): string {
  // Test runners ask for colour where CI is set; a pipe gets none.
  const env = { ...process.env, NO_COLOR: '1' };
  return execFileSync('npx', ['--no-install', 'envoi', ...args], {
    cwd: project,
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

describe('in a project that installed the package', () => {
  test('check and build work with the templates that it brings', () => {
    expect(envoi('check')).toBe('1 message, nothing to fix\n');
    expect(envoi('build')).toContain('wrote 1 letter of 1 layout to out/\n');
    expect(readdirSync(join(project, 'out')).toSorted()).toEqual(['kari.eml', 'kari.html', 'kari.txt']);
    expect(readFileSync(join(project, 'out/kari.txt'), 'utf8')).toContain('Kari');
  });

  test('a mistake is shown at its place', () => {
    const wrong = message.replace('next_step:', 'nextstep:');
    const input: ExecFileSyncOptionsWithStringEncoding = {
      cwd: project,
      input: wrong,
      encoding: 'utf8',
      stdio: 'pipe',
    };
    const found = attempt(() =>
      execFileSync('npx', ['--no-install', 'envoi', 'check', '-', '--format', 'json'], input),
    );
    expect(JSON.parse(found).diagnostics).toContainEqual(
      expect.objectContaining({
        file: 'messages/stdin.yaml',
        range: expect.objectContaining({ start: { line: 17, column: 1 } }),
      }),
    );
  });

  test('the schema that a message names is there, and so is each that it refers to', () => {
    const [, first = ''] = /\$schema=(\S+)/.exec(message) ?? [];
    const waiting = [join(project, 'messages', first)];
    const seen = new Set<string>();
    for (const path of waiting) {
      if (seen.has(path)) continue;
      seen.add(path);
      expect(existsSync(path), path).toBe(true);
      const refs = readFileSync(path, 'utf8').matchAll(/"\$ref": "([^"#]+)/g);
      for (const [, file = ''] of refs) waiting.push(join(dirname(path), file));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('explain and --version need nothing but the package', () => {
    expect(envoi('explain', 'next-step/required')).toMatch(/^next-step\/required error/);
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(envoi('--version')).toBe(`${version}\n`);
  });

  test('the library can be imported', () => {
    const code = `import { load } from 'envoi'; const p = await load('.'); const { letter } = await p.render('kari'); console.log(letter.subject);`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: project, encoding: 'utf8' });
    expect(out).toBe('Lampene dine kommer tirsdag 24. november\n');
  });

  test('the package holds what it needs and no more', () => {
    const inside = readdirSync(join(project, 'node_modules/envoi')).toSorted();
    expect(inside).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'languages',
      'package.json',
      'partials',
      'schemas',
      'templates',
    ]);
  });
});

/** The output of a command that ends with an exit code. */
function attempt(action: () => string): string {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}
