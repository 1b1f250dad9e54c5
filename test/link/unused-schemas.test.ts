import { expect, test } from 'vitest';
import { indexLibrary } from '../../src/link/library.ts';
import { reportUnusedSchemas } from '../../src/link/unused-schemas.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { File, Library } from '../../src/model/project.ts';

const nothing: Library = { templates: [], partials: [], schemas: [], languages: [] };

const file = (path: string, text = ''): File => ({ path, bytes: new TextEncoder().encode(text) });

/** What is told of schemas beside templates of a project, and beside a shipped `follow-up`. */
function told(schemas: Readonly<Record<string, string>>, templates: readonly string[] = []): readonly unknown[] {
  const project: Library = {
    ...nothing,
    schemas: Object.entries(schemas).map(([name, text]) => file(`schemas/${name}.schema.json`, text)),
    templates: templates.map((name) => file(`templates/${name}.mjml`)),
  };
  const shipped = {
    ...nothing,
    templates: [file('envoi/templates/follow-up.mjml')],
    schemas: [file('envoi/schemas/follow-up.schema.json')],
  };
  const files = { config: null, messages: [], project, shipped, messagePaths: [], isWhole: true };
  const found: Diagnostic[] = [];
  const index = indexLibrary(files, () => undefined);
  reportUnusedSchemas(project, index, (finding) => found.push(finding));
  return found.map(({ code, severity, span, message, help }) => [code, severity, span?.source.file, message, help]);
}

test('a schema without a template is a finding', () => {
  expect(told({ visit: '{}' })).toEqual([
    [
      'project/stray-file',
      'error',
      'schemas/visit.schema.json',
      'this file is not used: there is no template `visit`, and no other schema refers to it',
      'write templates/visit.mjml, or move the schema out of schemas/',
    ],
  ]);
});

test('one with a slip in its name is told whose it is', () => {
  expect(told({ vist: '{}' }, ['visit'])).toMatchObject([
    [
      'project/stray-file',
      'error',
      'schemas/vist.schema.json',
      expect.stringContaining('`vist`'),
      expect.stringMatching(/^did you mean schemas\/visit\.schema\.json\? write /),
    ],
  ]);
  // The template has its schema, so this is no slip for it.
  expect(told({ visit: '{}', vist: '{}' }, ['visit'])).toMatchObject([
    ['project/stray-file', 'error', 'schemas/vist.schema.json', expect.anything(), expect.stringMatching(/^write /)],
  ]);
});

test('none is told of that is used: by a template, a shipped one too, by other schemas, or as rows', () => {
  expect(told({ visit: '{}' }, ['visit'])).toEqual([]);
  expect(told({ 'follow-up': '{}' })).toEqual([]);
  expect(told({ visit: '{ "$ref": "address.schema.json#/$defs/a" }', address: '{}' }, ['visit'])).toEqual([]);
  expect(told({ 'rows/guest': '{ "$ref": "../address.schema.json" }', address: '{}' })).toEqual([]);
});

test('one of envoi itself has another finding', () => {
  expect(told({ message: '{}' })).toEqual([]);
});
