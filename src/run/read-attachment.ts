import type { AttachmentRead } from '../model/letter.ts';
import type { Fault } from '../model/outcome.ts';
import { readFile } from './read-file.ts';

/**
 * The content of a file that a message attaches. `file` is as written in the message and relative to the project. It
 * may not climb (`..`), be absolute, name a drive, a host or a scheme, or lead out of the project by a link: such a
 * file is not opened.
 */
export function readAttachment(root: string, file: string): AttachmentRead {
  const problem = pathProblem(file);
  if (problem !== null) return { kind: 'problem', problem };
  const result = readFile(root, file, MAX_BYTES);
  if (result.kind === 'outside') return { kind: 'problem', problem: 'is a link that leads out of the project' };
  if (result.kind === 'fault') return { kind: 'problem', problem: wordsOf(result.fault) };
  if (result.bytes.length > MAX_BYTES)
    return { kind: 'problem', problem: 'is larger than 20 MiB, more than most mailboxes take' };
  return { kind: 'content', content: result.bytes };
}

/** Gmail and Outlook refuse a mail over 25 and 20 MB; Base64 makes a file a third larger. */
const MAX_BYTES = 20 * 1024 * 1024;

function pathProblem(file: string): string | null {
  if (file.trim() === '') return 'is empty';
  if (/\p{Cc}/u.test(file)) return 'holds a control character';
  if (/^[/\\]|^[a-z][a-z\d+.-]*:/i.test(file)) return 'is not a path relative to the project';
  if (file.split(/[/\\]/).includes('..')) return 'may not climb with `..`';
  return null;
}

function wordsOf({ problem }: Fault): string {
  return problem === 'no such file or folder' ? 'does not exist' : `cannot be read: ${problem}`;
}
