import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from './uris.ts';

/**
 * Whether a project is one of envoi's: many others have a folder `messages/` with YAML in it, and nobody wants findings
 * there. It has `envoi.yaml`, or envoi is installed in it, or this text of it says that it is a message.
 */
export function isOurs(root: string, { file, text }: { readonly file: string; readonly text: string }): boolean {
  if (existsSync(join(root, 'envoi.yaml')) || existsSync(join(root, 'node_modules', 'envoi', 'package.json')))
    return true;
  // One that is typed just now is `envoi.yaml` before it is saved.
  return file === 'envoi.yaml' || (kindOf(file) === 'message' && SAYS_SO.test(text));
}

/** The key that every message has, or the line by which other servers find its schema. */
const SAYS_SO = /^(?:(["']?)template\1[ \t]*:|# *yaml-language-server: *\$schema=\S*(?:\/|=)envoi\/)/m;
