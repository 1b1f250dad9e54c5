import type { Locale } from '../../src/model/template-helper.ts';
import { localeOf } from '../compile/letters.ts';

const LANGUAGES: ReadonlyMap<unknown, Locale> = new Map(
  ['en', 'nb', 'uk', 'ru', 'fy'].map((tag) => [tag, localeOf(tag)]),
);
const ENGLISH = localeOf('en');

/** What helpers know of a record: its language, English where it has none that is shipped, its reader's zone, its time. */
export function recordLocale(record: object): Locale {
  const locale = LANGUAGES.get(fieldOf(record, 'language')) ?? ENGLISH;
  const timeZone = fieldOf(fieldOf(record, 'recipient'), 'timezone');
  const sendAt = fieldOf(record, 'send_at');
  return {
    ...locale,
    timeZone: typeof timeZone === 'string' ? timeZone : null,
    sendAt: typeof sendAt === 'string' ? sendAt : null,
  };
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? Reflect.get(value, field)
    : undefined;
}
