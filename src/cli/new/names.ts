import { didYouMean } from '../../link/did-you-mean.ts';
import type { Refusal } from '../say.ts';

/** A name that a project has none of, with the one that was probably meant. */
export function unknownName(
  noun: string,
  name: string,
  known: readonly string[],
  meant: string | null = didYouMean(name, known),
): Refusal {
  const all = `there are ${known.join(', ')}`;
  return {
    problem: `there is no ${noun} ${name}`,
    help: meant === null ? all : `did you mean ${meant}? ${all}`,
  };
}

/** Why a word is no name of a template; null for one that is. */
export function templateNameFault(name: string): string | null {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name) && name.length <= 100
    ? null
    : 'a name has small letters, digits and hyphens, such as visit-report';
}

/** The id of a message as people write it, its path included. */
export function messageId(written: string): string {
  return written
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)?messages\//u, '')
    .replace(/\.ya?ml$/u, '');
}

/** Why a text is no id of a message; null for one that is. */
export function messageIdFault(id: string): string | null {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*(?:\/[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*)*$/u.test(id) || id.length > 200) {
    return 'an id has letters, digits, hyphens and `/`, such as delay or 2026/delay';
  }
  return id.startsWith('data/') ? 'messages/data/ is for the rows of lists' : null;
}
