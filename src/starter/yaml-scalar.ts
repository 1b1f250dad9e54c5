/**
 * A text as a YAML scalar in one line, in quotation marks only where YAML or another reader of it could take it for
 * something else. What cannot be seen stands as an escape, so that the file shows what it holds.
 */
export function yamlScalar(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text).replace(UNSEEN, escape);
}

/** Words with what stands between words, an e-mail address or a day: the same text for every reader of YAML. */
function isPlain(text: string): boolean {
  return PLAIN.some((form) => form.test(text)) && !RESERVED.has(text.toLowerCase());
}

const PLAIN = [
  /^\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[ _.@/()+–’'-]|, )*[\p{L}\p{M}\p{N}]+)*[.)]?$/u,
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/,
];

/** What YAML 1.1 or 1.2 reads as no text. */
const RESERVED: ReadonlySet<string> = new Set('true false null yes no on off y n nan inf'.split(' '));

/** JSON leaves these as they are; YAML takes some of them for line breaks and refuses others. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

function escape(character: string): string {
  const codes = character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return codes.join('');
}
