import { expect, test } from 'vitest';
import { COLOURS } from '../../src/compile/classify-admission.ts';
import { classify } from '../../src/compile/classify.ts';
import { CONTENTS } from '../../src/compile/contexts-tag.ts';
import type { Step } from '../../src/model/program.ts';
import { mjmlTable } from '../prove/mjml-components.ts';
import { column, page } from '../staging/structures/kit.ts';
import { programOf } from './variant-kit.ts';

test('the elements whose contents MJML copies are those of MJML itself', () => {
  const copied = lines().filter(([name = '']) => name.endsWith(' markup'));
  expect([...CONTENTS].toSorted()).toEqual(copied.map(([name = '']) => name.replace(' markup', '')));
});

test('the attributes that are colours are those of MJML itself', () => {
  const colours = new Set(mjmlTable().match(/[\w-]+(?==color\b)/g));
  expect([...COLOURS].toSorted()).toEqual([...colours].toSorted());
});

function lines(): readonly (readonly string[])[] {
  return mjmlTable()
    .split('\n')
    .map((line) => line.split('|'));
}

const INLINE = '<mj-style inline="inline">.a { color: red }</mj-style>';

/** A template in a column, and in its place what is known of each of its values and blocks. */
const cases: readonly (readonly [template: string, classified: string])[] = [
  ['<mj-text>a {{v}} {{{v}}}</mj-text>', '<mj-text>a «text» «markup»</mj-text>'],
  ['<mj-text><a href="{{v}}">{{v}}</a></mj-text>', '<mj-text><a href="«text»">«text»</a></mj-text>'],
  ['<mj-text><td>{{v}}</td></mj-text>', '<mj-text><td>«text»</td></mj-text>'],
  ['<mj-text>1 < 2 {{v}}</mj-text>', '<mj-text>1 < 2 «text»</mj-text>'],
  ['<mj-button href="{{v}}">{{v}}</mj-button>', '<mj-button href="«attribute»">«text»</mj-button>'],
  [
    '<mj-button href="{{v}}" color="{{v}}">a</mj-button>',
    '<mj-button href="«attribute»" color="«colour»">a</mj-button>',
  ],
  ['<mj-button align="{{v}}">a</mj-button>', '<mj-button align="«none»">a</mj-button>'],
  ['<mj-image alt="{{v}}" width="{{v}}" />', '<mj-image alt="«attribute»" width="«none»" />'],
  ['<mj-image alt="a {{v}}" />', '<mj-image alt="a «attribute»" />'],
  ['<mj-image alt="tr{{v}}" />', '<mj-image alt="tr«none»" />'],
  ['<mj-image alt="{{v}}{{w}}" />', '<mj-image alt="«none»«none»" />'],
  ['<mj-image alt="{{v}} {{w}}" title="{{v}}" />', '<mj-image alt="«attribute» «attribute»" title="«attribute»" />'],
  ['<mj-image alt="{{#if v}}{{v}}{{/if}}" />', '<mj-image alt="(«attribute»|)" />'],
  ['<mj-image alt="{{#if v}}{{v}}{{else}}false{{/if}}" />', '<mj-image alt="(«attribute»|false)" />'],
  ['<mj-image alt="{{#if v}}{{v}}{{/if}}e" />', '<mj-image alt="(«none»|)e" />'],
  ['<mj-image alt="{{#if v}}{{v}}{{/if}}, a" />', '<mj-image alt="(«attribute»|), a" />'],
  ['<mj-image alt="{{#each v}}{{this}}{{/each}}" />', '<mj-image alt="(«none»|)" />'],
  ['<mj-divider border-color="#{{v}}" />', '<mj-divider border-color="#«none»" />'],
  [
    '<mj-divider border-color="{{#if v}}{{v}}{{else}}#000000{{/if}}" />',
    '<mj-divider border-color="(«colour»|#000000)" />',
  ],
  [
    '<mj-social><mj-social-element href="{{v}}" src="{{v}}">{{v}}</mj-social-element></mj-social>',
    '<mj-social><mj-social-element href="«none»" src="«attribute»">«text»</mj-social-element></mj-social>',
  ],
  ['<mj-text><span style="color:{{v}}">a</span></mj-text>', '<mj-text><span style="color:«colour»">a</span></mj-text>'],
  [
    '<mj-text><span style="white-space:{{v}}">a</span></mj-text>',
    '<mj-text><span style="white-space:«colour»">a</span></mj-text>',
  ],
  [
    '<mj-raw><!--[if !mso]><!--><p>{{v}}</p><!--<![endif]--><p>{{v}}</p></mj-raw>',
    '<mj-raw><!--[if !mso]><!--><p>«attribute»</p><!--<![endif]--><p>«text»</p></mj-raw>',
  ],
  ['<mj-text>a {{#if v}}b{{/if}} c</mj-text>', '<mj-text>a[ (b|) ]c</mj-text>'],
  ['<mj-text>{{#if v}}b{{/if}} c</mj-text>', '<mj-text>(b|) c</mj-text>'],
  ['<mj-text>a {{#if v}}b{{/if}} </mj-text>', '<mj-text>a (b|) </mj-text>'],
  ['<mj-text><p>{{v}}{{#if w}}, {{w}}{{/if}}</p></mj-text>', '<mj-text><p>[«text»(, «text»|)]</p></mj-text>'],
  ['<mj-text>{{v}}{{#if w}}, {{w}}{{/if}}.</mj-text>', '<mj-text>«text»(, «text»|).</mj-text>'],
  ['<mj-text><p>{{#if v}}a{{/if}}, {{#if w}}b{{/if}}</p></mj-text>', '<mj-text><p>[(a|)],[ (b|)]</p></mj-text>'],
  [
    '<mj-text><ul>{{#each v}}<li>{{text}}{{#if w}}<br>{{w}}{{/if}}</li>{{/each}}</ul></mj-text>',
    '<mj-text><ul>[(<li>«text»(<br>«text»|)</li>|)]</ul></mj-text>',
  ],
  ['<mj-text>{{#if v}}a {{#if w}}b{{/if}} c{{/if}}</mj-text>', '<mj-text>(a[ (b|) ]c|)</mj-text>'],
  ['<mj-text><a title="{{#if v}}a{{/if}}">b</a></mj-text>', '<mj-text><a title="[(a|)]">b</a></mj-text>'],
  ['<mj-text><p>a {{#if v}}<pre>b</pre>{{/if}} c</p></mj-text>', '<mj-text><p>a (<pre>b</pre>|) c</p></mj-text>'],
  ['<mj-text>a {{#if v}}<!-- b -->{{/if}} c</mj-text>', '<mj-text>a (<!-- b -->|) c</mj-text>'],
  [
    '<mj-raw><!--[if mso]>x<![endif]--> {{#if v}}b{{/if}} <!--[if mso]>x<![endif]--></mj-raw>',
    '<mj-raw><!--[if mso]>x<![endif]--> (b|) <!--[if mso]>x<![endif]--></mj-raw>',
  ],
  ['{{#if v}}<mj-text>{{v}}</mj-text>{{/if}}', '(<mj-text>«text»</mj-text>|)'],
];

