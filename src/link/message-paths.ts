import { byCodeUnit } from '../model/by-code-unit.ts';
import { codePoint } from '../model/code-point.ts';
import { error, type Report } from '../model/diagnostic.ts';
import { idOf, isMessageFile } from '../model/message-file.ts';
import { spanOfFile } from '../model/span.ts';
import { folded, foldersOf, LETTER, plainName } from './message-names.ts';

const FOLDER = 'messages/';

/**
 * Looks at the names of messages. `paths` are the files of this run, `all` those of the whole project: ids become file
 * names, so two that some file system takes for one (other case, other Unicode form) may not both exist.
 */
export function checkMessagePaths(paths: readonly string[], all: readonly string[], report: Report): void {
  const byName = new Map<string, string[]>();
  for (const path of all.filter(isMessageFile))
    byName.set(plainName(path), [...(byName.get(plainName(path)) ?? []), path]);
  for (const path of paths) {
    if (isMessageFile(path)) checkId(path, twinOf(path, byName.get(plainName(path)) ?? [], paths), report);
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
 * a file in its place. `lists` are the files of messages to lists, `paths` the files of this run, `all` those of the whole
 * project. What is wrong with a list that is not looked at is told of the other message.
 */
export function checkListFolders(
  lists: readonly string[],
  paths: readonly string[],
  all: readonly string[],
  report: Report,
): void {
  const isHere = new Set(paths);
  const others = all.filter(isMessageFile).map((path) => ({ path, name: plainName(path) }));
  for (const list of lists) {
    const own = plainName(list);
    const find = (isIt: (name: string) => boolean): string | undefined =>
      others.find(({ path, name }) => isIt(name) && (isHere.has(list) || isHere.has(path)))?.path;
    const inner = find((name) => name.startsWith(`${own}/`));
    if (inner !== undefined) {
      const message = `the letters of the list \`${idOf(list)}\` have a folder of their own, and \`${idOf(inner)}\` would be written into it`;
      const help = `rename the list, or the folder of ${isHere.has(list) ? 'the other' : 'this'} message`;
      reportFolder(list, inner, isHere.has(list), { message, help }, report);
    }
    const outer = LETTER.test(own) ? find((name) => name === own.replace(LETTER, '')) : undefined;
    if (outer !== undefined) {
      const message = `the folder of the list \`${idOf(list)}\` has the name of a letter of \`${idOf(outer)}\``;
      const help = 'rename the list, so that its name does not end with .html, .txt or .eml';
      reportFolder(list, outer, isHere.has(list), { message, help }, report);
    }
  }
}

function reportFolder(
  list: string,
  other: string,
  isListHere: boolean,
  { message, help }: { readonly message: string; readonly help: string },
  report: Report,
): void {
  const [place, second, words] = isListHere ? [list, other, 'the other message'] : [other, list, 'the list'];
  const related = [{ span: spanOfFile(second), message: words }];
  report(error('project/duplicate-id', spanOfFile(place), message, { help, related }));
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
/** A name with one of these looks like another name, or like one that ends otherwise. */
const HIDDEN = /[\p{Bidi_Control}\u00AD\u200B\u2028\u2029\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/u;

function nameProblem(id: string): string | null {
  for (const part of id.split('/')) {
    if (RESERVED.test(part)) return `\`${part}\` is a reserved name on Windows`;
    if (/[. ]$/.test(part) || part.startsWith(' ')) return 'it begins or ends with a space or a dot';
    if (/[<>:"|?*\\\p{Cc}]/u.test(part)) return 'it holds a character that file names cannot have everywhere';
    const [hidden] = HIDDEN.exec(part) ?? [];
    if (hidden !== undefined) return `it holds the invisible character ${codePoint(hidden)}`;
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
