import type { Diagnostic } from '../model/diagnostic.ts';
import { visible } from './visible.ts';

/**
 * A text on one line, with nothing in it that a terminal or a build server obeys. `::` at the beginning of a line is a
 * command for some, so it gets a space between the colons.
 */
export function plainLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim()).replace(/^::/, ': :');
}

/** `the message does not say what to do next; add next_step.summary …` */
export function sentenceOf({ message, help }: Pick<Diagnostic, 'message' | 'help'>): string {
  return plainLine(help === null ? message : `${message}; ${help}`);
}
