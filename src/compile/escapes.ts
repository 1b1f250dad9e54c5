import { mailAddress, phoneNumber, urlPart } from '../link/link-parts.ts';
import { plainNumber } from '../link/number-text.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Escape } from '../model/template-tree.ts';

/** The escapes of a template's holes by the offset at which they begin; a hole that is not there has `html` or `none`. */
export type Escapes = ReadonlyMap<number, Escape>;

/** What a value becomes at its hole, before it is escaped for HTML: text, and in a link a part of it. */
export function printerFor(
  escapes: ReadonlyMap<Source, Escapes>,
): (value: string | number | boolean, hole: Span) => string {
  return (value, { source, start }) => {
    const text = typeof value === 'number' ? plainNumber(value) : String(value);
    return escaped(text, escapes.get(source)?.get(start) ?? 'html');
  };
}

function escaped(text: string, escape: Escape): string {
  switch (escape) {
    case 'none':
    case 'html':
      return text;
    case 'url-part':
      return urlPart(text);
    case 'mail-address':
      return mailAddress(text);
    case 'phone-number':
      return phoneNumber(text);
  }
}
