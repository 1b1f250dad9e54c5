import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadAttachment } from '../src/model/letter.ts';
import type { File, ProjectFiles } from '../src/model/project.ts';
import { checkProject } from '../src/pipeline.ts';
import { shippedLibrary } from './case-files.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const shipped = shippedLibrary(repository);
const config: File = { path: 'envoi.yaml', bytes: readFileSync(join(repository, 'envoi.yaml')) };
/** Those to one person. */
const examples = readdirSync(join(repository, 'messages'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(repository, 'messages', name), 'utf8'))
  .filter((text) => !/^recipients:/m.test(text));

const readAttachment: ReadAttachment = () => ({ kind: 'content', content: new Uint8Array() });

/** Whether a message would become a letter, and whether something is wrong with it: exactly one of the two. */
interface Judged {
  readonly isReady: boolean;
  readonly isWrong: boolean;
}

/** Many in one run, which reads templates and languages once. */
function judgedEach(texts: readonly string[]): readonly Judged[] {
  const paths = texts.map((_, index) => `messages/case-${index}.yaml`);
  const files: ProjectFiles = {
    config,
    messages: texts.map((text, index) => ({ path: paths[index] ?? '', bytes: new TextEncoder().encode(text) })),
    project: { templates: [], partials: [], schemas: [], languages: [] },
    shipped,
    messagePaths: paths,
    isWhole: false,
  };
  const { messages, diagnostics } = checkProject(files, { today: '2026-11-21', readAttachment });
  for (const { span } of diagnostics) {
    if (span) expect(span.start <= span.end && span.end <= span.source.text.length).toBe(true);
  }
  expect(messages.length).toBe(texts.length);
  const errors = diagnostics.filter(({ severity, suppressed }) => severity === 'error' && suppressed === null);
  const wrong = new Set(errors.map(({ span }) => span?.source.file));
  return messages.map(({ ready }, index) => ({ isReady: ready !== null, isWrong: wrong.has(paths[index]) }));
}

const SLIPS = [
  '#',
  ':',
  ' ',
  '\t',
  '"',
  "'",
  '[',
  '}',
  '- ',
  '|',
  '&a',
  '*a',
  '{{x}}',
  '~',
  '**',
  '](',
  '💡',
  '\u00A0',
  '\u200B',
];

/** An example with a few lines lost, doubled, moved or mistyped. */
const spoilt = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom('lose', 'double', 'indent', 'outdent', 'slip'),
        fc.constantFrom(...SLIPS),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  )
  .map(([text, changes]) => changes.reduce(spoil, text));

function spoil(text: string, [at, column, how, slip]: readonly [number, number, string, string]): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  const line = lines[index] ?? '';
  const place = column % (line.length + 1);
  const changed: { readonly [how: string]: readonly string[] } = {
    lose: [],
    double: [line, line],
    indent: [`  ${line}`],
    outdent: [line.trimStart()],
    slip: [line.slice(0, place) + slip + line.slice(place)],
  };
  lines.splice(index, 1, ...(changed[how] ?? []));
  return lines.join('\n');
}

describe('a message is ready for a letter, or something is said to be wrong with it', () => {
  test('whichever line of an example is lost', () => {
    // Every third is enough: they hold all keys.
    for (const example of examples.filter((_, index) => index % 3 === 0)) {
      const lines = example.split('\n');
      const shorter = lines.map((_, index) => lines.toSpliced(index, 1).join('\n'));
      for (const { isReady, isWrong } of judgedEach(shorter)) expect(isReady).toBe(!isWrong);
    }
  });

  test('however an example is spoilt', () => {
    fc.assert(
      fc.property(fc.array(spoilt, { minLength: 20, maxLength: 20 }), (texts) => {
        for (const { isReady, isWrong } of judgedEach(texts)) expect(isReady).toBe(!isWrong);
      }),
      { numRuns: 10 },
    );
  });
});
