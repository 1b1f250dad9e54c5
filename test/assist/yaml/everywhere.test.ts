import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/assist/answers.ts';
import { withoutStops } from '../../../src/assist/without-stops.ts';
import { definition, hover, suggestions } from '../../../src/assist/yaml/index.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { ReadAttachment } from '../../../src/model/letter.ts';
import type { File } from '../../../src/model/project.ts';
import { checkProject } from '../../../src/pipeline.ts';
import { caseFiles, casesUnder, shippedLibrary } from '../../case-files.ts';
import { openWith } from './world.ts';

const { project } = openWith();
const decoder = new TextDecoder();

const messages = readdirSync('messages')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ file: `messages/${name}`, text: readFileSync(`messages/${name}`, 'utf8') }));

function readAttachment(): ReturnType<ReadAttachment> {
  return { kind: 'content', content: new Uint8Array([1]) };
}

/** Asks all questions at a place, and sees that what comes back lies in the text. */
function askAll({ source, offset }: Omit<Question, 'project'>): void {
  const question: Question = { source, offset, project };
  for (const { replace, insert, label, isSnippet } of suggestions(question)) {
    const { start, end } = replace;
    expect(start <= offset && offset <= end && end <= source.text.length, `${label} at ${offset}`).toBe(true);
    expect(source.text.slice(start, end)).not.toContain('\n');
    expect(insert).not.toBe('');
    if (!isSnippet) expect(insert).not.toMatch(/\$\{/);
  }
  const said = hover(question);
  for (const span of [said?.span, ...definition(question).map(({ origin }) => origin)]) {
    if (span !== undefined)
      expect(span.start <= offset && offset <= span.end && span.source.text === source.text).toBe(true);
  }
}

describe('every question is answered', () => {
  test('at every offset of a message to a list', () => {
    const source = messages.find(({ file }) => file.includes('en-renewal'));
    expect(source).toBeDefined();
    if (source) for (let offset = 0; offset <= source.text.length; offset += 1) askAll({ source, offset });
  }, 60_000);

  test('in every message that is shipped', () => {
    for (const [index, source] of messages.entries()) {
      for (let offset = index % 61; offset <= source.text.length; offset += 61) askAll({ source, offset });
    }
  }, 60_000);

  test('in every broken file of the test corpus', () => {
    const library = shippedLibrary('.');
    const cases = casesUnder('test/cases').filter((name) => /^(?:yaml|schema|project)\//.test(name));
    expect(cases.length).toBeGreaterThan(100);
    for (const name of cases) {
      const { messages: own, config, project: parts } = caseFiles('test/cases/base', `test/cases/${name}`, library);
      const files = [...own, ...parts.languages, ...(config === null ? [] : [config])];
      for (const { path, bytes } of files.filter((file) => file.path.endsWith('.yaml'))) {
        const source = { file: path, text: decoder.decode(bytes) };
        for (const share of [0.4, 1]) askAll({ source, offset: Math.floor(source.text.length * share) });
      }
    }
  }, 60_000);

  test('after any cut and any edit', () => {
    const piece = fc.constantFrom(
      '\n',
      '  ',
      '- ',
      ': ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      '|\n',
      '\t',
      '\r\n',
      '&a ',
      '*a',
      '\u{1F4E7}',
      'x',
      ',',
      '?',
      '!!t ',
      '...\n',
    );
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), put: piece });
    const edited = fc.tuple(fc.constantFrom(...messages), fc.array(edit, { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(edited, fc.double({ min: 0, max: 1, noNaN: true }), ([{ file, text }, edits], share) => {
        let changed = text;
        let last = 0;
        for (const { at, cut, put } of edits) {
          const from = Math.floor(at * changed.length);
          changed = changed.slice(0, from) + put + changed.slice(from + cut);
          last = from + put.length;
        }
        for (const offset of [last, Math.floor(share * changed.length)])
          askAll({ source: { file, text: changed }, offset });
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test.each<readonly [string, string]>([
    ['20,000 brackets', `a: ${'['.repeat(20_000)}`],
    ['maps in maps', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['a megabyte of keys', 'body: x\n'.repeat(130_000)],
    ['one long line', `a: "${'x"'.repeat(500_000)}`],
    ['only quotation marks', '"'.repeat(200_000)],
    ['only dashes', '- '.repeat(100_000)],
    ['only braces', 'a: {'.repeat(50_000)],
  ])(
    'in a hostile text: %s',
    (_, text) => {
      const source = { file: 'messages/x.yaml', text };
      for (const offset of [0, 3, text.length >> 1, text.length]) askAll({ source, offset });
    },
    60_000,
  );

  test('where there is no such place', () => {
    const source = { file: 'messages/x.yaml', text: 'a: b\n' };
    for (const offset of [-1, 6, Number.MAX_SAFE_INTEGER]) {
      expect(suggestions({ source, offset, project })).toEqual([]);
      expect(hover({ source, offset, project })).toBeNull();
    }
  });
});

describe('a message stays valid', () => {
  const shipped = shippedLibrary('.');
  const config: File = { path: 'envoi.yaml', bytes: readFileSync('envoi.yaml') };
  const none = { templates: [], partials: [], schemas: [], languages: [] };
  const findings = (file: string, text: string): readonly Diagnostic[] => {
    const message = { path: file, bytes: new TextEncoder().encode(text) };
    const files = { config, messages: [message], project: none, shipped, messagePaths: [file], isWhole: false };
    return checkProject(files, { today: '2026-11-22', readAttachment }).diagnostics;
  };
  const example = messages.find(({ file }) => file.includes('en-invite')) ?? { file: '', text: '' };

  test('with any field added: what is found is about the field', () => {
    const { file, text } = example;
    expect(findings(file, text)).toEqual([]);
    const found = suggestions({ source: example, offset: text.length, project });
    expect(found.length).toBeGreaterThan(8);
    for (const { insert, label } of found) {
      for (const { code, span } of findings(file, `${text}${withoutStops(insert)}\n`)) {
        expect(code, label).not.toMatch(/^yaml\//);
        expect(span?.start, `${label}: ${code}`).toBeGreaterThanOrEqual(text.length);
      }
    }
  }, 60_000);

  test.each([['template'], ['recipient'], ['subject'], ['body'], ['next_step'], ['details']])(
    'with %s taken out and put in again: what is found is about its empty values',
    (label) => {
      const { file, text } = example;
      const entry = new RegExp(`^${label}:.*\\n(?:(?:[ ].*)?\\n)*`, 'm').exec(text);
      expect(entry).not.toBeNull();
      const at = entry?.index ?? 0;
      const rest = text.slice(at + (entry?.[0].length ?? 0));
      const source = { file, text: `${text.slice(0, at)}\n${rest}` };
      const found = suggestions({ source, offset: at, project }).find((one) => one.label === label);
      const insert = withoutStops(found?.insert ?? '');
      expect(insert).toMatch(new RegExp(`^${label}:`));
      for (const { code, span, message } of findings(file, `${text.slice(0, at)}${insert}\n${rest}`)) {
        // Without its template nobody knows what `details` may be.
        if (label === 'template' && message.includes('details')) continue;
        expect(code).not.toMatch(/^yaml\//);
        expect((span?.start ?? 0) >= at && (span?.start ?? 0) <= at + insert.length, `${code}: ${message}`).toBe(true);
      }
    },
  );
});
