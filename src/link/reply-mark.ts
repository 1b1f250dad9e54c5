/**
 * The mark that a subject begins with because it continues a thread (`Re: `, `SV: Re[2]: `), with the spaces around it;
 * null for a subject of its own. `words` are the marks of the letter's language, without their colon.
 */
export function replyMark(subject: string, words: readonly string[]): string | null {
  const marks = [...MAIL_PROGRAMS, ...words].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  // One or more marks at the very start, each perhaps counted, as they pile up in a thread.
  const pattern = new RegExp(`^\\s*(?:(?:${marks})(?:\\[\\d+\\]|\\(\\d+\\))?\\s*[:：]\\s*)+`, 'iu');
  return pattern.exec(subject)?.[0] ?? null;
}

/** What the mail programs of the world put before an answered or a forwarded subject, whatever the letter's language. */
const MAIL_PROGRAMS: readonly string[] = [
  ...'Re Fw Fwd AW WG SV VS VB Antw Doorst TR RV RES Odp Ynt'.split(' '),
  ...'Отв Ответ Пер Пересл Відп Відповідь'.split(' '),
];
