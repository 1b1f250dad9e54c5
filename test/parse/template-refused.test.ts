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
    [
      '<mjml><mj-body><mj-text><p«/»style="display:none">{{a}}</p></mj-text></mj-body></mjml>',
      'template/syntax',
      '"/" is not expected in a tag',
    ],
    [
      '<mjml><mj-body><b>«<!--» a --!> {{b}} --></b></mj-body></mjml>',
      'template/syntax',
      'not every program sees the same end of this comment',
    ],
    [
      '<mjml><mj-body>{{#if a}}<b>«<!--» a</b>{{/if}}</mj-body></mjml>',
      'template/syntax',
      'this comment is never closed',
    ],
    ['<mjml><mj-body><p class=«"»a>b</p></mj-body></mjml>', 'template/syntax', 'this quote is never closed'],
    [
      '<mjml><mj-head><«mj-style»>a {}</mj-head><mj-body>{{a}}</mj-body></mjml>',
      'mjml/unclosed',
      '<mj-style> is never closed',
    ],
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

/** What is written by people who know another language, and what they are told to write. */
const slips: readonly (readonly [template: string, code: string, help: string])[] = [
  ['{{#if a.b «==» "c"}}d{{/if}}', 'template/syntax', 'write {{#if (eq a.b "c")}}'],
  ['{{#if a.b «=» "c"}}d{{/if}}', 'template/syntax', 'write {{#if (eq a.b "c")}}'],
  ['{{#if a«=»"c"}}d{{/if}}', 'template/syntax', 'write {{#if (eq a "c")}}'],
  ["{{#if a «===» 'c'}}d{{/if}}", 'template/syntax', "write {{#if (eq a 'c')}}"],
  ['{{#if "c" «==» a}}d{{/if}}', 'template/syntax', 'write {{#if (eq a "c")}}'],
  ['{{#if (a «==» "c")}}d{{/if}}', 'template/syntax', 'write {{#if (eq a "c")}}'],
  ['{{#unless a «==» "c"}}d{{/unless}}', 'template/syntax', 'write {{#unless (eq a "c")}}'],
  ['{{#if a «eq» "c"}}d{{/if}}', 'template/unsupported', 'write {{#if (eq a "c")}}'],
  ['{{#if «eq» a "c"}}d{{/if}}', 'template/unsupported', 'write {{#if (eq a "c")}}'],
  ['{{#«ifEquals» a "c"}}d{{/ifEquals}}', 'template/unknown-helper', 'write {{#if (eq a "c")}}'],
  ['{{#«ifeq» a "c"}}d{{/ifeq}}', 'template/unknown-helper', 'write {{#if (eq a "c")}}'],
  ['{{#«ifNotEquals» a "c"}}d{{/ifNotEquals}}', 'template/unknown-helper', 'write {{#unless (eq a "c")}}'],
  ['{{#if («ne» a "c")}}d{{/if}}', 'template/unknown-helper', 'write {{#unless (eq a "c")}}'],
  ['{{#if a «!=» "c"}}d{{/if}}', 'template/syntax', 'write {{#unless (eq a "c")}}'],
  ['{{#if a}}b{{else if a «!=» "c"}}d{{/if}}', 'template/syntax', 'write {{else unless (eq a "c")}}'],
  ['{{#if «!»a}}b{{/if}}', 'template/syntax', 'write {{#unless a}}'],
  ['{{#if «not» a}}b{{/if}}', 'template/unsupported', 'write {{#unless a}}'],
  ['{{#if («not» (eq a "b"))}}c{{/if}}', 'template/unknown-helper', 'write {{#unless (eq a "b")}}'],
  ['{{#unless «!»a}}b{{/unless}}', 'template/syntax', 'write {{#if a}}'],
  [
    '{{#if a «&&» b == "c"}}d{{/if}}',
    'template/syntax',
    'put one into the other: {{#if a}}{{#if (eq b "c")}} … {{/if}}{{/if}}',
  ],
  ['{{#if a «and» b}}c{{/if}}', 'template/unsupported', 'put one into the other: {{#if a}}{{#if b}} … {{/if}}{{/if}}'],
  [
    '{{#if («and» a b)}}c{{/if}}',
    'template/unknown-helper',
    'put one into the other: {{#if a}}{{#if b}} … {{/if}}{{/if}}',
  ],
  ['{{#if a «||» b}}c{{/if}}', 'template/syntax', 'write one behind the other: {{#if a}} … {{else if b}} … {{/if}}'],
  [
    '{{#if («or» a b)}}c{{/if}}',
    'template/unknown-helper',
    'write one behind the other: {{#if a}} … {{else if b}} … {{/if}}',
  ],
  [
    '{{#unless a «||» b}}c{{/unless}}',
    'template/syntax',
    'put one into the other: {{#unless a}}{{#unless b}} … {{/unless}}{{/unless}}',
  ],
  ['{{#if a «>» 3}}b{{/if}}', 'template/syntax', 'let the message say it, in a field that is true or false'],
  ['{{#if («gt» a 3)}}b{{/if}}', 'template/unknown-helper', 'let the message say it, in a field that is true or false'],
  ['{{«if» a}}b{{/if}}', 'template/unsupported', 'write {{#if a}} … {{/if}}'],
  ['{{#if a}}b{{«elseif» c}}d{{else}}e{{/if}}', 'template/syntax', 'write {{else if c}}'],
  ['{{#if a}}b{{«elif» c}}d{{/if}}', 'template/syntax', 'write {{else if c}}'],
  ['{{#if a}}b«{{endif}}»', 'template/syntax', 'write {{/if}}'],
  ['{{#if a}}{{#each b}}c«{{end}}»{{/if}}', 'template/syntax', 'write {{/each}}'],
  ['{{#«inline» "row"}}a{{/inline}}', 'template/unsupported', 'write {{#*inline "row"}}'],
  ['{{#«for» s in xs}}a{{/for}}', 'template/unknown-helper', 'write {{#each xs as |s|}} … {{/each}}'],
  ['{{#«foreach» xs}}a{{/foreach}}', 'template/unknown-helper', 'write {{#each xs}} … {{/each}}'],
  ['{{#each xs «as» s}}a{{/each}}', 'template/unsupported', 'write {{#each xs as |s|}} … {{/each}}'],
  ['{{#each s «in» xs}}a{{/each}}', 'template/unsupported', 'write {{#each xs as |s|}} … {{/each}}'],
  ['{{a «|» upper}}', 'template/syntax', 'write {{a}}, or call a helper in front of the value: {{date value}}'],
  ['{{«date»(a)}}', 'template/syntax', 'write {{date a}}'],
  ['{{> row a=«date»(b)}}', 'template/syntax', 'write (date b)'],
  ['{{money a«,» "NOK"}}', 'template/syntax', 'write {{money a "NOK"}}'],
  ['{{#«if»(eq a "b")}}c{{/if}}', 'template/syntax', 'write {{#if (eq a "b")}}'],
  ['{{~ «#»if a~}}b{{/if}}', 'template/syntax', 'write {{~#if a~}}'],
  ['{{ «/»if}}', 'template/syntax', 'write {{/if}}'],
  ['«{{»{a}}', 'template/syntax', 'close it with }}}'],
  ['{{«steps[0]»}}', 'template/syntax', 'write steps.[0]'],
  ['{{#if «a.0»}}b{{/if}}', 'template/syntax', 'write a.[0]'],
];

