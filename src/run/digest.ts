import { hash } from 'node:crypto';

/** SHA-256 in hexadecimal; of a text, that of its UTF-8. In one call: a hash object for each of many letters costs twice as much. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}
