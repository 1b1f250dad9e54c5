/** How lists write days; those with the day first come before those with the month first. */
export const SPREADSHEET_DATES: readonly string[] = [
  'yyyy-mm-dd',
  'dd.mm.yyyy',
  'd.m.yyyy',
  'dd/mm/yyyy',
  'd/m/yyyy',
  'dd-mm-yyyy',
  'd-m-yyyy',
  'yyyy/mm/dd',
  'yyyy/m/d',
  'yyyy.mm.dd',
  'yyyy-m-d',
  'd. m. yyyy',
  'dd. mm. yyyy',
  'yyyymmdd',
  'mm/dd/yyyy',
  'm/d/yyyy',
  'mm-dd-yyyy',
  'm-d-yyyy',
];

/** Whether the day stands before the month, or the year first. */
export function isDayFirst(pattern: string): boolean {
  return !/^\s*m/iu.test(pattern);
}

/** A form of dates with day and month the other way round; null where the year stands first, as nobody exchanges them there. */
export function exchanged(pattern: string): string | null {
  const lower = pattern.trim().toLowerCase();
  const letters: Readonly<Record<string, string>> = { d: 'm', m: 'd' };
  return lower.startsWith('y') ? null : lower.replaceAll(/[dm]/gu, (letter) => letters[letter] ?? letter);
}

/** Excel counts days from the last of 1899; 20,000 is in 1954 and 80,000 in 2119. */
const DAYS_TO_1970 = 25_569;
const [FIRST, LAST] = [20_000, 80_000];

/** The day that a number of five digits is in a spreadsheet; null for every other text. */
export function dateOfSerial(text: string): string | null {
  if (!/^\d{5}(?:[.,]\d+)?$/u.test(text)) return null;
  const days = Number(text.slice(0, 5));
  if (days < FIRST || days > LAST) return null;
  return new Date((days - DAYS_TO_1970) * 86_400_000).toISOString().slice(0, 10);
}
