import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Schema } from '../../src/model/schema.ts';
import { parseYamlMap } from '../../src/parse/yaml-map.ts';
import { proveTexts } from '../../src/prove/texts/message-texts.ts';
import { schemasWith } from './schemas.ts';

const json: Schema['json'] = {
  $ref: 'message.schema.json#/$defs/recipient',
  required: ['company', 'renews_on'],
  properties: {
    company: { type: 'string' },
    renews_on: { type: 'string', format: 'date' },
    amount: { type: 'number' },
  },
  unevaluatedProperties: false,
};
const rows: Schema = {
  name: 'rows/tested.schema.json',
  source: { file: 'schemas/rows/tested.schema.json', text: JSON.stringify(json) },
  root: null,
  json,
};
const schemas = schemasWith(rows);

function findingsIn(text: string): readonly Diagnostic[] {
  const file = { path: 'messages/case.yaml', bytes: new TextEncoder().encode(text) };
  const root = parseYamlMap(file, () => undefined);
  const found: Diagnostic[] = [];
  if (root) proveTexts({ root, rows }, schemas, (finding) => found.push(finding));
  return found;
}

/** How a text can be written in YAML; `written` is each of its words, in their order. */
type Style = (words: readonly string[], breaks: readonly boolean[]) => string;

const STYLES: { readonly [style: string]: Style } = {
  'in single quotes': (words, breaks) => `'${joined(words, breaks, '\n  ').replaceAll("'", "''")}'`,
  'in double quotes': (words, breaks) =>
    `"${joined(
      words.map((word) => word.replaceAll(/["\\]/g, '\\$&')),
      breaks,
      '\n  ',
    )}"`,
  'in double quotes with escapes': (words) => `"${words.map(escaped).join('\\x20')}"`,
  folded: (words, breaks) => `>\n  ${joined(words, breaks, '\n  ')}\n`,
  literal: (words, breaks) => `|-\n  ${joined(words, breaks, '\n  ')}\n`,
};

function joined(words: readonly string[], breaks: readonly boolean[], lineBreak: string): string {
  return words.map((word, index) => (index === 0 ? word : `${breaks[index] ? lineBreak : ' '}${word}`)).join('');
}

/** Every character that is no letter of an expression as an escape. */
function escaped(word: string): string {
  if (word.includes('{{')) return word.replaceAll(/["\\]/g, '\\$&');
  return Array.from(word, (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join(
    '',
  );
}

const SOUND = [
  '{{recipient.company}}',
  '**{{recipient.company}}**',
  '{{date recipient.renews_on}}',
  '{{#if recipient.amount}}{{number recipient.amount}}{{else}}{{recipient.email}}{{/if}}',
  '{{default recipient.given_name "you"}},',
  '[a_page](https://lumo.example/{{recipient.company}})',
  '{{~recipient.company~}}',
];
const WORDS = ['lamp', "it's", 'Привіт', '👋🏽', '“so”', 'a&b', '5 %', 'é', '한국어', 'x{y}', '…'];
const MISSPELT = [
  ['{{recipient.compani}}', 'recipient.compani'],
  ['{{#if recipient.compani}}so{{/if}}', 'recipient.compani'],
  ['{{default recipient.compani "so"}}', 'recipient.compani'],
  ['{{#unless (eq recipient.compani "b")}}so{{/unless}}', 'recipient.compani'],
  ['[so](https://lumo.example/a?b={{recipient.compani}})', 'recipient.compani'],
  ['*{{{recipient.compani}}}*', 'recipient.compani'],
  ['{{firma}}', 'firma'],
] as const;

test('a misspelt path is found at its own characters, whatever stands before it and however YAML has it', () => {
  const word = fc.constantFrom(...WORDS, ...SOUND);
  const text = fc.record({
    before: fc.array(word, { maxLength: 8 }),
    misspelt: fc.constantFrom(...MISSPELT),
    after: fc.array(word, { maxLength: 4 }),
    breaks: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    style: fc.constantFrom(...Object.keys(STYLES)),
    field: fc.constantFrom('body: ', 'next_step:\n  summary: ', 'options:\n- text: '),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  });
  fc.assert(
    fc.property(text, ({ before, misspelt: [written, path], after, breaks, style, field, lineEnd }) => {
      const scalar = STYLES[style]?.(['so', ...before, written, ...after], breaks) ?? '';
      const indent = field.startsWith('body') ? '' : '  ';
      const yaml = `# ${path}\n${field}${scalar.replaceAll('\n', `\n${indent}`)}\n`.replaceAll('\n', lineEnd);
      const found = findingsIn(yaml).map(({ code, span }) => ({ code, start: span?.start, end: span?.end }));
      const start = yaml.indexOf(path, yaml.indexOf(':'));
      expect(found.filter(({ code }) => code !== 'template/wrong-braces')).toEqual([
        { code: 'template/unknown-path', start, end: start + path.length },
      ]);
    }),
    { numRuns: 600 },
  );
});

const PIECES: readonly string[] = [...SOUND, ...WORDS].concat(
  ['{{', '}}', '{{{', '}}}', '{{&a}}', '{{!', '--}}', '{{#if a}}', '{{^if a}}', '{{else}}', '{{else if b}}', '{{/if}}'],
  ['{{#each a}}', '{{/each}}', '{{> a}}', '{{#*inline "a"}}', '{{/inline}}', '\\', '\\{{', '(', '**', '*', '[', ']('],
  ['https://', ')', '{{date}}', '{{@index}}', '{{../a}}', '{{this}}', '{{recipient}}', '{{1}}', '{{"a"}}', '\u2028'],
);

test('whatever stands in a text, each finding stands within it', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 });
  const field = fc.constantFrom('subject: ', 'body: ', 'closing: ', 'next_step:\n  action:\n    url: ');
  fc.assert(
    fc.property(text, field, (pieces, key) => {
      const yaml = `${key}${JSON.stringify(pieces.join(''))}\n`;
      for (const { span, related } of findingsIn(yaml)) {
        const own = [span, ...related.map((other) => other.span)].filter(
          (one) => one?.source.file === 'messages/case.yaml',
        );
        for (const one of own) {
          expect(one?.start).toBeGreaterThanOrEqual(key.length);
          expect(one?.end).toBeLessThanOrEqual(yaml.length - 1);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a text with very many expressions and parts takes time in proportion', () => {
  const many = '*{{recipient.company}}* [a](https://lumo.example/{{recipient.company}}) '.repeat(2_400);
  const started = performance.now();
  expect(findingsIn(`body: ${JSON.stringify(many)}\n`)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5_000);
});
