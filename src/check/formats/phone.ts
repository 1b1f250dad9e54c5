import type { Fault } from './fault.ts';

/** The longest number in the world has 15 digits (ITU E.164), the shortest that one would print has 3. */
const DIGITS = { fewest: 3, most: 15 };

/** Numbers of up to six digits (112, 02800, 116117) are dialled in their own country only and have no other form. */
const LONGEST_SHORT_NUMBER = 6;

const EXAMPLE = 'write it with the country, such as +47 55 50 12 34';

/**
 * A phone number as people write it: a `+` and the country at the front, digits, groups by spaces, `-`, `.`, `/` or
 * brackets. Short numbers stand without a country.
 */
export function phoneFault(text: string): Fault | null {
  const odd = /[^\d ().\u00A0/+-]/u.exec(text)?.[0] ?? (text.lastIndexOf('+') > 0 ? '+' : undefined);
  if (odd !== undefined) return { what: `is not a phone number: \`${odd}\` cannot stand there`, help: EXAMPLE };
  const digits = text.replaceAll(/\D/gu, '').length;
  if (digits < DIGITS.fewest || digits > DIGITS.most) {
    return { what: `is not a phone number: it has ${digits} ${digits === 1 ? 'digit' : 'digits'}`, help: EXAMPLE };
  }
  return countryFault(text, digits);
}

function countryFault(text: string, digits: number): Fault | null {
  const abroad = text.replace(/^00 ?(?=[1-9])/u, '+');
  if (abroad !== text) {
    return { what: 'begins with 00, which is not dialled everywhere', help: `write ${withoutTrunk(abroad)}` };
  }
  if (text.startsWith('+')) {
    if (withoutTrunk(text) === text) return null;
    return { what: 'has (0) in it, which is not dialled from abroad', help: `write ${withoutTrunk(text)}` };
  }
  return digits <= LONGEST_SHORT_NUMBER ? null : { what: 'is a phone number without its country', help: EXAMPLE };
}

/** The national prefix in brackets (ITU E.123, 7.3) is no part of the number as it is dialled from abroad. */
function withoutTrunk(number: string): string {
  return number.replaceAll(/ ?\(0\) ?/gu, ' ');
}
