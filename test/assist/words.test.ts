import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code, escaped } from '../../src/assist/markdown.ts';
import { inChoice, inSnippet, withoutStops } from '../../src/assist/without-stops.ts';

describe('a snippet without its stops', () => {
  test.each([
    ['name: ', 'name: '],
    ['a: ${1}\n  b: ${2}', 'a: \n  b: '],
    ['a: ${1:Kari}$0', 'a: '],
    ['a: ${1|yes,no|}', 'a: yes'],
    ['a: "#${1}"', 'a: "#"'],
    ['\\$1 \\} \\\\', '$1 } \\'],
    ['${1|a\\,b,c\\|d|}', 'a,b'],
    ['a\\b', 'a\\b'],
  ])('%j', (snippet, plain) => {
    expect(withoutStops(snippet)).toBe(plain);
  });

  test('has every text as it was, outside of stops and as the first of a choice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, other) => {
        expect(withoutStops(inSnippet(text))).toBe(text);
        expect(withoutStops(`\${1|${inChoice(text)},${inChoice(other)}|}`)).toBe(text);
      }),
    );
  });
});

describe('Markdown', () => {
  test.each([
    ['the file in templates/, without .mjml', 'the file in templates/, without .mjml'],
    ['**bold** _x_ [a](b) <i>', '\\*\\*bold\\*\\* \\_x\\_ \\[a\\](b) \\<i\\>'],
    ['`code *x*` and *y*', '`code *x*` and \\*y\\*'],
    ['see https://evil.example', 'see https\\://evil.example'],
    ['www.evil.example', 'www\\.evil.example'],
    ['# no title', '\\# no title'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['+47 555', '+47 555'],
    ['a\n\n# b', 'a # b'],
    ['\u202eabc\u0000', '\\<U+202E\\>abc\\<U+0000\\>'],
  ])('of %j', (text, markdown) => {
    expect(escaped(text)).toBe(markdown);
  });

  test.each([
    ['a', '`a`'],
    ['a`b', '`` a`b ``'],
    ['`', '`` ` ``'],
    ['a``b`c', '``` a``b`c ```'],
    ['a\nb', '`a b`'],
    [' ', ''],
  ])('code of %j', (text, markdown) => {
    expect(code(text)).toBe(markdown);
  });

  test('of any text has no markup that is not escaped, and one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab\\`*_[]<>|&~#\n\r\u2028:/w.')) }), (text) => {
        const markdown = escaped(text);
        expect(markdown).not.toMatch(/[\n\r\u2028]/u);
        const outside = markdown.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/gu, '').replaceAll(/\\./gu, '');
        expect(outside).not.toMatch(/[*_[\]<>|&~]/u);
      }),
    );
  });
});
