export type Alphabet = 'Latin' | 'Cyrillic' | 'Greek';

/** The alphabet of a letter; null for every other character and writing. */
export function alphabetOf(letter: string): Alphabet | null {
  const code = letter.charCodeAt(0);
  return letter.length === 1 && code < ALPHABETS.length ? (ALPHABETS[code] ?? null) : alphabetByScript(letter);
}

function alphabetByScript(letter: string): Alphabet | null {
  if (/\p{Script=Latin}/u.test(letter)) return 'Latin';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic';
  return /\p{Script=Greek}/u.test(letter) ? 'Greek' : null;
}

/** A text with every Cyrillic and Greek letter that looks like a Latin one replaced by it. */
export function inLatin(text: string): string {
  return Array.from(text, (letter) => LATIN_OF.get(letter) ?? letter).join('');
}

/** The letter of an alphabet that looks like this one, or null. */
export function lookAlike(letter: string, alphabet: Alphabet): string | null {
  if (alphabet === 'Latin') return LATIN_OF.get(letter) ?? null;
  const pair = [...LATIN_OF].find(([twin, latin]) => latin === letter && alphabetOf(twin) === alphabet);
  return pair?.[0] ?? null;
}

/** Letters that cannot be told apart in print, from Unicode's confusables (UTS 39), each before its Latin twin. */
const LATIN_OF: ReadonlyMap<string, string> = new Map(
  (
    'АA ВB ЕE ЅS ІI ЇÏ ЈJ КK МM НH ОO РP СC ТT УY ХX ЁË аa еe ѕs іi їï јj оo рp сc уy хx ԁd һh ԛq ԝw ёë ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa ιi νv οo ρp υu'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** Of everyday letters: rules ask it of each word. */
const ALPHABETS: readonly (Alphabet | null)[] = Array.from({ length: 0x500 }, (_, code) =>
  alphabetByScript(String.fromCharCode(code)),
);
