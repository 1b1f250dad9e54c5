import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Of the benchmark, what can be looked at without its peers: its letters, its results and the page made from them. */
const bench = new URL('../../bench/', import.meta.url);

interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

interface Latest {
  readonly ratios: { readonly [name: string]: number };
  readonly spreads: { readonly [name: string]: Spread };
  readonly rounds: number;
  readonly slice_ms: number;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly date: string;
  readonly versions: { readonly [name: string]: string };
}

interface Row {
  readonly recipient: { readonly name: string };
  readonly options?: readonly object[];
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, bench)), 'utf8');
}

describe('the results that stand in the repository', () => {
  const latest: Latest = JSON.parse(read('results/latest.json'));

  test('have every ratio, the median of its rounds', () => {
    expect(Object.keys(latest.ratios)).toEqual([
      'html_vs_mjml',
      'html_vs_mrml',
      'html_vs_handlebars',
      'html_cost_vs_memcpy',
      'eml_vs_nodemailer',
      'text_vs_html_to_text',
    ]);
    for (const [name, ratio] of Object.entries(latest.ratios)) {
      const { median, min = 0, max = 0 } = latest.spreads[name] ?? {};
      expect([ratio, ratio > 0, min <= ratio, ratio <= max], name).toEqual([median, true, true, true]);
    }
  });

  test('are of rounds that are enough, each long enough', () => {
    expect(latest.rounds).toBeGreaterThanOrEqual(7);
    expect(latest.slice_ms).toBeGreaterThanOrEqual(100);
    expect(latest.slice_ms).toBeLessThanOrEqual(600);
  });

  test('say when, on what and with what they were measured', () => {
    expect(latest.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(latest.machine).toMatchObject({
      cpu: expect.any(String),
      cores: expect.any(Number),
      node: expect.any(String),
    });
    const { dependencies } = JSON.parse(read('package.json'));
    for (const name of ['mjml', 'mrml', 'handlebars', 'nodemailer', 'html-to-text']) {
      expect(latest.versions[name], name).toBe(dependencies[name]);
    }
  });

  test('are what docs/performance.md says', async () => {
    const { currentPage }: { readonly currentPage: () => string } = await import(
      new URL('report/write-page.js', bench).href
    );
    expect(read('../docs/performance.md')).toBe(currentPage());
  });
});

describe('the peers', () => {
  const { private: isPrivate, dependencies } = JSON.parse(read('package.json'));
  const project = JSON.parse(read('../package.json'));

  test('stay out of what people install', () => {
    expect(isPrivate).toBe(true);
    expect(project.files).not.toContain('bench');
    expect(project.workspaces).toBeUndefined();
  });

  test('are exact versions, the same ones that envoi is built on', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    expect(packages[''].dependencies).toEqual(dependencies);
    for (const [name, version] of Object.entries(dependencies)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      const own = { ...project.devDependencies, ...project.dependencies }[name];
      expect(own ?? version, name).toBe(version);
    }
  });
});

describe('the letters', async () => {
  const { rows }: { readonly rows: (count: number) => readonly Row[] } = await import(
    new URL('letter/recipients.js', bench).href
  );

  test('are the same ones each time, however many there are', () => {
    expect(rows(50)).toEqual(rows(2000).slice(0, 50));
  });

  test('have options in 60 % and names outside of Latin-1 in 8 %', () => {
    const all = rows(2000);
    expect(all.filter(({ options }) => options).length / all.length).toBeCloseTo(0.6, 1);
    expect(all.filter(({ recipient }) => /[^\0-ÿ]/.test(recipient.name)).length / all.length).toBeCloseTo(0.08, 1);
  });

  test('are shrunk by the rule of the compiler', async () => {
    const { shrink }: { readonly shrink: (html: string) => string } = await import(
      new URL('letter/shrink.js', bench).href
    );
    const { shrink: own } = await import('../../src/compile/shrink.ts');
    for (const html of ['a\n  b', 'a  \n\n\t\r\n b \n', 'a b\n', '\n \f\nx', 'a\n', ''])
      expect(shrink(html)).toBe(own(html));
  });
});
