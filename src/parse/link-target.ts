/** What is wrong with the address of a link in a text; null for nothing. Only https, mailto and tel lead anywhere safe. */
export function targetProblem(target: string): { readonly message: string; readonly help: string } | null {
  if (target === '')
    return { message: 'the link has no address', help: 'write the address into the round brackets: [text](https://…)' };
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(target)?.[1]?.toLowerCase();
  const rest = scheme === undefined ? target : target.slice(scheme.length + 1);
  if (scheme === undefined)
    return { message: 'the address of the link does not begin with https://', help: startHelp(target) };
  if (scheme === 'https') {
    return /^\/\/[^\s/?#@]+/.test(rest)
      ? null
      : { message: 'the address of the link has no host', help: 'write it as https://example.com/…' };
  }
  if (scheme === 'mailto' || scheme === 'tel') {
    return rest.trim() === ''
      ? { message: `nothing stands behind ${scheme}:`, help: 'write the address or number behind the colon' }
      : null;
  }
  if (scheme === 'http')
    return { message: 'the address of the link is not secure: it begins with http://', help: `write https:${rest}` };
  return {
    message: `a link cannot begin with ${scheme}:`,
    help: 'use an address that begins with https://, mailto: or tel:',
  };
}

function startHelp(target: string): string {
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(target)) return `write mailto:${target}`;
  if (/^\+?[\d-]{5,}$/.test(target)) return `write tel:${target}`;
  return /^(?:www\.)?[^\s/]+\.[a-z]{2,}(?:\/|$)/i.test(target)
    ? `write https://${target}`
    : 'write the whole address: a letter stands nowhere, so it has no address of its own to begin from';
}
