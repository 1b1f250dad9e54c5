import { expect, test } from 'vitest';
import { isMarkupOpen } from '../../src/trace/open-markup.ts';

test.each([
  '',
  'words < more',
  'a <b>c</b>',
  '<img src="x.png" alt=\'"\' width=3 hidden>',
  '<br/>',
  '<br />',
  '<a href="a>b">c</a >',
  '<title-page>',
])('%s ends in its text', (html) => {
  expect(isMarkupOpen(html)).toBe(false);
});

test.each([
  '<b title="',
  '<b',
  'words <',
  '</b',
  '<b title=">',
  '<b title=\'a">',
  '<b "a> <i title="b>',
  '<!-- a note -->',
  '<!--',
  '<?php ?>',
  '<b>c</b><i title=',
  '<textarea>',
  'a <TITLE lang=en>b',
  '<style>p { color: red }</style>',
])('%s may reach beyond', (html) => {
  expect(isMarkupOpen(html)).toBe(true);
});

test('a long tag without an end is open', () => {
  expect(isMarkupOpen(`<b ${'a = "b" '.repeat(20_000)}`)).toBe(true);
  expect(isMarkupOpen(`<b${' '.repeat(100_000)}`)).toBe(true);
  expect(isMarkupOpen('<b '.repeat(50_000))).toBe(true);
});
