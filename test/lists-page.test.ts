import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { File } from '../src/model/project.ts';
import { type CheckOptions, checkProject, proveTemplates } from '../src/pipeline.ts';
import { shippedLibrary } from './case-files.ts';
import { describeFindings } from './describe-findings.ts';
import { baseMessage } from './rules/base-message.ts';
import { joinExample } from './rules/join-example.ts';

const repository = join(import.meta.dirname, '..');
const page = readFileSync(join(repository, 'docs/message.md'), 'utf8');
const section = page.slice(page.indexOf('\n## A message to a list\n'), page.indexOf('\n## The next step\n'));

test('what the page about messages shows of lists is as it says', async () => {
  const [example = '', schema = ''] = Array.from(section.matchAll(/^```\w+\n([^]*?)^```$/gm), ([, block]) => block);
  const toOne = joinExample(baseMessage, example, 'good').text;
  const message = toOne.replace(/^recipient:\n(?: .*\n)*/m, '').replace('language: en', 'language: nb');
  const files = {
    config: null,
    messages: [fileOf('messages/list.yaml', message), fileOf('messages/room.yaml', inRoom(message))],
    project: {
      templates: [],
      partials: [],
      schemas: [fileOf('schemas/rows/guest.schema.json', schema)],
      languages: [],
    },
    shipped: shippedLibrary(repository),
    messagePaths: ['messages/list.yaml', 'messages/room.yaml'],
    isWhole: false,
  };
  const options: CheckOptions = { today: '2026-11-21', readAttachment: () => ({ kind: 'problem', problem: 'none' }) };
  const checked = await proveTemplates(checkProject(files, options));
  expect(describeFindings(checked.diagnostics)).toBe('nothing\n');
});

/** The same message to the rows of the page's schema. */
function inRoom(message: string): string {
  return message.replace('schema: customer', 'schema: guest').replaceAll(/\{\{[^}]*\}\}(?!\})/g, '{{recipient.room}}');
}

function fileOf(path: string, text: string): File {
  return { path, bytes: new TextEncoder().encode(text) };
}
