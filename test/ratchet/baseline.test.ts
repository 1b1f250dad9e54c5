import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, error, warning } from '../../src/model/diagnostic.ts';
import type { ListOutcome, Outcome } from '../../src/model/outcome.ts';
import { type Baseline, baselineText, type KnownFinding } from '../../src/ratchet/baseline.ts';
import { heirsOf } from '../../src/ratchet/heirs.ts';
import { holdAgainst } from '../../src/ratchet/hold.ts';
import { isKnown } from '../../src/ratchet/known.ts';
import { readBaseline } from '../../src/ratchet/read-baseline.ts';
import type { Look } from '../../src/ratchet/stale.ts';
import { updatedBaseline } from '../../src/ratchet/update.ts';
import { causeOf, listOf, outcomeOf } from '../reporters/outcomes.ts';
import { marked } from '../reporters/marked.ts';

const FILE = 'envoi-baseline.json';
const whole: Look = { isWhole: true, hasLetters: true, isThere: () => true };

describe('a finding', () => {
  const known = baselineOf([{ code: 'sender/role', file: 'messages/kari.yaml', text: 'Ola Hansen', count: 1 }]);

  test('is known by what it marks, wherever it stands, and is no longer counted', () => {
    const moved = soft('# a new line\n\nsender:\n  name: «Ola\n    Hansen»\n');
    const { diagnostics, summary } = holdAgainst(lookedAt([moved]), known, whole);
    const suppressed = { because: `it stands in ${FILE}`, until: null, span: null };
    expect(diagnostics).toEqual([{ ...moved, suppressed }]);
    expect(summary).toMatchObject({ errors: 0, warnings: 0, suppressed: 1 });
  });

  test.each([
    ['another text', soft('«Ola Hansen!»')],
    ['another code', soft('«Ola Hansen»', 'body/short')],
    ['another file', soft('«Ola Hansen»', 'sender/role', 'messages/anne.yaml')],
  ])('of %s is new, and the entry is stale', (_, finding) => {
    const { diagnostics, summary } = holdAgainst(lookedAt([finding]), known, whole);
    expect(diagnostics.map(({ code, suppressed }) => [code, suppressed])).toEqual([
      [finding.code, null],
      ['project/stale-baseline', null],
    ]);
    expect(summary).toMatchObject({ warnings: 2, suppressed: 0 });
  });

  test('beyond the count of its entry is new: the last ones in the file', () => {
    const text = 'a: Ola Hansen\nb: Ola Hansen\nc: Ola Hansen\n';
    const findings = [2, 0, 1].map((line) => soft(nth(text, 'Ola Hansen', line)));
    const two = baselineOf([{ code: 'sender/role', file: 'messages/kari.yaml', text: 'Ola Hansen', count: 2 }]);
    const { diagnostics } = holdAgainst(lookedAt(findings), two, whole);
    const open = diagnostics.filter(({ suppressed }) => suppressed === null);
    expect(open.map(({ span }) => span?.start)).toEqual([text.lastIndexOf('Ola')]);
  });

  test('of a rule that a message breaks thirty times stays known when one is mended', () => {
    const thirty = Array.from({ length: 30 }, (_, index) => soft(`«we${index}»`, 'body/few-i'));
    const { baseline } = updatedBaseline(lookedAt(thirty), null, FILE, whole);
    const { summary } = holdAgainst(lookedAt(thirty.slice(1)), baseline, whole);
    expect(summary).toMatchObject({ warnings: 1, suppressed: 29 });
  });

  test('that the message allows needs no entry', () => {
    const allowed = { ...soft('«Ola Hansen»'), suppressed: { because: 'x', until: null, span: marked('«a»') } };
    expect(updatedBaseline(lookedAt([allowed]), null, FILE, whole).baseline.entries).toEqual([]);
  });
});

