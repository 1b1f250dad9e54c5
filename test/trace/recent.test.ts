import { describe, expect, test } from 'vitest';
import { Recent } from '../../src/trace/recent.ts';

describe('what a leaf printed last', () => {
  test('is known for the same text at the same place', () => {
    const recent = new Recent();
    recent.note('a\r\nb', 3, 'a\nb');
    expect(recent.textOf('a\r\nb', 3)).toBe('a\nb');
    expect(recent.textOf(['a\r\nb'].join(''), 3)).toBe('a\nb');
  });

  test('is not known for another text, at another place, or once another text has come', () => {
    const recent = new Recent();
    recent.note('a', 3, 'A');
    expect(recent.textOf('b', 3)).toBeNull();
    expect(recent.textOf('a', 4)).toBeNull();
    recent.note('b', 3, 'B');
    expect(recent.textOf('a', 3)).toBeNull();
  });

  const others: readonly unknown[] = [undefined, null, '', 0, -0, 1, NaN, true, false, [], {}];
  test.each(others)('is not kept of %o, and never taken for it', (other) => {
    const recent = new Recent();
    expect(recent.textOf(other, 0)).toBeNull();
    if (other === '') return;
    recent.note(other, 0, 'x');
    expect(recent.textOf(other, 0)).toBeNull();
  });
});
