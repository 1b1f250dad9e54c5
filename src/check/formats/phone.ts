import type { Fault } from './fault.ts';

/** The longest number in the world has 15 digits (ITU E.164), the shortest that one would print has 3. */
const DIGITS = { fewest: 3, most: 15 };

/** A phone number as people write it: digits, groups by spaces, `-`, `.`, `/` or brackets, a `+` at the front. */
export function phoneFault(text: string): Fault | null {
  const help = 'write it with the country, such as +47 55 50 12 34';
  const odd = /[^\d ().\u00A0/+-]/u.exec(text)?.[0] ?? (text.lastIndexOf('+') > 0 ? '+' : undefined);
  if (odd !== undefined) return { what: `is not a phone number: \`${odd}\` cannot stand there`, help };
  const digits = text.replaceAll(/\D/gu, '').length;
  if (digits >= DIGITS.fewest && digits <= DIGITS.most) return null;
  return { what: `is not a phone number: it has ${digits} ${digits === 1 ? 'digit' : 'digits'}`, help };
}
