import { switchOf } from '../../text/switch-words.ts';
import type { Fault } from './fault.ts';

/** A text of the closing, `auto` or `none`; not a word by which people switch something off or on elsewhere. */
export function closingFault(text: string): Fault | null {
  const word = switchOf(text);
  if (word === null || text === 'auto' || text === 'none') return null;
  return { what: 'would be printed as it stands', help: INSTEAD[word] };
}

const INSTEAD = {
  none: 'write `none`, in small letters',
  auto: 'write `auto`, or take the line out',
  off: 'write `none` to leave it out',
  on: 'write `auto` for the usual words, or take the line out',
};

/** A greeting as it is printed: a letter always has one, and without this line it is the usual one. */
export function greetingFault(text: string): Fault | null {
  if (switchOf(text) === null) return null;
  const help = 'take the line out for the usual greeting, or write one, such as `Hei, Kari`';
  return { what: 'would be printed as the greeting', help };
}
