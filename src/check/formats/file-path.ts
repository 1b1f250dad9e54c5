import type { Fault } from './fault.ts';

/** A path inside the project. What is no path at all comes first: `file:///etc/passwd` is one mistake, not three. */
export function filePathFault(text: string): Fault | null {
  if (/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text))
    return { what: 'is not a path: it has an invisible character in it', help: 'take it out' };
  if (/^[a-z]{2,}:/iu.test(text)) return { what: 'is an address and not the path of a file', help: EXAMPLE };
  if (/^(?:[/\\]|[a-z]:)/iu.test(text)) return { what: 'leads to a place outside the project', help: EXAMPLE };
  if (text.includes('\\')) {
    return { what: 'has a `\\` in it', help: `write / between folders: ${text.replaceAll('\\', '/')}` };
  }
  if (text.split('/').includes('..')) return { what: 'leads out of its folder with `..`', help: EXAMPLE };
  return text === '' || text.endsWith('/') ? { what: 'names no file', help: EXAMPLE } : null;
}

const EXAMPLE = 'put the file into the project and write its path from there, such as attachments/offer.pdf';
