import type { Span } from '../model/span.ts';
import type { Escape } from '../model/template-tree.ts';
import type { Findings } from './template-findings.ts';
import { afterText as urlAfterText, afterValue, escapeAt, joined, NOTHING, type Prefix } from './template-url.ts';

/** What of the text before a place decides how a value is read there. */
export interface Flow {
  /** Of the address that an attribute holds; null where there is none. */
  readonly address: Prefix | null;
  /** Behind an `&` that may begin a character reference: `&l` and a value `t;` would be read as `<`. */
  readonly isInReference: boolean;
}

export const IN_TEXT: Flow = { address: null, isInReference: false };
export const IN_ADDRESS: Flow = { address: NOTHING, isInReference: false };

export function afterText({ address, isInReference }: Flow, text: string): Flow {
  const isOpen =
    /&#?[a-z0-9]*$/i.test(text.slice(-LONGEST_REFERENCE)) || (isInReference && /^#?[a-z0-9]*$/i.test(text));
  return { address: address && urlAfterText(address, text), isInReference: isOpen };
}

/** With `&` and without `;`: `CounterClockwiseContourIntegral` is the longest that HTML knows. */
const LONGEST_REFERENCE = 33;

export function afterHole({ address }: Flow): Flow {
  return { address: address && afterValue(address), isInReference: false };
}

/** What makes a value safe here; where nothing does, that is said. */
export function escapeOf({ address, isInReference }: Flow, span: Span, findings: Findings): Escape {
  const escape = address === null ? 'html' : escapeAt(address);
  const refuse = (message: string, help: string): void =>
    findings.note('template/unsafe-place', span, message, { help });
  if (isInReference) {
    refuse('this value could be read as one sign with the "&" before it', 'write &amp; for an "&" that is text');
  } else if (escape === null && address?.kind === 'mixed') {
    refuse('what may stand here depends on the branch before it', 'write the whole address in each branch');
  } else if (escape === null) {
    const help = 'write the host and a "/" before the expression: https://example.com/{{…}}';
    refuse('the host of an address cannot come from a field', help);
  }
  return escape ?? 'html';
}

/** Behind a block that has several ways through it. */
export function joinedFlow(one: Flow, other: Flow): Flow {
  return {
    address: one.address && other.address && joined(one.address, other.address),
    isInReference: one.isInReference || other.isInReference,
  };
}