describe('a renamed file', () => {
  const known = baselineOf([{ code: 'sender/role', file: 'messages/old.yaml', text: 'Ola Hansen', count: 1 }]);
  const finding = soft('«Ola Hansen»', 'sender/role', 'messages/new.yaml');

  test('takes what is known of it along', () => {
    const gone = { ...whole, isThere: (file: string) => file !== 'messages/old.yaml' };
    const { diagnostics } = holdAgainst(lookedAt([finding]), known, gone);
    expect(diagnostics.map(isKnown)).toEqual([true]);
    const update = updatedBaseline(lookedAt([finding]), known, FILE, gone);
    expect(update).toMatchObject({ added: 0, gone: 0 });
    expect(update.baseline.entries).toMatchObject([{ file: 'messages/new.yaml' }]);
  });

  test('is one at most: another message with the same fault is new', () => {
    const gone = { ...whole, isThere: (file: string) => file !== 'messages/old.yaml' };
    const other = soft('«Ola Hansen»', 'sender/role', 'messages/other.yaml');
    for (const findings of [
      [finding, other],
      [other, finding],
    ]) {
      const { diagnostics, summary } = holdAgainst(lookedAt(findings), known, gone);
      expect(diagnostics.map((one) => [one.span?.source.file, isKnown(one)])).toEqual([
        ['messages/other.yaml', false],
        ['messages/new.yaml', true],
      ]);
      expect(summary).toMatchObject({ warnings: 1, suppressed: 1 });
    }
  });

  test('is the one that has most of what was known; the others have nothing of it', () => {
    const gone = { ...whole, isThere: (file: string) => file !== 'messages/old.yaml' };
    const two = baselineOf([
      { code: 'sender/role', file: 'messages/old.yaml', text: 'Ola Hansen', count: 1 },
      { code: 'body/short', file: 'messages/old.yaml', text: 'Hi', count: 1 },
    ]);
    const short = soft('«Hi»', 'body/short', 'messages/z.yaml');
    const role = soft('«Ola Hansen»', 'sender/role', 'messages/z.yaml');
    const { diagnostics } = holdAgainst(lookedAt([finding, role, short]), two, gone);
    expect(diagnostics.filter(isKnown)).toHaveLength(2);
    expect(diagnostics.filter((one) => !isKnown(one)).map(({ span }) => span?.source.file)).toEqual([
      'messages/new.yaml',
    ]);
  });

  test.each([
    [
      'a file that has entries of its own',
      [{ code: 'body/short', file: 'messages/new.yaml', text: 'Hi', count: 1 }],
      2,
    ],
    [
      'a file that has less than half of it',
      ['a', 'b'].map((text) => ({ code: 'body/short', file: 'messages/old.yaml', text, count: 1 })),
      3,
    ],
  ])('is not %s', (_, more, stale) => {
    const gone = { ...whole, isThere: (file: string) => file !== 'messages/old.yaml' };
    const entry = { code: 'sender/role', file: 'messages/old.yaml', text: 'Ola Hansen', count: 1 };
    const { diagnostics } = holdAgainst(lookedAt([finding]), baselineOf([entry, ...more]), gone);
    expect(diagnostics.filter(isKnown)).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === 'project/stale-baseline')).toHaveLength(stale);
  });

  test('is none where the old one is still there', () => {
    const { diagnostics } = holdAgainst(lookedAt([finding]), known, whole);
    expect(diagnostics.map(({ code }) => code)).toEqual(['sender/role', 'project/stale-baseline']);
  });
});

describe('what no baseline holds', () => {
  const hard = error('next-step/required', marked('«body»: x'), 'no next step');

  test('hard rules stay errors, whatever the file says', () => {
    const forged = baselineOf([{ code: 'next-step/required', file: 'messages/kari.yaml', text: 'body', count: 1 }]);
    const { diagnostics, summary } = holdAgainst(lookedAt([hard]), forged, whole);
    expect(diagnostics[0]).toBe(hard);
    expect(diagnostics[1]).toMatchObject({
      code: 'project/stale-baseline',
      message: '`next-step/required` is no rule of good form, and a baseline cannot hold it',
    });
    expect(summary).toMatchObject({ errors: 1, suppressed: 0 });
  });

  test('is left out and counted, rows too', () => {
    const row = { ...warning('sender/role', marked('«x»', 'a.csv'), 'x'), row: { row: 1, field: null } };
    const outcome = lookedAt([hard, soft('«Ola Hansen»')], { lists: [listOf('l', { causes: [causeOf([row], 7)] })] });
    const update = updatedBaseline(outcome, null, FILE, whole);
    expect(update).toMatchObject({ added: 1, gone: 0, leftOut: 1, leftOutRows: 7 });
    expect(update.baseline.entries.map(({ code }) => code)).toEqual(['sender/role']);
  });
});

