/**
 * A value within a link (RFC 3986): no character of it can end the part in which it stands. A value `.` or `..` would
 * change the path before it, and so would `%2E` (WHATWG URL: "double-dot URL path segment"); encoded twice it leads to a
 * page that is not found instead of to one that nobody meant.
 */
export function urlPart(text: string): string {
  return /^\.{1,2}$/.test(text) ? '%252E'.repeat(text.length) : encoded(text);
}

/** An address behind `mailto:`. Before the `@` every `?`, `&` or `#` is part of it; behind it stands what a mail has (RFC 5890). */
export function mailAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? encoded(address) : `${encoded(address.slice(0, at))}@${domain(address.slice(at + 1))}`;
}

/** A number behind `tel:` (RFC 3966): its digits, and the `+` before them. */
export function phoneNumber(phone: string): string {
  return phone.replace(/[^+\d]/g, '').replace(/(?!^)\+/g, '');
}

function domain(name: string): string {
  if (/^[\w.-]*$/.test(name)) return name;
  // What is no domain at all stays in its place, whatever it is.
  if (/[^\w.\u0080-\u{10ffff}-]/u.test(name)) return encoded(name);
  try {
    return new URL(`https://${name}`).hostname;
  } catch {
    return encoded(name);
  }
}

/** Half of a surrogate pair, which YAML's escapes can write, has no form in a link; a mail shows U+FFFD in its place. */
function encoded(text: string): string {
  // Asked for each letter of a list: most numbers and names of things are safe as they are.
  if (/^[\w-]*$/.test(text)) return text;
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
