import type { Span } from '../../src/model/span.ts';

/** The place that `«` and `»` enclose in a text; they are not part of it. */
export function marked(text: string, file = 'messages/kari.yaml'): Span {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  return { source: { file, text: text.replaceAll(/[«»]/g, '') }, start, end };
}
