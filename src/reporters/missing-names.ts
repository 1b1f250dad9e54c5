import type { MissingName } from '../model/list-options.ts';

/**
 * The names that a list's greetings still ask about, as CSV (RFC 4180) to be filled in: `name,part,letters,vocative`.
 * It is meant for a spreadsheet, and names come from outside: what a spreadsheet would take for a formula stands behind
 * an apostrophe (OWASP ASVS 1.2.10).
 */
export function missingNames(names: readonly MissingName[]): string {
  const rows = names.map(({ name, part, letters }) => [name, part, String(letters), '']);
  return [HEAD, ...rows].map((cells) => `${cells.map(cell).join(',')}\n`).join('');
}

const HEAD = ['name', 'part', 'letters', 'vocative'] as const;

function cell(text: string): string {
  const inert = /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
