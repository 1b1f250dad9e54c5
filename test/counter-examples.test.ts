import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { labelNames } from '../src/link/label-names.ts';
import { type CleanMessage, letterModel } from '../src/link/letter-model.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { ReadAttachment } from '../src/model/letter.ts';
import type { ProjectFiles } from '../src/model/project.ts';
import { type Checked, checkProject, makeLetters, proveTemplates } from '../src/pipeline.ts';
import { letterType } from '../src/prove/types/letter-type.ts';
import { obligationsOf } from '../src/prove/obligations/obligation.ts';
import { shippedLibrary } from './case-files.ts';
import { type Obligation, violationsIn } from './proof/oracle.ts';
import { namesIn, templateCase } from './template-files.ts';
import { doors } from './doors.ts';

const root = join(import.meta.dirname, 'templates');
const shipped = { ...shippedLibrary(join(import.meta.dirname, '..')), templates: [] };
const readAttachment: ReadAttachment = () => ({ kind: 'problem', problem: 'does not exist' });
const VIOLATIONS: ReadonlyMap<string, string> = new Map([
  ['template/lost', 'lost'],
  ['template/repeated', 'repeated'],
  ['template/order', 'order'],
]);
const broken = namesIn(join(root, 'bad')).filter((name) => /^(lost|repeated|order)-/.test(name));
test('most refused templates come with a message that shows why', async () => {
  const findings = (await Promise.all(broken.map(findingsOf))).flat();
  expect(findings.length).toBeGreaterThan(20);
  expect(findings.filter(({ example }) => example === null).map(({ message }) => message)).toEqual([]);
});

/** A message that is said to lose something is valid, and its letter, made in spite of the proof, really lacks it. */
describe('a counter-example is true', () => {
  test.each(broken)('%s', async (name) => {
    const findings = await findingsOf(name);
    await Promise.all(findings.map((finding) => confirm(name, finding)));
  });
});

async function confirm(name: string, { code, message, example }: Diagnostic): Promise<void> {
  if (example === null) return;
  const checked = checkProject(withMessage(name, example.text), { today: '2026-11-21', readAttachment });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const clean = checked.messages[0]?.ready?.clean;
  if (clean === undefined) throw new Error(`no letter for ${example.text}`);
  const { letters } = await makeLetters(checked, doors);
  const found = violationsIn(letters[0]?.html ?? '', obligationsIn(clean, checked));
  const named = [...message.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path.replaceAll('[]', '.0'));
  const wanted = VIOLATIONS.get(code);
  expect(found.filter(({ kind, words }) => kind === wanted && named.some((path) => isAbout(words, path)))).not.toEqual(
    [],
  );
}

async function findingsOf(name: string): Promise<readonly Diagnostic[]> {
  const { files } = templateCase(root, 'bad', name, shipped);
  const { diagnostics } = await proveTemplates(checkProject(files, { today: '2026-11-21', readAttachment }));
  return diagnostics.filter(({ code }) => VIOLATIONS.has(code));
}

function withMessage(name: string, text: string): ProjectFiles {
  const { files } = templateCase(root, 'bad', name, shipped);
  const path = 'messages/example.yaml';
  return { ...files, messages: [{ path, bytes: new TextEncoder().encode(text) }], messagePaths: [path] };
}

/** `options.1.text is lost (plain reader)` is about `options.0.text`: any item will do. */
function isAbout(words: string, path: string): boolean {
  const pattern = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\.0/g, '\\.\\d+');
  return new RegExp(`(^|[^\\w.])${pattern}([^\\w.]|$)`).test(words);
}

/** What the letter of a message must show, from the marks of its schemas and its own values. */
function obligationsIn(clean: CleanMessage, { project }: Checked): readonly Obligation[] {
  const { schemas, languages } = project;
  const [letter, template] = [schemas.get('letter.schema.json'), schemas.get(`${clean.template.name}.schema.json`)];
  if (!letter || !template) throw new Error('no schema');
  const labels = labelNames(languages.names.flatMap((tag) => languages.get(tag) ?? []));
  const type = letterType({ letter, template, schemas, labels });
  const model = letterModel(clean);
  return (obligationsOf(type) ?? []).flatMap(({ path, mark }) =>
    valuesAt(model, path).map(({ value, way }): Obligation => {
      const { order, as, max } = mark;
      return { path: way, order, as, max, tokens: [printed(value)], whole: null, isUnique: true };
    }),
  );
}

/** A text without its marks; of a date what every way of writing it in English has. */
function printed(value: string): string {
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)/.exec(value) ?? [];
  if (month === undefined) return value.replace(/<[^>]*>/g, '');
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(`2026-${month}-15`));
  return `${Number(day)} ${name}`;
}

interface Valued {
  readonly value: string;
  readonly way: readonly (string | number)[];
}

function valuesAt(value: unknown, path: readonly string[], way: readonly (string | number)[] = []): readonly Valued[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' && value !== '' ? [{ value, way }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => valuesAt(item, rest, [...way, index]));
  const inner = typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(step) : undefined;
  return valuesAt(inner, inner === undefined ? [] : rest, [...way, step]);
}
