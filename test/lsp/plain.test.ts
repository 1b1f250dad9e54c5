import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code, escaped } from '../../src/assist/markdown.ts';
import { plainOf } from '../../src/lsp/plain.ts';

test.each([
  ['**Template** · `template` · text', 'Template · template · text'],
  ['**`emma`** · sender', 'emma · sender'],
  ['`` a`b `` and `c`', 'a`b and c'],
  ['> “Say \\*so\\*”  \n> letters\\_of.md, line 3', '“Say *so*”\nletters_of.md, line 3'],
  ['one\n\n---\n\ntwo', 'one\n\ntwo'],
  ['- `decimals=`: a number', '- decimals=: a number'],
  ['\\`not code\\` 2 \\*\\* 3', '`not code` 2 ** 3'],
])('%s', (markdown, plain) => {
  expect(plainOf(markdown)).toBe(plain);
});

test('what was written as a text or as code reads as it was', () => {
  const words = fc.stringMatching(/^[a-zæ0-9*_`<>|&~.\\#+-]+( [a-zæ0-9*_<>|&~.\\#+-]+){0,3}$/u);
  fc.assert(
    fc.property(words, (text) => {
      expect(plainOf(`**x** ${code(text)}`)).toBe(`x ${text}`);
      if (!text.includes('`')) expect(plainOf(`x ${escaped(text)}`)).toBe(`x ${text}`);
    }),
  );
});
