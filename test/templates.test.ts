import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { checkProject, makeLetters, newMemory, proveTemplates } from '../src/pipeline.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Letter, ReadAttachment } from '../src/model/letter.ts';
import { createPlaces } from '../src/reporters/position.ts';
import { inOrder } from '../src/reporters/in-order.ts';
import { shippedLibrary } from './case-files.ts';
import { namesIn, type TemplateCase, templateCase } from './template-files.ts';
import { doors } from './doors.ts';

const root = join(import.meta.dirname, 'templates');
/** Without the shipped templates, which have tests of their own. */
const shipped = { ...shippedLibrary(join(import.meta.dirname, '..')), templates: [] };
const good = namesIn(join(root, 'good'));
const bad = namesIn(join(root, 'bad'));
/** All of them speak the languages that we ship. */
const memory = newMemory();
const readAttachment: ReadAttachment = () => ({ kind: 'problem', problem: 'does not exist' });
test('the corpus is not empty', () => {
  expect(good.length).toBeGreaterThanOrEqual(40);
  expect(bad.length).toBeGreaterThanOrEqual(60);
});

/** Each uses a part of the language well: nothing is said about it, and its letter holds what its message says. */
describe('good', () => {
  test.each(good)('%s', async (name) => {
    const { diagnostics, letters } = await outcomeOf(templateCase(root, 'good', name, shipped));
    expect(diagnostics.map(({ code, message, span }) => ({ code, message, span: span && sliceOf(span) }))).toEqual([]);
    const seen = visibleText(letters[0]?.html ?? '');
    expect(textsOf(name).filter((text) => !seen.includes(text))).toEqual([]);
    expect(inTurn(seen, shownOf(name))).toBeNull();
  });
});

/**
 * Each has the mistakes of `expected.txt`, and no others: `line:column "what is marked" code`, in front of it the file
 * where that is not the template.
 */
describe('bad', () => {
  test.each(bad)('%s', async (name) => {
    const project = templateCase(root, 'bad', name, shipped);
    const { diagnostics } = await outcomeOf(project);
    const expected = readFileSync(join(root, 'bad', name, 'expected.txt'), 'utf8');
    expect(described(diagnostics, project)).toBe(expected);
  });
});

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly letters: readonly Letter[];
}

async function outcomeOf({ files }: TemplateCase): Promise<Outcome> {
  const proved = await proveTemplates(checkProject(files, { today: '2026-11-21', readAttachment, memory }));
  const { diagnostics, letters } = await makeLetters(proved, doors);
  return { diagnostics: [...proved.diagnostics, ...diagnostics], letters };
}

function described(diagnostics: readonly Diagnostic[], { nameInCase }: TemplateCase): string {
  const places = createPlaces();
  const lines = inOrder(diagnostics).map(({ code, span }) => {
    if (span === null) return `(the run) ${code}`;
    const file = nameInCase(span.source.file);
    const { start } = places.rangeOf(span);
    const marked = JSON.stringify(sliceOf(span));
    return `${file === 'template.mjml' ? '' : `${file} `}${start.line}:${start.column} ${marked} ${code}`;
  });
  return `${lines.join('\n')}\n`;
}

function sliceOf({ source, start, end }: NonNullable<Diagnostic['span']>): string {
  return source.text.slice(start, end);
}

/** The words that the letter of a message must show: its prose, without the marks of its markup. */
function textsOf(name: string): readonly string[] {
  const message: unknown = parseYaml(readFileSync(join(root, 'good', name, 'message.yaml'), 'utf8'));
  const prose = ['body', 'options', 'table', 'next_step', 'details'].flatMap((key) => textsIn(fieldOf(message, key)));
  return prose
    .flatMap((text) => text.split(/\n\s*\n/))
    .map((text) => oneLine(text.replace(/\*+|\]\([^)]*\)|\[/g, '')))
    .filter((text) => /\p{L} \p{L}/u.test(text));
}

function fieldOf(map: unknown, key: string): unknown {
  return typeof map === 'object' && map !== null ? new Map<string, unknown>(Object.entries(map)).get(key) : undefined;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Lines of `shown.txt`, which stand in the letter in this order: dates, amounts and other words made by helpers. */
function shownOf(name: string): readonly string[] {
  if (!namesIn(join(root, 'good', name)).includes('shown.txt')) return [];
  return readFileSync(join(root, 'good', name, 'shown.txt'), 'utf8')
    .trimEnd()
    .split('\n');
}

/** The first of the texts that does not stand behind the one before it. */
function inTurn(seen: string, texts: readonly string[]): string | null {
  let from = 0;
  for (const text of texts) {
    const at = seen.indexOf(text, from);
    if (at < 0) return text;
    from = at + text.length;
  }
  return null;
}

/** What stands in the body of a page, as one line: words apart wherever an element begins or ends that is not within a line. */
function visibleText(html: string): string {
  const collect = (node: DefaultTreeAdapterTypes.Node): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    if (['head', 'style', '#comment'].includes(node.nodeName) || !('childNodes' in node)) return '';
    const inside = node.childNodes.map(collect).join('');
    return WITHIN_A_LINE.has(node.nodeName) ? inside : ` ${inside} `;
  };
  return oneLine(collect(parse(html)));
}

const WITHIN_A_LINE: ReadonlySet<string> = new Set(['a', 'b', 'em', 'i', 'span', 'strong']);

function oneLine(text: string): string {
  return text.replace(/[\s ]+/gu, ' ').trim();
}
