import type { LetterModel } from '../model/letter-model.ts';
import type { SharedModel } from '../model/list.ts';
import type { Roots } from './roots.ts';
import { targetsIn } from './text-faults.ts';

/** The targets of the links that a message itself has, in the order of the letter; those of its template are not among them. */
export type LinksOf = (roots: Roots) => readonly string[];

/** What all letters share is looked through once. */
export function linksOf(shared: SharedModel): LinksOf {
  const known = READERS.map(({ root, read }) => (Object.hasOwn(shared, root) ? read(shared) : null));
  if (known.every((links) => links !== null)) {
    const all = known.flat();
    return () => all;
  }
  return (roots) => {
    const links: string[] = [];
    for (let index = 0; index < READERS.length; index++) {
      const found = known[index] ?? READERS[index]?.read(roots) ?? NONE;
      for (const link of found) links.push(link);
    }
    return links;
  };
}

interface Reader {
  readonly root: keyof LetterModel;
  readonly read: (roots: SharedModel) => readonly string[];
}

const READERS: readonly Reader[] = [
  { root: 'body', read: ({ body = [] }) => (body.some(hasLink) ? body.flatMap(linksIn) : NONE) },
  { root: 'options', read: ({ options = [] }) => options.flatMap(({ text }) => linksIn(text)) },
  {
    root: 'next_step',
    read: ({ next_step: step }) => {
      const said = linksIn(step?.summary ?? '');
      const button = present(step?.action?.href);
      return said.length === 0 ? button : [...said, ...button];
    },
  },
  { root: 'unsubscribe', read: ({ unsubscribe }) => present(unsubscribe?.url) },
];

const NONE: readonly string[] = [];

function hasLink(html: string): boolean {
  return html.includes('<a ');
}

function linksIn(html: string): readonly string[] {
  return hasLink(html) ? targetsIn(html) : NONE;
}

function present(link: string | undefined): readonly string[] {
  return link === undefined ? NONE : [link];
}
