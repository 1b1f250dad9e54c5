/** A text of somebody else as Markdown that shows it as it stands; what it has between backticks stays code. */
export function escaped(text: string): string {
  return text
    .split(/(`[^`\n]+`)/u)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : inert(part).replace(SIGNS, '\\$&')))
    .join('');
}

/** A text as code: nothing in it is Markdown. */
export function code(text: string): string {
  const shown = inert(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length));
  if (shown.trim() === '') return '';
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return fence + gap + shown + gap + fence;
}

/** What Markdown takes for its own inside a line, at its beginning, and in an address, of which it makes a link. */
const SIGNS = /[\\`*_[\]<>|&~]|^[-+#](?=[ #-]|$)|^=|(?<=^\d{1,9})[.)]|:(?=\/\/)|(?<=\bwww)\./giu;

/** On one line, without what hides or turns other text. */
function inert(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(HIDDEN, (sign) => `<U+${hex(sign)}>`);
}

const HIDDEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/gu;

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
