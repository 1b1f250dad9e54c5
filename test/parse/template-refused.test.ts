import { describe, expect, test } from 'vitest';
import { readTemplate } from './template-shape.ts';
import { marked, unmarked } from './texts.ts';

/** The place of each finding is between « and »; a template has one mistake, so it has one finding. */
type Case = readonly [template: string, code: string, message: string];

function refuses(cases: readonly Case[]): void {
  test.each(cases)('%s', (template, code, message) => {
    const { findings } = readTemplate(unmarked(template));
    expect(findings.map((finding) => [marked(finding), finding.code, finding.message])).toEqual([
      [template, code, message],
    ]);
  });
}

describe('elements that do not end', () => {
  refuses([
    ['<«p»>a', 'mjml/unclosed', '<p> is never closed'],
    ['<mj-column><«mj-text»>a</mj-column>', 'mjml/unclosed', '<mj-text> is never closed'],
    ['<ul><«li»>a<li>b</li></ul>', 'mjml/unclosed', '<li> is never closed'],
    ['<mj-text><«div» />a</mj-text>', 'mjml/unclosed', 'mail programs do not take <div/> for a closed element'],
    ['<«mj-style»>a {}', 'mjml/unclosed', '<mj-style> is never closed'],
    ['<b><i>a«</b>»</i>', 'mjml/misnested', '</b> stands here, but <i> is still open'],
    ['a«</p>»', 'mjml/misnested', '</p> closes nothing: no <p> is open here'],
    ['<p>a<br>b«</br>»</p>', 'mjml/misnested', '<br> has no contents and no end'],
    ['«<p» class="a"', 'template/syntax', 'this tag is never closed'],
    ['<p>a «<b» and c</p>', 'template/syntax', 'this tag is never closed'],
    ['<p>a«</p»', 'template/syntax', 'this tag is never closed'],
    ['<p>a«</p class="b">»', 'template/syntax', 'the end of an element has its name and nothing else'],
    ['<p>a «<» b</p>', 'template/syntax', 'here begins no tag'],
    ['<p>a «<»3 b</p>', 'template/syntax', 'here begins no tag'],
    ['<p>a «</» b</p>', 'template/syntax', 'here begins no tag'],
    ['a«<!--» b', 'template/syntax', 'this comment is never closed'],
    ['a«<!--»> b -->', 'template/syntax', 'not every program sees the same end of this comment'],
    ['a«<!--» b --!> c -->', 'template/syntax', 'not every program sees the same end of this comment'],
    ['a«<!--[if !mso]><!-->»b', 'mjml/unclosed', 'what this comment begins is never ended'],
    [
      '<!--[if !mso]><!--><p>«<!--<![endif]-->»</p>',
      'mjml/misnested',
      'this ends a part for some mail programs that did not begin in the same element',
    ],
    ['a«<![CDATA[ {{b}} ]]>»', 'mjml/forbidden', 'a letter cannot have instructions and sections of XML'],
    ['«<?xml version="1.0"?>»a', 'mjml/forbidden', 'a letter cannot have instructions and sections of XML'],
    ['«<![if !mso]>»a', 'mjml/forbidden', 'a letter cannot have instructions and sections of XML'],
    ['a«<?»b', 'template/syntax', 'what begins here is never closed'],
    ['<«MJ-Text»>a</MJ-Text>', 'mjml/unknown-element', 'MJML writes the names of its elements in lower case'],
    ['<mj-text>a«</mj-Text>»', 'mjml/unknown-element', 'MJML writes the names of its elements in lower case'],
    ['<mj-style>a«<»b {}</mj-style>', 'template/syntax', '"<" cannot stand in <mj-style>'],
    ['<mj-style>«<»!-- a {} --></mj-style>', 'template/syntax', '"<" cannot stand in <mj-style>'],
  ]);
});

describe('attributes', () => {
  refuses([
    ['<p class="a" title="b" «class»="c">d</p>', 'mjml/unknown-attribute', '"class" stands here twice'],
    ['<p class="a" «CLASS»="b">c</p>', 'mjml/unknown-attribute', '"class" stands here twice'],
    [
      '<mj-text «Color»="#ffffff">a</mj-text>',
      'mjml/unknown-attribute',
      'MJML writes the names of its attributes in lower case',
    ],
    ['<td width=«100%»>a</td>', 'mjml/invalid-value', 'the value of "width" stands without quotes'],
    ['<td width«=»>a</td>', 'template/syntax', '"width" is given no value'],
    ['<p title="a «<» b">c</p>', 'mjml/invalid-value', '"<" cannot stand in a value'],
    ["<mj-image alt='a«\"» onerror=b' />", 'mjml/invalid-value', `'"' cannot stand in a value`],
    ['<p class=«"»a>b</p><p class="c">d</p>', 'template/syntax', 'this quote is never closed'],
    ['<p class=«"»a>b</p>', 'template/syntax', 'this quote is never closed'],
    ['<p «"»a">b</p>', 'template/syntax', `'"' is not expected in a tag`],
    ['<p «/» class="a">b</p>', 'template/syntax', '"/" is not expected in a tag'],
    ['<p «a§b»="c">d</p>', 'template/syntax', '"a§b" is no name of an attribute'],
    ['<p «\\{{a}}»>b</p>', 'template/syntax', '"\\{{a}}" is no name of an attribute'],
    ['<«mj-té»>a</mj-té>', 'template/syntax', '"mj-té" is no name of an element'],
  ]);
});

