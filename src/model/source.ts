/**
 * A text that was read, decoded and freed of its byte order mark.
 * `file` is the path shown to people: relative to the project, with `/`; `envoi/…` for what the package ships.
 */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Files that envoi ships are shown under this folder, which is in no project. */
export function isShipped({ file }: Source): boolean {
  return file.startsWith('envoi/');
}
