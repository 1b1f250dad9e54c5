import { test } from 'vitest';
import { tryHalf } from './soundness.ts';

test('a random template without a finding keeps every promise: the second half', { timeout: 3_600_000 }, () =>
  tryHalf(1),
);
