import { error, type Report } from '../model/diagnostic.ts';
import type { Attachment, ReadAttachment } from '../model/letter.ts';
import { type Node, nodeAt, textAt } from '../model/node.ts';
import { spanOfText, type Text } from '../model/text.ts';
import { filePathFault } from './formats/file-path.ts';

/** The files that a message attaches, read; one that is not to be had is reported at its name. */
export function readAttachments(root: Node, read: ReadAttachment, report: Report): readonly Attachment[] {
  const list = nodeAt(root, ['attachments']);
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item) => readOne(item, read, report));
}

/** A file stands in the list once: the reader would get it twice. */
export function checkAttachments(root: Node, report: Report): void {
  const list = nodeAt(root, ['attachments']);
  if (list?.kind !== 'sequence') return;
  const firsts = new Map<string, Text>();
  for (const item of list.items) {
    const file = textAt(item, ['file']);
    if (file === undefined) continue;
    const path = file.value.replace(/^(?:\.\/)+/u, '');
    const first = firsts.get(path);
    if (first === undefined) firsts.set(path, file);
    else {
      const related = [{ span: spanOfText(first), message: 'the first time' }];
      const message = `\`attachments\` has the file \`${path}\` twice`;
      report(error('schema/uniqueItems', spanOfText(file), message, { help: 'take one of them out', related }));
    }
  }
}

function readOne(item: Node, read: ReadAttachment, report: Report): readonly Attachment[] {
  const file = textAt(item, ['file']);
  // A path that the schema refuses is not opened, and has been reported.
  if (file === undefined || filePathFault(file.value) !== null) return [];
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
