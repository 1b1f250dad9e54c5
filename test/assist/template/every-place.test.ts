import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as inText from '../../../src/assist/template/in-text.ts';
import * as template from '../../../src/assist/template/index.ts';
import { project, questionAt } from './kit.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Text {
  readonly file: string;
  readonly text: string;
}

/** Asks all questions at a place, and sees that what comes back lies around it. */
function askAll({ file, text }: Text, offset: number): void {
  const question = { source: { file, text }, offset, project };
  for (const { label, insert, replace, isSnippet } of template.suggestions(question)) {
    const where = `${label} at ${offset}`;
    expect(replace.start <= offset && offset <= replace.end && replace.end <= text.length, where).toBe(true);
    expect(text.slice(replace.start, replace.end), where).not.toContain('\n');
    expect(insert).not.toBe('');
    if (!isSnippet) expect(insert).not.toMatch(/\$\{/);
  }
  const spans = [template.hover(question)?.span, ...template.definition(question).map(({ origin }) => origin)];
  for (const span of spans) {
    if (span) expect([span.start <= offset, offset <= span.end, span.source.file]).toEqual([true, true, file]);
  }
}

function markupUnder(folder: string, file: string): readonly Text[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjml'));
  return names.map((name) => ({ file, text: readFileSync(join(folder, name), 'utf8') }));
}

const shipped = ['templates', 'partials'].flatMap((kind) =>
  readdirSync(join(ROOT, '..', kind)).map((name) => ({
    file: `envoi/${kind}/${name}`,
    text: readFileSync(join(ROOT, '..', kind, name), 'utf8'),
  })),
);

describe('every question is answered', () => {
  test('all over the templates and partials that are shipped', () => {
    expect(shipped.length).toBeGreaterThan(10);
    for (const [index, text] of shipped.entries()) {
      for (let offset = index % 29; offset <= text.text.length; offset += 29) askAll(text, offset);
    }
  }, 60_000);

  test('in every template of the test corpus, sound or broken', () => {
    const folders = ['templates/good', 'templates/bad', 'cases/template'].map((folder) => join(ROOT, folder));
    const texts = folders.filter(existsSync).flatMap((folder) => markupUnder(folder, 'templates/visit.mjml'));
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts) {
      const first = Math.max(0, text.text.indexOf('{{')) + 3;
      for (const offset of [first, Math.floor(text.text.length * 0.6)]) {
        askAll(text, Math.min(offset, text.text.length));
      }
    }
  }, 60_000);

  test('while a template is written: at the end of each beginning, and with any piece in its middle', () => {
    const pieces = [
      '{{',
      '}}',
      '{',
      '"',
      '{{#each ',
      '{{/if}}',
      '{{else}}',
      '(',
      '|',
      '[',
      '<',
      '>',
      '{{> ',
      '@',
      '../',
      '\\',
      '\r\n',
      '\u2028',
      '=',
      '{{!--',
      '{{{{',
      '\0',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...shipped),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
        fc.boolean(),
        ({ file, text }, share, typed, isCut) => {
          const at = Math.floor(share * text.length);
          const head = text.slice(0, at) + typed.join('');
          askAll({ file, text: isCut ? head : head + text.slice(at) }, head.length);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  test('in hostile texts, none of which takes long', () => {
    const texts = [
      '{{#if a}}'.repeat(20_000),
      '{{'.repeat(100_000),
      '{{#each options}}'.repeat(6_000) + '{{'.repeat(10),
      `{{${'('.repeat(50_000)}`,
      `{{a ${'"'.repeat(50_001)}`,
      '<'.repeat(100_000),
      `<a ${' b'.repeat(50_000)}`,
      `<a ${'"<a '.repeat(30_000)}`,
      '<!--'.repeat(40_000),
      `{{> visit}}`.repeat(10_000),
      `{{${'a.'.repeat(60_000)}`,
      `{{${'[ '.repeat(60_000)}`,
      ' '.repeat(300_000),
    ];
    for (const text of texts) {
      for (const offset of [0, text.length >> 1, text.length]) askAll({ file: 'templates/visit.mjml', text }, offset);
    }
  }, 60_000);

  test('also in partials that include themselves and each other', () => {
    for (const name of ['box', 'step', 'greeting']) {
      const text = `{{> ${name}}}{{#> ${name}}}{{gree}}{{/${name}}}{{> box}}`;
      for (let offset = 0; offset <= text.length; offset += 1) askAll({ file: `partials/${name}.mjml`, text }, offset);
    }
  });

  test('in texts of messages, at every offset of one that is half written', () => {
    const lines =
      'template: plain\nrecipients:\n  from: a.csv\n  schema: customer\nsubject: "a {{date recipient.renews_on}}"\nbody: |\n  {{#if recipient.note}}b {{recipient.';
    for (const text of [lines, `${lines}}}{{/if}}\n`, lines.replace('"a', '{{'), lines.replaceAll('\n', '\r\n')]) {
      for (let offset = 0; offset <= text.length; offset += 1) {
        const question = { source: { file: 'messages/a.yaml', text }, offset, project };
        for (const { replace } of inText.suggestions(question) ?? [])
          expect(replace.start <= offset && offset <= replace.end).toBe(true);
        const said = inText.hover(question);
        if (said) expect(said.span.start <= offset && offset <= said.span.end).toBe(true);
        inText.definition(question);
      }
    }
  }, 60_000);
});

test('a file that is no template has no answers', () => {
  for (const file of ['schemas/a.json', 'templates/a.txt', 'a.mjml']) {
    const question = questionAt(file, '{{gree‸ting}}');
    expect([template.suggestions(question), template.hover(question), template.definition(question)]).toEqual([
      [],
      null,
      [],
    ]);
  }
});
