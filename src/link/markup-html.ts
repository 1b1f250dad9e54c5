import type { Inline } from '../model/markup.ts';
import type { Html } from '../model/letter-model.ts';

/** A paragraph's markup as HTML: only `strong`, `em` and `a`; every text and target is escaped. */
export function markupHtml(inlines: readonly Inline[]): Html {
  return inlines.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
      return escapeMarkup(inline.text.value);
    case 'strong':
      return `<strong>${markupHtml(inline.children)}</strong>`;
    case 'emphasis':
      return `<em>${markupHtml(inline.children)}</em>`;
    case 'link':
      return `<a href="${escapeMarkup(inline.href.value)}">${markupHtml(inline.children)}</a>`;
  }
}

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in such a paragraph, and in the target of a link. */
export function escapeMarkup(text: string): Html {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
