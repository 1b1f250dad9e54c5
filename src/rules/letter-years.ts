/** The years that a letter of our time speaks of, birthdays among them; another one in a date is a slip, and has been reported as that. */
export const LETTER_YEARS = { first: 1900, last: 2100 } as const;

export function isLetterYear(year: number): boolean {
  return year >= LETTER_YEARS.first && year <= LETTER_YEARS.last;
}
