import { type Diagnostic, error } from '../../src/model/diagnostic.ts';
import type { Node, ScalarNode } from '../../src/model/node.ts';
import type { File } from '../../src/model/project.ts';
import { type Text, spanInText } from '../../src/model/text.ts';
import { readAgain } from '../../src/fix/read-again.ts';
import { scalarsOf } from '../../src/fix/scalars.ts';

/**
 * A check of our own: each word `X0`, `X1`, … of a text is a finding, whose safe fix puts other words in its place; with
 * `null` there is none.
 */
export function findWords(instead: readonly (string | null)[]): (files: readonly File[]) => readonly Diagnostic[] {
  return (files) => files.flatMap((file) => textsIn(file).flatMap((text) => findingsIn(text, instead)));
}

/** What a file says, each text once. */
export function textsIn(file: File): readonly Text[] {
  return scalarsIn(file).map(({ text }) => text);
}

export function scalarsIn(file: File): readonly ScalarNode[] {
  const root: Node | null = readAgain(file)?.root ?? null;
  return root === null ? [] : scalarsOf(root).all;
}

function findingsIn(text: Text, instead: readonly (string | null)[]): readonly Diagnostic[] {
  return [...text.value.matchAll(/X(\d+)/g)].map((match) => {
    const words = instead[Number(match[1])] ?? null;
    const span = spanInText(text, match.index, match.index + match[0].length);
    const fixes = words === null ? [] : [{ title: 'replace', safe: true, edits: [{ span, text: words }] }];
    return error('test/word', span, `“${match[0]}” stands here`, { fixes });
  });
}
