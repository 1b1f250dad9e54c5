import { isMessageFile } from '../model/message-file.ts';

export type KindOfFile = 'message' | 'config' | 'language' | 'template' | 'partial' | 'other';

/** What a file is by its path in the project, or in the package with `envoi/` before it. */
export function kindOfFile(file: string): KindOfFile {
  const path = file.replace(/^envoi\//, '');
  if (path === 'envoi.yaml') return 'config';
  if (isMessageFile(path)) return 'message';
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

const KINDS: readonly (readonly [RegExp, KindOfFile])[] = [
  [/^languages\/[^/.][^/]*\.yaml$/, 'language'],
  [/^templates\/[^/.][^/]*\.mjml$/, 'template'],
  [/^partials\/[^/.][^/]*\.mjml$/, 'partial'],
];
