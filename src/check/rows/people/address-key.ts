/**
 * An address in the one form that all ways to write it have in common: small letters, NFC, the domain as `xn--…` where it
 * is not in ASCII (RFC 5890) and without a dot at its end. Equal keys, one mailbox.
 *
 * Letters before the `@` may differ in case by RFC 5321, section 2.4, and do so nowhere. Dots and `+words` there are the
 * custom of single providers: elsewhere `k.hansen@` and `khansen@` are two people, so they stay.
 */
export function addressKey(email: string): string {
  for (let at = 0; at < email.length; at += 1) {
    const code = email.charCodeAt(at);
    if (code >= FIRST_BEYOND_ASCII || (code >= CAPITAL_A && code <= CAPITAL_Z)) return keyOf(email);
  }
  return email.endsWith('.') ? keyOf(email) : email;
}

const FIRST_BEYOND_ASCII = 0x80;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

function keyOf(email: string): string {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(0, at));
  const domain = email.slice(at + 1);
  const key = domainKey(domain);
  return at < 0 ? key : `${small(local)}@${key}`;
}

/** The domain of an address, by the same rules. */
export function domainKey(domain: string): string {
  const written = small(domain);
  return (IS_ASCII.test(written) ? written : inAscii(written)).replace(/\.+$/, '');
}

const IS_ASCII = /^[\x21-\x7e]*$/;

/** What is no domain stays as it is written: that is the finding of others. */
function inAscii(domain: string): string {
  try {
    return new URL(`http://${domain}/`).hostname;
  } catch {
    return domain;
  }
}

function small(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}
