import { describe, expect, test } from 'vitest';
import { actions, allowAction } from '../../../src/assist/actions.ts';
import { readAllowances } from '../../../src/check/allow.ts';
import { type Diagnostic, type Edit, error, type Fix, warning } from '../../../src/model/diagnostic.ts';
import type { Source } from '../../../src/model/source.ts';
import { parseYamlMap } from '../../../src/parse/yaml-map.ts';
import { explanations } from '../../../src/rules/index.ts';

const RULE = 'tone/no-slang';

function message(text: string): Source {
  return { file: 'messages/kari.yaml', text };
}

function after({ text }: Source, edit: Edit): string {
  return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('to allow a rule', () => {
  test.each<readonly [before: string, after: string]>([
    ['a: b\n', `a: b\nallow:\n  - rule: ${RULE}\n    because: our own word\n`],
    ['a: b', `a: b\nallow:\n  - rule: ${RULE}\n    because: our own word\n`],
    ['a: b\r\n', `a: b\r\nallow:\r\n  - rule: ${RULE}\r\n    because: our own word\r\n`],
    ['body: |\n  x\n\n# end\n', `body: |\n  x\n\n# end\nallow:\n  - rule: ${RULE}\n    because: our own word\n`],
    ['a: b\n...\n', `a: b\nallow:\n  - rule: ${RULE}\n    because: our own word\n...\n`],
    ['  a: b\n', `  a: b\n  allow:\n    - rule: ${RULE}\n      because: our own word\n`],
    ['allow:\na: b\n', `allow:\n  - rule: ${RULE}\n    because: our own word\na: b\n`],
    ['allow: # why\na: b\n', `allow: # why\n  - rule: ${RULE}\n    because: our own word\na: b\n`],
    ['allow: []\na: b\n', `allow: [{ rule: ${RULE}, because: our own word }]\na: b\n`],
    [
      'allow: [{ rule: x, because: y }]\n',
      `allow: [{ rule: x, because: y }, { rule: ${RULE}, because: our own word }]\n`,
    ],
    [
      'allow:\n- rule: x # here\n  because: y # there\na: b\n',
      `allow:\n- rule: x # here\n  because: y # there\n- rule: ${RULE}\n  because: our own word\na: b\n`,
    ],
    [
      'allow:\n    - rule: x\n      because: |\n        y\na: b\n',
      `allow:\n    - rule: x\n      because: |\n        y\n    - rule: ${RULE}\n      because: our own word\na: b\n`,
    ],
  ])('%j', (before, expected) => {
    const edit = allowAction(message(before), RULE, 'our own word');
    expect(edit && after(message(before), edit)).toBe(expected);
  });

  test.each([
    ['it is: "so"'],
    ['# no comment'],
    ["it's 100 % our own"],
    ['ja, nei'],
    ['true'],
    ['12'],
    ['- {x} [y] & *z'],
    ['\u0085\u2028\u0007 odd'],
    ['слово'],
  ])('whatever the reason is: %j', (reason) => {
    const before = message('a: b\nallow: [{ rule: x, because: y }]\n');
    const edit = allowAction(before, RULE, reason);
    const bytes = new TextEncoder().encode(edit === null ? '' : after(before, edit));
    const findings: Diagnostic[] = [];
    const root = parseYamlMap({ path: before.file, bytes }, (finding) => findings.push(finding));
    expect(findings).toEqual([]);
    const [allowance] = root === null ? [] : readAllowances(root, () => undefined);
    expect(allowance).toMatchObject({ rule: RULE, because: reason.replaceAll(/\s+/gu, ' ').trim() });
  });

  test('a reason of many lines becomes one line', () => {
    expect(allowAction(message('a: b\n'), RULE, ' one\r\n two\t ')?.text).toContain('because: one two\n');
  });

  test('without a reason its place is left empty, which the schema refuses', () => {
    expect(allowAction(message('a: b\n'), RULE, '  ')?.text).toBe(`allow:\n  - rule: ${RULE}\n    because: ""\n`);
  });

  test('never a hard rule', () => {
    for (const { id, hard } of explanations) {
      expect(allowAction(message('a: b\n'), id, 'x') === null, id).toBe(hard);
    }
    expect(allowAction(message('a: b\n'), 'no/rule', 'x')).toBeNull();
  });

  test.each([
    [''],
    ['# only\n'],
    ['a: [\n'],
    ['- a\n'],
    ['{ a: b }\n'],
    ['allow: text\n'],
    ['allow: { rule: x }\n'],
    ['a: b\na: c\n'],
    ['a: b\nallow: &x []\nc: *x\n'],
  ])('not in %j, where it cannot be sure', (text) => {
    const edit = allowAction(message(text), RULE, 'x');
    expect(edit).toBeNull();
  });

  test('only in a message', () => {
    for (const file of ['envoi.yaml', 'languages/nb.yaml', 'templates/a.mjml', 'messages/data/a.csv'])
      expect(allowAction({ file, text: 'a: b\n' }, RULE, 'x')).toBeNull();
  });
});

describe('actions', () => {
  const source = message('subject: hey\nbody: x\n');
  const place = { source, start: 9, end: 12 };
  const fix = (title: string, safe: boolean, at = place): Fix => ({ title, safe, edits: [{ span: at, text: 'y' }] });
  const titles = (findings: readonly Diagnostic[], start = 10, end = 10): readonly string[] =>
    actions(findings, source, { start, end }).map(({ title }) => title);

  test('the fixes of what is touched, the safe one preferred, and to allow it', () => {
    const found = actions([error(RULE, place, 'x', { fixes: [fix('one', false), fix('two', true)] })], source, {
      start: 12,
      end: 12,
    });
    expect(found).toMatchObject([
      { title: 'one', kind: 'fix', code: RULE, isPreferred: false, edits: [{ text: 'y' }] },
      { title: 'two', kind: 'fix', code: RULE, isPreferred: true },
      { title: `allow \`${RULE}\` in this message, with a reason`, kind: 'allow', code: RULE, edits: [] },
    ]);
  });

  test('none for what is elsewhere, suppressed, or found in another state of the text', () => {
    const finding = error(RULE, place, 'x', { fixes: [fix('one', true)] });
    expect(titles([finding], 14, 20)).toEqual([]);
    expect(titles([{ ...finding, suppressed: { because: 'y', until: null, span: place } }])).toEqual([]);
    expect(titles([error(RULE, { ...place, source: message('subject: hey!\n') }, 'x')])).toEqual([]);
    expect(titles([error(RULE, { ...place, source: { ...source, file: 'messages/b.yaml' } }, 'x')])).toEqual([]);
    expect(titles([error(RULE, null, 'x')])).toEqual([]);
  });

  test('none that edits another file', () => {
    const elsewhere = { ...place, source: { ...source, file: 'envoi.yaml' } };
    expect(titles([error('yaml/syntax', place, 'x', { fixes: [fix('one', true, elsewhere)] })])).toEqual([]);
  });

  test('to allow a rule once, however often it is broken; a hard one never', () => {
    const twice = [warning(RULE, place, 'x'), warning(RULE, place, 'y'), error('subject/required', place, 'z')];
    expect(titles(twice)).toEqual([`allow \`${RULE}\` in this message, with a reason`]);
  });
});
