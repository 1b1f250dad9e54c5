import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ajvSchemas, FOR_ONE, schemaWords } from '../../src/check/ajv.ts';
import { readLanguage, snapshotOfPack } from '../../src/check/language.ts';
import { checkedSchemas } from '../../src/check/open-project.ts';
import { compileSchemas } from '../../src/check/schema.ts';
import { indexLibrary } from '../../src/link/library.ts';
import { readValues } from '../../src/link/read-values.ts';
import { readSchemas } from '../../src/link/schemas.ts';
import { textAt } from '../../src/model/node.ts';
import type { File, Library, ProjectFiles } from '../../src/model/project.ts';
import type { Acceptor, Snapshot, Snapshots } from '../../src/model/snapshot.ts';
import { parseYamlMap } from '../../src/parse/yaml-map.ts';
import { checkProject } from '../../src/pipeline.ts';
import { readAttachment } from '../../src/run/read-attachment.ts';
import { openSnapshots, snapshotName } from '../../src/run/snapshot.ts';
import { casesUnder, shippedLibrary } from '../case-files.ts';
import { describeFindings } from '../describe-findings.ts';
import { scratch } from '../run/scratch.ts';

/** What `npm run compile` has kept of the shipped files; `npm test` compiles first. */
const repository = join(import.meta.dirname, '../..');
const kept = join(repository, 'dist', 'snapshot');
const shipped = shippedLibrary(repository);
const nothing: Library = { templates: [], partials: [], schemas: [], languages: [] };
const none = (): never => {
  throw new Error('what we ship is without mistakes');
};
const ours: ProjectFiles = {
  config: null,
  messages: [],
  project: nothing,
  shipped,
  messagePaths: [],
  isWhole: true,
};
const schemas = checkedSchemas(readSchemas(indexLibrary(ours, none).schemas, none));
const checker = compileSchemas(schemas);

let snapshots: Snapshots;
let snapshot: Snapshot;
beforeAll(async () => {
  snapshots = await openSnapshots(kept);
  snapshot = snapshots(shipped.schemas) ?? none();
});

describe.each(shipped.languages.map((file): [string, File] => [snapshotName(file).replace('.json', ''), file]))(
  'the kept pack %s',
  (tag, file) => {
    test('is what reading gives', () => {
      const pack = snapshot.pack(file);
      expect(pack && { values: pack.values, phrases: pack.phrases }).toEqual(snapshotOfPack(tag, file, checker));
      const read = readLanguage(tag, { shipped: file, own: null }, checker, true, none);
      expect(readLanguage(tag, { shipped: file, own: null }, checker, true, none, pack)).toEqual({
        ...read,
        phrases: pack?.phrases,
      });
    });

    test('is extended as the one that was read', () => {
      const text = 'name: Ours\nwords:\n  pressure:\n    - lamps galore\n';
      const files = { shipped: file, own: { path: `languages/${tag}.yaml`, bytes: new TextEncoder().encode(text) } };
      const pack = readLanguage(tag, files, checker, true, none, snapshot.pack(file));
      expect(pack).toEqual(readLanguage(tag, files, checker, true, none));
      expect(pack?.words?.['pressure']).toContain('lamps galore');
    });
  },
);

