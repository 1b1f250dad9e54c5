import { error, type Report } from '../model/diagnostic.ts';
import type { Attachment } from '../model/letter.ts';
import { type Node, nodeAt, textAt } from '../model/node.ts';
import { spanOfText } from '../model/text.ts';

/** Asks for a file of the project; the answer is its content, or in words why there is none (`does not exist`). */
export type ReadAttachment = (file: string) => AttachmentRead;

export type AttachmentRead =
  | { readonly kind: 'content'; readonly content: Uint8Array }
  | { readonly kind: 'problem'; readonly problem: string };

/** The files that a message attaches, read; one that is not to be had is reported at its name. */
export function readAttachments(root: Node, read: ReadAttachment, report: Report): readonly Attachment[] {
  const list = nodeAt(root, ['attachments']);
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item) => readOne(item, read, report));
}

function readOne(item: Node, read: ReadAttachment, report: Report): readonly Attachment[] {
  const file = textAt(item, ['file']);
  if (file === undefined) return [];
  const answer = read(file.value);
  if (answer.kind === 'problem') {
    const help = 'write the path of a file in the project, from the folder that holds messages/';
    report(
      error('project/attachment', spanOfText(file), `the attachment \`${file.value}\` ${answer.problem}`, { help }),
    );
    return [];
  }
  const name = textAt(item, ['name'])?.value ?? file.value.slice(file.value.lastIndexOf('/') + 1);
  return [{ name, content: answer.content }];
}
