import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type mjml from 'mjml';
import type { Markup } from '../model/mjml.ts';

/**
 * Loads MJML, which takes a third of a second. When it is loaded, and when it parses, MJML reads `.mjmlconfig` in the
 * working folder and runs the programs that it names: for that while the working folder is this one, which has none.
 */
export async function loadMarkup(): Promise<Markup> {
  const convert: typeof mjml = elsewhere(() => createRequire(import.meta.url)('mjml'));
  const options = { fonts: {}, keepComments: false, ignoreIncludes: true, validationLevel: 'soft' } as const;
  return async (text) => {
    try {
      const { html, errors } = await elsewhere(() => convert(text, options));
      return { html, problems: errors.map(({ tagName, message, line }) => ({ tag: tagName, message, line })) };
    } catch (failure) {
      // What is no page at all MJML does not list but throws.
      const message = failure instanceof Error ? failure.message : String(failure);
      return { html: '', problems: [{ tag: 'mjml', message, line: 1 }] };
    }
  };
}

function elsewhere<T>(action: () => T): T {
  const usual = Object.getOwnPropertyDescriptor(process, 'cwd');
  const folder = dirname(fileURLToPath(import.meta.url));
  Object.defineProperty(process, 'cwd', { ...usual, value: () => folder });
  try {
    return action();
  } finally {
    Object.defineProperty(process, 'cwd', { ...usual });
  }
}
