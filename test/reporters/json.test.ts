import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, error } from '../../src/model/diagnostic.ts';
import { json } from '../../src/reporters/json.ts';
import { marked } from './marked.ts';
import { outcomeOf } from './outcomes.ts';

const schema: object = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const isReport = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const span = marked('template: follow-up\n«body»: |\n  Hei\n');
const full: Diagnostic = {
  ...error('next-step/required', span, 'the next step is missing', {
    help: 'add next_step',
    example: { caption: 'for example for this message', text: 'template: follow-up\n' },
    related: [{ span: marked('«template»: follow-up'), message: 'the template' }],
    fixes: [{ title: 'add it', safe: false, edits: [{ span: { ...span, end: span.start }, text: 'next_step:\n' }] }],
  }),
  suppressed: { because: 'a reason', until: '2027-01-31', span },
};

test('the report is the contract, field by field', () => {
  const range = { start: { line: 2, column: 1 }, end: { line: 2, column: 5 } };
  expect(JSON.parse(json(outcomeOf([full])))).toEqual({
    version: 1,
    summary: {
      errors: 0,
      warnings: 0,
      suppressed: 1,
      messages: 1,
      templates: 4,
      proved: 0,
      partials: 6,
      schemas: 10,
      languages: 5,
      rows: 0,
      variants: 1,
    },
    diagnostics: [
      {
        code: 'next-step/required',
        severity: 'error',
        message: 'the next step is missing',
        help: 'add next_step',
        example: { caption: 'for example for this message', text: 'template: follow-up\n' },
        file: 'messages/kari.yaml',
        range,
        row: null,
        field: null,
        related: [
          {
            file: 'messages/kari.yaml',
            range: { start: { line: 1, column: 1 }, end: { line: 1, column: 9 } },
            message: 'the template',
          },
        ],
        source: { document: '000-fy', line: 33, quote: 'moat in omtinken fan wat stap of beslút wurdt ferwachte' },
        fixes: [
          {
            title: 'add it',
            safe: false,
            edits: [
              { file: 'messages/kari.yaml', range: { start: range.start, end: range.start }, text: 'next_step:\n' },
            ],
          },
        ],
        suppressed: { because: 'a reason', until: '2027-01-31', range },
      },
    ],
    lists: [],
    faults: [],
  });
});

test('a finding about the run has neither file nor range', () => {
  const report = JSON.parse(json(outcomeOf([error('project/x', null, 'about the run')])));
  expect(report.diagnostics[0]).toMatchObject({ file: null, range: null, help: null, source: null, suppressed: null });
});

describe('the schema of the report', () => {
  test('accepts a report', () => {
    expect(isReport(JSON.parse(json(outcomeOf([full, error('a/b', null, 'x')]))))).toBe(true);
    expect(isReport(JSON.parse(json(outcomeOf([]))))).toBe(true);
  });

  const report = JSON.parse(json(outcomeOf([full])));
  const [diagnostic] = report.diagnostics;
  const broken: readonly [name: string, report: unknown][] = [
    ['another version', { ...report, version: 2 }],
    ['an unknown field', { ...report, extra: 1 }],
    ['a count that is no number', { ...report, summary: { ...report.summary, errors: '1' } }],
    ['an unknown severity', { ...report, diagnostics: [{ ...diagnostic, severity: 'fatal' }] }],
    [
      'a line 0',
      {
        ...report,
        diagnostics: [{ ...diagnostic, range: { start: { line: 0, column: 1 }, end: { line: 1, column: 1 } } }],
      },
    ],
    ['a missing field', { ...report, diagnostics: [{ ...diagnostic, row: undefined }] }],
  ];
  test.each(broken)('refuses %s', (_, wrong) => {
    expect(isReport(wrong)).toBe(false);
  });
});

test('for all texts, the report is valid, gives them back, and holds nothing that a terminal or a build server obeys', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      fc.constantFrom('\u001B', '\u009B', '\u202E', '\u2028', '\n', '##[', '##vso[', '"', '\\'),
    ),
  });
  fc.assert(
    fc.property(text, text, (message, source) => {
      const place = { source: { file: 'messages/a.yaml', text: source }, start: 0, end: source.length };
      const written = json(outcomeOf([error('a/b', place, `x${message}`, { help: source })]));
      const report = JSON.parse(written);
      expect(isReport(report)).toBe(true);
      expect([report.diagnostics[0].message, report.diagnostics[0].help]).toEqual([`x${message}`, source]);
      expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]|##\w*\[/u);
    }),
  );
});
