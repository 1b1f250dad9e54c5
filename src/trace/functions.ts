import type { TemplateHelper } from '../model/template-helper.ts';

/** What programs call. It is handed in from above: programs are data, and know of functions only names. */
export interface Functions {
  readonly helpers: ReadonlyMap<string, TemplateHelper>;
  /** What makes a value part of a link. */
  readonly escapes: { readonly [escape in 'url-part' | 'mail-address' | 'phone-number']: (text: string) => string };
  /** A number as data: no groups, a point, no exponent. */
  readonly number: (value: number) => string;
}
