import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letterModel } from '../../src/link/letter-model.ts';
import type { ReadAttachment } from '../../src/model/letter.ts';
import type { File, ProjectFiles } from '../../src/model/project.ts';
import type { Template } from '../../src/model/template.ts';
import { checkProject } from '../../src/pipeline.ts';
import { loadMarkup } from '../../src/run/mjml.ts';
import { shippedLibrary } from '../case-files.ts';
import { byChance, letterSchema, type MadeLetter, makeLetter, systematicLetters } from '../proof/letters.ts';
import { labelNames, schemasOf, shipped } from '../proof/under-test.ts';
import type { LetterRecord, Work } from '../reference/pipeline.ts';
import { namesIn, templateCase } from '../template-files.ts';
import { compared } from './compared.ts';
import { NASTY } from './structures/kit.ts';

const root = join(import.meta.dirname, '../..');
const library = shippedLibrary(root);
const markup = await loadMarkup();

interface Letter {
  readonly name: string;
  readonly work: Work;
  readonly record: LetterRecord;
}

describe('letters that were written', () => {
  const letters = [...lettersOf(ownProject()), ...goodCases().flatMap(lettersOf)];

  test('are many', () => {
    expect(letters.length).toBeGreaterThanOrEqual(60);
  });

  test.each(letters.map((letter) => [letter.name, letter] as const))('%s', async (_name, { work, record }) => {
    const others = Array.from({ length: 4 }, (_, turn) => otherWords(record, turn));
    const { refused, differences } = await compared(work, [record, ...others], markup);
    expect(refused).toEqual([]);
    expect(differences).toEqual([]);
  });
});

describe.each([...shipped.templates.keys()])('letters of %s by chance', (name) => {
  const files = schemasOf(shipped);
  const schema = letterSchema(name, files, labelNames());
  const work = { template: shipped.templates.get(name) ?? '', partials: Object.fromEntries(shipped.partials) };

  test('with each part and without it', async () => {
    const records = systematicLetters(schema, files).flatMap(({ make }) => modelOf(make()));
    const { differences } = await compared(work, records, markup);
    expect(records.length).toBeGreaterThan(60);
    expect(differences).toEqual([]);
  });

  test('with texts that try to become something else', async () => {
    const records = Array.from({ length: 60 }, (_, seed) => {
      const flavour = (count: number): string => ` ${NASTY[(seed * 7 + count) % (NASTY.length - 1)] ?? ''} `;
      return modelOf(makeLetter('by chance', schema, files, { pick: byChance(seed) }, flavour));
    }).flat();
    const { differences } = await compared(work, records, markup);
    expect(records.length).toBeGreaterThan(30);
    expect(differences).toEqual([]);
  });
});

function modelOf(letter: MadeLetter | null): readonly LetterRecord[] {
  return letter === null ? [] : [letter.model];
}

/** The messages of this repository. */
function ownProject(): ProjectFiles {
  const messages = namesIn(join(root, 'messages'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => fileAt(`messages/${name}`));
  return {
    config: fileAt('envoi.yaml'),
    messages,
    project: { templates: [], partials: [], schemas: [], languages: [] },
    shipped: library,
    messagePaths: messages.map(({ path }) => path),
    isWhole: true,
  };
}

function fileAt(path: string): File {
  return { path, bytes: readFileSync(join(root, path)) };
}

function goodCases(): readonly ProjectFiles[] {
  const folder = join(root, 'test/templates');
  return namesIn(join(folder, 'good')).map((name) => templateCase(folder, 'good', name, library).files);
}

const readAttachment: ReadAttachment = () => ({ kind: 'content', content: new Uint8Array() });

function lettersOf(files: ProjectFiles): readonly Letter[] {
  const { project, messages } = checkProject(files, { today: '2026-11-21', readAttachment });
  return messages.flatMap(({ id, ready }) => {
    if (ready === null) return [];
    const record: LetterRecord = { ...letterModel(ready.clean) };
    return [{ name: id, work: workOf(ready.clean.template, project.partials), record }];
  });
}

function workOf({ source }: Template, partials: ReadonlyMap<string, Template>): Work {
  const texts = [...partials].map(([name, partial]) => [name, partial.source.text] as const);
  return { template: source.text, partials: Object.fromEntries(texts) };
}

/** The same letter to somebody else: some of its texts are other ones. What is markup, a link or a word of a list stays. */
function otherWords(record: LetterRecord, turn: number): LetterRecord {
  let count = turn * 13;
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]));
    }
    count += 1;
    const isFree = typeof value === 'string' && /\s/.test(value) && !/[<:@&]/.test(value);
    return isFree && count % 3 === 0 ? (NASTY[count % (NASTY.length - 1)] ?? value) : value;
  };
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, changed(value)]));
}
