import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the package. */
export const packageFolder: string = fileURLToPath(new URL('../../', import.meta.url));

/** A message with nothing wrong in it. */
export const GOOD: string = readFileSync(join(packageFolder, 'messages/en-reply-oak-table.yaml'), 'utf8');

export interface Folder {
  readonly path: string;
  readonly uri: string;
  readonly uriOf: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  readonly remove: () => void;
}

/** A folder of the machine with these files; `envoi.yaml` is that of the package's own project. */
export function folderWith(files: { readonly [file: string]: string } = {}, withConfig = true): Folder {
  const path = mkdtempSync(join(tmpdir(), 'envoi-lsp-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  if (withConfig) cpSync(join(packageFolder, 'envoi.yaml'), join(path, 'envoi.yaml'));
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    path,
    uri: pathToFileURL(path).href,
    uriOf: (file) => pathToFileURL(join(path, file)).href,
    write,
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
