import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { createPaint } from '../reporters/paint.ts';
import { replaceText } from '../run/replace-text.ts';
import { proseDiff } from './prose-diff.ts';
import type { ShownLetter } from './shown-letter.ts';
import { wantsColor } from './shown-text.ts';

/** What the runner of the tests says: `new` and `all` are written, and on a build server nothing is. */
export type Update = 'all' | 'new' | 'none';

/** A letter as people read it: nothing of how it looks, and every link with where it leads. */
export function goldenText({ subject, preheader, text, links }: ShownLetter): string {
  const width = Math.max(0, ...links.map(({ words }) => words.length));
  const targets = links.map(({ words, target }) => `  ${words.padEnd(Math.min(width, 40))}  ${target}`);
  const blocks = [
    [`Subject: ${subject}`, ...(preheader === '' ? [] : [`Preheader: ${preheader}`])].join('\n'),
    RULE,
    text.replace(/[ \t]+$/gm, ''),
    ...(targets.length === 0 ? [] : [RULE, ['Links:', ...targets].join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const RULE = '-'.repeat(60);

export type Compared =
  | { readonly kind: 'same' }
  | { readonly kind: 'different'; readonly diff: string; readonly file: string }
  | { readonly kind: 'absent'; readonly file: string };

/** Holds a letter against the golden one in a file beside the test, and writes that where it should be written. */
export function compareGolden(
  shown: ShownLetter,
  name: string,
  { test, update }: { readonly test: string; readonly update: Update },
): Compared {
  const path = resolve(dirname(test), `${name.replace(/\.txt$/, '')}.txt`);
  const file = relative(process.cwd(), path);
  const text = goldenText(shown);
  const golden = kept(path);
  if (golden === text) return { kind: 'same' };
  if (update === 'all' || (golden === null && update === 'new')) {
    const fault = replaceText(path, text);
    if (fault !== null) throw new Error(`${fault.path}: ${fault.problem}`);
    return { kind: 'same' };
  }
  if (golden === null) return { kind: 'absent', file };
  return { kind: 'different', file, diff: proseDiff(golden, text, createPaint(wantsColor())) };
}

/** A checkout with the line breaks of Windows is the same letter. */
function kept(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
