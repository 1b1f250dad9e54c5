import type { Fault } from './fault.ts';

/** A text of the closing, `auto` or `none`; not a word by which people switch something off or on elsewhere. */
export function closingFault(text: string): Fault | null {
  const word = wordOf(text);
  if (text === 'auto' || text === 'none') return null;
  if (word === 'none') return { what: 'would be printed as it stands', help: 'write `none`, in small letters' };
  if (word === 'auto') return { what: 'would be printed as it stands', help: 'write `auto`, or take the line out' };
  if (OFF.has(word)) return { what: 'would be printed as it stands', help: 'write `none` to leave it out' };
  return ON.has(word)
    ? { what: 'would be printed as it stands', help: 'write `auto` for the usual words, or take the line out' }
    : null;
}

/** A greeting as it is printed: a letter always has one, and without this line it is the usual one. */
export function greetingFault(text: string): Fault | null {
  const word = wordOf(text);
  if (word !== 'none' && word !== 'auto' && !OFF.has(word) && !ON.has(word)) return null;
  const help = 'take the line out for the usual greeting, or write one, such as `Hei, Kari`';
  return { what: 'would be printed as the greeting', help };
}

function wordOf(text: string): string {
  return text.trim().toLowerCase();
}

const OFF: ReadonlySet<string> = new Set(
  'no false off nei nee ingen nie нет ні нету немає null nil ~ - – — n/a undefined empty disabled'.split(' '),
);

const ON: ReadonlySet<string> = new Set('yes true on ja да так default automatic enabled'.split(' '));
