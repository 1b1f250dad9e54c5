/** How rows stand in their file. `csv`: RFC 4180, in UTF-8, with a line of column names. */
export type RowFormat =
  | { readonly kind: 'csv'; readonly delimiter: string }
  /** A JSON object a line. */
  | { readonly kind: 'json-lines' }
  /** One JSON array of objects. */
  | { readonly kind: 'json' };

/** What is known of a file of rows from its beginning. */
export interface RowHead {
  /** As it is shown: `messages/data/customers.csv`, or `standard input`. */
  readonly file: string;
  readonly format: RowFormat;
  /** The names of the columns, in their order; of JSON, whose objects name their fields themselves, none. */
  readonly columns: readonly string[];
  /** The names that the first objects of JSON have, in the order in which they come. */
  readonly keys?: readonly string[];
  /** How many cells the line of column names has, those behind the last name among them; of JSON 0. */
  readonly width: number;
  /** Where the first record begins, in bytes of the file. */
  readonly at: number;
  /** Its line, from 1. */
  readonly line: number;
}

/** Whole records of a file, one behind the other: what is read, checked and written at once. */
export interface Block {
  readonly bytes: Uint8Array;
  /** Of its first record, from 1; the line of column names is no record. */
  readonly row: number;
  /** How many records it has. */
  readonly count: number;
  /** Where it begins, in bytes of the file. */
  readonly at: number;
  /** The line and the column on which it begins, from 1. */
  readonly line: number;
  readonly column: number;
}

/** A record as it was read: cells of CSV are texts, in the order of the columns; JSON has values, by its own names. */
export interface Row {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly string[] | JsonRow;
}

export interface JsonRow {
  readonly [field: string]: unknown;
}

/** What a row schema makes of a row: `email` and the other fields of a recipient, and those of the row alone. */
export interface RowData {
  readonly [field: string]: unknown;
}

/** Under `recipients` in a message to a list. */
export interface RecipientsData {
  readonly schema: string;
  /** A file of the project, from its root. */
  readonly from?: string;
  /** Field to column name. */
  readonly columns?: { readonly [field: string]: string };
  /** Only rows whose fields or columns have these values. */
  readonly where?: { readonly [field: string]: string | number | boolean };
  readonly formats?: RowFormats;
}

/** How cells of text write what the row schema wants otherwise. */
export interface RowFormats {
  /** `yyyy-mm-dd` where it is left out; `dd.mm.yyyy`, `d/m/yyyy` … */
  readonly date?: string;
  readonly decimal?: 'point' | 'comma';
  /** Between the items of a list in one cell; `;` where it is left out. */
  readonly list?: string;
}

/** What the cells of a column are, as far as they show it. */
export interface ColumnReport {
  readonly name: string;
  readonly kind: 'empty' | 'text' | 'email' | 'date' | 'number' | 'integer' | 'boolean' | 'list' | 'json';
  /** The pattern of dates, the decimal mark of numbers (`point`, `comma`), the mark between items of lists; null for the others. */
  readonly format: string | null;
  /** How many rows were read, and how many of their cells are empty. */
  readonly rows: number;
  readonly empty: number;
  /** How many different values there are, as far as they were counted. */
  readonly distinct: number;
  readonly isDistinctExact: boolean;
  /** In characters, of cells that are not empty. */
  readonly shortest: number;
  readonly longest: number;
  /** How values are built, never a value itself: `Aaaa-Aaa`, `9999`. At most three. */
  readonly shapes: readonly string[];
}
