import { plainLine } from './plain-line.ts';

/**
 * Text that Markdown reads as text, with what stands between backticks as code. A character reference begins no markup
 * and no address; an empty comment parts `@` and `#` from what they would mention, for GitHub looks for these behind
 * Markdown.
 */
export function markdownText(text: string): string {
  const parts = plainLine(text).split('`');
  // A backtick without a partner is a character like any other.
  const last = parts.length % 2 === 0 ? parts.length - 1 : parts.length;
  return parts
    .map((part, index) => (index % 2 === 1 && index < last ? `<code>${harmless(part)}</code>` : harmless(part)))
    .reduce((all, part, index) => (index === last ? `${all}&#96;${part}` : all + part), '');
}

function harmless(text: string): string {
  return text
    .replace(/[!-/:-@[-`{-~]/g, (mark) => (HARMLESS.has(mark) ? mark : `&#${mark.charCodeAt(0)};`))
    .replace(/&#(?:64|35);/g, '$&<!-- -->')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}<!-- -->.`);
}

/** Marks of prose that are no markup within a line. */
const HARMLESS: ReadonlySet<string> = new Set([',', '.', ';', '?', '%', '/', '(', ')', '-', "'"]);
