import { didYouMean } from '../../link/did-you-mean.ts';
import { codePoint } from '../../model/code-point.ts';
import type { Fault } from './fault.ts';
import { addressFault } from './address.ts';
import { hostFault } from './host.ts';
import { phoneFault } from './phone.ts';

const EXAMPLE = 'write the whole address, such as https://example.no/order/4512';

/** A link for a letter: https, mailto or tel. */
export function linkFault(text: string): Fault | null {
  const blank = /[\s\p{Cc}\p{Cf}]/u.exec(text);
  if (blank) {
    const kind = /\s/u.test(blank[0]) ? 'a space or line break' : `an invisible character (${codePoint(blank[0])})`;
    return { what: `is not a link: it has ${kind} in it`, help: 'take it out; a space in a link is written %20' };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || isPort(scheme, text)) return withoutScheme(text);
  const rest = text.slice(scheme.length + 1);
  if (scheme === 'https') return webFault(text, rest);
  if (scheme === 'mailto') return addressFault(rest.split('?', 1)[0] ?? '');
  if (scheme === 'tel') return phoneFault(rest);
  return schemeFault(scheme, rest);
}

/** A link to a page or picture: https and nothing else. */
export function httpsFault(text: string): Fault | null {
  const fault = linkFault(text);
  if (fault !== null || /^https:/iu.test(text)) return fault;
  return { what: 'does not begin with https://', help: EXAMPLE };
}

function webFault(text: string, rest: string): Fault | null {
  const host = /^\/\/([^/?#]*)/u.exec(rest)?.[1] ?? '';
  if (host === '') return { what: 'is not a link: `https://` and the name of a site are missing', help: EXAMPLE };
  if (host.includes('@')) {
    return {
      what: 'has a user name or password in it',
      help: 'take out what stands before the `@`: every reader would see it',
    };
  }
  const fault = hostFault(host);
  if (fault !== null) return fault;
  return !text.includes('\\') && URL.canParse(text) ? null : { what: 'is not a link', help: EXAMPLE };
}

function withoutScheme(text: string): Fault {
  if (text.includes('@')) return { what: 'is not a link', help: `write mailto:${text}` };
  const help = /^[^/]+\.[^/]/u.test(text) ? `write https://${text}` : EXAMPLE;
  return { what: 'is not a link: it does not begin with https://', help };
}

function schemeFault(scheme: string, rest: string): Fault {
  if (scheme === 'http') {
    return {
      what: 'begins with `http:`, which anybody on the way can read and change',
      help: `use https:${rest}, if the site answers there`,
    };
  }
  const meant = didYouMean(scheme, ['https', 'mailto', 'tel']);
  if (meant !== null)
    return { what: `begins with \`${scheme}:\`, which does not exist`, help: `write ${meant}:${rest}` };
  const runs = scheme === 'javascript' || scheme === 'data' || scheme === 'vbscript';
  const why = runs ? 'which mail programs block as dangerous' : 'which a reader’s mail program may not open';
  return { what: `begins with \`${scheme}:\`, ${why}`, help: 'use a link that begins with https://, mailto: or tel:' };
}

/** `example.no:8080` has a port, no scheme. */
function isPort(scheme: string, text: string): boolean {
  return scheme.slice(1, -1).includes('.') && /^\d/u.test(text.slice(scheme.length + 1));
}
