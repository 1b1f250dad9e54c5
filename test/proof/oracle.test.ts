import { describe, expect, test } from 'vitest';
import { type Obligation, violationsIn } from './oracle.ts';
import { readingsOf } from './reading.ts';

const obligation = (name: string, more: Partial<Obligation> = {}): Obligation => ({
  path: [name],
  order: null,
  as: 'text',
  max: 1,
  tokens: [name],
  whole: name,
  isUnique: true,
  ...more,
});

const link = (href: string, more: Partial<Obligation> = {}): Obligation =>
  obligation('link', { as: 'href', tokens: [href], whole: null, ...more });

const page = (body: string, css = ''): string =>
  `<!doctype html><html><head><title>Zqaaa</title><style>${css}</style></head><body>${body}</body></html>`;

describe('a reader sees', () => {
  const seen: readonly (readonly [html: string, css?: string])[] = [
    ['<p>Zqaaa</p>'],
    ['<p><b>Zqa</b>aa</p>'],
    ['<div style="font-size:0"><p style="font-size:14px">Zqaaa</p></div>'],
    ['<div style="visibility:hidden"><p style="visibility:visible">Zqaaa</p></div>'],
    ['<p style="height:0">Zqaaa</p>'],
    ['<p style="width:0;min-width:100%">Zqaaa</p>'],
    ['<p style="color:#123456">Zqaaa</p>'],
    ['<p style="color:rgb(0,0,0)">Zqaaa</p>'],
    ['<p style="font-size:80%">Zqaaa</p>'],
    ['<p style="margin-top:-10px">Zqaaa</p>'],
    [
      '<p class="a">Zqaaa</p>',
      '.b { display: none } .a p { display: none } p.c { display: none } p > p { display:none }',
    ],
    ['<p>Zqaaa</p>', 'p::before { display: none } @font-face { font-family: x } p[hidden] { display: none }'],
    ['<details open><summary>x</summary>Zqaaa</details>'],
    ['<!--[if mso]>x<![endif]--><p>Zqaaa</p>'],
  ];
  test.each(seen)('%s %s', (html, css = '') => {
    expect(violationsIn(page(html ?? '', css), [obligation('Zqaaa')])).toEqual([]);
  });
});

describe('no reader, or not every one, sees', () => {
  const hidden: readonly (readonly [html: string, css?: string])[] = [
    [''],
    ['<!-- Zqaaa -->'],
    ['<!--[if mso]>Zqaaa<![endif]-->'],
    ['<!--[if !mso]><!-->Zqaaa<!--<![endif]-->'],
    ['<img alt="Zqaaa">'],
    ['<p title="Zqaaa">x</p>'],
    ['<p hidden>Zqaaa</p>'],
    ['<p style="display:none">Zqaaa</p>'],
    ['<div style="DISPLAY : None !important"><p style="display:block">Zqaaa</p></div>'],
    ['<p style="visibility:hidden">Zqaaa</p>'],
    ['<p style="visibility:collapse">Zqaaa</p>'],
    ['<p style="opacity:0">Zqaaa</p>'],
    ['<p style="opacity:0.0">Zqaaa</p>'],
    ['<p style="mso-hide:all">Zqaaa</p>'],
    ['<p style="font-size:0">Zqaaa</p>'],
    ['<p style="font-size:5px">Zqaaa</p>'],
    ['<p style="font-size:0.1em">Zqaaa</p>'],
    ['<p style="font:0/0 a">Zqaaa</p>'],
    ['<p style="height:0;overflow:hidden">Zqaaa</p>'],
    ['<p style="max-height:0px;overflow:hidden">Zqaaa</p>'],
    ['<p style="max-width:0;overflow:hidden">Zqaaa</p>'],
    ['<p style="color:transparent">Zqaaa</p>'],
    ['<p style="color:rgba(1, 2, 3, 0)">Zqaaa</p>'],
    ['<p style="color:#12345600">Zqaaa</p>'],
    ['<p style="text-indent:-9999px">Zqaaa</p>'],
    ['<p style="position:absolute;left:-9999px">Zqaaa</p>'],
    ['<p style="clip:rect(0 0 0 0)">Zqaaa</p>'],
    ['<p style="clip-path:inset(100%)">Zqaaa</p>'],
    ['<p style="transform:scale(0)">Zqaaa</p>'],
    ['<p class="x a">Zqaaa</p>', '.a { display: none }'],
    ['<div class="a"><p>Zqaaa</p></div>', 'body > .a p { display: none }'],
    ['<p>Zqaaa</p>', 'b, p { display: none }'],
    ['<p>Zqaaa</p>', '/* { */ p { display: none }'],
    ['<p>Zqaaa</p>', '@media (max-width: 480px) { p { display: none } }'],
    ['<b>x</b><p>Zqaaa</p>', 'b + p { display: none }'],
    ['<p>Zqaaa</p>', 'p:first-child { display: none }'],
    ['<p>Zqaaa</p>', 'p:not(.x) { display: none }'],
    ['<p style="font-size:16px">Zqaaa</p>', 'p { font-size: 0 !important }'],
    ['<p style="color:red">Zqaaa</p>', '[style] { display: none }'],
    ['<details><summary>x</summary>Zqaaa</details>'],
    ['<template>Zqaaa</template>'],
    ['<select><option>Zqaaa</option></select>'],
    ['<textarea>Zqaaa</textarea>'],
    ['<noscript>Zqaaa</noscript>'],
    ['<dialog>Zqaaa</dialog>'],
    ['<p>Zqaa</p>'],
  ];
  test.each(hidden)('%s %s', (html, css = '') => {
    expect(violationsIn(page(html ?? '', css), [obligation('Zqaaa')]).map(({ kind }) => kind)).toContain('lost');
  });
});

