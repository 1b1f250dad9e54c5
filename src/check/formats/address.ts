import emailAddresses from 'email-addresses';
import { codePoint } from '../../model/code-point.ts';
import type { Fault } from './fault.ts';
import { mixedHostFault } from './host.ts';

const EXAMPLE = 'write one address, such as kari@example.no';

/** RFC 5321, 4.5.3.1, and the limit of the DNS. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 253;

/** One plain address: no name around it, no list, no comment, no quotes. */
export function addressFault(text: string): Fault | null {
  // What nearly everybody has: lists of a million rows cannot wait for the grammar and the coding of domains.
  if (text.length <= LONGEST_LOCAL_PART && ORDINARY.test(text)) return null;
  const at = text.lastIndexOf('@');
  if (at < 0) return { what: 'is not an e-mail address: it has no `@`', help: EXAMPLE };
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  return (
    shapeFault(text) ?? localPartFault(local) ?? mixedHostFault(domain) ?? domainFault(domain) ?? grammarFault(text)
  );
}

/** Letters, digits and single marks between them in Latin letters; no label of a domain is coded (`xn--`). */
const ORDINARY = /^[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*@(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}$/u;

function shapeFault(text: string): Fault | null {
  if (/^mailto:/iu.test(text))
    return { what: 'is a link to an e-mail address', help: 'write the address without `mailto:`' };
  const named = /<([^<>]*)>\s*$/u.exec(text);
  if (named) {
    return { what: 'is more than an e-mail address', help: `write only ${named[1]}, without the name` };
  }
  if (/[,;]/u.test(text)) return commaFault(text);
  const blank = /[\s\p{Cc}\p{Cf}]/u.exec(text);
  if (blank) {
    const kind = /\s/u.test(blank[0]) ? 'a space or line break' : `an invisible character (${codePoint(blank[0])})`;
    return { what: `is not an e-mail address: it has ${kind} in it`, help: 'take it out' };
  }
  if (!text.includes('@@')) return null;
  const once = text.replaceAll(/@+/gu, '@');
  return { what: 'is not an e-mail address: it has `@` twice', help: isAddress(once) ? `write ${once}` : EXAMPLE };
}

/** A comma is a slip of the finger beside the dot, or stands between two addresses. */
function commaFault(text: string): Fault {
  const dotted = text.replaceAll(',', '.');
  if (/^[^@]+@[^@;\s]+$/u.test(text) && isAddress(dotted)) {
    return { what: 'is not an e-mail address: it has a comma where a dot belongs', help: `write ${dotted}` };
  }
  const bare = text.replace(/[,;]\s*$/u, '');
  if (bare !== text && isAddress(bare)) {
    return {
      what: `is not an e-mail address: it has a \`${text.trim().slice(-1)}\` at the end`,
      help: `write ${bare}`,
    };
  }
  return { what: 'is more than one e-mail address', help: EXAMPLE };
}

function isAddress(text: string): boolean {
  return !/[,;]/u.test(text) && addressFault(text) === null;
}

function localPartFault(local: string): Fault | null {
  if (local === '') return { what: 'is not an e-mail address: nothing stands before the `@`', help: EXAMPLE };
  if (/["()]/u.test(local)) return { what: 'is no plain e-mail address: it has quotes or brackets', help: EXAMPLE };
  const foreign = /[^\p{ASCII}]/u.exec(local);
  if (foreign) {
    const what = `has \`${foreign[0]}\` (${codePoint(foreign[0])}) before the \`@\`, which many mail servers refuse`;
    return { what, help: 'ask for an address in plain Latin letters; behind the `@` other letters are fine' };
  }
  const dots = dotsFault(local);
  if (dots !== null) return { what: `is not an e-mail address: ${dots}`, help: 'take out the dot that is too much' };
  if (local.length <= LONGEST_LOCAL_PART) return null;
  return {
    what: `is too long before the \`@\`: ${local.length} characters, at most ${LONGEST_LOCAL_PART} are possible`,
    help: EXAMPLE,
  };
}

/** RFC 5322, 3.2.3: a dot stands between two words. */
function dotsFault(local: string): string | null {
  if (local.startsWith('.')) return 'it begins with a dot';
  if (local.endsWith('.')) return 'it has a dot right before the `@`';
  return local.includes('..') ? 'it has two dots in a row before the `@`' : null;
}

function domainFault(domain: string): Fault | null {
  if (domain.startsWith('[')) {
    return { what: 'has a number instead of a domain behind the `@`', help: 'write the domain, such as example.no' };
  }
  // Its coding takes square time, and makes no domain shorter.
  const labels = domain.length > LONGEST_DOMAIN ? [] : (asciiDomain(domain)?.split('.') ?? []);
  if (labels.length === 1) {
    return {
      what: `has no complete domain behind the \`@\`: \`${domain}\` has no ending`,
      help: `write for example ${domain}.no`,
    };
  }
  const isDomain = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u.test(label));
  const isNumber = /^\d+$/u.test(labels.at(-1) ?? '');
  if (isDomain && !isNumber && labels.join('.').length <= LONGEST_DOMAIN && labels.length > 1) return null;
  return { what: `has no valid domain behind the \`@\`: \`${domain}\``, help: EXAMPLE };
}

/** The domain as mail servers write it (IDNA), or null. */
function asciiDomain(domain: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null;
  try {
    return new URL(`https://${domain}/`).hostname;
  } catch {
    return null;
  }
}

function grammarFault(text: string): Fault | null {
  const parsed = emailAddresses.parseOneAddress({ input: text, rfc6532: true });
  const isPlain = parsed?.type === 'mailbox' && parsed.address === text && parsed.name === null;
  return isPlain ? null : { what: 'is not an e-mail address', help: EXAMPLE };
}
