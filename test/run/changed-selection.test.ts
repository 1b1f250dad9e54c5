import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/model/outcome.ts';
import { withLinks } from '../../src/run/changed-links.ts';
import { selectChanged } from '../../src/run/changed-selection.ts';
import { packageRoot } from '../../src/run/find-project.ts';
import { load } from '../../src/run/load.ts';
import { baseMessage } from '../rules/base-message.ts';
import { hasGit, type Repository, repository, WHY_SKIPPED } from './git.ts';
import { scratch } from './scratch.ts';

const shipped = (path: string): string => readFileSync(join(packageRoot(), path), 'utf8');
const template = shipped('templates/follow-up.mjml');
const schema = shipped('schemas/follow-up.schema.json');
const strict = schema.replace('"$ref"', '"required": ["details"],\n  "$ref"');
const of = (name: string): string => baseMessage.replace('follow-up', name);
const attaching = (file: string): string => `${baseMessage}attachments:\n  - file: ${file}\n`;
const list = (rows: string): string => baseMessage.replace(/^recipient:\n(?: .*\n)*/m, `recipients:\n${rows}`);
const rows = shipped('schemas/rows/customer.schema.json');
/** `café` with its accent as a letter of its own. */
const cafe = 'cafe\u0301';

/** What each file of the project may be; null for no file. The first is how it is where nothing else is said. */
const project: Readonly<Record<string, readonly (string | null)[]>> = {
  'envoi.yaml': ['version: 1\n', 'version: 2\n'],
  'messages/renewal.yaml': [list('  schema: customer\n'), baseMessage, null],
  'messages/renewal/sub.yaml': [null, baseMessage],
  'messages/x.html/y.yaml': [null, baseMessage],
  'messages/x.yaml': [null, baseMessage],
  'messages/Kari.yaml': [null, baseMessage],
  'messages/kari.yaml': [baseMessage, baseMessage.replace('  role: customer adviser\n', '')],
  'messages/yours.yaml': [of('yours'), `${of('yours')}nothing: x\n`],
  'messages/mine.yaml': [of('mine')],
  'messages/cafe.yaml': [of(cafe), of('mine')],
  'messages/offer.yaml': [attaching('templates/offer.pdf'), attaching('./docs//offer.pdf')],
  'messages/linked.yaml': [attaching('messages/data/l.pdf')],
  'messages/data/customers.csv': ['email,given_name,family_name\na@example.no,Kari,Nordmann\n', 'email\n', null],
  'messages/rows.yaml': [list('  schema: mine\n  from: messages/data/customers.csv\n')],
  'messages/nb.yaml': [baseMessage.replace('language: en', 'language: nb_NO')],
  'templates/yours.mjml': [template],
  'templates/mine.mjml': [template, template.replace('{{> greeting}}', '{{> greeting}}{{> own}}')],
  [`templates/${cafe}.mjml`]: [template],
  'partials/own.mjml': ['<mj-text>x</mj-text>', '<mj-text>{{nobody}}', null],
  'schemas/yours.schema.json': [schema, strict, '{'],
  'schemas/mine.schema.json': [schema, schema.replace('"$ref"', '"type": 1,\n  "$ref"'), '{ "type": 3 }', null],
  [`schemas/${cafe}.schema.json`]: [schema, strict],
  'schemas/rows/mine.schema.json': [rows, '{', null],
  'templates/offer.pdf': ['%PDF', null],
  'docs/offer.pdf': ['%PDF', null],
  'languages/nb.yaml': [null, 'nothing: x\n', 'closing: [\n'],
};

type State = Readonly<Record<string, number>>;

function put({ root, write }: Repository, state: State): void {
  for (const [path, texts] of Object.entries(project)) {
    const text = texts[state[path] ?? 0] ?? null;
    if (text === null) rmSync(join(root, path), { force: true });
    else write(path, text);
  }
}