describe('a link is seen where it has something to read', () => {
  test.each([
    ['<a href="https://a.example/?a=1&amp;b=2">x</a>', true],
    ['<a href="https://a.example/?a=1&amp;b=2"><img alt="x"></a>', false],
    ['<a href="https://a.example/?a=1&amp;b=2"><span hidden>x</span></a>', false],
    ['<a href="https://a.example/">x</a>', false],
    ['<p>https://a.example/?a=1&amp;b=2</p>', false],
  ])('%s %s', (html, isSeen) => {
    expect(violationsIn(page(html), [link('https://a.example/?a=1&b=2')]).length === 0).toBe(isSeen);
  });
});

describe('the judge counts and orders', () => {
  const one = obligation('Zqone', { order: 1 });
  const two = obligation('Zqtwo', { order: 2 });
  const item = (index: number, name: string, field: string, order: number): Obligation =>
    obligation(name, { path: ['list', index, field], order });
  const list = [
    item(0, 'Zqa', 'text', 1),
    item(1, 'Zqb', 'text', 1),
    item(0, 'Zqc', 'note', 2),
    item(1, 'Zqd', 'note', 2),
  ];
  const cases: readonly (readonly [text: string, obligations: readonly Obligation[], kinds: readonly string[]])[] = [
    ['Zqone Zqtwo', [one, two], []],
    ['Zqtwo Zqone', [one, two], ['order']],
    ['Zqone Zqtwo Zqone', [one, two], ['repeated']],
    ['Zqone Zqtwo Zqone', [{ ...one, max: 2 }, two], []],
    ['Zqone <a href="x:y">Zqtwo</a>', [one, link('x:y', { order: 2 })], []],
    ['<a href="x:y">Zqone</a>', [one, link('x:y', { order: 2 })], []],
    ['<a href="x:y">go</a> Zqone', [one, link('x:y', { order: 2 })], ['order']],
    ['Zqa Zqc Zqb Zqd', list, []],
    ['Zqa Zqb Zqc Zqd', list, []],
    ['Zqb Zqa Zqc Zqd', list, ['order']],
    ['Zqc Zqa Zqb Zqd', list, ['order']],
    ['Zqa &amp;lt;', [obligation('Zqa', { whole: 'Zqa <' })], ['garbled']],
    ['Zqa &lt;', [obligation('Zqa', { whole: 'Zqa <' })], []],
    ['1107', [obligation('n', { tokens: ['107'], whole: null })], ['lost']],
    ['NOK 107.00', [obligation('n', { tokens: ['107'], whole: null })], []],
  ];
  test.each(cases)('%s', (text, obligations, kinds) => {
    const plain = violationsIn(page(`<p>${text}</p>`), obligations).filter(({ words }) => words.includes('(plain'));
    expect(plain.map(({ kind }) => kind)).toEqual(kinds);
  });
});

test('Outlook reads what other programs take for a comment, and not what is kept from it', () => {
  const html = page('a<!--[if mso]>b<![endif]--><!--[if !mso]><!-->c<!--<![endif]--><!-- d -->');
  expect(readingsOf(html).map(({ reader, text }) => [reader, text.trim()])).toEqual([
    ['plain', 'ac'],
    ['conditional', 'ac'],
    ['outlook', 'ab'],
  ]);
});
