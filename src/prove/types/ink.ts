/** Formats none of whose values is blank; `check/formats.ts` says what they are. */
export const FORMATS_WITH_INK: ReadonlySet<string> = new Set([
  'idn-email',
  'link',
  'https-link',
  'language-tag',
  'time-zone',
  'date',
  'date-time',
  'phone',
  'hex-colour',
  'message-id',
]);

/**
 * True where every text that a pattern matches has a character that can be seen. It is conservative: where this cannot
 * be told from the pattern's outer parts, it is false.
 */
export function demandsInk(pattern: string): boolean {
  // Nearly every pattern is this one.
  if (pattern === '\\S') return true;
  const reader = { pattern, at: 0 };
  try {
    return readAlternatives(reader) && reader.at === pattern.length;
  } catch {
    // What is no regular expression is reported where it stands.
    return false;
  }
}

interface Reader {
  readonly pattern: string;
  at: number;
}

/** All characters that `\s` matches. */
const BLANKS = Array.from(
  '\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF',
);

function readAlternatives(reader: Reader): boolean {
  let isDemanded = readSequence(reader);
  while (reader.pattern[reader.at] === '|') {
    reader.at += 1;
    isDemanded = readSequence(reader) && isDemanded;
  }
  return isDemanded;
}

function readSequence(reader: Reader): boolean {
  let isDemanded = false;
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern[reader.at] ?? '')) {
    const hasInk = readAtom(reader);
    if (!canBeLeftOut(reader)) isDemanded ||= hasInk;
  }
  return isDemanded;
}

/** Whether the part that stands here has such a character wherever it matches. What looks ahead or behind counts too. */
function readAtom(reader: Reader): boolean {
  const rest = reader.pattern.slice(reader.at);
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/u.exec(rest)?.[0];
  if (opening !== undefined) {
    reader.at += opening.length;
    const isDemanded = readAlternatives(reader);
    reader.at += 1; // its closing bracket
    return isDemanded && !opening.endsWith('!');
  }
  const source = /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|u.{4}|x..|[pP]\{[^}]*\}|c.|k<[^>]*>|\d+|.)|.)/su.exec(rest);
  const atom = source?.[0] ?? rest;
  reader.at += atom.length;
  const hasNoCharacter = /^(?:\^|\$|\\[bB]|\\k.*|\\[1-9]\d*)$/su.test(atom);
  if (hasNoCharacter) return false;
  const one = new RegExp(`^${atom}$`, 'u');
  return !BLANKS.some((blank) => one.test(blank));
}

/** Reads the repeat behind a part; true where no round of it is needed. */
function canBeLeftOut(reader: Reader): boolean {
  const match = /^(?:([*?])|\+|\{(\d+),?\d*\})\??/u.exec(reader.pattern.slice(reader.at));
  if (match === null) return false;
  reader.at += match[0].length;
  return match[1] !== undefined || Number(match[2] ?? 1) === 0;
}
