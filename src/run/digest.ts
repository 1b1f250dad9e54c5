import type * as Crypto from 'node:crypto';

/** Node's cryptography, loaded where it is asked for: a process whose cache is warm makes HTML without it. */
export function crypto(): typeof Crypto {
  return process.getBuiltinModule('node:crypto');
}

/** SHA-256 in hexadecimal; of a text, that of its UTF-8. */
export function digest(content: string | Uint8Array): string {
  return digester()(content);
}

/** The same for many letters. In one call each: a hash object for each costs twice as much. */
export function digester(): (content: string | Uint8Array) => string {
  const { hash } = crypto();
  return (content) => hash('sha256', content, 'hex');
}
