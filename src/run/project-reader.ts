import type { AttachmentRead } from '../model/letter.ts';
import { type Checked, checkProject, newMemory, proveTemplates } from '../pipeline.ts';
import { FileMemory } from './file-memory.ts';
import { readAttachment } from './read-attachment.ts';
import { openSnapshots } from './snapshot.ts';
import { type Drafts, type Reading, readProjectFiles, type Selection } from './read-files.ts';

/** Reads and checks one project again and again: what comes of a file that has not changed is not found out anew. */
export interface ProjectReader {
  readonly root: string;
  /** The files as they are now. */
  readonly read: (selection: Selection) => Reading;
  /** `today` is the day by which `allow.until` is judged, `YYYY-MM-DD`. */
  readonly check: (reading: Reading, today: string) => Promise<Checked>;
  readonly readAttachment: (file: string) => AttachmentRead;
}

export function projectReader(root: string, drafts: Drafts | undefined): ProjectReader {
  const files = new FileMemory();
  const attachments = new FileMemory();
  const memory = newMemory();
  const attachment = (file: string): AttachmentRead => {
    const read = readAttachment(root, file);
    return read.kind === 'content' ? { ...read, content: attachments.keep(file, read.content).bytes } : read;
  };
  return {
    root,
    read: (selection) => {
      files.turn();
      attachments.turn();
      return readProjectFiles(root, selection, { ...(drafts && { drafts }), memory: files });
    },
    check: async ({ files: found }, today) =>
      proveTemplates(
        checkProject(found, { today, readAttachment: attachment, memory, snapshots: await openSnapshots() }),
      ),
    readAttachment: attachment,
  };
}
