/**
 * A text that was read, decoded and freed of its byte order mark.
 * `file` is the path shown to people: relative to the project, with `/`; `envoi/…` for what the package ships.
 */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Where the text begins, if it is a part of a file that is too long to be kept, such as a row of a list. */
  readonly from?: Position;
}

/** As an editor counts: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Files that envoi ships are shown under this folder, which is in no project. */
export function isShipped({ file }: Pick<Source, 'file'>): boolean {
  return file.startsWith('envoi/');
}
