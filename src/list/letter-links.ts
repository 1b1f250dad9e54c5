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
  return (roots) => READERS.flatMap(({ read }, index) => known[index] ?? read(roots));
}

interface Reader {
  readonly root: keyof LetterModel;
  readonly read: (roots: SharedModel) => readonly string[];
}

const READERS: readonly Reader[] = [
  { root: 'body', read: ({ body = [] }) => body.flatMap(linksIn) },
  { root: 'options', read: ({ options = [] }) => options.flatMap(({ text }) => linksIn(text)) },
  {
    root: 'next_step',
    read: ({ next_step: step }) => [...linksIn(step?.summary ?? ''), ...present(step?.action?.href)],
  },
  { root: 'unsubscribe', read: ({ unsubscribe }) => present(unsubscribe?.url) },
];

function linksIn(html: string): readonly string[] {
  return html.includes('<a ') ? targetsIn(html) : [];
}

function present(link: string | undefined): readonly string[] {
  return link === undefined ? [] : [link];
}
