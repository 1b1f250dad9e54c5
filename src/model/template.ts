import type { Source } from './source.ts';

/** A layout or a reusable piece of one: MJML with Handlebars expressions. */
export interface Template {
  readonly name: string;
  readonly source: Source;
}
