import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type mjml from 'mjml';
import type { Markup } from '../model/mjml.ts';

/**
 * Loads MJML, which takes far longer than to make a letter of it. When it is loaded, and when it parses, MJML reads `.mjmlconfig` in the
 * working folder and runs the programs that it names: for that while the working folder is this one, which has none.
 */
export async function loadMarkup(): Promise<Markup> {
  const { createRequire } = process.getBuiltinModule('node:module');
  const convert: typeof mjml = elsewhere(() => createRequire(import.meta.url)('mjml'));
  return async (text) => {
    try {
      // All of it happens before the first `await` in MJML: `beautify` and `minify`, which wait, are not asked for.
      const { html, errors } = await elsewhere(() => withoutChance(() => convert(text, optionsOfPage())));
      return { html, problems: errors.map(({ tagName, message, line }) => ({ tag: tagName, message, line })) };
    } catch (failure) {
      // What is no page at all MJML does not list but throws.
      const message = failure instanceof Error ? failure.message : String(failure);
      return { html: '', problems: [{ tag: 'mjml', message, line: 1 }] };
    }
  };
}

/** New for each page: into `fonts` MJML puts those of the page. */
function optionsOfPage() {
  return { fonts: {}, keepComments: false, ignoreIncludes: true, validationLevel: 'soft' } as const;
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

/**
 * MJML names the parts of a menu and of a row of pictures by chance. Here the names count up, anew for each page: equal
 * MJML becomes equal HTML, and what stands elsewhere in the page changes no name.
 */
function withoutChance<T>(action: () => T): T {
  const usual = Object.getOwnPropertyDescriptor(Math, 'random');
  let state = 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  Object.defineProperty(Math, 'random', { ...usual, value: next });
  try {
    return action();
  } finally {
    Object.defineProperty(Math, 'random', { ...usual });
  }
}
