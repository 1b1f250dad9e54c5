/** The headers of a mail by their names in small letters, unfolded and with their encoded words (RFC 2047) read. */
export function headersOf(eml: Uint8Array): ReadonlyMap<string, string> {
  const text = new TextDecoder().decode(eml);
  const head = text.slice(0, text.search(/\r?\n\r?\n/));
  const lines = head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/);
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim())] as const;
    }),
  );
}

/** White space between two encoded words is none of the text. */
function decoded(value: string): string {
  return value.replace(/(=\?UTF-8\?[BQ]\?[^?]*\?=)(\s+(?==\?))?/gi, (_, word: string) => wordOf(word));
}

function wordOf(word: string): string {
  const [, , kind = '', text = ''] = word.split('?');
  if (kind.toUpperCase() === 'B') return Buffer.from(text, 'base64').toString('utf8');
  const bytes = text
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
