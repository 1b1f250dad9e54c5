import type { Explanation } from '../model/rule.ts';
import { hard } from './hard-code.ts';

/** The codes of what letters made from a template show. Their examples are all that stands in a template's column. */
export const proofCodes: readonly Explanation[] = [
  {
    ...hard('template/lost', 'every letter shows what its schema marks with mustRender'),
    why: 'A letter without its greeting, its second paragraph or its button is sent like any other, and nobody learns of it but the reader. The finding says in which letters it happens, with the smallest message for which it does.',
    examples: {
      bad: [
        `{{> greeting}}
{{> body}}
{{> table}}
{{> options}}
<mj-text>{{{next_step.summary}}}</mj-text>
«{{#if options}}»
{{#if next_step.action}}
<mj-button href="{{next_step.action.href}}">{{next_step.action.label}}</mj-button>
{{/if}}
{{/if}}
{{> closing}}
{{> signature}}`,
        `<mj-text><p style="display:none">«{{greeting}}»</p></mj-text>
{{> body}}
{{> table}}
{{> options}}
{{> next-step}}
{{> closing}}
{{> signature}}`,
      ],
      good: [
        `{{> greeting}}
{{> body}}
{{> table}}
{{> options}}
<mj-text>{{{next_step.summary}}}</mj-text>
{{#if next_step.action}}
<mj-button href="{{next_step.action.href}}">{{next_step.action.label}}</mj-button>
{{/if}}
{{> closing}}
{{> signature}}`,
      ],
    },
  },
  {
    ...hard('template/repeated', 'a letter shows nothing more often than its mark allows'),
    why: 'A person says a thing once. Two greetings or two buttons for one step look as if the letter had been put together by accident, and the reader wonders whether they differ.',
    examples: {
      bad: [
        `<mj-text>{{greeting}}</mj-text>
<mj-text>«{{greeting}}»</mj-text>
{{> body}}
{{> table}}
{{> options}}
{{> next-step}}
{{> closing}}
{{> signature}}`,
      ],
      good: [
        `<mj-text>{{greeting}}</mj-text>
{{> body}}
{{> table}}
{{> options}}
{{> next-step}}
{{> closing}}
{{> signature}}`,
      ],
    },
  },
  {
    ...hard('template/order', 'a letter goes from its greeting to its signature, each thing in its place'),
    why: 'Readers know where to look: the greeting first, what it is about next, what to do at the end. What stands elsewhere is looked for in vain.',
    examples: {
      bad: [
        `{{#each body}}
<mj-text>{{{this}}}</mj-text>
{{/each}}
<mj-text>«{{greeting}}»</mj-text>
{{> table}}
{{> options}}
{{> next-step}}
{{> closing}}
{{> signature}}`,
      ],
      good: [
        `<mj-text>{{greeting}}</mj-text>
{{#each body}}
<mj-text>{{{this}}}</mj-text>
{{/each}}
{{> table}}
{{> options}}
{{> next-step}}
{{> closing}}
{{> signature}}`,
      ],
    },
  },
  {
    ...hard('template/unused-field', 'a template shows or asks for every field that its schema lets people write'),
    severity: 'warning',
    why: 'Somebody fills the field in and believes that the reader is told. The template leaves it out of every letter.',
    examples: {
      bad: ['# schema: "details": { "type": "object", "properties": { «"nickname"»: { "type": "string" } } }'],
      good: ['<mj-text>{{#if details.nickname}}Also known as {{details.nickname}}{{/if}}</mj-text>'],
    },
  },
  {
    ...hard('template/many-layouts', 'one run of MJML is enough for all letters of a list'),
    severity: 'warning',
    why: 'Most values are copied into a layout that is made once. Here MJML makes something else of each value, so that each is a layout of its own: a list with ten thousand of them takes half a minute and not half a second.',
    examples: {
      bad: [
        `{{#if details.page}}<mj-social><mj-social-element src="https://example.com/page.png" href="«{{details.page}}»">Our page</mj-social-element></mj-social>{{/if}}`,
      ],
      good: ['{{#if details.page}}<mj-text><a href="{{details.page}}">Our page</a></mj-text>{{/if}}'],
    },
  },
];