describe('blocks that cross markup', () => {
  refuses([
    ['«{{#if a}}»<p>{{/if}}b</p>', 'template/split-block', 'this block opens <p>, but does not close it'],
    [
      '«{{#if a}}»<p class="b">{{else}}<p>{{/if}}c</p>',
      'template/split-block',
      'this block opens <p>, but does not close it',
    ],
    ['{{#if a}}b«{{else}}»<p>{{/if}}c</p>', 'template/split-block', 'this block opens <p>, but does not close it'],
    [
      '<p>{{#if a}}b«</p>»{{else}}c</p>{{/if}}',
      'template/split-block',
      '</p> closes what was opened outside of this block',
    ],
    ['<p>a{{#if b}}«</p>»<p>{{/if}}c</p>', 'template/split-block', '</p> closes what was opened outside of this block'],
    [
      '<ul>«{{#each a}}»<li>{{.}}{{/each}}</ul>',
      'template/split-block',
      'this block opens <li>, but does not close it',
    ],
    ['«{{#> a}}»<p>{{/a}}', 'template/split-block', 'this block opens <p>, but does not close it'],
    ['«{{#*inline "a"}}»<p>{{/inline}}', 'template/split-block', 'this block opens <p>, but does not close it'],
    [
      '<p class="«{{#if a}}»b">c{{/if}}</p>',
      'template/split-block',
      'this block begins in the value of "class", but does not end in it',
    ],
    [
      '{{#if a}}<p class="b«{{/if}}»">c</p>',
      'template/split-block',
      'this belongs to a block that was opened in another place',
    ],
    [
      '{{#if a}}<p class="«{{else}}»b">{{/if}}c</p>',
      'template/split-block',
      'this belongs to a block that was opened in another place',
    ],
  ]);
});

describe('expressions where nothing makes them safe', () => {
  const inTag = 'an expression cannot stand in a tag outside of a value';
  const inComment = 'an expression cannot stand in a comment of the letter';
  const inName = 'the name of an element cannot come from a field or a branch';
  const bare = 'an expression cannot stand without quotes around it';
  refuses([
    ['<«{{a}}»>b</{{a}}>', 'template/unsafe-place', inName],
    ['<h«{{a}}»>b</h{{a}}>', 'template/unsafe-place', inName],
    ['<p>a</p«{{b}}»>', 'template/unsafe-place', inName],
    ['<p «{{a}}»="b">c</p>', 'template/unsafe-place', inTag],
    ['<p data-«{{a}}»="b">c</p>', 'template/unsafe-place', inTag],
    ['<p class=«{{a}}» title=b{{c}}>d</p>', 'template/unsafe-place', bare],
    ['<p class=a«{{b}}»>c</p>', 'template/unsafe-place', bare],
    [
      '<p «{{#if a}}»class="b"{{/if}}>c</p>',
      'template/unsafe-place',
      'a block cannot stand in a tag outside of a value',
    ],
    ['<p «{{! a }}» class="b">c</p>', 'template/unsafe-place', inTag],
    ['<!-- «{{a}}» {{b}} -->', 'template/unsafe-place', inComment],
    ['<!--[if mso]>«{{#if a}}»<p>b</p>{{/if}}<![endif]-->', 'template/unsafe-place', inComment],
    ['{{#if a}}<!-- «{{/if}}» -->', 'template/unsafe-place', inComment],
    ['<!doctype «{{a}}»>', 'template/unsafe-place', 'an expression cannot stand in a doctype'],
    [
      '<!--[if !mso]><!-->«{{a}}» {{b}}<!--<![endif]-->',
      'template/unsafe-place',
      'this stands in a part of the letter that not every mail program shows',
    ],
    ['<p class="«{{> a}}»">b</p>', 'template/unsafe-place', 'a partial cannot be included in a value'],
    [
      '<p class="«{{#*inline "a"}}»b{{/inline}}">c</p>',
      'template/unsafe-place',
      'a partial cannot be defined in a value',
    ],
    [
      '<a href="https://«{{a}}»/{{b}}">c</a>',
      'template/unsafe-place',
      'the host of an address cannot come from a field',
    ],
    [
      '<a href="https://x.example«{{a}}»">c</a>',
      'template/unsafe-place',
      'the host of an address cannot come from a field',
    ],
    [
      '<a href="https://x&#47;«{{a}}»">c</a>',
      'template/unsafe-place',
      'the host of an address cannot come from a field',
    ],
    ['<img src="http:\\\\x«{{a}}»">', 'template/unsafe-place', 'the host of an address cannot come from a field'],
    [
      '<a href="{{#if a}}https://x.example/{{else}}mailto:{{/if}}«{{b}}»">c</a>',
      'template/unsafe-place',
      'what may stand here depends on the branch before it',
    ],
    [
      '<a href="{{#if a}}https://x.example/{{/if}}«{{b}}»">c</a>',
      'template/unsafe-place',
      'what may stand here depends on the branch before it',
    ],
    ['a &«{{b}}»;', 'template/unsafe-place', 'this value could be read as one sign with the "&" before it'],
    [
      'a &#x{{#if b}}«{{c}}»{{/if}}',
      'template/unsafe-place',
      'this value could be read as one sign with the "&" before it',
    ],
    [
      '{{#if a}}&l{{/if}}«{{b}}»',
      'template/unsafe-place',
      'this value could be read as one sign with the "&" before it',
    ],
    [
      '«{{#each a}}»{{.}}&{{/each}}',
      'template/unsafe-place',
      'what this block begins with could be read as one sign with the "&" that it ends with',
    ],
  ]);
});

