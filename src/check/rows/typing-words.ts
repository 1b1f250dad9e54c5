import { didYouMean } from '../../link/did-you-mean.ts';
import { shown } from '../wordings.ts';

/** The word that was probably meant, else all there are. */
export function meantOr(word: string, known: readonly string[], otherwise: string): string {
  const meant = didYouMean(word, known);
  return meant === null ? otherwise : `did you mean ${shown(meant)}?`;
}

const MOST_LISTED = 20;

/** Names in a sentence, not more than can be read. */
export function listOf(names: readonly string[]): string {
  const listed = names.slice(0, MOST_LISTED).map(shown).join(', ');
  return names.length > MOST_LISTED ? `${listed} and ${names.length - MOST_LISTED} more` : listed;
}

/** A name as YAML has it in a map in braces. */
export function inYaml(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(name) ? name : JSON.stringify(name);
}
