import type { House, OwnWord } from '../model/house.ts';
import type { ListKinds } from './matcher.ts';

/** What is looked for in messages besides the lists of their language. */
export interface HouseLists {
  readonly lists: { readonly [list: string]: readonly string[] };
  readonly kinds: ListKinds;
}

/** Rules ask for it as for a list of the language. */
export const COMPETITORS = 'competitors';

/** What a project looks for in messages of a language. */
export function houseLists({ words, competitors }: House, tag: string): HouseLists {
  const lists = new Map<string, string[]>();
  for (const word of words.filter((one) => isOf(one.tag, tag))) {
    const list = listOf(word);
    lists.set(list, [...(lists.get(list) ?? []), word.entry]);
  }
  const kinds: ListKinds = new Map([
    ...[...lists.keys()].map((list): [string, 'own' | 'wanted'] => [
      list,
      list.startsWith(REQUIRED) ? 'wanted' : 'own',
    ]),
    [COMPETITORS, 'names'],
  ]);
  return { lists: { ...Object.fromEntries(lists), [COMPETITORS]: competitors.flatMap(formsOfName) }, kinds };
}

/** The lists of a project's own words; no language pack has one of such a name. */
export const FORBIDDEN = 'envoi.yaml: forbid';
export const REPLACED = 'envoi.yaml: replace';
const REQUIRED = 'envoi.yaml: require';

/** Of what is required each has a list of its own: a longer phrase would hide a shorter one in it. */
export function requiredList(entry: string): string {
  return `${REQUIRED}: ${entry}`;
}

function listOf({ kind, entry }: OwnWord): string {
  if (kind === 'require') return requiredList(entry);
  return kind === 'forbid' ? FORBIDDEN : REPLACED;
}

/** Words for a language are also for its regional forms. */
export function isOf(tag: string | null, language: string): boolean {
  return tag === null || `${language.toLowerCase()}-`.startsWith(`${tag}-`);
}

/** `Lampehuset`, `Lampehusets` and `Lampehuset's`; `IKEA` is also `Ikea`. A name with signs of an entry is one already. */
function formsOfName(name: string): readonly string[] {
  if (/[()|*?…^$!]/u.test(name)) return [name];
  const small = /^\p{Lu}{4,}$/u.test(name) ? [name.charAt(0) + name.slice(1).toLowerCase()] : [];
  return [name, ...small].flatMap((form) => [form, `${form}s`, `${form}'s`]);
}
