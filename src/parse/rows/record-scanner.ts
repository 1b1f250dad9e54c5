/**
 * Finds records in bytes without decoding them: first where the next one begins, then where it ends. It only goes forward,
 * and the same array of bytes must not change.
 */
export interface RecordScanner {
  /** Where it has come to: behind what is no record, and after `end` behind the record with its line end. */
  readonly at: number;
  /** The end of the record's text. */
  readonly textEnd: number;
  /**
   * Goes over what is no record (blank lines, commas of a list) from `from` on. False where the bytes end before a record
   * begins; `at` is then where to go on.
   */
  readonly begin: (bytes: Uint8Array, from: number, to: number, isLast: boolean) => boolean;
  /** Goes over the record that begins at `from`. False where it may go on behind `to`; never where these bytes are the last. */
  readonly end: (bytes: Uint8Array, from: number, to: number, isLast: boolean) => boolean;
  /** False in a JSON array whose bracket is not closed yet. */
  readonly mayEnd: boolean;
  /** What stands wrong between records, since it was asked last. */
  readonly slips: () => readonly Slip[];
}

/** Something between the records of a JSON list that should not be there, or is not there. */
export interface Slip {
  readonly kind: 'no-comma' | 'lone-comma' | 'comma-before-end' | 'behind-end';
  /** In the bytes that were gone over. */
  readonly at: number;
}
