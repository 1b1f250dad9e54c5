import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Every link of README.md and docs/*.md inside the repository leads somewhere: to a file, and to a heading of a page. */
const repository = join(import.meta.dirname, '../..');
const pages = ['README.md', ...readdirSync(join(repository, 'docs')).map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith('.md'),
);

test.each(pages)('links of %s', (page) => {
  expect(deadLinks(page, read(page))).toEqual([]);
});

test('a dead link is seen', () => {
  const text =
    '[a](no.md) [b](message.md#nowhere) ![c](pictures/no.png) [d](message.md#the-recipient) [e](#here)\n# Here\n';
  expect(deadLinks('docs/x.md', text)).toEqual(['no.md', 'message.md#nowhere', 'pictures/no.png']);
});

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

function deadLinks(page: string, text: string): readonly string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link) && !isThere(page, text, link));
}

function isThere(page: string, text: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  if (file === '') return headingsOf(text).has(heading ?? '');
  const path = posix.join(dirname(page), file);
  return existsSync(join(repository, path)) && (heading === undefined || headings(path).has(heading));
}

/** Pages are long, and many links lead to one. */
const known = new Map<string, ReadonlySet<string>>();

function headings(path: string): ReadonlySet<string> {
  const names = known.get(path) ?? headingsOf(read(path));
  known.set(path, names);
  return names;
}

/** As GitHub names them; what is there twice gets a number. */
function headingsOf(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const counts = new Map<string, number>();
  for (const [, title = ''] of text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm)) {
    const plain = title.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const name = plain
      .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    const before = counts.get(name) ?? 0;
    names.add(before === 0 ? name : `${name}-${before}`);
    counts.set(name, before + 1);
  }
  return names;
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
}
