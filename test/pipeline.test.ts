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
const examples = readdirSync(join(repository, 'messages')).map((name) =>
  readFileSync(join(repository, 'messages', name), 'utf8'),
);

const readAttachment: ReadAttachment = () => ({ kind: 'content', content: new Uint8Array() });

/** Whether a message would become a letter, and whether something is wrong with it: exactly one of the two. */
function judged(text: string): { readonly isReady: boolean; readonly isWrong: boolean } {
  const path = 'messages/case.yaml';
  const files: ProjectFiles = {
    config,
    messages: [{ path, bytes: new TextEncoder().encode(text) }],
    project: { templates: [], partials: [], schemas: [], languages: [] },
    shipped,
    messagePaths: [path],
    isWhole: false,
  };
  const { messages, diagnostics } = checkProject(files, { today: '2026-11-21', readAttachment });
  for (const { span } of diagnostics) {
    if (span) expect(span.start <= span.end && span.end <= span.source.text.length).toBe(true);
  }
  return {
    isReady: messages[0]?.ready !== null,
    isWrong: diagnostics.some(({ severity, suppressed }) => severity === 'error' && suppressed === null),
  };
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
    // Every third is enough: they hold all keys, and each line costs a whole check.
    for (const example of examples.filter((_, index) => index % 3 === 0)) {
      const lines = example.split('\n');
      for (const index of lines.keys()) {
        const { isReady, isWrong } = judged(lines.toSpliced(index, 1).join('\n'));
        expect(isReady).toBe(!isWrong);
      }
    }
  });

  test('however an example is spoilt', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const { isReady, isWrong } = judged(text);
        expect(isReady).toBe(!isWrong);
      }),
      { numRuns: 200 },
    );
  });
});
