/**
 * A compiled template: plain data, ready to be written. A message to one person has nothing left to fill in, so its
 * program is the finished text of both parts.
 */
export interface Program {
  readonly html: string;
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  readonly preheader: string;
}
