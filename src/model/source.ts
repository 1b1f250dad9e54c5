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

/**
 * Whether envoi ships a file: those are shown under a folder `envoi/`. A project may have one of that name, with lists of
 * people in it, but no parts of a library: these have their places at its top.
 */
export function isShipped({ file }: Pick<Source, 'file'>): boolean {
  return SHIPPED.test(file);
}

const SHIPPED =
  /^envoi\/(?:languages\/[^/]+\.yaml|(?:partials|templates)\/[^/]+\.mjml|schemas\/(?:rows\/)?[^/]+\.schema\.json)$/;