/** What is said, and of which file: where in it, a change may have moved. */
function said({ diagnostics }: Outcome): readonly string[] {
  return diagnostics.map(({ code, span, message }) => [code, span?.source.file, message].join(' | '));
}

const options = { letters: true, everyFinding: true };

/** What a whole check finds after the changes and did not before, and what `--since` finds. */
async function change(repo: Repository, before: State, after: State) {
  put(repo, before);
  repo.commit();
  const { check } = await load(repo.root, { today: '2026-11-20' });
  const old = new Set(said(await check({ kind: 'all' }, options)));
  put(repo, after);
  const fresh = said(await check({ kind: 'all' }, options)).filter((finding) => !old.has(finding));
  const changed = await selectChanged(repo.root, 'HEAD');
  if (changed.kind === 'refusal') throw new Error(changed.problem);
  return { fresh, since: said(await check(changed.selection, options)) };
}

function projectRepository(): Repository {
  const repo = repository({});
  put(repo, {});
  symlinkSync('../../docs/offer.pdf', join(repo.root, 'messages/data/l.pdf'));
  return repo;
}

test.skipIf(!hasGit).each<[string, State, State, string]>([
  ['a message below a list', {}, { 'messages/renewal/sub.yaml': 1 }, 'messages/renewal.yaml'],
  [
    'the message of a folder',
    { 'messages/x.html/y.yaml': 1 },
    { 'messages/x.html/y.yaml': 1, 'messages/x.yaml': 1 },
    'y.yaml',
  ],
  [
    'a schema that can be read again',
    { 'schemas/yours.schema.json': 1, 'schemas/mine.schema.json': 2 },
    { 'schemas/yours.schema.json': 1 },
    'messages/yours.yaml',
  ],
  ['an attachment among templates', {}, { 'templates/offer.pdf': 1 }, 'messages/offer.yaml'],
  ['an attachment behind a link', {}, { 'docs/offer.pdf': 1 }, 'messages/linked.yaml'],
  ['a name in another form', {}, { [`schemas/${cafe}.schema.json`]: 1 }, 'messages/cafe.yaml'],
  ['a language with a region', {}, { 'languages/nb.yaml': 2 }, 'languages/nb.yaml'],
])(`what --since finds of %s${WHY_SKIPPED}`, async (_, before, after, place) => {
  const { fresh, since } = await change(projectRepository(), before, after);
  expect(fresh.join('\n')).toContain(place);
  expect(fresh.filter((finding) => !since.includes(finding))).toEqual([]);
});

test('names by links are looked for where messages may name them', () => {
  const root = scratch({
    'docs/a.pdf': '',
    'data/x': '',
    'apps/out/x': '',
    'out/x': '',
    '.cache/x': '',
    'data/.git/x': '',
  });
  const folders = ['data', 'apps/out', 'out', '.cache', 'data/.git'];
  for (const folder of folders) symlinkSync(join(root, 'docs/a.pdf'), join(root, folder, 'link.pdf'));
  expect(withLinks(root, ['docs/a.pdf']).toSorted()).toEqual(['apps/out/link.pdf', 'data/link.pdf', 'docs/a.pdf']);
});

test.skipIf(!hasGit)(`for all changes --since finds what a check of everything finds newly${WHY_SKIPPED}`, async () => {
  const repo = projectRepository();
  const choices = Object.entries(project).map(([path, texts]) => [path, fc.nat(texts.length - 1)] as const);
  const state = fc.record(Object.fromEntries(choices));
  const changes = fc
    .tuple(state, state, fc.subarray(Object.keys(project), { minLength: 1, maxLength: 3 }))
    .map(([before, other, paths]) => ({
      before,
      after: { ...before, ...Object.fromEntries(paths.map((path) => [path, other[path] ?? 0])) },
    }));
  await fc.assert(
    fc.asyncProperty(changes, async ({ before, after }) => {
      const { fresh, since } = await change(repo, before, after);
      expect(fresh.filter((finding) => !since.includes(finding))).toEqual([]);
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