describe('a stale entry', () => {
  const known = baselineOf([
    { code: 'sender/role', file: 'messages/kari.yaml', text: 'Ola Hansen', count: 2 },
    { code: 'sender/role', file: 'templates/invoice.mjml', text: 'x', count: 1 },
  ]);

  test('is a warning at its line, with how much is left', () => {
    const { diagnostics } = holdAgainst(lookedAt([soft('«Ola Hansen»')]), known, whole);
    expect(diagnostics.slice(1)).toMatchObject([
      {
        severity: 'warning',
        message: '`sender/role` was found 2 times in `messages/kari.yaml` with this text, and now 1',
      },
      { severity: 'warning', message: '`sender/role` is no longer found in `templates/invoice.mjml`' },
    ]);
    expect(diagnostics[1]?.span?.source.file).toBe(FILE);
  });

  test.each([
    ['of a message that was not looked at', lookedAt([], { paths: ['messages/anne.yaml'] }), { isWhole: false }],
    ['where a file could not be read', lookedAt([], { faults: [{ path: 'x', problem: 'y' }] }), {}],
    ['where the project is broken', lookedAt([error('schema/type', marked('«x»', 'envoi.yaml'), 'wrong')]), {}],
  ])('is not told %s', (_, outcome, look) => {
    const { diagnostics } = holdAgainst(outcome, known, { ...whole, ...look });
    expect(diagnostics.filter(({ code }) => code === 'project/stale-baseline')).toEqual([]);
    const update = updatedBaseline(outcome, known, FILE, { ...whole, ...look });
    expect(baselineText(update.baseline.entries)).toBe(baselineText(known.entries));
  });

  test('is not told of a message that is broken, for its rules may not have looked', () => {
    const broken = error('yaml/syntax', marked('«x»'), 'x');
    const { diagnostics } = holdAgainst(lookedAt([broken]), known, whole);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'x',
      '`sender/role` is no longer found in `templates/invoice.mjml`',
    ]);
  });

  test('of what only a letter shows needs letters', () => {
    const size = baselineOf([{ code: 'output/html-size', file: 'messages/kari.yaml', text: 'template', count: 1 }]);
    const codes = (look: Partial<Look>, findings: readonly Diagnostic[] = []): number =>
      holdAgainst(lookedAt(findings), size, { ...whole, ...look }).summary.warnings;
    expect(codes({})).toBe(1);
    expect(codes({ hasLetters: false })).toBe(0);
    expect(codes({}, [error('body/short', marked('«x»'), 'x')])).toBe(0);
  });

  test('of what only all letters of a list show needs their rows', () => {
    const bulk = baselineOf([{ code: 'data/bulk-looking', file: 'messages/kari.yaml', text: 'recipients', count: 1 }]);
    const assessment = { verdict: 'personal', words: '', signals: [] } as const;
    const codes = (list: Partial<ListOutcome>): number =>
      holdAgainst({ ...lookedAt([]), lists: [listOf('kari', list)] }, bulk, whole).summary.warnings;
    expect([codes({ assessment }), codes({ assessment: null })]).toEqual([1, 0]);
  });

  test('of a rule that envoi does not have any more says so', () => {
    const old = baselineOf([{ code: 'tone/gone', file: null, text: '', count: 1 }]);
    const { diagnostics } = holdAgainst(lookedAt([]), old, { ...whole, isWhole: false });
    expect(diagnostics.map(({ message }) => message)).toEqual(['there is no rule `tone/gone`']);
  });
});

test('a file takes over from one that is gone, and a moved one before the others', () => {
  const known = baselineOf(
    ['messages/a.yaml', 'messages/b.yaml'].map((file) => ({ code: 'sender/role', text: 'x', file, count: 1 })),
  ).entries;
  const open = ['messages/2026/b.yaml', 'messages/c.yaml', 'messages/d.yaml'].map((file) => ({
    code: 'sender/role',
    text: 'x',
    file,
  }));
  expect([...heirsOf(known, open.slice(0, 1), known)]).toHaveLength(1);
  expect([...heirsOf(known.slice(1), open.toReversed(), known)]).toEqual([['messages/b.yaml', 'messages/2026/b.yaml']]);
});

test('of named messages only a moved one takes over: one that was not named may fit better', () => {
  const known = baselineOf([{ code: 'sender/role', text: 'x', file: 'messages/g.yaml', count: 1 }]);
  const newIn = (file: string, look: Partial<Look>): number => {
    const gone = { ...whole, ...look, isWhole: false, isThere: (path: string) => path !== 'messages/g.yaml' };
    return holdAgainst(lookedAt([soft('«x»', 'sender/role', file)]), known, gone).summary.warnings;
  };
  expect(newIn('messages/b.yaml', { isNamed: true })).toBe(1);
  expect(newIn('messages/2026/g.yaml', { isNamed: true })).toBe(0);
  expect(newIn('messages/b.yaml', {})).toBe(0);
});

