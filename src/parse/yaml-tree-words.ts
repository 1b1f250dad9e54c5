import { type Diagnostic, type Edit, error } from '../model/diagnostic.ts';
import type { ScalarNode } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import { MAX_REPEATED } from './yaml-limits.ts';
import { MAX_DEPTH } from './yaml-syntax.ts';

/** What is said about something that YAML allows and envoi does not. */
export interface Words {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  /** Set where it mends the matter to remove what is marked. */
  readonly removal?: string;
}

export const complexKey: Words = {
  code: 'yaml/complex-key',
  message: 'a key must be a plain word or a text in quotation marks',
  help: 'write the key as a word with a colon behind it; a text that begins with ?, [ or { has to stand in quotation marks',
};

export const namelessKey: Words = {
  code: 'yaml/syntax',
  message: 'there is no key before this colon',
  help: 'write a key before the colon, or put the text in quotation marks',
};

export const tooManyAliases: Words = {
  code: 'yaml/too-many-aliases',
  message: `the names behind * repeat more than ${MAX_REPEATED / 1000},000 characters in this file`,
  help: 'write out what differs, and repeat less',
};

export const aliasTooDeep: Words = {
  code: 'yaml/too-deep',
  message: `what this name stands for is nested deeper than ${MAX_DEPTH} levels`,
  help: 'use fewer levels',
};

export const mergeKey: readonly [message: string, details: { readonly help: string }] = [
  'the key << copies entries from elsewhere, and envoi does not do that',
  { help: 'write the entries themselves, so that the message says all it means' },
];

export function tag(written: string): Words {
  return {
    code: 'yaml/tag',
    message: `${written} is a YAML tag, and envoi uses none`,
    help: `remove ${written}; if it is part of the text, put the whole text in quotation marks`,
    removal: `remove ${written}`,
  };
}

export function duplicateKey(second: ScalarNode, first: ScalarNode): Diagnostic {
  return error('yaml/duplicate-key', second.span, `the key ${second.text.value} stands here a second time`, {
    help: 'keep one of the two and remove the other',
    related: [{ span: first.span, message: 'the first one' }],
  });
}

export function unknownAlias(span: Span, written: string, edits: readonly Edit[]): Diagnostic {
  const name = written.slice(1);
  return error('yaml/unknown-alias', span, `${written} stands for what is marked &${name}, and nothing above is`, {
    help: `if it is a text, put it in quotation marks: "${written}"`,
    fixes: [{ title: 'put the text in quotation marks', safe: true, edits }],
  });
}

export function aliasCycle(span: Span, written: string): Diagnostic {
  return error('yaml/alias-cycle', span, `${written} stands for something that it is itself a part of`, {
    help: `write out what is meant in place of ${written}`,
  });
}
