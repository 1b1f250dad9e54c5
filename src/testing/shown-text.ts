import { isatty } from 'node:tty';
import { wantsColor as isColored } from '../reporters/wants-color.ts';

/** How findings are shown in the message of a test that failed: there is no terminal to ask how wide it is. */
export const PLAIN = { color: false, width: 100, quiet: true } as const;

/** Whether the tests' own report is in colour, as its runner tells it. */
export function wantsColor(): boolean {
  return isColored({ isTerminal: isatty(1) }, process.env);
}
