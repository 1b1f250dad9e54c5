import { decoded } from './words.ts';

/** A tag in a comment for Outlook. */
export interface OutlookTag {
  /** In lower case. */
  readonly name: string;
  readonly sort: 'opens' | 'closes' | 'empty';
  /** Their names in lower case, each value decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Of a `<style>`, which is read as a whole. */
  readonly sheet: string | null;
}

/** The tags in a piece of HTML; null where one is not written so that all programs read it alike. */
export function outlookTags(text: string): readonly OutlookTag[] | null {
  const tags: OutlookTag[] = [];
  const tag = new RegExp(TAG);
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    tag.lastIndex = at;
    const [whole, slash, written = '', list = '', end] = tag.exec(text) ?? [];
    const attributes = attributesIn(list);
    if (whole === undefined || attributes === null) return null;
    const name = written.toLowerCase();
    at += whole.length;
    const close = name === 'style' && slash === '' ? text.toLowerCase().indexOf('</style>', at) : at;
    if (close < 0) return null;
    const isEmpty = EMPTY.test(name) || (end === '/' && name.includes(':'));
    if (end === '/' && !isEmpty) return null;
    const sheet = name === 'style' && slash === '' ? text.slice(at, close) : null;
    tags.push({ name, sort: slash === '/' ? 'closes' : isEmpty ? 'empty' : 'opens', attributes, sheet });
    at = close;
  }
  return tags;
}

const TAG = /<(\/?)([a-z][a-z\d]*(?::[a-z]\w*)?)((?:\s+[a-z][\w:-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))?)*)\s*(\/?)>/iy;

const EMPTY = /^(?:br|hr|img)$/;

/** Null where a name is there twice: programs do not agree on which of them counts. */
function attributesIn(list: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of list.matchAll(/([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gi)) {
    if (found.has(name.toLowerCase())) return null;
    found.set(name.toLowerCase(), decoded(double ?? single ?? ''));
  }
  return found;
}
