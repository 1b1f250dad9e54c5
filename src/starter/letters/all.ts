import type { StarterLanguage } from '../letter.ts';
import { english } from './en.ts';
import { frisian } from './fy.ts';
import { norwegian } from './nb.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

/** The languages in which envoi can begin a letter, by their tags. */
export const STARTER_LANGUAGES: ReadonlyMap<string, StarterLanguage> = new Map([
  ['en', english],
  ['nb', norwegian],
  ['uk', ukrainian],
  ['ru', russian],
  ['fy', frisian],
]);

/** That of a tag or of the language that it is a regional form of: `en-GB` is English. */
export function starterLanguage(tag: string): StarterLanguage | null {
  return STARTER_LANGUAGES.get(tag.toLowerCase().replace(/-.*$/u, '')) ?? null;
}