describe('the kept acceptors', () => {
  const forOne = ajvSchemas(schemas, FOR_ONE);

  test('are those of all schemas that something is held against', () => {
    const names = [...schemas.keys()].filter((name) => name !== 'letter.schema.json' && name !== 'report.schema.json');
    expect([...snapshot.acceptorsOf(schemaWords()).keys()].toSorted()).toEqual(names.toSorted());
  });

  const messages = readdirSync(join(repository, 'messages')).filter((name) => name.endsWith('.yaml'));
  const sound = [
    ...messages.map((name): [string, string] => ['the schema of its template', `messages/${name}`]),
    ...messages.slice(0, 1).map((name): [string, string] => ['any-message.schema.json', `messages/${name}`]),
    ['project.schema.json', 'envoi.yaml'] satisfies [string, string],
    ['language.schema.json', 'languages/fy.yaml'] satisfies [string, string],
    ['language-extension.schema.json', 'test/cases/project/language-pack-extends/languages/en.yaml'] satisfies [
      string,
      string,
    ],
  ];
  test.each(sound)('%s says of %s, and of what is like it, what ajv says', (schema, path) => {
    const root = parseYamlMap({ path, bytes: readFileSync(join(repository, path)) }, none);
    const name = schemas.has(schema) ? schema : `${root && textAt(root, ['template'])?.value}.schema.json`;
    const value = root && readValues(root, schemas.get(name) ?? {}, schemas);
    const accepts: Acceptor = snapshot.acceptorsOf(schemaWords()).get(name) ?? none();
    const validate = forOne.compile(name);
    if (typeof validate === 'string') throw new Error(validate);
    expect(accepts(value)).toBe(validate(value));
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), inPlace, (way, other) => {
        const like = changedAt(value, way, other);
        expect(accepts(like)).toBe(validate(like));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a check', () => {
  const folder = join(repository, 'test', 'cases');
  // What stands in the way of reading a file has nothing to do with what is kept.
  const cases = casesUnder(folder).filter(
    (name) => !name.startsWith('yaml/') && existsSync(join(folder, name, 'message.yaml')),
  );
  const files: ProjectFiles = {
    ...ours,
    config: { path: 'envoi.yaml', bytes: readFileSync(join(folder, 'base', 'envoi.yaml')) },
    messages: cases.map((name) => ({
      path: `messages/${name}.yaml`,
      bytes: readFileSync(join(folder, name, 'message.yaml')),
    })),
    messagePaths: cases.map((name) => `messages/${name}.yaml`),
  };
  const found = (given: Snapshots): readonly string[] =>
    checkProject(files, {
      today: '2026-11-21',
      readAttachment: (file) => readAttachment(folder, file),
      snapshots: given,
    }).diagnostics.map((finding) => describeFindings([finding]));

  test('finds the same with what is kept, in the same order, in messages with mistakes of all kinds', () => {
    const findings = found(() => null);
    expect(found(snapshots)).toEqual(findings);
    expect(findings.length).toBeGreaterThan(100);
  });
});

describe('nothing is known', () => {
  test('of a schema or of any pack where one schema is another', () => {
    const [first = none(), ...others] = shipped.schemas;
    expect(snapshots([changed(first), ...others])).toBeNull();
    expect(snapshots(others)).toBeNull();
    expect(snapshots([{ ...first, path: 'envoi/schemas/other.schema.json' }, ...others])).toBeNull();
  });

  test('of a pack that is another, while the others are known', () => {
    const [first = none(), second = none()] = shipped.languages;
    expect(snapshot.pack(changed(first))).toBeNull();
    expect(snapshot.pack(second)).not.toBeNull();
  });

  test('where a project has a schema of a shipped name: its own is asked', () => {
    const own = JSON.stringify({
      $ref: 'message.schema.json',
      properties: { subject: { const: 'x' } },
      unevaluatedProperties: false,
    });
    const message = {
      path: 'messages/kari.yaml',
      bytes: readFileSync(join(repository, 'test/cases/clean/smallest/message.yaml')),
    };
    const files: ProjectFiles = {
      ...ours,
      messages: [message],
      project: { ...nothing, schemas: [{ path: 'schemas/follow-up.schema.json', bytes: Buffer.from(own) }] },
      isWhole: false,
    };
    const options = { today: '2026-11-21', readAttachment: () => none(), snapshots };
    expect(checkProject(files, options).diagnostics.map(({ code }) => code)).toContain('schema/const');
  });

  test.each<[string, (folder: string) => void]>([
    ['is not there', (folder) => rmSync(folder, { recursive: true })],
    ['has no schemas', (folder) => rmSync(join(folder, 'schemas.js'))],
    ['has half of the schemas', (folder) => half(join(folder, 'schemas.js'))],
    ['has an empty file for the schemas', (folder) => writeFileSync(join(folder, 'schemas.js'), '')],
  ])('where the folder %s', async (_, damage) => {
    const folder = copied();
    damage(folder);
    expect((await openSnapshots(folder))(shipped.schemas)).toBeNull();
  });

  test.each<[string, (file: string) => void]>([
    ['is not there', (file) => rmSync(file)],
    ['is half there', half],
    ['is empty', (file) => writeFileSync(file, '')],
    ['is another', (file) => writeFileSync(file, '{"digest":1}')],
    ['is null', (file) => writeFileSync(file, 'null')],
  ])('of a pack whose file %s', async (_, damage) => {
    const folder = copied();
    damage(join(folder, 'en.json'));
    const opened = (await openSnapshots(folder))(shipped.schemas);
    const packs = shipped.languages.map((file) => [snapshotName(file), opened?.pack(file) !== null]);
    expect(packs.filter(([, isKnown]) => isKnown !== true)).toEqual([['en.json', false]]);
  });
});

function changed({ path, bytes }: File): File {
  return { path, bytes: Buffer.concat([bytes, Buffer.from('\n')]) };
}

/** Of its own name, since a module is loaded once. */
function copied(): string {
  const folder = join(scratch(), 'snapshot');
  cpSync(kept, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}

function half(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
}

/** What can stand in the place of a value: `undefined` takes it out. */
const inPlace: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(undefined, null, true, 0, '', ' ', [], {}, 'a\u0000b', '2026-02-30', 'no', '{{name}}'),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The value with another one in the place to which the numbers lead: each chooses a child. */
function changedAt(value: unknown, [step, ...way]: readonly number[], other: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return other;
  const children = Object.entries(value);
  const at = step % (children.length + 1);
  const [key = 'more', child] = children[at] ?? [];
  const made = changedAt(child, way, other);
  if (Array.isArray(value)) return value.toSpliced(at, 1, ...(made === undefined ? [] : [made]));
  const { [key]: _, ...others } = Object.fromEntries(children);
  return made === undefined ? others : { ...others, [key]: made };
}
