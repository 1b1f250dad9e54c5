/**
 * Where a name says that it is a company's: a legal form as a whole word, behind the name in Latin letters, before or
 * behind it in Cyrillic ones. Sole traders (ФОП, ИП) are people. Letters' case counts: a family may be called As.
 */
export function legalForm(name: string): { readonly start: number; readonly end: number } | null {
  // Blanks at the ends are taken off first: looked for in the patterns, each would be counted again for each of them.
  const trimmed = name.trim();
  const offset = name.length - name.trimStart().length;
  for (const pattern of [LATIN, CYRILLIC_BEFORE, CYRILLIC_BEHIND]) {
    const found = pattern.exec(trimmed);
    if (found !== null) return { start: offset + found.index, end: offset + found.index + found[0].length };
  }
  return null;
}

/** Legal forms in Latin letters, which stand behind a name. */
export const LATIN_FORMS: readonly string[] =
  'AS ASA A/S ApS AB Oy Oyj GmbH AG KG BV B.V. NV N.V. Ltd Limited LLC LLP PLC Inc Corp SARL'.split(' ');

/** Legal forms in Cyrillic letters. */
export const CYRILLIC_FORMS: readonly string[] = 'ООО ОАО ЗАО ПАО АО ТОВ ПрАТ ПАТ АТ'.split(' ');

const LATIN = new RegExp(`(?<=^|[\\s,])(?:${LATIN_FORMS.join('|').replaceAll('.', '\\.')})(?=\\.?$)`, 'u');
const CYRILLIC_BEFORE = new RegExp(`^(?:${CYRILLIC_FORMS.join('|')})(?=[\\s«"“„])`, 'u');
const CYRILLIC_BEHIND = new RegExp(`(?<=[\\s,])(?:${CYRILLIC_FORMS.join('|')})$`, 'u');
