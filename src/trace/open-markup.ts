/** An element's start or end with attributes as everybody reads them. */
const WHOLE_TAG = /<\/?[a-z][^\s"'<>=/]*(?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*\/?>/iy;

/** Where a parser leaves the text: for an element, a comment, a declaration or an instruction. */
const MARKUP_START = /<[a-z/!?]/gi;

/** The start of an element whose contents are text and not markup, up to its own end. */
const LITERAL = /<(?:script|style|textarea|title|iframe|xmp|noembed|noframes|noscript|plaintext)(?![a-z\d-])/i;

/**
 * Could what stands behind this HTML be taken for a part of its last tag or comment, or for the text of an element whose
 * contents are no markup? Where that is not certain, and for each comment and each such element, the answer is yes.
 */
export function isMarkupOpen(html: string): boolean {
  if (LITERAL.test(html)) return true;
  MARKUP_START.lastIndex = 0;
  for (let start = MARKUP_START.exec(html); start !== null; start = MARKUP_START.exec(html)) {
    WHOLE_TAG.lastIndex = start.index;
    if (!WHOLE_TAG.test(html)) return true;
    MARKUP_START.lastIndex = WHOLE_TAG.lastIndex;
  }
  return html.endsWith('<');
}
