import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownCodes } from '../../src/rules/index.ts';
import { parts, partOf, type SourceFile, sourceFiles, src } from './source-files.ts';

test('every code that is reported is explained', () => {
  const known = new Set(knownCodes());
  const reported = sourceFiles().flatMap((file) => codesIn(file).map((code) => ({ code, where: `src/${file.path}` })));
  expect(reported.length).toBeGreaterThan(20);
  expect([...reported, ...codesInSchemas()].filter(({ code }) => !known.has(code))).toEqual([]);
});

/** The codes that stand as they are in `error('area/name', …)` and `warning('area/name', …)`. */
function codesIn({ tree }: SourceFile): readonly string[] {
  return [...parts(tree)].flatMap((part) => {
    const callee = part.type === 'CallExpression' ? partOf(part, 'callee')?.['name'] : undefined;
    const [first]: unknown[] = Array.isArray(part['arguments']) ? part['arguments'] : [];
    const isCode = typeof first === 'object' && first !== null && 'value' in first && typeof first.value === 'string';
    return isCode && (callee === 'error' || callee === 'warning') ? [String(first.value)] : [];
  });
}

function codesInSchemas(): readonly { readonly code: string; readonly where: string }[] {
  const folder = join(src, '../schemas');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return names.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/"rule": "([^"]+)"/g)].map(([, code = '']) => ({
      code,
      where: `schemas/${name}`,
    })),
  );
}
