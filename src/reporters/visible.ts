/**
 * Shows what a terminal would obey and not print: control characters (ESC above all), marks that turn the direction
 * of writing, characters without width, lone surrogates. A text from a message can neither move the cursor nor look
 * like a line of ours. A tab is `→ `, so that indentation by tabs can be seen.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, picture).replace(LOG_COMMAND, '# #');
}

/** The offsets of characters that need a space behind them, so that no build server takes the text for a command. */
export function commandsIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(LOG_COMMAND)].map(({ index }) => index));
}

/** The same characters as JSON escapes: another spelling of the same value. */
export function inert(json: string): string {
  return json
    .replace(INVISIBLE, (character) => (character === '\n' ? character : escape(character)))
    .replace(LOG_COMMAND, '\\u0023#');
}

const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/gu;

/** `##[…]`, `##vso[…]`, `##teamcity[…]`: build servers obey these anywhere in a line of a log. */
const LOG_COMMAND = /##(?=\w*\[)/g;

/** U+2400 begins the block of pictures of the control characters U+0000 to U+001F. */
const PICTURES = 0x2400;

function picture(character: string): string {
  if (character === '\t') return '→ ';
  if (character === '\u007F') return '␡';
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 ? String.fromCodePoint(PICTURES + code) : `<U+${hex(code)}>`;
}

function escape(character: string): string {
  return `\\u${hex(character.charCodeAt(0))}`;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
