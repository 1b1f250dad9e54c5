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

const LATIN =
  /(?<=^|[\s,])(?:ASA?|A\/S|ApS|AB|Oyj?|GmbH|AG|KG|BV|B\.V\.|NV|N\.V\.|Ltd|Limited|LLC|LLP|PLC|Inc|Corp|SARL)(?=\.?$)/u;
const CYRILLIC_BEFORE = /^(?:ООО|ОАО|ЗАО|ПАО|АО|ТОВ|ПрАТ|ПАТ|АТ)(?=[\s«"“„])/u;
const CYRILLIC_BEHIND = /(?<=[\s,])(?:ООО|ОАО|ЗАО|ПАО|АО|ТОВ|ПрАТ|ПАТ|АТ)(?=$)/u;
