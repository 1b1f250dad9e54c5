import { idOf, isMessageFile } from '../model/message-file.ts';

/** How the files of a letter end. */
export const LETTER: RegExp = /\.(?:html|txt|eml)$/;

/** `a/b/c` stands in `a` and `a/b`. */
export function foldersOf(id: string): readonly string[] {
  const parts = id.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

export function plainName(path: string): string {
  return folded(idOf(path));
}

/** A name as the least exact file systems see it. */
export function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/**
 * The messages among `all` that can have a finding about their name because of these: `changed` may come or go, and one
 * of two whose letters meet has the finding. Those are of the same name, in or around a folder that is named like a
 * letter, and a list that others stand below.
 */
export function namesakesOf(changed: readonly string[], all: readonly string[]): readonly string[] {
  const moved = changed.filter(isMessageFile).map(plainName);
  if (moved.length === 0) return [];
  const own = new Set(moved);
  const around = new Set(moved.flatMap((name) => [name, ...foldersOf(name)]).flatMap((name) => [name, stem(name)]));
  const letters = new Set(moved.flatMap(foldersOf).filter((folder) => LETTER.test(folder)));
  return all.filter((path) => {
    const name = plainName(path);
    if (around.has(name)) return true;
    const named = foldersOf(name).filter((folder) => LETTER.test(folder));
    return own.has(stem(name)) || named.some((folder) => letters.has(folder) || own.has(stem(folder)));
  });
}

/** Of which message a letter has this name. */
function stem(name: string): string {
  return name.replace(LETTER, '');
}
