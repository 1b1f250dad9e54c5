import type { AttachmentRead } from '../model/letter.ts';
import type { Fault } from '../model/outcome.ts';
import { readFile } from './read-file.ts';

/**
 * The content of a file that a message attaches. `file` is as written in the message, whose check has refused what is
 * no path in the project; whatever it is, a file that really lies outside is not opened.
 */
export function readAttachment(root: string, file: string): AttachmentRead {
  const result = readFile(root, file, MAX_BYTES);
  if (result.kind === 'outside') return { kind: 'problem', problem: 'leads out of the project' };
  if (result.kind === 'fault') return { kind: 'problem', problem: wordsOf(result.fault) };
  if (result.bytes.length > MAX_BYTES)
    return { kind: 'problem', problem: 'is larger than 10 MiB, and many mailboxes refuse a mail with it' };
  return { kind: 'content', content: result.bytes };
}

/** In Base64 it becomes 14 MB of a mail; Outlook refuses a mail over 20 MB, Gmail one over 25 MB. */
const MAX_BYTES = 10 * 1024 * 1024;

function wordsOf({ problem }: Fault): string {
  return problem === 'no such file or folder' ? 'does not exist' : `cannot be read: ${problem}`;
}
