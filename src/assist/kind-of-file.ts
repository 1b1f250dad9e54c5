import { isMessageFile } from '../model/message-file.ts';
import { isShipped } from '../model/source.ts';

export type KindOfFile = 'message' | 'config' | 'language' | 'template' | 'partial' | 'other';

/** What a file is by its path in the project, or as one that envoi ships. */
export function kindOfFile(file: string): KindOfFile {
  const path = isShipped({ file }) ? file.replace(/^envoi\//, '') : file;
  if (path === 'envoi.yaml') return 'config';
  if (isMessageFile(path)) return 'message';
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

const KINDS: readonly (readonly [RegExp, KindOfFile])[] = [
  [/^languages\/[^/.][^/]*\.yaml$/, 'language'],
  [/^templates\/[^/.][^/]*\.mjml$/, 'template'],
  [/^partials\/[^/.][^/]*\.mjml$/, 'partial'],
];
