import { codePoint } from '../../model/code-point.ts';
import { mixedAlphabets } from '../../text/mixed-alphabets.ts';
import type { Fault } from './fault.ts';

const EXAMPLE = 'write the whole address, such as https://example.no/order/4512';

/** The name of a site as it stands in a link, with its port: complete, and in one alphabet for each of its words. */
export function hostFault(host: string): Fault | null {
  const mixed = mixedHostFault(host);
  if (mixed !== null) return mixed;
  const port = /:(\d+)$/u.exec(host)?.[1];
  if (port !== undefined && Number(port) > 65535) {
    return { what: `is not a link: there is no port ${port}`, help: 'ports end at 65535; most links need none' };
  }
  const name = host.replace(/:\d*$/u, '');
  if (/^\.|\.\./u.test(name)) {
    const what = `is not a link: \`${name}\` has ${name.startsWith('.') ? 'a dot at the start' : 'two dots in a row'}`;
    return { what, help: `write ${name.replaceAll(/\.{2,}/gu, '.').replace(/^\./u, '')}` };
  }
  // Full-width and ideographic dots separate the words of a domain too (IDNA).
  if (/[.。．｡]./u.test(name) || name.startsWith('[')) return null;
  const what =
    name === 'localhost'
      ? 'leads to the computer of whoever opens it'
      : `has no complete name of a site: \`${name}\` has no ending`;
  return { what, help: EXAMPLE };
}

/** A word of two alphabets in a domain is another domain than it seems to be (UTS 39, 5.1). */
export function mixedHostFault(host: string): Fault | null {
  const [odd] = mixedAlphabets(host);
  if (odd === undefined) return null;
  const { word, letter, alphabet, other } = odd;
  return {
    what: `has the ${alphabet} letter \`${letter}\` (${codePoint(letter)}) among ${other} ones in \`${word}\``,
    help: `type \`${word}\` again in ${other} letters`,
  };
}
