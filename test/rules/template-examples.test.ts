import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { ReadAttachment } from '../../src/model/letter.ts';
import type { Explanation } from '../../src/model/rule.ts';
import { checkProject, makeLetters, proveTemplates } from '../../src/pipeline.ts';
import { mjmlCodes } from '../../src/rules/mjml.ts';
import { templateCodes } from '../../src/rules/template.ts';
import { proofCodes } from '../../src/rules/template-proof.ts';
import { shippedLibrary } from '../case-files.ts';
import { doors } from '../doors.ts';

const NAME = 'example';
/** Without the shipped templates, which have tests of their own. */
const shipped = { ...shippedLibrary(join(import.meta.dirname, '../..')), templates: [] };
const readAttachment: ReadAttachment = () => ({ kind: 'problem', problem: 'does not exist' });
const none = { templates: [], partials: [], schemas: [], languages: [] };
/** What examples name beside the letter's own fields. */
const details = {
  type: 'object',
  required: ['starts_at', 'place', 'guests', 'kind', 'anything'],
  properties: {
    starts_at: { type: 'string', format: 'date-time' },
    place: { type: 'string', pattern: '\\S' },
    kind: { enum: ['visit', 'call'], type: 'string' },
    note: { type: 'string' },
    nickname: { type: 'string' },
    page: { type: 'string', format: 'link' },
    anything: {},
    guests: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' } },
        unevaluatedProperties: false,
      },
    },
  },
  unevaluatedProperties: false,
};

const schema = {
  $ref: 'message.schema.json',
  required: ['details'],
  // Examples are of letters to one person, without the footer of lists.
  properties: { details, unsubscribe: false, postal_address: false },
  unevaluatedProperties: false,
};

const LETTER = `{{> greeting}}
{{> body}}
%
{{> table}}
{{> options}}
{{> next-step}}
{{> closing}}
{{> signature}}`;

/** An example that begins with the greeting or the body is a whole column, any other one stands in a column that is whole. */
function templateOf(example: string): string {
  const isWhole = example.includes('{{> signature}}');
  const column = isWhole ? example : LETTER.replace('%', () => example);
  return `<mjml><mj-body><mj-section><mj-column>\n${column}\n</mj-column></mj-section></mj-body></mjml>\n`;
}

/** Examples that tell of another file: a schema, a partial that includes itself. */
const isOfTemplate = (example: string): boolean => !example.startsWith('#') && !/, in \w+\//.test(example);

const codes: readonly Explanation[] = [...templateCodes, ...proofCodes, ...mjmlCodes];

describe.each(codes)('$id', ({ id, examples }) => {
  test('has a good example, and in each bad one a marked place', () => {
    expect(examples.good.length).toBeGreaterThan(0);
    for (const example of examples.bad) expect(example).toMatch(/^[^«»]*«[^«»]+»[^«»]*$/);
  });

  test.each(examples.bad.filter(isOfTemplate))('finds exactly the marked place in: %s', async (example) => {
    const template = templateOf(example);
    const start = template.indexOf('«');
    // Only elements that look like a mass mailing have attributes of which each value is a layout.
    const isAside = (code: string): boolean => id === 'template/many-layouts' && code === 'mjml/bulk-looking';
    const found = (await findingsIn(template.replace(/[«»]/g, ''))).filter(({ code }) => !isAside(code));
    expect(found.map(({ code, span }) => ({ code, marked: sliceOf(span), start: span?.start }))).toEqual([
      { code: id, marked: template.slice(start + 1, template.indexOf('»')), start },
    ]);
  });

  test.each(examples.good.filter(isOfTemplate))('finds nothing in: %s', async (example) => {
    const found = await findingsIn(templateOf(example));
    expect(found.map(({ code, span }) => ({ code, marked: sliceOf(span) }))).toEqual([]);
  });
});

/** All that is said about a template, but that it does not show every field of the schema of examples. */
async function findingsIn(template: string): Promise<readonly Diagnostic[]> {
  const files = {
    config: null,
    messages: [],
    project: {
      ...none,
      templates: [{ path: `templates/${NAME}.mjml`, bytes: Buffer.from(template) }],
      schemas: [{ path: `schemas/${NAME}.schema.json`, bytes: Buffer.from(JSON.stringify(schema)) }],
    },
    shipped,
    messagePaths: [],
    isWhole: true,
  };
  const proved = await proveTemplates(checkProject(files, { today: '2026-11-21', readAttachment }));
  const { diagnostics } = await makeLetters(proved, doors);
  return [...proved.diagnostics, ...diagnostics].filter(({ code }) => code !== 'template/unused-field');
}

function sliceOf(span: Diagnostic['span']): string {
  return span === null ? '' : span.source.text.slice(span.start, span.end);
}
