import { Parser } from 'htmlparser2';

/** A piece of MJML or of the HTML in it, as a mail program would read it: entities are decoded, comments are gone. */
export type MarkupNode = MarkupText | MarkupElement;

export interface MarkupText {
  readonly kind: 'text';
  readonly text: string;
}

export interface MarkupElement {
  readonly kind: 'element';
  /** In lower case. */
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly MarkupNode[];
}

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[];
}

/**
 * Reads MJML whose expressions are filled in. What stands in `mj-text` is HTML (`<br>`, `<p>` without an end), so HTML's
 * rules hold; MJML's own `<mj-divider />` may close itself. Nothing is an error here: MJML judges.
 */
export function parseMarkup(mjml: string): readonly MarkupNode[] {
  const root: OpenElement = { kind: 'element', name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: OpenElement = { kind: 'element', name, attributes: { ...attributes }, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        open.pop();
      },
      ontext(text) {
        open.at(-1)?.children.push({ kind: 'text', text });
      },
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(mjml);
  return root.children;
}
