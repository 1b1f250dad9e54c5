/**
 * True for what programs write where they know no name: `~`, `null`, `N/A`, `-`. People are called Null, No and True;
 * only the word as a program writes it, in small letters, is none.
 */
export function isNoName(field: string, value: string): boolean {
  const name = value.trim();
  if (name === 'null' || NEVER.has(name.toLowerCase())) return true;
  return name === 'NULL' && field !== 'family_name';
}

const NEVER: ReadonlySet<string> = new Set(['~', '-', '--', '–', '—', '?', 'n/a', 'undefined', '(null)']);
