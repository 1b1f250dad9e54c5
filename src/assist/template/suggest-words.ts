import { templateHelpers } from '../../link/template-helpers.ts';
import type { Span } from '../../model/span.ts';
import type { TemplateHelper } from '../../model/template-helper.ts';
import type { Question, Suggestion } from '../answers.ts';
import { fits } from '../yaml/fits.ts';
import type { Cursor } from './cursor.ts';
import { callWords, helperDocumentation } from './helper-words.ts';
import type { Piece } from './pieces.ts';
import { FIT } from './suggest-paths.ts';

/** What blocks do, by their words. */
export const BLOCKS: ReadonlyMap<string, string> = new Map([
  ['if', 'What stands in it is printed where a field is there and neither empty, 0 nor false.'],
  ['unless', 'What stands in it is printed where a field is absent, empty, 0 or false.'],
  ['each', 'What stands in it is printed once for each item of a list; `{{else}}` where there is none.'],
  ['with', 'Steps into a group of fields: what stands in it names them without the group.'],
]);

interface Word {
  readonly label: string;
  readonly insert?: string;
  readonly kind: Suggestion['kind'];
  readonly detail?: string | null;
  readonly documentation?: string | null;
  readonly rank: number;
  readonly isSnippet?: boolean;
}

/** Words that fit what has been typed, as suggestions in its place. */
export function wordSuggestions(words: readonly Word[], cursor: Cursor, { source }: Question): readonly Suggestion[] {
  const replace: Span = { source, start: cursor.start, end: cursor.end };
  return words.flatMap((word) => {
    const { label, insert = label, kind, detail = null, documentation = null, rank, isSnippet = false } = word;
    const fit = fits(cursor.typed, label.replace(/^[#/*]+/, ''));
    if (fit === null) return [];
    return [{ label, kind, detail, documentation, insert, replace, rank: rank + FIT * fit, isSnippet }];
  });
}

/** Helpers by what they give. */
export function helperWords(canBe: (helper: TemplateHelper) => boolean): readonly Word[] {
  return templateHelpers.filter(canBe).map((helper) => ({
    label: helper.name,
    insert: `${helper.name} `,
    kind: 'helper',
    detail: callWords(helper),
    documentation: helperDocumentation(helper),
    rank: 7,
  }));
}

/** The names of a helper that are not given yet. */
export function namedValueWords(helper: TemplateHelper, keys: readonly string[]): readonly Word[] {
  return helper.hash
    .filter(({ name }) => !keys.includes(name))
    .map(({ name, isOptional }) => ({
      label: `${name}=`,
      kind: 'field',
      detail: isOptional ? 'optional' : 'required',
      rank: isOptional ? 9 : 0,
    }));
}

/** Behind `{{#` and `{{else`. */
export function blockWords(isOpening: boolean): readonly Word[] {
  const blocks: readonly Word[] = [...BLOCKS].map(([word, documentation], index) => ({
    label: word,
    insert: `${word} `,
    kind: 'block',
    detail: null,
    documentation,
    rank: index,
  }));
  if (!isOpening) return blocks;
  const documentation = 'A partial that is defined here, for the block that it stands in and what is included there.';
  return [...blocks, { label: '*inline', insert: '*inline "', kind: 'block', detail: null, documentation, rank: 8 }];
}

/** Whole blocks, where `{{` was just typed; with the braces behind the cursor, if it has some. */
export function wholeBlocks(cursor: Cursor, question: Question): readonly Suggestion[] {
  const { source } = question;
  const [braces = ''] = /^~?\}\}/.exec(source.text.slice(cursor.end)) ?? [];
  const blocks: readonly Word[] = [...BLOCKS].map(([word, documentation]) => ({
    label: `#${word}`,
    insert: `#${word} \${1:field}}}$0{{/${word}}}`,
    kind: 'snippet',
    detail: `{{#${word} …}} … {{/${word}}}`,
    documentation,
    rank: 20,
    isSnippet: true,
  }));
  return wordSuggestions(blocks, { ...cursor, end: cursor.end + braces.length }, question);
}

/** What closes or turns the blocks around: the innermost first. `sign` is `/` where it is still to be written. */
export function closingWords(around: readonly Piece[], sign: '/' | ''): readonly Word[] {
  const names = around.filter(({ sort }) => sort !== 'else-if').map(({ name }) => name);
  const inner = [...new Set(names.toReversed().filter((name) => name !== ''))];
  return inner.slice(0, sign === '' ? inner.length : 1).map((name, index) => ({
    label: `${sign}${name}`,
    kind: 'block',
    detail: index === 0 ? 'closes the block that is open here' : 'closes a block further out',
    rank: sign === '' ? index : 19,
  }));
}

/** `else`, in a block that can have one. */
export function elseWords(around: readonly Piece[]): readonly Word[] {
  const innermost = around.at(-1)?.saying;
  if (innermost?.kind !== 'block') return [];
  return [
    { label: 'else', kind: 'block', detail: `where ${NOT[innermost.word]}`, rank: 18 },
    { label: 'else if', insert: 'else if ', kind: 'block', detail: 'asks for another field', rank: 18 },
  ];
}

const NOT = {
  if: 'it is not so',
  unless: 'it is so after all',
  each: 'the list is empty or absent',
  with: 'it is absent',
} as const;
