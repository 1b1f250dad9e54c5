import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { lettersPage } from '../../src/run/letters-page.ts';
import { letterOf } from '../reporters/outcomes.ts';

const hostile = `</title><script>alert(1)</script><img src=x onerror='a("b")'> & &amp;`;
const named = {
  from: { name: 'Ola Hansen', address: 'ola@lumo.example' },
  to: { name: 'Kari Nordmann', address: 'kari@example.no' },
  cc: [],
};
const page = lettersPage([
  letterOf('kari', { mailboxes: named, attachments: [] }),
  letterOf(`2026/a ${hostile.replaceAll('/', '')}`, {
    mailboxes: {
      from: { name: '', address: 'post@lumo.example' },
      to: { name: hostile, address: hostile },
      cc: [
        { name: hostile, address: 'per@lumo.example' },
        { name: '', address: 'liv@lumo.example' },
      ],
    },
    attachments: ['tilbud.pdf', hostile],
    subject: hostile,
    preheader: hostile,
    text: hostile,
    html: `<p>${hostile}</p>`,
  }),
]);

interface Tag {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Tag[];
}

function tags(name: string, node: Tag = parse(page)): readonly Tag[] {
  return (node.nodeName === name ? [node] : []).concat(...(node.childNodes ?? []).map((child) => tags(name, child)));
}

function attribute(node: Tag | undefined, name: string): string | undefined {
  return node?.attrs?.find((other) => other.name === name)?.value;
}

function textOf(node: Tag | undefined): string {
  return node?.value ?? (node?.childNodes ?? []).map(textOf).join('');
}

/** What stands above a letter, by its name. */
function linesOf(letter: number): { readonly [name: string]: readonly string[] } {
  const lines: { [name: string]: string[] } = {};
  let values: string[] = [];
  for (const item of tags('dl')[letter]?.childNodes ?? []) {
    if (item.nodeName === 'dt') values = lines[textOf(item)] = [];
    if (item.nodeName === 'dd') values.push(textOf(item));
  }
  return lines;
}

describe('whatever stands in a letter', () => {
  test('is text on the page', () => {
    expect(tags('h2').map(textOf)).toEqual(['Lampene dine kommer tirsdag', hostile]);
    expect(textOf(tags('pre')[1])).toBe(hostile);
    expect(linesOf(1)['To']).toEqual([`${hostile} ${hostile}`]);
    expect(linesOf(1)['Attached']).toEqual(['tilbud.pdf', hostile]);
    expect(tags('img')).toEqual([]);
    expect(tags('script')).toHaveLength(1);
  });

  test('is shown in a frame that may do nothing', () => {
    const frames = tags('iframe');
    expect(frames.map((frame) => attribute(frame, 'sandbox'))).toEqual(['', '']);
    expect(attribute(frames[1], 'srcdoc')).toBe(`<p>${hostile}</p>`);
  });

  test('can run nothing: the page allows its own script and no other', () => {
    const policy = tags('meta')
      .map((meta) => attribute(meta, 'content'))
      .find((content) => content?.includes('default-src'));
    const hash = createHash('sha256')
      .update(textOf(tags('script')[0]))
      .digest('base64');
    expect(policy?.split('; ')).toEqual([
      `default-src 'none'`,
      `script-src 'sha256-${hash}'`,
      `style-src 'unsafe-inline'`,
      'img-src https: data:',
      `base-uri 'none'`,
      `form-action 'none'`,
    ]);
    const handlers = ['button', 'a', 'article', 'iframe', 'body']
      .flatMap((name) => tags(name))
      .flatMap(({ attrs }) => attrs ?? []);
    expect(handlers.filter(({ name }) => name.startsWith('on'))).toEqual([]);
  });
});

test('the files of a letter are linked beside the page', () => {
  const links = tags('dd')
    .flatMap((dd) => tags('a', dd))
    .map((link) => attribute(link, 'href'));
  expect(links.slice(0, 3)).toEqual(['./kari.html', './kari.txt', './kari.eml']);
  expect(links[3]).toMatch(/^\.\/2026\/a%20%3C.*\.html$/);
});

test('the page has a language, a title and its letters by number', () => {
  expect(attribute(tags('html')[0], 'lang')).toBe('en');
  expect(textOf(tags('title')[0])).toBe('2 letters · envoi');
  const nav = tags('nav')
    .flatMap((list) => tags('a', list))
    .map((link) => attribute(link, 'href'));
  expect(nav).toEqual(tags('article').map((article) => `#${attribute(article, 'id')}`));
});

test('above a letter stands who writes it, who gets it and what goes with it', () => {
  expect(linesOf(0)).toEqual({
    From: ['Ola Hansen ola@lumo.example'],
    To: ['Kari Nordmann kari@example.no'],
    Files: ['kari.html kari.txt kari.eml'],
  });
  expect(linesOf(1)).toMatchObject({
    From: ['post@lumo.example'],
    Cc: [`${hostile} per@lumo.example`, 'liv@lumo.example'],
  });
});

test('the list of letters has the name, and the button copies the bare address', () => {
  const names = tags('nav').flatMap((list) => tags('bdi', list));
  expect(names.map(textOf)).toEqual(['Kari Nordmann', hostile]);
  const copied = tags('bdi').filter((bdi) => attribute(bdi, 'data-address') !== undefined);
  expect(copied.map(textOf)).toEqual(['kari@example.no', hostile]);
  expect(textOf(tags('script')[0])).toContain(
    "to: (letter) => copy(letter.querySelector('[data-address]').textContent)",
  );
});
