import { parse } from 'yaml';
import { baseMessages } from '../base-messages.ts';
import { findingsInEach } from '../findings-in.ts';
import { type JoinedExample, joinExample } from '../join-example.ts';

/** What is put into a clean letter: keys of a message, or a sentence, which comes behind those of the body. */
export type Part = string;

/** A letter in which something is found: its mistake stands between « and ». */
export interface Demand {
  readonly demand: string;
  readonly code: string;
  readonly part: Part;
}

/** The clean letter of a language with this part; a bad part has marks. */
export function letterWith(language: string, part: Part, kind: 'bad' | 'good'): JoinedExample {
  const base = baseMessages[language] ?? '';
  return joinExample(base, keysOf(base, part), kind);
}

/** The findings of all letters, which are checked in one run when the first is asked for. */
export function findingsOnce(
  letters: readonly string[],
  config: string | null = null,
): () => ReturnType<typeof findingsInEach> {
  let found: ReturnType<typeof findingsInEach> | null = null;
  return () => (found ??= findingsInEach(letters, config));
}

function keysOf(base: string, part: Part): string {
  return /^[«]?[a-z_]+[»]?:/.test(part) ? part : `body: |\n  ${bodyOf(base)} ${part}`;
}

function bodyOf(message: string): string {
  const { body } = parse(message);
  return String(body).trim();
}
