import {
  type CompiledProgram,
  type HtmlVariant,
  MOST_VARIANTS,
  type Program,
  type ProgramStore,
  type TextLayout,
  type TextVariant,
  type Variants,
} from '../model/program.ts';
import { cacheFolder } from './program-cache-folder.ts';
import { keep, readKept, readUntouched } from './program-cache-files.ts';
import { type KeptNames, recall, remember, type Sight } from './program-cache-recall.ts';
import { type Keys, keysOf, type LibraryFiles } from './program-key.ts';
import type { ProjectWords } from './program-cache-words.ts';
import { packageVersions } from './package-versions.ts';

/**
 * What was compiled before, kept on the disk by all that it was made of: programs with those of their variants that say
 * nothing of anybody's letter.
 */
export interface ProgramCache extends ProgramStore {
  readonly readWords: () => ProjectWords | null;
  readonly writeWords: (words: ProjectWords) => void;
  /** What stands for the state of all files that a template is made from; null where nothing is kept. */
  readonly nameOf: (template: string) => string | null;
  /** Notes that a template and its words were found, so that `recalled` finds them without a look into any file. */
  readonly remember: (template: string, sight: Sight) => void;
}

/** The cache of a project whose library is these files; `versions` are of all that made what is in it. */
export function programCache(
  root: string,
  files: LibraryFiles,
  { folder = cacheFolder(root), versions = packageVersions() }: CacheOptions = {},
): ProgramCache {
  if (versions === null || folder === null) return NOTHING_KEPT;
  return cacheUnder(folder, keysOf(files, versions));
}

/** What was kept of a template when all that it depends on looked as it does now; null where that cannot be told. */
export interface Recalled extends CompiledProgram {
  readonly words: ProjectWords;
  readonly cache: ProgramCache;
}

export function recalled(
  template: string,
  sight: Sight,
  folder: string | null = cacheFolder(sight.root),
): Recalled | null {
  if (folder === null) return null;
  const names = recall(folder, template, sight);
  if (names === null) return null;
  try {
    const compiled = parseKept(readUntouched(folder, names.program));
    const words = parseWords(readUntouched(folder, names.words));
    const cache = cacheUnder(folder, { program: () => names.program, words: names.words });
    return compiled && words && { ...compiled, words, cache };
  } catch {
    return null;
  }
}

function cacheUnder(folder: string, keys: Keys): ProgramCache {
  const read = (template: string): CompiledProgram | null => parseKept(readKept(folder, keys.program(template)));
  return {
    read,
    write: (template, { program, variants }) => {
      const before = read(template);
      const joined = before === null ? variants : joinVariants(before.variants, variants);
      keep(folder, keys.program(template), textOf({ program, variants: joined }));
    },
    readWords: () => parseWords(readKept(folder, keys.words)),
    writeWords: (words) => keep(folder, keys.words, JSON.stringify(words)),
    nameOf: keys.program,
    remember: (template, sight) => remember(folder, template, sight, namesOf(keys, template)),
  };
}

export interface CacheOptions {
  readonly folder?: string | null;
  readonly versions?: readonly string[] | null;
}

const NOTHING_KEPT: ProgramCache = {
  read: () => null,
  write: () => undefined,
  readWords: () => null,
  writeWords: () => undefined,
  nameOf: () => null,
  remember: () => undefined,
};

function namesOf({ program, words }: Keys, template: string): KeptNames {
  return { program: program(template), words };
}

/** As it stands in a file. */
interface Kept {
  readonly program: Program;
  readonly html: readonly (readonly [string, HtmlVariant])[];
  readonly layouts: readonly (readonly [string, TextLayout])[];
  readonly texts: readonly (readonly [string, TextVariant])[];
}

/** Of the right form wherever the digest is right: the form has a part in the name. */
function parseKept(text: string | null): CompiledProgram | null {
  if (text === null) return null;
  const { program, html, layouts, texts }: Kept = JSON.parse(text);
  return { program, variants: { html: new Map(html), layouts: new Map(layouts), texts: new Map(texts) } };
}

function parseWords(text: string | null): ProjectWords | null {
  if (text === null) return null;
  const words: ProjectWords = JSON.parse(text);
  return words;
}

function textOf({ program, variants: { html, layouts, texts } }: CompiledProgram): string {
  const kept: Kept = { program, html: newest(html), layouts: newest(layouts), texts: newest(texts) };
  return JSON.stringify(kept);
}

function newest<T>(variants: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...variants].slice(-MOST_VARIANTS);
}

function joinVariants(before: Variants, now: Variants): Variants {
  return {
    html: new Map([...before.html, ...now.html]),
    layouts: new Map([...before.layouts, ...now.layouts]),
    texts: new Map([...before.texts, ...now.texts]),
  };
}
