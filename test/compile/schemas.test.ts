import { expect, test } from 'vitest';
import { compileSchemas } from '../../src/check/schema.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
test('x', () => {
  expect(typeof compileSchemas).toBe('function');
  const d: Diagnostic[] = [];
  expect(d).toEqual([]);
});
