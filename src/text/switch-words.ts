/** What somebody means who writes one such word where a text belongs: `none` and `auto` in any case, or a word of other tools. */
export function switchOf(text: string): 'none' | 'auto' | 'off' | 'on' | null {
  const word = text.trim().toLowerCase();
  if (word === 'none' || word === 'auto') return word;
  if (OFF.has(word)) return 'off';
  return ON.has(word) ? 'on' : null;
}

const OFF: ReadonlySet<string> = new Set(
  'no false off nei nee ingen nie нет ні нету немає null nil ~ - – — n/a undefined empty disabled'.split(' '),
);

const ON: ReadonlySet<string> = new Set('yes true on ja да так default automatic enabled'.split(' '));
