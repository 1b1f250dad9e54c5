/**
 * What people and programs write for true and false, in small letters: first what spreadsheets of a language write, then
 * its yes and no.
 */
export const TRUTH_PAIRS: readonly (readonly [truth: string, lie: string])[] = [
  ['1', '0'],
  // English
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  // Norwegian, with German and Dutch the languages of `j`
  ['sann', 'usann'],
  ['ja', 'nei'],
  ['j', 'n'],
  // Danish and Swedish
  ['sand', 'falsk'],
  ['sant', 'falskt'],
  ['ja', 'nej'],
  // German
  ['wahr', 'falsch'],
  ['ja', 'nein'],
  // Dutch and Frisian
  ['waar', 'onwaar'],
  ['ja', 'nee'],
  ['wier', 'ûnwier'],
  ['wier', 'net wier'],
  // Ukrainian
  ['істина', 'хибність'],
  ['так', 'ні'],
  // Russian
  ['истина', 'ложь'],
  ['да', 'нет'],
  // Polish
  ['prawda', 'fałsz'],
  ['tak', 'nie'],
  // Czech and Slovak
  ['pravda', 'nepravda'],
  ['ano', 'ne'],
  ['áno', 'nie'],
  // French
  ['vrai', 'faux'],
  ['oui', 'non'],
  // Spanish, Portuguese and Italian
  ['verdadero', 'falso'],
  ['sí', 'no'],
  ['verdadeiro', 'falso'],
  ['sim', 'não'],
  ['vero', 'falso'],
  ['sì', 'no'],
  ['si', 'no'],
  // Finnish and Estonian
  ['tosi', 'epätosi'],
  ['kyllä', 'ei'],
  ['tõene', 'väär'],
  ['jah', 'ei'],
  // Hungarian
  ['igaz', 'hamis'],
  ['igen', 'nem'],
];

const WORDS: ReadonlyMap<string, boolean> = new Map(
  TRUTH_PAIRS.flatMap(([truth, lie]) => [[truth, true] as const, [lie, false] as const]),
);

/** True or false as a cell writes it; null for what is neither. */
export function readTruth(text: string): boolean | null {
  return WORDS.get(text) ?? WORDS.get(text.toLowerCase()) ?? null;
}
