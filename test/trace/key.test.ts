import { describe, expect, test } from 'vitest';
import { Key } from '../../src/trace/key.ts';

describe('a key', () => {
  test('says what was decided, in order', () => {
    const inner = Key.shared().outcome(true);
    const key = Key.shared().count(3).outcome(true).outcome(false).behind('"0:1:a').region(inner).count(100_000);
    expect(key.text).toBe('3;10"0:1:a|1100000;');
    expect(Key.alone.outcome(false).count(0).region(inner).text).toBe('00;|1');
  });

  test('is the same object where it comes again', () => {
    const [start, inner] = [Key.shared(), Key.shared().outcome(true)];
    const way = (): Key => start.outcome(true).outcome(false).count(0).count(3).region(inner);
    expect(way()).toBe(way());
    expect(way().outcome(true)).not.toBe(way().outcome(false));
    expect(start.count(2)).not.toBe(start.count(3));
  });

  test('is not kept behind a value, behind a long list, and where nothing is', () => {
    const start = Key.shared();
    for (const end of [start.behind('x'), start.count(64), start.region(start.behind('y')), Key.alone]) {
      expect(end.outcome(true)).not.toBe(end.outcome(true));
      expect(end.outcome(true).text).toBe(`${end.text}1`);
    }
  });

  test('is right also where there are more ways than are kept', () => {
    const start = Key.shared();
    const ways = Array.from({ length: 8192 }, (_, way) => way.toString(2).padStart(13, '0'));
    for (const digits of [...ways, ...ways]) {
      let key = start;
      for (const digit of digits) key = key.outcome(digit === '1');
      expect(key.text).toBe(digits);
    }
  });
});
