/* oxlint-disable no-await-in-loop -- an editor does one thing after the other */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as assist from '../../src/assist/index.ts';
import { caseFiles, casesUnder, shippedLibrary } from '../case-files.ts';
import { type Editor, editorOf } from './editor.ts';
import { folderWith, GOOD, packageFolder } from './project.ts';

const METHODS = ['hover', 'completion', 'definition'];

/** So many texts are open at once; they are of one project, so that one look sees them all. */
const TOGETHER = 60;

/** Of one in so many something is asked, and one in so many is edited: tests of `assist/` ask of all of them everywhere. */
const ASKED = 4;
const EDITED = 12;

test('no text of the corpus, whole or while it is edited, stops the server', { timeout: 240_000 }, async () => {
  const folder = folderWith({ 'messages/good.yaml': GOOD });
  const editor = editorOf(assist);
  await editor.start([folder.uri]);
  const good = folder.uriOf('messages/good.yaml');
  const hover = { textDocument: { uri: good }, position: { line: 1, character: 3 } };
  await editor.open(good, GOOD);
  const texts = corpus();
  expect(texts.length).toBeGreaterThan(500);
  for (let first = 0; first < texts.length; first += TOGETHER) {
    const some = texts.slice(first, first + TOGETHER).map(([file, text]) => [folder.uriOf(file), text] as const);
    for (const [uri, text] of some) await editor.open(uri, text);
    await Promise.all(some.map(([uri, text], index) => ask(editor, uri, text, first + index)));
    // Its answer waits until all of them were looked at.
    const range = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };
    const context = { diagnostics: [] };
    await editor.ask('textDocument/codeAction', { textDocument: { uri: some[0]?.[0] }, range, context });
    for (const [uri] of some) await editor.close(uri);
  }
  expect(await editor.ask('textDocument/hover', hover)).not.toBeNull();
  expect(editor.said.filter((text) => /failed with message|cannot be looked at/.test(text))).toEqual([]);
  folder.remove();
});

/** Asks at some places of a text, which of some is edited there; an answer that is an error rejects. */
async function ask(editor: Editor, uri: string, text: string, seed: number): Promise<void> {
  if (seed % ASKED > 0) return;
  const [places = []] = fc.sample(steps(text), { numRuns: 1, seed });
  for (const [index, { line, character, length, sign }] of places.entries()) {
    const start = { line, character };
    const range = { start, end: { line, character: character + length } };
    if (seed % EDITED === 0) await editor.change(uri, 2 + index, { range, text: sign });
    const method = METHODS[(seed / ASKED + index) % METHODS.length] ?? '';
    await editor.ask(`textDocument/${method}`, { textDocument: { uri }, position: start });
  }
}

interface Step {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly sign: string;
}

/** Also beyond the ends of lines and of the text, and in the middle of signs. */
function steps(text: string): fc.Arbitrary<readonly Step[]> {
  const step = fc.record({
    line: fc.nat(text.split(/\r\n?|\n/).length),
    character: fc.nat(60),
    length: fc.nat(4),
    sign: fc.constantFrom(
      '',
      ' ',
      '\n',
      ': ',
      '- ',
      '"',
      "'",
      '{{',
      '}}',
      '[',
      '|',
      '&a',
      '*a',
      '<',
      '>',
      '#',
      '\t',
      '\uD835',
      '😀',
      '\r',
    ),
  });
  return fc.array(step, { minLength: 3, maxLength: 3 });
}

/** Every file of the cases, of the broken templates and of what is shipped, at a place where a project has such a file. */
function corpus(): readonly (readonly [file: string, text: string])[] {
  const shipped = shippedLibrary(packageFolder);
  const root = join(packageFolder, 'test/cases');
  const cases = casesUnder(root).flatMap((name, index) => {
    const { config, messages, project } = caseFiles(join(root, 'base'), join(root, name), shipped);
    const library = [...project.templates, ...project.partials, ...project.schemas, ...project.languages];
    const own = [...messages, ...library, ...(index % 25 === 0 && config !== null ? [config] : [])];
    return own.map(({ path, bytes }): [string, string] => [
      moved(path, `case-${index}`),
      new TextDecoder().decode(bytes),
    ]);
  });
  const files = ['test/templates/bad', 'messages', 'templates', 'partials', 'schemas', 'languages'].flatMap((folder) =>
    readdirSync(join(packageFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => (folder === 'test/templates/bad' ? /\.mjml$/ : /\.(?:yaml|mjml|json)$/).test(name))
      .map((name, index): [string, string] => [
        standing(name, folder, `file-${index}`),
        readFileSync(join(packageFolder, folder, name), 'utf8'),
      ]),
  );
  return [...cases, ...files].filter(([, text]) => text.length < 300_000);
}

function moved(path: string, name: string): string {
  return path === 'envoi.yaml' || path.startsWith('languages/')
    ? path
    : path.replace(/([^/]+?)(\.[^/]*)$/, `$1-${name}$2`);
}

function standing(name: string, folder: string, unique: string): string {
  if (folder !== 'test/templates/bad') return moved(`${folder}/${name.replaceAll('\\', '/')}`, unique);
  return `${name.includes('partials') ? 'partials' : 'templates'}/${unique}.mjml`;
}
