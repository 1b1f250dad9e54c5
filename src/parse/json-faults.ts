import type { Place } from './extent.ts';
import { lineEnd } from './lines.ts';

/** The first thing that is no JSON. */
export interface Fault extends Place {
  readonly message: string;
  readonly help: string;
}

/** What should have stood where a fault is. */
export type Expected =
  | 'value'
  | 'name'
  | 'colon'
  | 'string'
  | 'trailing-comma'
  | 'object-end'
  | 'array-end'
  | 'end'
  | 'depth';

/** Says what a fault is: by what stands there, and if that tells nothing, by what should. */
export function faultAt(text: string, at: number, expected: Expected): Fault {
  const place = { from: at, to: Math.min(at + 1, text.length) };
  if (expected === 'string') return stringFault(text, at);
  if (expected === 'depth')
    return { ...place, message: 'objects and arrays are nested deeper than 64 levels', help: 'use fewer levels' };
  if (expected === 'trailing-comma')
    return { ...place, message: 'nothing follows this comma', help: 'remove the comma' };
  const comment = /^(?:\/\/|#).*|^\/\*.*?(?:\*\/|$)/.exec(text.slice(at, lineEnd(text, at)))?.[0];
  if (comment !== undefined) {
    const to = at + comment.trimEnd().length;
    return { from: at, to, message: 'JSON has no comments', help: 'remove it, or put it into "$comment"' };
  }
  if (text[at] === "'")
    return { ...place, message: 'JSON has no texts in single quotation marks', help: 'write " in place of \'' };
  const word = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(text.slice(at, at + 80))?.[0];
  if (word !== undefined && (expected === 'name' || expected === 'value')) {
    return {
      from: at,
      to: at + word.length,
      message: `${word} stands without quotation marks`,
      help: `write "${word}"`,
    };
  }
  if (at >= text.length)
    return {
      ...place,
      message: `the file ends where ${EXPECTED[expected]} should stand`,
      help: 'add what is missing at the end',
    };
  return {
    ...place,
    message: `${EXPECTED[expected]} should stand here`,
    help: HELP[expected] ?? `put ${EXPECTED[expected]} before it, or remove what stands here`,
  };
}

/** A text that is not closed, or holds an escape or a character that JSON does not allow. `at` is where reading ended. */
function stringFault(text: string, at: number): Fault {
  const place = { from: at, to: Math.min(at + 1, text.length) };
  if (text[at] === '\\') {
    const escape = text.slice(at, at + 2);
    return {
      from: at,
      to: at + escape.length,
      message: `${escape} means nothing in a JSON text`,
      help: `write \\\\ for a backslash`,
    };
  }
  if (text[at] === '\t') return { ...place, message: 'a text holds a tab', help: 'write \\t' };
  const isEnd = at >= text.length || text[at] === '\n' || text[at] === '\r';
  if (isEnd)
    return {
      from: at,
      to: at,
      message: 'the text is not closed',
      help: 'write " where it ends; for a line break inside it, write \\n',
    };
  return { ...place, message: 'a text holds a control character', help: 'remove it' };
}

const EXPECTED: { readonly [expected in Exclude<Expected, 'depth'>]: string } = {
  value: 'a value',
  name: 'a name in quotation marks',
  colon: 'a colon',
  string: 'a text',
  'trailing-comma': 'a value',
  'object-end': 'a comma or }',
  'array-end': 'a comma or ]',
  end: 'the end of the file',
};

const HELP: { readonly [expected in Expected]?: string } = {
  end: 'remove what stands from here on',
};
