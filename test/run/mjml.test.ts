import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadMarkup } from '../../src/run/mjml.ts';

const page = (text: string): string =>
  `<mjml><mj-head><mj-title>t</mj-title></mj-head><mj-body><mj-section><mj-column><mj-text font-family="Roboto">${text}</mj-text></mj-column></mj-section></mj-body></mjml>`;

const including = (path: string): string =>
  page('a').replace('<mj-column>', `<mj-column><mj-include path="${path}" />`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'envoi-mjml-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a page becomes HTML that fetches nothing, the same twice, without comments of its author', async () => {
  const markup = await loadMarkup();
  const { html, problems } = await markup(page('a').replace('<mj-text', '<!-- for us --><mj-text'));
  expect(problems).toEqual([]);
  expect(html).not.toContain('for us');
  expect(html).not.toMatch(/https?:\/\/fonts|@import|<link/);
  expect(await markup(page('a').replace('<mj-text', '<!-- for us --><mj-text'))).toEqual({ html, problems });
});

test('problems are told with their tag and line, also where MJML throws', async () => {
  const markup = await loadMarkup();
  expect((await markup(page('a').replace('<mj-section>', '\n<mj-section x="1">'))).problems).toEqual([
    { tag: 'mj-section', message: 'Attribute x is illegal', line: 2 },
  ]);
  expect(await markup('no page')).toEqual({
    html: '',
    problems: [{ tag: 'mjml', message: 'Parsing failed. Check your mjml.', line: 1 }],
  });
});

test('nothing is included, and no file is read', async () => {
  const markup = await loadMarkup();
  const secret = join(folder, 'secret.mjml');
  writeFileSync(secret, '<mj-text>secret</mj-text>');
  const pages = await Promise.all([secret, 'secret.mjml', `file://${secret}`].map((path) => markup(including(path))));
  for (const { html } of pages) expect(html).not.toContain('secret');
});

const configs: readonly (readonly [name: string, config: string])[] = [
  ['names a program', JSON.stringify({ packages: ['./component.js'] })],
  ['has options only', JSON.stringify({ options: { minify: true } })],
  ['is no JSON', '{'],
];

test.each(configs)('a .mjmlconfig in the working folder that %s is not looked at', async (_name, config) => {
  const marker = join(folder, 'marker');
  writeFileSync(join(folder, 'component.js'), `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran')`);
  writeFileSync(join(folder, '.mjmlconfig'), config);
  const complaints = vi.spyOn(console, 'error');
  const before = process.cwd();
  process.chdir(folder);
  try {
    forgetMjml();
    const { html, problems } = await (await loadMarkup())(page('kept'));
    expect(html).toContain('kept');
    expect(problems).toEqual([]);
    expect(existsSync(marker)).toBe(false);
    expect(complaints).not.toHaveBeenCalled();
    expect(process.cwd()).toBe(realpathSync(folder));
  } finally {
    process.chdir(before);
    complaints.mockRestore();
  }
});

test('without the guard that program would run', () => {
  const marker = join(folder, 'marker');
  writeFileSync(join(folder, 'component.js'), `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran')`);
  writeFileSync(join(folder, '.mjmlconfig'), JSON.stringify({ packages: ['./component.js'] }));
  const complaints = vi.spyOn(console, 'error').mockReturnValue();
  const before = process.cwd();
  process.chdir(folder);
  try {
    forgetMjml();
    createRequire(import.meta.url)('mjml');
    expect(existsSync(marker)).toBe(true);
  } finally {
    process.chdir(before);
    complaints.mockRestore();
    forgetMjml();
  }
});

/** MJML reads its configuration when it is loaded, which happens once in a process. */
function forgetMjml(): void {
  const { cache } = createRequire(import.meta.url);
  for (const file of Object.keys(cache)) if (/node_modules.mjml/.test(file)) delete cache[file];
}
