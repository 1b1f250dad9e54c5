import { join } from 'node:path';
import type { Definition, Hover, Question, Suggestion } from '../../../src/assist/answers.ts';
import * as template from '../../../src/assist/template/index.ts';
import { openProject } from '../../../src/check/open-project.ts';
import type { File, Project } from '../../../src/model/project.ts';
import { shippedLibrary } from '../../case-files.ts';

export const shipped: ReturnType<typeof shippedLibrary> = shippedLibrary(join(import.meta.dirname, '../../..'));

const VISIT = JSON.stringify({
  $ref: 'message.schema.json',
  required: ['details'],
  properties: {
    details: {
      type: 'object',
      required: ['kind', 'day', 'place', 'steps'],
      additionalProperties: false,
      properties: {
        kind: { enum: ['visit', 'call'], description: 'What *kind* of meeting it is.' },
        day: { type: 'string', format: 'date' },
        at: { type: 'string', format: 'date-time' },
        price: { type: 'number' },
        currency: { enum: ['NOK', 'EUR'] },
        place: {
          type: 'object',
          required: ['street'],
          additionalProperties: false,
          properties: { street: { type: 'string', pattern: '\\S' }, floor: { type: 'integer', minimum: 1 } },
        },
        steps: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['name', 'parts'],
            additionalProperties: false,
            properties: {
              name: { type: 'string' },
              note: { type: 'string', description: 'Said beside it.' },
              parts: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['label'],
                  additionalProperties: false,
                  properties: { label: { type: 'string' } },
                },
              },
            },
          },
        },
      },
    },
  },
  unevaluatedProperties: false,
});

const PLAIN = '{ "$ref": "message.schema.json", "unevaluatedProperties": false }\n';

const ROW = JSON.stringify({
  $ref: '../message.schema.json#/$defs/recipient',
  required: ['order'],
  properties: {
    order: { type: 'string', description: 'The number of the order.' },
    note: { type: 'string' },
    renews_on: { type: 'string', format: 'date' },
    amount: { type: 'number' },
    currency: { enum: ['NOK', 'EUR'] },
  },
  unevaluatedProperties: false,
}).replace('../message', 'message');

/** A template `visit` with own fields, one `plain` without, and partials that are included in many ways. */
const FILES: Readonly<Record<string, string>> = {
  'templates/visit.mjml': `<mjml><mj-body>
{{> fact label="Where" text=details.place.street}}
{{#each details.steps}}{{> step}}{{/each}}
{{#> box title="Steps"}}{{greeting}}{{/box}}
{{> shared}}
</mj-body></mjml>`,
  'templates/plain.mjml': '<mjml><mj-body>{{> shared}}{{> fact label="Who" text=sender.name}}</mj-body></mjml>',
  'partials/fact.mjml': '{{!-- A *fact*: a label and a text. --}}\n<mj-text>{{label}}: {{text}}</mj-text>\n',
  'partials/step.mjml': '<mj-text>{{name}}</mj-text>\n',
  'partials/box.mjml': '<mj-text>{{title}}</mj-text>\n{{#each details.steps}}{{> @partial-block}}{{/each}}\n',
  'partials/shared.mjml': '<mj-text>{{greeting}} {{details}}</mj-text>\n',
  'partials/unused.mjml': '<mj-text>{{greeting}}</mj-text>\n',
  'schemas/visit.schema.json': VISIT,
  'schemas/plain.schema.json': PLAIN,
  'schemas/rows/customer.schema.json': ROW,
};

/** A project of these files, `templates/…`, `partials/…`, `schemas/…`, and of what is shipped. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  const under = (folder: string): readonly File[] =>
    Object.entries(files)
      .filter(([path]) => path.startsWith(folder))
      .map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const project = {
    templates: under('templates/'),
    partials: under('partials/'),
    schemas: under('schemas/'),
    languages: [],
  };
  const whole = { config: null, messages: [], project, shipped, messagePaths: [], isWhole: true };
  return openProject(whole, () => undefined).project;
}

export const project: Project = projectOf(FILES);

/** The question at the `‸` of a text, in place of the file of that path. */
export function questionAt(file: string, text: string, asked: Project = project): Question {
  const offset = text.indexOf('‸');
  if (offset < 0) throw new Error(`no ‸ in ${text}`);
  return { source: { file, text: text.replace('‸', '') }, offset, project: asked };
}

export function suggestedAt(text: string, file = 'templates/visit.mjml'): readonly Suggestion[] {
  const found = template.suggestions(questionAt(file, text));
  return found.toSorted((one, other) => one.rank - other.rank);
}

export function labelsAt(text: string, file?: string): readonly string[] {
  return suggestedAt(text, file).map(({ label }) => label);
}

/** The text as it is when a suggestion has been accepted. */
export function accepted(text: string, label: string, file?: string): string {
  const found = suggestedAt(text, file).find((suggestion) => suggestion.label === label);
  if (!found) throw new Error(`${label} is not suggested in ${text}`);
  const plain = text.replace('‸', '');
  return plain.slice(0, found.replace.start) + found.insert + plain.slice(found.replace.end);
}

export function hoverAt(text: string, file = 'templates/visit.mjml'): Hover | null {
  return template.hover(questionAt(file, text));
}

/** `kind → schemas/visit.schema.json: "kind"` */
export function definedAt(text: string, file = 'templates/visit.mjml'): readonly string[] {
  return template.definition(questionAt(file, text)).map(definitionWords);
}

export function definitionWords({ origin, target }: Definition): string {
  const [from, to] = [origin, target].map(({ source, start, end }) => source.text.slice(start, end));
  return `${from} → ${target.source.file}: ${to}`;
}