test.each(cases)('%s', (template, classified) => {
  const { steps } = programOf({ template: column(template) });
  expect(drawn(steps)).toContain(classified);
});

/** The same where the head decides. */
const pages: readonly (readonly [head: string, body: string, classified: readonly string[]])[] = [
  ['<mj-title>{{v}}</mj-title><mj-preview>{{{v}}}</mj-preview>', '', ['<mj-title>«text»</mj-title><mj-preview>«none»']],
  ['<mj-title>a {{#if v}}b{{/if}} c</mj-title>', '', ['<mj-title>a (b|) c</mj-title>']],
  ['<mj-style>.a { color: {{v}} }</mj-style>', '', ['.a { color: «colour» }']],
  ['<mj-style>.a { white-space: {{v}} }</mj-style>', '', ['.a { white-space: «colour» }']],
  ['<mj-attributes><mj-all color="{{v}}" /></mj-attributes>', '', ['<mj-all color="«colour»" />']],
  ['<mj-attributes><mj-class name="{{v}}" color="{{v}}" /></mj-attributes>', '', ['name="«none»" color="«colour»"']],
  [INLINE, '<mj-text>{{v}} {{{v}}}</mj-text>', ['«text» «none»']],
  [INLINE, '<mj-text>a {{#if v}}b{{/if}} c</mj-text>', ['a (b|) c']],
  [INLINE, '<mj-text><b class="{{v}}" title="{{v}}">a</b></mj-text>', ['class="«none»" title="«text»"']],
  [INLINE.replace('.a', '[href]'), '<mj-text>{{v}}</mj-text>', ['<mj-text>«none»']],
  [INLINE.replace('red', '{{v}}'), '<mj-text>{{v}}</mj-text>', ['<mj-text>«none»']],
  ['<mj-font name="A" href="https://a.example/" />', '<mj-text>{{v}}</mj-text>', ['<mj-text>«none»']],
];

test.each(pages)('%s with %s', (head, body, classified) => {
  const drawing = drawn(programOf({ template: column(body, head) }).steps);
  for (const part of classified) expect(drawing).toContain(part);
});

test('language and direction of a page', () => {
  const { steps } = programOf({ template: page('', '', ' lang="{{v}}" dir="{{v}}" owa="{{v}}"') });
  expect(drawn(steps)).toContain('<mjml lang="«attribute»" dir="«attribute»" owa="«none»">');
});

/** Blocks that the proof refuses, with the same steps in a sound order. */
const unbalanced: readonly (readonly [words: string, body: string, classified: string])[] = [
  ['opens and closes', '<mj-raw><p></p></mj-raw>', '<mj-text>«text»</mj-text>'],
  ['opens an element', '<mj-raw><p>', '<mj-text>«none»</mj-text>'],
  ['opens a comment', '<!-- ', '<mj-text>«none»</mj-text>'],
  ['closes what it has not opened', '</mj-column>', '<mj-text>«none»</mj-text>'],
  ['puts HTML between elements', '<p>', '<mj-text>«none»</mj-text>'],
];

test.each(unbalanced)('behind a block that %s', (_words, body, classified) => {
  const on = { kind: 'literal', value: true } as const;
  const steps: readonly Step[] = [
    { kind: 'text', text: '<mjml><mj-body><mj-section><mj-column>' },
    { kind: 'choice', test: on, isWith: false, body: [{ kind: 'text', text: body }], otherwise: [] },
    { kind: 'text', text: '<mj-text>' },
    { kind: 'leaf', value: on, escape: 'html', accepts: 'none', place: 0 },
    { kind: 'text', text: '</mj-text></mj-column></mj-section></mj-body></mjml>' },
  ];
  expect(drawn(classify({ name: 'main', steps, places: [] }).steps)).toContain(classified);
});

function drawn(steps: readonly Step[]): string {
  return steps
    .map((step) => {
      if (step.kind === 'text') return step.text;
      if (step.kind === 'leaf') return `«${step.accepts}»`;
      return step.kind === 'region' ? `[${drawn(step.steps)}]` : `(${drawn(step.body)}|${drawn(step.otherwise)})`;
    })
    .join('');
}
