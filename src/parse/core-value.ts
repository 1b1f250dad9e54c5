/** What YAML 1.2's core schema makes of a plain scalar (YAML 1.2.2, section 10.3.2): `no` and `12:30` are texts. */
export function coreValue(text: string): string | number | boolean | null {
  if (!/^[-+.0-9nNtTfF~]/.test(text)) return text === '' ? null : text;
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (/^(?:[-+]?[0-9]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/.test(text)) return Number(text);
  if (/^(?:0o[0-7]+|0x[0-9a-fA-F]+)$/.test(text)) return Number(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : text;
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
