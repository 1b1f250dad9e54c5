import type { Diagnostic } from '../model/diagnostic.ts';
import type { FixedFile, NotFixed } from '../model/fixed.ts';
import type { File } from '../model/project.ts';
import { fixMessages } from './fix-messages.ts';
import { type Mended, mendYaml } from './mend-yaml.ts';
import { readAgain } from './read-again.ts';
import type { Matches } from './safe-fix.ts';

/** The files of a project that may be edited, all of them YAML. */
export interface Fixable {
  readonly messages: readonly File[];
  /** Those in which only the YAML itself is mended: what they say, many messages may use. */
  readonly others: readonly File[];
}

/** What is found in messages, with other files of the project as they are given. */
export type CheckWith = (messages: readonly File[], others: readonly File[]) => readonly Diagnostic[];

export interface FixedFiles {
  /** Those that have changed. */
  readonly files: readonly FixedFile[];
  readonly left: readonly NotFixed[];
}

/** Makes all safe fixes in some files: of their YAML first, then of what messages say. */
export function fixFiles({ messages, others }: Fixable, matches: Matches, check: CheckWith): FixedFiles {
  const mended = new Map([...messages, ...others].flatMap((file) => mend(file, matches)));
  const texts = new Map(
    messages.flatMap(({ path }): [string, string][] => {
      const text = mended.get(path)?.text;
      return text === undefined ? [] : [[path, text]];
    }),
  );
  const around = others.map((file) => fixed(file, mended.get(file.path))?.file ?? file);
  const result = fixMessages(texts, matches, (some) => check(some, around));
  const files = [...messages, ...others].flatMap((file) => {
    const first = mended.get(file.path);
    const second = result.texts.get(file.path);
    const text = second?.text ?? first?.text ?? '';
    return fixed(file, first && { text, fixes: first.fixes + (second?.fixes ?? 0) })?.change ?? [];
  });
  return { files, left: result.left };
}

/** Nothing for what is no text: nobody knows what its bytes stand for. */
function mend(file: File, matches: Matches): readonly [string, Mended][] {
  const read = readAgain(file);
  return read === null ? [] : [[file.path, mendYaml(file.path, read.source.text, matches)]];
}

/** Undefined where nothing was fixed. */
function fixed({ path, bytes: original }: File, mended: Mended | undefined) {
  if (mended === undefined || mended.fixes === 0) return undefined;
  const { text, fixes } = mended;
  const bytes = new TextEncoder().encode(hasMark(original) ? `\ufeff${text}` : text);
  const change: FixedFile = { path, original, bytes, fixes };
  return { file: { path, bytes }, change };
}

/** The byte order mark, which Windows programs look for. */
function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
