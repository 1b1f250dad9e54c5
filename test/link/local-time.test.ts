import { assert, constantFrom, date, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIfValid, localTime, localTimeIfValid } from '../../src/link/local-time.ts';

describe('the clock on the wall', () => {
  test.each([
    ['2026-11-19T15:59:00+01:00', 'Europe/Oslo', '2026-11-19 4 15:59'],
    ['2026-11-19T15:59:59.999+01:00', 'Europe/Oslo', '2026-11-19 4 15:59'],
    ['2026-11-19T15:59:00+01:00', 'Europe/Kyiv', '2026-11-19 4 16:59'],
    ['2026-11-19T15:59:00+01:00', 'America/New_York', '2026-11-19 4 9:59'],
    ['2026-11-19T15:59:00+01:00', 'Pacific/Auckland', '2026-11-20 5 3:59'],
    ['2026-11-19T15:59:00+01:00', 'Asia/Kathmandu', '2026-11-19 4 20:44'],
    ['2026-11-19T15:59:00+01:00', null, '2026-11-19 4 15:59'],
    ['2026-11-19T15:59:00-08:30', null, '2026-11-19 4 15:59'],
    ['2026-11-19T15:59:00Z', null, '2026-11-19 4 15:59'],
    ['2026-11-22T23:30:00Z', 'Europe/Oslo', '2026-11-23 1 0:30'],
    ['2026-11-19T15:59:00+14:00', null, '2026-11-19 4 15:59'],
    ['2024-02-29T12:00:00Z', null, '2024-2-29 4 12:00'],
    ['0099-03-01T00:00:00Z', null, '99-3-1 7 0:00'],
  ])('%s in %s is %s', (dateTime, zone, shown) => {
    const { year, month, day, weekday, hour, minute } = localTime(dateTime, zone);
    expect(`${year}-${month}-${day} ${weekday} ${hour}:${two(minute)}`).toBe(shown);
  });

  test.each([
    ['the last second of winter in Oslo', '2026-03-29T00:59:59Z', 'Europe/Oslo', 1],
    ['the first of summer', '2026-03-29T01:00:00Z', 'Europe/Oslo', 3],
    ['the hour that comes twice, first', '2026-10-25T00:30:00Z', 'Europe/Oslo', 2],
    ['the hour that comes twice, again', '2026-10-25T01:30:00Z', 'Europe/Oslo', 2],
    ['New York, three weeks earlier', '2026-03-08T07:00:00Z', 'America/New_York', 3],
    ['Auckland, where summer ends in April', '2026-04-04T14:00:00Z', 'Pacific/Auckland', 2],
  ])('%s', (_what, dateTime, zone, hour) => {
    expect(localTime(dateTime, zone).hour).toBe(hour);
  });

  test('agrees with what the machine prints, in any zone at any minute', () => {
    const zones = [
      'Europe/Oslo',
      'Europe/Kyiv',
      'America/New_York',
      'Pacific/Auckland',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
    ];
    const instants = integer({ min: Date.UTC(1975, 0, 1) / 60_000, max: Date.UTC(2075, 0, 1) / 60_000 });
    assert(
      property(instants, constantFrom(...zones), (minutes, timeZone) => {
        const instant = new Date(minutes * 60_000);
        const printed = instant.toLocaleString('sv-SE', { timeZone });
        const weekday = instant.toLocaleString('en-GB', { timeZone, weekday: 'short' });
        const time = localTime(instant.toISOString(), timeZone);
        expect(`${time.year}-${two(time.month)}-${two(time.day)} ${two(time.hour)}:${two(time.minute)}:00`).toBe(
          printed,
        );
        expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][time.weekday - 1]).toBe(weekday);
      }),
    );
  });

  test('the offset in which an instant is written changes nothing where the zone is known', () => {
    const offsets = integer({ min: -14 * 60, max: 14 * 60 });
    const instants = date({ min: new Date('1970-01-02'), max: new Date('2099-01-01'), noInvalidDate: true });
    assert(
      property(instants, offsets, (instant, offset) => {
        const utc = `${instant.toISOString().slice(0, 16)}:00Z`;
        const local = new Date(Date.parse(utc) + offset * 60_000).toISOString().slice(0, 19);
        const hours = two(Math.trunc(Math.abs(offset) / 60));
        const minutes = two(Math.abs(offset) % 60);
        const written = `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
        expect(localTime(written, 'Europe/Oslo')).toEqual(localTime(utc, 'Europe/Oslo'));
      }),
    );
  });
});

describe('what is no date-time', () => {
  test.each([
    ['2026-11-19', null],
    ['2026-11-19T15:59:00', null],
    ['2026-11-19T24:00:00Z', null],
    ['2026-11-19T15:60:00Z', null],
    ['2026-11-19T15:59:60Z', null],
    ['2026-11-19t15:59:00z', null],
    ['2026-11-19 15:59:00Z', null],
    ['2026-11-19T15:59:00+15:00', null],
    ['2026-11-19T15:59:00-01:60', null],
    ['2026-02-29T12:00:00Z', null],
    ['2026-00-10T12:00:00Z', null],
    ['tomorrow', null],
    ['2026-11-19T15:59:00Z', 'Europe/Olso'],
    ['2026-11-19T15:59:00Z', ''],
  ])('%s in %s', (dateTime, zone) => {
    expect(localTimeIfValid(dateTime, zone)).toBeNull();
    expect(() => localTime(dateTime, zone)).toThrow(RangeError);
  });

  test.each(['2026-02-29', '2026-11-31', '23.11.2026', '2026-1-1', '{{date}}', ''])('%s is no day', (text) => {
    expect(dayIfValid(text)).toBeNull();
  });

  test('a day knows its weekday', () => {
    expect(dayIfValid('2026-11-23')).toMatchObject({ year: 2026, month: 11, day: 23, weekday: 1 });
  });
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}
