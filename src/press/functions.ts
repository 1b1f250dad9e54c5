import { mailAddress, phoneNumber, urlPart } from '../link/link-parts.ts';
import { plainNumber } from '../link/number-text.ts';
import { templateHelpers } from '../link/template-helpers.ts';
import type { Functions } from '../trace/functions.ts';

/** What programs call, for the letters of an application: the same that a build gives them. */
export const functions: Functions = {
  helpers: new Map(templateHelpers.map((helper) => [helper.name, helper])),
  escapes: { 'url-part': urlPart, 'mail-address': mailAddress, 'phone-number': phoneNumber },
  number: plainNumber,
};
