import { extentOfText, valueStart } from './extent.ts';
import { lineEnd } from './lines.ts';
import { type Mistake, needsQuotes, unreadable } from './yaml-mistakes.ts';

export function directive(text: string, at: number): Mistake {
  const place = { from: at, to: lineEnd(text, at) };
  return {
    code: 'yaml/directive',
    ...place,
    message: 'a line that begins with % gives orders to a YAML reader, and envoi takes none: it reads YAML 1.2',
    help: 'remove the line',
    changes: [{ ...place, text: '' }],
    fix: { title: 'remove the line', safe: false },
  };
}

export function secondDocument(text: string, at: number): Mistake {
  const isEmpty = /^(?:---|\.\.\.)?\s*$/.test(text.slice(at));
  return {
    code: 'yaml/several-documents',
    from: at,
    to: at + (/^\S+/.exec(text.slice(at, at + 80))?.[0].length ?? 1),
    message: isEmpty
      ? 'the line --- begins a second document, which is empty'
      : 'a second document begins here, and a file has one',
    help: isEmpty
      ? 'remove the line'
      : 'put it in a file of its own, or remove the line --- if it belongs to the first',
    changes: [{ from: at, to: text.length, text: '' }],
    fix: isEmpty ? { title: 'remove the line', safe: true } : null,
  };
}

/** A character that can stand nowhere outside quotation marks, mostly a closing bracket. */
export function stray(text: string, at: number): Mistake {
  const from = valueStart(text, at);
  if (at === from || /[[{]/.test(text.charAt(from))) return needsQuotes(text, from, false, true);
  return unreadable(
    text,
    { from: at, to: lineEnd(text, at) },
    'what stands from here on cannot be read',
    'put the text in quotation marks',
  );
}

export function listBesideKeys(text: string, at: number): Mistake {
  return unreadable(
    text,
    { from: at, to: Math.max(at + 1, extentOfText(text, at).to) },
    'a list and keys cannot stand side by side',
    'put a key above the list items and indent them under it',
  );
}
