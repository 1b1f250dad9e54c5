export type { Out, Stream } from './live/sending.ts';
export type { Part } from './live/letter-writer.ts';
export type { RenderedLetter, TemplateLetters } from './live/letters.ts';
export { openTemplate } from './live/open-template.ts';
export type { MailOptions } from './live/mail-faults.ts';
export type { OpenedTemplate } from './live/opened-template.ts';
export type { Roots, Row, RowBeside, SharedRoots } from './live/record.ts';
// A star, and no names: only so can a declaration of the project add its templates here.
export type * from './live/templates.ts';
export type { RowProblems, Rows, WriteReport } from './live/write-all.ts';
