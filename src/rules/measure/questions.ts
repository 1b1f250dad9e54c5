import type { Passage, Sentence } from '../../model/reading.ts';

/** Whether a sentence asks the reader something; a question in quotation marks is somebody else's. */
export function isQuestion({ tokens }: Passage, { from, to, ends }: Sentence): boolean {
  if (ends !== '?') return false;
  return tokens.slice(from, to).some(({ text, isQuiet }) => text === '?' && !isQuiet);
}
