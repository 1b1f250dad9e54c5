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

const NAVBAR =
  '<mj-navbar hamburger="hamburger"><mj-navbar-link href="https://a.example/">a</mj-navbar-link></mj-navbar>';
const CAROUSEL = '<mj-carousel><mj-carousel-image src="https://a.example/1.png" /></mj-carousel>';

const body = (inner: string): string => page('a').replace('<mj-column>', `<mj-column>${inner}`);

test('what MJML names by chance has the same names each time, and each its own', async () => {
  const markup = await loadMarkup();
  const one = await markup(body(NAVBAR + CAROUSEL + NAVBAR));
  const chance = Math.random();
  expect(await markup(body(NAVBAR + CAROUSEL + NAVBAR))).toEqual(one);
  expect(Math.random()).not.toBe(chance);
  expect(new Set(idsOf(one.html)).size).toBe(2);
  const other = await markup(body(NAVBAR).replace('>a<', '>other<').replace('t</mj-title>', 'other</mj-title>'));
  expect(idsOf(other.html)[0]).toBe(idsOf(one.html)[0]);
});

const idsOf = (html: string): readonly string[] => html.match(/(?<=<label[^>]*\sfor=")[\da-f]+/g) ?? [];

test('a font that one page names is not fetched by the next', async () => {
  const markup = await loadMarkup();
  const named = page('a').replace(
    '<mj-title>',
    '<mj-font name="Roboto" href="https://fonts.example/r.css" /><mj-title>',
  );
  expect((await markup(named)).html).toContain('https://fonts.example/r.css');
  expect((await markup(page('a'))).html).not.toContain('https://fonts.example/r.css');
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

test('one that comes later is not looked at either', async () => {
  const marker = join(folder, 'marker');
  rmSync(join(folder, '.mjmlconfig'), { force: true });
  forgetMjml();
  const markup = await loadMarkup();
  const before = process.cwd();
  process.chdir(folder);
  try {
    writeFileSync(join(folder, 'component.js'), `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran')`);
    writeFileSync(
      join(folder, '.mjmlconfig'),
      JSON.stringify({ packages: ['./component.js'], options: { fonts: {} } }),
    );
    expect((await markup(page('kept'))).html).toContain('kept');
    expect(existsSync(marker)).toBe(false);
  } finally {
    process.chdir(before);
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
