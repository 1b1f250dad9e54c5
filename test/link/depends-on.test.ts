import { describe, expect, test } from 'vitest';
import { type Affected, affectedBy, sortChanges } from '../../src/link/depends-on.ts';
import type { File, Library, ProjectFiles } from '../../src/model/project.ts';

const message = (lines: string): string => `${lines}\nsubject: x\n`;

/** A project in which each message leans on something else. */
const project: Readonly<Record<string, string>> = {
  'envoi.yaml': 'version: 1\nlanguage: nb\nnames:\n  uk: names/uk.csv\n',
  'messages/follow.yaml': message('template: follow-up\nlanguage: en'),
  'messages/own.yaml': message('template: own\nlanguage: en'),
  'messages/quoted.yaml': message('template: "o\\x77n"\nlanguage: en'),
  'messages/deep.yaml': message('template: deep\nlanguage: en-GB'),
  'messages/default.yaml': message('template: other'),
  'messages/attach.yaml': message('template: other\nlanguage: uk\nattachments:\n  - file: ./docs/Tilbud på lampe.pdf'),
  'messages/folded.yaml': message(
    'template: other\nlanguage: uk\nattachments:\n  - file: docs/Tilbud\n      på lampe.pdf',
  ),
  'messages/list.yaml': message(
    'template: other\nlanguage: uk\nrecipients:\n  schema: member\n  from: messages/data/members.csv',
  ),
  'messages/among.yaml': message('template: other\nlanguage: sv\nattachments:\n  - file: templates/./offer.pdf'),
  'messages/broken.yaml': 'template: [own\n  : "',
  'templates/own.mjml': '{{> head}}',
  'templates/deep.mjml': '{{#if x}}{{~#> "card" x=1}}{{/card}}{{/if}}',
  'templates/other.mjml': '<!-- {{head}} -->',
  'partials/card.mjml': '{{>head}}',
  'partials/head.mjml': 'x',
  'schemas/own.schema.json': '{ "$ref": "house.schema.json#/$defs/x" }',
  'schemas/house.schema.json': '{ "$ref": "message.schema.json" }',
  'schemas/deep.schema.json': '{ "$ref": "message.schema.json" }',
  'schemas/rows/member.schema.json': '{ "$ref": "../message.schema.json#/$defs/x" }',
  'languages/uk.yaml': 'x: y',
};

describe('a changed', () => {
  const cases: readonly [changed: string | readonly string[], kind: Affected['kind'], ids: string][] = [
    ['messages/own.yaml', 'paths', 'own'],
    ['envoi.yaml', 'all', ''],
    ['names/uk.csv', 'all', ''],
    ['templates/own.mjml', 'library', 'own quoted'],
    ['templates/follow-up.mjml', 'library', 'follow'],
    ['templates/nobody.mjml', 'library', ''],
    ['templates/own.mjm', 'library', ''],
    ['partials/head.mjml', 'library', 'deep own quoted'],
    ['partials/card.mjml', 'library', 'deep'],
    ['partials/shipped.mjml', 'library', 'follow'],
    ['schemas/deep.schema.json', 'library', 'deep list own quoted'],
    ['schemas/house.schema.json', 'library', 'deep list own quoted'],
    ['schemas/rows/member.schema.json', 'library', 'deep list own quoted'],
    ['languages/uk.yaml', 'library', 'attach folded list'],
    ['languages/nb.yaml', 'library', 'broken default'],
    ['languages/en.yaml', 'library', 'deep follow own quoted'],
    ['languages/en-GB.yaml', 'library', 'deep'],
    ['messages/data/members.csv', 'paths', 'list'],
    ['docs/Tilbud på lampe.pdf', 'paths', 'attach folded'],
    ['docs/Tilbud på lampe.pdf', 'paths', 'attach folded'],
    ['templates/offer.pdf', 'library', 'among'],
    ['languages/uk.csv', 'library', ''],
    ['README.md', 'paths', ''],
    ['messages/gone.yaml', 'paths', ''],
    [['messages/own.yaml', 'messages/data/members.csv', 'partials/card.mjml'], 'library', 'deep list own'],
  ];
  test.each(cases)('%j concerns %s: %s', (changed, kind, ids) => {
    const affected = affectedWhere(typeof changed === 'string' ? [changed] : changed, project);
    expect(affected.kind).toBe(kind);
    const paths = affected.kind === 'all' ? [] : affected.paths;
    expect(paths).toEqual(ids.split(' ').flatMap((id) => (id === '' ? [] : [`messages/${id}.yaml`])));
  });
});

test.each([
  ['templates/own.mjml', 'own quoted'],
  ['partials/head.mjml', 'deep own quoted'],
  ['schemas/house.schema.json', 'deep list own quoted'],
  ['languages/uk.yaml', 'attach folded list'],
])('what named %s is found when it is gone', (path, ids) => {
  const { [path]: _, ...rest } = project;
  const affected = affectedWhere([path], rest);
  expect(affected).toEqual({ kind: 'library', paths: ids.split(' ').map((id) => `messages/${id}.yaml`) });
});

test('an envoi.yaml that is broken hides no dependence', () => {
  const affected = affectedWhere(['templates/own.mjml'], { ...project, 'envoi.yaml': '[' });
  expect(affected).toMatchObject({ paths: ['messages/own.yaml', 'messages/quoted.yaml'] });
});

function affectedWhere(changed: readonly string[], files: Readonly<Record<string, string>>): Affected {
  const messages = filesIn(files, /^messages\//);
  const messagePaths = messages.map(({ path }) => path);
  const all: ProjectFiles = {
    config: filesIn(files, /^envoi\.yaml$/)[0] ?? null,
    messages,
    project: libraryOf(files),
    shipped: libraryOf({
      'envoi/templates/follow-up.mjml': '{{> shipped}}',
      'envoi/partials/shipped.mjml': '',
      'envoi/schemas/message.schema.json': '{}',
    }),
    messagePaths,
    isWhole: true,
  };
  return affectedBy(sortChanges(changed, messagePaths), all);
}

function libraryOf(files: Readonly<Record<string, string>>): Library {
  return {
    templates: filesIn(files, /templates\//),
    partials: filesIn(files, /partials\//),
    schemas: filesIn(files, /schemas\//),
    languages: filesIn(files, /languages\//),
  };
}

function filesIn(files: Readonly<Record<string, string>>, pattern: RegExp): readonly File[] {
  return Object.entries(files)
    .filter(([path]) => pattern.test(path))
    .map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
