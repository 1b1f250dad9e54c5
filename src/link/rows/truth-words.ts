/** What spreadsheets and people write for true and false, in small letters. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...truths(true, [
    'true',
    'yes',
    'y',
    '1',
    'ja',
    'j',
    'sant',
    'wahr',
    'waar',
    'wier',
    'так',
    'да',
    'істина',
    'истина',
  ]),
  ...truths(false, [
    'false',
    'no',
    'n',
    '0',
    'nei',
    'nee',
    'nein',
    'usann',
    'falsch',
    'onwaar',
    'ні',
    'нет',
    'хибність',
    'ложь',
  ]),
]);

/** True or false as a cell writes it; null for what is neither. */
export function readTruth(text: string): boolean | null {
  return WORDS.get(text) ?? WORDS.get(text.toLowerCase()) ?? null;
}

function truths(truth: boolean, words: readonly string[]): readonly (readonly [string, boolean])[] {
  return words.map((word) => [word, truth] as const);
}
