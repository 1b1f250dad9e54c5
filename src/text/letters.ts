/** Whether a text begins with a capital, or with a small letter. Rules ask it of each word: everyday letters are looked up. */
export function beginsLarge(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < EVERYDAY ? CASES[code] === LARGE : /^\p{Lu}/u.test(text);
}

export function beginsSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < EVERYDAY ? CASES[code] === SMALL : /^\p{Ll}/u.test(text);
}

/** Latin, Greek and Cyrillic. */
const EVERYDAY = 0x500;
const SMALL = 1;
const LARGE = 2;

const CASES: Uint8Array = Uint8Array.from({ length: EVERYDAY }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/\p{Lu}/u.test(letter)) return LARGE;
  return /\p{Ll}/u.test(letter) ? SMALL : 0;
});
