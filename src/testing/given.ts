import type { GivenMessage } from './desk.ts';
import type { GivenLetter, LetterParts } from './shown-letter.ts';

// vitest gives a matcher whatever stands in `expect(…)`, and a test need not be typed: all of it is looked at first.

/** What is given as a message; what is none is thrown in words. */
export function givenMessage(given: unknown): GivenMessage {
  const message = messageIn(given);
  if (message === null) throw new Error(`${kindOf(given)} is no message: give its file, its id, or message(text)`);
  return message;
}

/** What is given as a letter, or as the message that it is made of. */
export function givenLetter(given: unknown): GivenLetter {
  const letter = messageIn(given) ?? partsIn(given);
  if (letter !== null) return letter;
  if (isObject(given) && given['ok'] === false)
    throw new Error('no letter was made: look at what `render` gives first');
  const help = 'give what `render` has made, or its message: the file, the id, or message(text)';
  throw new Error(`${kindOf(given)} is no letter: ${help}`);
}

/** The options of a matcher. One that it does not have would be passed over, and the test would pass all the same. */
export function givenOptions(given: unknown, known: Readonly<Record<string, 'string' | 'boolean'>>): Options {
  if (given === undefined) return {};
  if (!isObject(given))
    throw new Error(`${kindOf(given)} is no set of options: write { ${Object.keys(known).join(', ')} }`);
  for (const [name, value] of Object.entries(given)) {
    const type = known[name];
    if (type === undefined) throw new Error(`there is no option ${name}: there are ${Object.keys(known).join(', ')}`);
    if (value !== undefined && typeof value !== type)
      throw new Error(`the option ${name} is a ${type}, and not ${kindOf(value)}`);
  }
  const { project, warnings } = given;
  return {
    ...(typeof project === 'string' && { project }),
    ...(typeof warnings === 'boolean' && { warnings }),
  };
}

/** Of all matchers together. */
export interface Options {
  readonly project?: string;
  readonly warnings?: boolean;
}

/** A text that a matcher is given beside its options. */
export function givenText(given: unknown, what: string): string {
  if (typeof given !== 'string') throw new Error(`${what} is a text, and not ${kindOf(given)}`);
  return given;
}

function messageIn(given: unknown): GivenMessage | null {
  if (typeof given === 'string') return given;
  if (!isObject(given) || given['kind'] !== 'message-text') return null;
  const { text, path } = given;
  return typeof text === 'string' && typeof path === 'string' ? { kind: 'message-text', text, path } : null;
}

function partsIn(given: unknown): LetterParts | null {
  if (!isObject(given)) return null;
  const { html, text, eml } = given;
  return isPart(html) && isPart(text) && eml instanceof Uint8Array ? { html, text, eml } : null;
}

function isPart(part: unknown): part is string | Uint8Array {
  return typeof part === 'string' || part instanceof Uint8Array;
}

function isObject(given: unknown): given is { readonly [key: string]: unknown } {
  return typeof given === 'object' && given !== null;
}

/** `a number`, `an array`, as it stands in a sentence. */
function kindOf(given: unknown): string {
  if (given === null || given === undefined) return String(given);
  if (given instanceof Promise) return 'a promise (await it first)';
  if (Array.isArray(given)) return 'an array';
  return typeof given === 'object' ? 'an object' : `a ${typeof given}`;
}
