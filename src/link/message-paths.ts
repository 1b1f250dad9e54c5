import { byCodeUnit } from '../model/by-code-unit.ts';
import { error, type Report } from '../model/diagnostic.ts';
import { spanOfFile } from '../model/span.ts';
import { folded, foldersOf, idOf, isMessagePath, LETTER, plainName } from './message-names.ts';

const FOLDER = 'messages/';

/**
 * Looks at the names of messages. `paths` are the files of this run, `all` those of the whole project: ids become file
 * names, so two that some file system takes for one (other case, other Unicode form) may not both exist.
 */
export function checkMessagePaths(paths: readonly string[], all: readonly string[], report: Report): void {
  const byName = new Map<string, string[]>();
  for (const path of all.filter(isMessagePath))
    byName.set(plainName(path), [...(byName.get(plainName(path)) ?? []), path]);
  for (const path of paths) {
    if (isMessagePath(path)) checkId(path, twinOf(path, byName.get(plainName(path)) ?? [], paths), report);
    else reportStranger(path, report);
  }
  checkFolders(paths, byName, report);
}

/**
 * The folders of letters stand among their files: none may be named like one. One finding a folder, at the first of its
 * messages; where none of these is looked at, at the message of that letter.
 */
function checkFolders(paths: readonly string[], byName: ReadonlyMap<string, readonly string[]>, report: Report): void {
  const isHere = new Set(paths);
  for (const [folder, inside] of letterFolders([...byName.values()].flat().toSorted(byCodeUnit))) {
    const others = byName.get(folded(folder).replace(LETTER, '')) ?? [];
    const within = inside.find((path) => isHere.has(path));
    const other = within === undefined ? others.find((path) => isHere.has(path)) : others[0];
    if (other === undefined) continue;
    const message = `the folder \`${folder}\` has the name of a letter of \`${idOf(other)}\`, and both cannot be written`;
    const [place, second = other] = within === undefined ? [other, inside[0]] : [within, other];
    const words = within === undefined ? 'the first message in that folder' : 'the message of that letter';
    const help = 'rename the folder, so that its name does not end with .html, .txt or .eml';
    const related = [{ span: spanOfFile(second), message: words }];
    report(error('project/duplicate-id', spanOfFile(place), message, { help, related }));
  }
}

/** The folders that are named like a letter, with the messages in them. */
function letterFolders(all: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of all) {
    for (const folder of foldersOf(idOf(path))) {
      if (LETTER.test(folded(folder))) folders.set(folder, [...(folders.get(folder) ?? []), path]);
    }
  }
  return folders;
}

/**
 * Looks at the folders that lists get for their letters, `renewal/` of `renewal`: no other message may write into one, nor
 * a file in its place. `lists` are the files of messages to lists, `all` those of the whole project.
 */
export function checkListFolders(lists: readonly string[], all: readonly string[], report: Report): void {
  const others = all.filter(isMessagePath).map((path) => ({ path, name: plainName(path) }));
  for (const path of lists) {
    const own = plainName(path);
    const inner = others.find(({ name }) => name.startsWith(`${own}/`));
    const outer = LETTER.test(own) ? others.find(({ name }) => name === own.replace(LETTER, '')) : undefined;
    if (inner !== undefined) {
      const message = `the letters of the list \`${idOf(path)}\` have a folder of their own, and \`${idOf(inner.path)}\` would be written into it`;
      reportFolder(
        path,
        { other: inner.path, message, help: 'rename the list, or the folder of the other message' },
        report,
      );
    }
    if (outer !== undefined) {
      const message = `the folder of the list \`${idOf(path)}\` has the name of a letter of \`${idOf(outer.path)}\``;
      const help = 'rename the list, so that its name does not end with .html, .txt or .eml';
      reportFolder(path, { other: outer.path, message, help }, report);
    }
  }
}

interface FolderTrouble {
  readonly other: string;
  readonly message: string;
  readonly help: string;
}

function reportFolder(path: string, { other, message, help }: FolderTrouble, report: Report): void {
  const related = [{ span: spanOfFile(other), message: 'the other message' }];
  report(error('project/duplicate-id', spanOfFile(path), message, { help, related }));
}

/** The other message of the same name; of two that are both looked at, the second has the finding. */
function twinOf(path: string, sameName: readonly string[], paths: readonly string[]): string | undefined {
  return sameName.find((other) => other !== path && (other < path || !paths.includes(other)));
}

function checkId(path: string, twin: string | undefined, report: Report): void {
  const id = idOf(path);
  if (twin !== undefined) {
    const related = [{ span: spanOfFile(twin), message: 'the other message' }];
    const message = `\`${id}\` and \`${idOf(twin)}\` would write the same letter files on some computers`;
    report(error('project/duplicate-id', spanOfFile(path), message, { help: 'rename one of the two files', related }));
  }
  const problem = nameProblem(id);
  if (problem !== null) {
    const help = 'rename the file: letters, digits, `-` and `_` work on every computer';
    report(error('project/id', spanOfFile(path), `the file's name cannot name its letter: ${problem}`, { help }));
  }
}

/** Names that Windows reserves, whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX_NAME_BYTES = 200;

function nameProblem(id: string): string | null {
  for (const part of id.split('/')) {
    if (RESERVED.test(part)) return `\`${part}\` is a reserved name on Windows`;
    if (/[. ]$/.test(part) || part.startsWith(' ')) return 'it begins or ends with a space or a dot';
    if (/[<>:"|?*\\\p{Cc}]/u.test(part)) return 'it holds a character that file names cannot have everywhere';
    if (new TextEncoder().encode(part).length > MAX_NAME_BYTES) return `it is longer than ${MAX_NAME_BYTES} bytes`;
  }
  const isPage = /^index(?:\.html\/.*)?$/.test(folded(id));
  return isPage ? `\`${id.replace(/\/.*/, '')}\` is the page that \`build --open\` writes` : null;
}

function reportStranger(path: string, report: Report): void {
  const isYml = path.toLowerCase().endsWith('.yml') || path.toLowerCase().endsWith('.yaml');
  if (isYml) {
    const name = path.slice(FOLDER.length).replace(/\.ya?ml$/i, '.yaml');
    report(
      error('project/yml', spanOfFile(path), 'the name of a message ends with `.yaml`', {
        help: `rename it to \`${name}\``,
      }),
    );
    return;
  }
  const help = 'move it out of messages/; data files of messages belong in messages/data/';
  report(error('project/not-a-message', spanOfFile(path), 'this file is no message, but it is in messages/', { help }));
}
