import type { Diagnostic } from '../model/diagnostic.ts';
import type { Text } from '../model/text.ts';
import { type Mustache, scanHandlebars } from './handlebars-scan.ts';

/** Neither letter nor sign nor space, so that nothing of an expression is taken for markup, a word or a date. */
const MASK = '\uE000';

/** The same text, in which every character of an expression stands for nothing: what is around keeps its place. */
export function withMaskedExpressions(text: Text): Text {
  const { value } = text;
  if (!value.includes('{{')) return text;
  let masked = '';
  for (const { start, end } of expressionsIn(value)) {
    masked += value.slice(masked.length, start) + MASK.repeat(end - start);
  }
  return { ...text, value: masked + value.slice(masked.length) };
}

/** A finding about a masked text as people can read it; without fixes that would write what nobody wrote. */
export function unmasked(finding: Diagnostic): Diagnostic {
  const { message, help, related, fixes } = finding;
  return {
    ...finding,
    message: withoutMask(message),
    help: help && withoutMask(help),
    related: related.map(({ span, message: said }) => ({ span, message: withoutMask(said) })),
    fixes: fixes.filter(({ edits }) => edits.every(({ text }) => !text.includes(MASK))),
  };
}

/** Words about a masked text as people can read them. */
export function withoutMask(words: string): string {
  return words.replaceAll(/\uE000+/gu, '{{…}}');
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where expressions stand; in a text whose expressions cannot be read, where they seem to. */
function expressionsIn(value: string): readonly Range[] {
  const mustaches = mustachesIn(value);
  if (mustaches !== null) return mustaches.map(({ span }) => span);
  const found: Range[] = [];
  for (let start = value.indexOf('{{'); start >= 0; ) {
    const close = value.indexOf('}}', start + 2);
    if (close < 0) break;
    const end = close + (value.startsWith('}}}', close) ? 3 : 2);
    found.push({ start, end });
    start = value.indexOf('{{', end);
  }
  return found;
}

/** Null where they cannot be read, which is said when they are checked. */
export function mustachesIn(value: string): readonly Mustache[] | null {
  return scanHandlebars({ file: '', text: value }, () => undefined);
}