describe('slips', () => {
  test.each(slips)('%s', (template, code, help) => {
    const { findings } = readTemplate(unmarked(template));
    expect(findings.map((finding) => [marked(finding), finding.code, finding.help])).toEqual([[template, code, help]]);
  });

  test('each is told', () => {
    const { findings } = readTemplate('{{if a}}b{{/if}}{{#if c == "d"}}e{{/if}}{{f | g}}');
    expect(findings.map(marked)).toEqual([
      '{{«if» a}}b{{/if}}{{#if c == "d"}}e{{/if}}{{f | g}}',
      '{{if a}}b{{/if}}{{#if c «==» "d"}}e{{/if}}{{f | g}}',
      '{{if a}}b{{/if}}{{#if c == "d"}}e{{/if}}{{f «|» g}}',
    ]);
  });

  test.each([
    '{{#if (eq a.b "visit")}}c{{/if}}',
    '{{#if a}}{{end}}{{/if}}{{endif}}{{elseif}}',
    '{{#if not}}a{{/if}}{{#if eq}}b{{else if or}}c{{/if}}',
    '{{#each xs as |s i|}}{{s}}{{/each}}{{#each a as | b |}}{{b}}{{/each}}',
    '{{a.[0]}}{{a.[0].b}}{{x.0.y}}{{[a b].c}}{{number 1.5}}{{number -1.5}}',
    '{{> x y="a, b | c == d" z=(eq a "b") w=(date (default a "(b)"))}}',
    '{{! if a == b, c | d }}{{!-- date(x) --}}',
    '{{~#if a~}}b{{~else if c~}}d{{~/if~}}{{# if a}}b{{/if}}',
    '{{plural n one="a(b)" other="c,d"}}',
  ])('none in %s', (template) => {
    expect(readTemplate(template).findings).toEqual([]);
  });
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
