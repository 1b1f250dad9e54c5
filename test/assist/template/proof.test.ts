import { describe, expect, test } from 'vitest';
import * as template from '../../../src/assist/template/index.ts';
import { letterOf, viewOf } from '../../../src/assist/template/view.ts';
import { inline } from '../../../src/link/inline/inline.ts';
import { templateHelpers } from '../../../src/link/template-helpers.ts';
import type { PathExpression } from '../../../src/model/template-tree.ts';
import { parseTemplate } from '../../../src/parse/template.ts';
import { caseWords, findCase } from '../../../src/prove/case/case.ts';
import { markupChecks } from '../../../src/prove/markup/markup.ts';
import { spanOfPlace } from '../../../src/prove/schema-place.ts';
import type { Value } from '../../../src/prove/walk/value.ts';
import { walk } from '../../../src/prove/walk/walk.ts';
import { project } from './kit.ts';

/** What the proof of a template sees in each of its files: where, what is written, and of what type it is. */
function proofOf(name: string): ReadonlySet<string> {
  const tree = parseTemplate(found(project.templates.get(name)), refuse);
  const partials = new Map([...project.partials].map(([partial, file]) => [partial, parseTemplate(file, refuse)]));
  const nodes = inline(found(tree), partials, refuse);
  const letter = found(letterOf(name, project));
  const seen = new Set<string>();
  const find = (conditions: Parameters<typeof findCase>[1]): ReturnType<Parameters<typeof walk>[1]['find']> => {
    const answer = findCase(letter, conditions);
    return typeof answer === 'string' ? answer : { words: caseWords(answer, letter) };
  };
  const markup = markupChecks(found(nodes), 'standard');
  const see = (path: PathExpression, value: Value): void => void seen.add(`${name} ${words(path, value)}`);
  walk(found(nodes), { letter, helpers: templateHelpers, markup, find, spanOfPlace, see }, refuse);
  return seen;
}

function words({ span, written }: PathExpression, value: Value): string {
  const type = value.kind === 'data' || value.kind === 'made' ? value.type.kind : value.kind;
  const optional = value.kind === 'data' && value.canBeAbsent ? ' optional' : '';
  return `${span.source.file}:${span.start} ${written}: ${value.kind}${optional} ${type}`;
}

function refuse(finding: { readonly code: string }): never {
  throw new Error(finding.code);
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not there');
  return value;
}

const SHIPPED = ['apology', 'appointment', 'campaign', 'follow-up'];
const proofs = SHIPPED.flatMap((name) => [...proofOf(name)]);

describe('what is said of a path is what its proof sees', () => {
  const sources = [...SHIPPED.map((name) => found(project.templates.get(name))), ...project.partials.values()]
    .map(({ source }) => source)
    .filter(({ file }) => file.startsWith('envoi/'));

  test.each(sources)('$file', (source) => {
    const view = found(viewOf(source, project));
    const seen = new Set(
      view.seen.flatMap(({ path, value, template: name }) =>
        SHIPPED.includes(name ?? '') ? [`${name} ${words(path, value)}`] : [],
      ),
    );
    expect(seen).toEqual(new Set(proofs.filter((line) => line.includes(` ${source.file}:`))));
    expect(seen.size).toBeGreaterThan(0);
  });

  test.each(sources)('what can be written at the end of each path of $file has its last name', (source) => {
    const paths = new Map(found(viewOf(source, project)).seen.map(({ path }) => [path.span.end, path]));
    for (const [offset, { written }] of paths) {
      const labels = template.suggestions({ source, offset, project }).map(({ label }) => label);
      expect(labels, `${written} at ${offset}`).toContain(written.split('.').at(-1));
    }
  });
});