describe('for all findings', () => {
  const files = ['messages/a.yaml', 'messages/b.yaml', 'messages/c.yaml'];
  const finding = fc
    .record({
      code: fc.constantFrom('sender/role', 'body/short', 'next-step/required'),
      file: fc.constantFrom(...files),
      text: fc.oneof(fc.constantFrom('one', 'two'), fc.string({ unit: 'binary', maxLength: 120 })),
      before: fc.nat(5),
    })
    .map(({ code, file, text, before }) => {
      const lines = '\n'.repeat(before);
      const span = { source: { file, text: lines + text }, start: before, end: before + text.length };
      return warning(code, span, 'x');
    });
  const findings = fc.array(finding, { maxLength: 12 });

  test('a check after an update is clean, and a second update changes nothing', () => {
    fc.assert(
      fc.property(findings, findings, fc.subarray(files), (old, now, looked) => {
        const look = { ...whole, isWhole: looked.length === files.length };
        const first = updatedBaseline(lookedAt(old, { paths: files }), null, FILE, whole).baseline;
        const outcome = lookedAt(now, { paths: looked });
        const update = updatedBaseline(outcome, first, FILE, look);
        const text = baselineText(update.baseline.entries);
        const again = updatedBaseline(outcome, read(text), FILE, look);
        expect([baselineText(again.baseline.entries), again.added, again.gone]).toEqual([text, 0, 0]);
        const held = holdAgainst(outcome, read(text), look).diagnostics.filter(({ suppressed }) => suppressed === null);
        expect(held.every(({ code }) => code === 'next-step/required')).toBe(true);
      }),
    );
  });

  test('moving them and adding others changes nothing of what is known', () => {
    fc.assert(
      fc.property(findings, findings, fc.nat(9), (old, added, lines) => {
        const { baseline } = updatedBaseline(lookedAt(old), null, FILE, whole);
        const moved = old.map((one) => shifted(one, lines));
        const held = holdAgainst(lookedAt([...added, ...moved]), read(baselineText(baseline.entries)), whole);
        const fit = old.filter(({ code }) => code !== 'next-step/required').length;
        expect(held.diagnostics.filter(isKnown).length).toBe(fit);
        expect(held.diagnostics.filter(({ code }) => code === 'project/stale-baseline')).toEqual([]);
      }),
    );
  });
});

test('the file has an entry a line, in order, with the beginning and a digest of a long text', () => {
  const entries: readonly Omit<KnownFinding, 'span'>[] = [
    { code: 'b/b', file: 'messages/b.yaml', text: 'é "x"', count: 1 },
    { code: 'a/a', file: 'messages/b.yaml', text: '', count: 3 },
    { code: 'z/z', file: null, text: 'a run', count: 1 },
  ];
  expect(baselineText(baselineOf(entries).entries)).toBe(
    `{
  "version": 1,
  "findings": [
    { "code": "z/z", "file": null, "text": "a run", "count": 1 },
    { "code": "a/a", "file": "messages/b.yaml", "text": "", "count": 3 },
    { "code": "b/b", "file": "messages/b.yaml", "text": "é \\"x\\"", "count": 1 }
  ]
}
`,
  );
  const long = soft(`«${'lang '.repeat(40)}»`);
  const { baseline } = updatedBaseline(lookedAt([long]), null, FILE, whole);
  expect(baseline.entries[0]?.text).toMatch(/^(?:lang ){12}… [0-9a-f]{16}$/);
});

function soft(text: string | Diagnostic['span'], code = 'sender/role', file = 'messages/kari.yaml'): Diagnostic {
  return warning(code, typeof text === 'string' ? marked(text, file) : text, 'a sentence');
}

function nth(text: string, word: string, index: number): Diagnostic['span'] {
  const start = [...text.matchAll(new RegExp(word, 'g'))][index]?.index ?? 0;
  return { source: { file: 'messages/kari.yaml', text }, start, end: start + word.length };
}

function shifted(finding: Diagnostic, lines: number): Diagnostic {
  const { span } = finding;
  if (span === null) return finding;
  const source = { ...span.source, text: '\n'.repeat(lines) + span.source.text };
  return { ...finding, span: { source, start: span.start + lines, end: span.end + lines } };
}

function lookedAt(findings: readonly Diagnostic[], rest: Parameters<typeof outcomeOf>[1] = {}): Outcome {
  return outcomeOf(findings, { paths: ['messages/kari.yaml'], ...rest });
}

/** Read from its own file, so that entries have their places. */
function baselineOf(entries: readonly Omit<KnownFinding, 'span'>[]): Baseline {
  return read(baselineText(entries.map((entry) => Object.assign({ span: null }, entry))));
}

function read(text: string): Baseline {
  const baseline = readBaseline({ path: FILE, bytes: new TextEncoder().encode(text) }, (finding) => {
    throw new Error(finding.message);
  });
  if (baseline === null) throw new Error('no baseline');
  return baseline;
}