describe('what the language does not have', () => {
  const byName = 'a partial is included by its name, it cannot be chosen by data';
  refuses([
    ['«{{* a}}»', 'template/unsupported', 'a template cannot have decorators'],
    ['{{#*«other» "a"}}{{/other}}', 'template/unsupported', 'a template cannot have decorators'],
    [
      '{{#*inline «a»}}b{{/inline}}',
      'template/unsupported',
      'a partial is defined with its name in quotes and nothing else',
    ],
    ['{{#*inline «"__proto__"»}}b{{/inline}}', 'template/unsupported', 'a partial cannot be named "__proto__"'],
    ['{{> «(a)»}}', 'template/unsupported', byName],
    [
      '{{#> «@partial-block»}}a{{/@partial-block}}',
      'template/unsupported',
      'the block that a partial is given has nothing to stand in for it',
    ],
    ['{{> «a» b c}}', 'template/unsupported', 'a partial takes at most one argument'],
    ['{{> a «constructor=b»}}', 'template/unsupported', 'no argument can be named "constructor"'],
    ['«{{&a}}»', 'template/unsupported', 'a value cannot be printed with {{&}}'],
    ['«{{~&a}}»', 'template/unsupported', 'a value cannot be printed with {{&}}'],
    ['«{{{{»a}}}}b{{{{/a}}}}', 'template/unsupported', 'templates cannot use raw blocks'],
    ['{{«"a"»}}', 'template/unsupported', '"a" is a value and no name'],
    ['{{«1» a}}', 'template/unsupported', '"1" is a value and no name'],
    ['{{#«"if"» a}}b{{/"if"}}', 'template/unsupported', '"if" is a value and no name'],
    ['{{«a.constructor»}}', 'template/unsupported', '"a.constructor" is no field of a letter'],
    ['{{date «__proto__»}}', 'template/unsupported', '"__proto__" is no field of a letter'],
    ['{{«if» a}}', 'template/unsupported', '"if" opens a block'],
    ['{{#if («each» a)}}b{{/if}}', 'template/unsupported', '"each" opens a block'],
    ['{{#«if» a b}}c{{/if}}', 'template/unsupported', '"if" takes one argument'],
    ['{{#if a «includeZero=true»}}b{{/if}}', 'template/wrong-argument', '"if" takes no "includeZero"'],
    ['{{#«if» a as |b|}}c{{/if}}', 'template/wrong-argument', '"if" gives its contents no names'],
    ['{{#«each» a as |b c d|}}e{{/each}}', 'template/wrong-argument', '"each" gives its contents two names at most'],
    ['{{#«list» a}}b{{/list}}', 'template/unknown-helper', 'there is no block "list"'],
    ['{{^«a»}}b{{/a}}', 'template/unknown-helper', 'there is no block "a"'],
    [
      'a«\u2028»{{b}}',
      'template/syntax',
      'here stands a separator of lines that cannot be seen and that not every program takes for one',
    ],
  ]);
});
