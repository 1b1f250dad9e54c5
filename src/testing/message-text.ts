import { isMessageFile } from '../model/message-file.ts';

/** A message that is not on the disk, or not as it is there. */
export interface MessageText {
  readonly kind: 'message-text';
  readonly text: string;
  /** The file it stands for, such as `messages/kari.yaml`. */
  readonly path: string;
}

/** A message to test by its YAML, as `messages/draft.yaml` or the file that is named. */
export function message(text: string, { path = 'messages/draft.yaml' }: { readonly path?: string } = {}): MessageText {
  if (typeof text !== 'string') throw new Error('message(text) takes the YAML of a message as a text');
  if (!isMessageFile(path)) throw new Error(`${path} is no place of a message: name a file messages/….yaml`);
  return { kind: 'message-text', text, path };
}
