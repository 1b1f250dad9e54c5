/** An element's start or end with attributes as everybody reads them. */
const WHOLE_TAG = /<\/?[a-z][^\s"'<>=/]*(?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*\/?>/iy;

/** Where a parser leaves the text: for an element, a comment, a declaration or an instruction. */
const MARKUP_START = /<[a-z/!?]/gi;

/**
 * Could what stands behind this HTML be taken for a part of its last tag or comment? Where that is not certain, and for
 * each comment, the answer is yes.
 */
export function isMarkupOpen(html: string): boolean {
  MARKUP_START.lastIndex = 0;
  for (let start = MARKUP_START.exec(html); start !== null; start = MARKUP_START.exec(html)) {
    WHOLE_TAG.lastIndex = start.index;
    if (!WHOLE_TAG.test(html)) return true;
    MARKUP_START.lastIndex = WHOLE_TAG.lastIndex;
  }
  return html.endsWith('<');
}
