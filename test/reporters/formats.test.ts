import { readFileSync } from 'node:fs';
import AjvDraft4 from 'ajv-draft-04';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { error, warning } from '../../src/model/diagnostic.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { type FormatName, type FormatOptions, formatNames, loadFormat } from '../../src/reporters/formats.ts';
import { githubSummary } from '../../src/reporters/github-summary.ts';
import { markdownText } from '../../src/reporters/markdown-text.ts';
import { hostileTexts, mixed, mixedOutcome } from './kinds-of-findings.ts';
import { marked } from './marked.ts';
import { causeOf, listOf, outcomeOf } from './outcomes.ts';
import { annotationsIn, entriesOf, type Found, testCasesIn } from './parse-back.ts';

const options: FormatOptions = {
  quiet: false,
  color: false,
  width: Number.POSITIVE_INFINITY,
  wasFixed: false,
  version: '1.2.3',
  base: '',
};

async function written(name: FormatName, outcome: Outcome, rest: Partial<FormatOptions> = {}): Promise<string> {
  return (await loadFormat(name))(outcome, { ...options, ...rest });
}

const schema: object = JSON.parse(
  readFileSync(new URL('sarif/sarif-schema-2.1.0.json', import.meta.url), 'utf8').replaceAll(
    '"format": "uri',
    '"x": "uri',
  ),
);
const isSarif = new AjvDraft4.default({ strict: false, logger: false }).compile(schema);

describe('every format', () => {
  test('has the same findings in the same order', async () => {
    const all = entriesOf('json', await written('json', mixedOutcome), true);
    expect(all).toHaveLength(mixed.length + 2);
    expect(entriesOf('sarif', await written('sarif', mixedOutcome), true)).toEqual(all);
    const open = entriesOf('json', await written('json', mixedOutcome), false);
    expect(open).toHaveLength(mixed.length);
    for (const format of ['sarif', 'gitlab', 'compact'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(entriesOf(format, await written(format, mixedOutcome), false), format).toEqual(open);
    }
    expect(entriesOf('github', await written('github', mixedOutcome), false)).toEqual(bySeverity(open));
    const [fixed = [], rest = []] = testCasesIn(await written('junit', mixedOutcome));
    expect(fixed).toEqual(open.filter(({ severity }) => severity === 'error'));
    expect(rest).toEqual(open.filter(({ severity }) => severity !== 'error'));
  });

  test.each(formatNames)('%s is the same whatever order the findings came in', async (format) => {
    const turned = { ...mixedOutcome, diagnostics: mixed.toReversed() };
    expect(await written(format, turned)).toBe(await written(format, mixedOutcome));
  });

  test.each(formatNames)(
    '%s ends with a line end, and says nothing false of a run without findings',
    async (format) => {
      const text = await written(format, outcomeOf([], { paths: ['messages/kari.yaml'] }));
      expect(text).toMatch(/^$|\n$/);
      expect(text).not.toMatch(/failure>|::error|"ruleId"|"check_name"/);
    },
  );

  test.each(formatNames)(
    '%s does not let through what a terminal, a build server or a parser obeys',
    async (format) => {
      for (const hostile of hostileTexts) {
        const span = { source: { file: `messages/${hostile}.yaml`, text: hostile }, start: 0, end: hostile.length };
        const finding = error('next-step/required', span, hostile, {
          help: hostile,
          related: [{ span, message: hostile }],
          fixes: [{ title: hostile, safe: true, edits: [{ span, text: hostile }] }],
        });
        const allowed = { ...finding, suppressed: { because: hostile, until: null, span } };
        const row = { ...finding, row: { row: 1, field: hostile } };
        const outcome = outcomeOf([finding, allowed, { ...finding, span: null }], {
          paths: [span.source.file],
          faults: [{ path: hostile, problem: hostile }],
          lists: [listOf('renewal', { file: hostile, causes: [causeOf([row], 5)], findings: hostile })],
        });
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const text = await written(format, outcome);
        expect(text.replaceAll('\n', '')).not.toMatch(OBEYED);
        const commands = text.split('\n').filter((line) => /^\s*::/.test(line));
        if (format === 'github') {
          expect(commands.map((line) => /^::(\w+)(?: [a-zA-Z]+=|::)/.exec(line)?.[1])).toEqual(OURS);
        } else expect(commands).toEqual([]);
        check[format]?.(text);
      }
    },
  );
});

/** Control characters, marks that turn the direction, marks without width, commands of build servers. */
const OBEYED = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u200B]|##\w*\[/u;

const OURS = ['error', 'error', 'error', 'error', 'notice', 'group', 'endgroup'];

/** Without its CDATA sections: tags with attributes, and nothing between them. */
const WELL_FORMED =
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*(?:<\/?[a-z][a-z-]*(?: [a-z]+="(?:[^"<&]|&(?:lt|gt|amp|quot|#x[\dA-F]+);)*")*\/?>\s*)+$/;

const check: { readonly [format in FormatName]?: (text: string) => void } = {
  sarif: (text) => {
    expect(isSarif(JSON.parse(text)), JSON.stringify(isSarif.errors)).toBe(true);
    const [run] = JSON.parse(text).runs;
    for (const message of messagesIn(run)) {
      expect(message).not.toContain('](');
      expect(message.replaceAll(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
    }
    for (const { locations } of run.results) expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
    for (const uri of text.match(/(?<="uri": ").*(?=")/g) ?? []) expect(uri).toMatch(/^[\w\-./%!~*'()]+$/);
  },
  junit: (text) => {
    expect(testCasesIn(text).flat()).toHaveLength(3);
    expect(text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).toMatch(WELL_FORMED);
  },
  gitlab: (text) => expect(JSON.parse(text)).toHaveLength(4),
};

/** Every text of a SARIF run that a viewer may put arguments into. The texts of rules and of fixes are no messages. */
function messagesIn(run: object): readonly string[] {
  const found: string[] = [];
  JSON.stringify({ ...run, tool: null }, (key, value: unknown) => {
    if (key === 'insertedContent') return null;
    if (key === 'text') found.push(String(value));
    return value;
  });
  return found;
}

function bySeverity(found: readonly Found[]): readonly Found[] {
  const order = ['error', 'warning', 'info'];
  return found.toSorted((one, other) => order.indexOf(one.severity ?? '') - order.indexOf(other.severity ?? ''));
}

describe('SARIF', () => {
  test('is valid by the schema of OASIS, which refuses what is not', async () => {
    const report = JSON.parse(await written('sarif', mixedOutcome));
    expect(isSarif(report), JSON.stringify(isSarif.errors)).toBe(true);
    const [run] = report.runs;
    const broken: readonly unknown[] = [
      { ...report, version: '2.0.0' },
      { ...report, runs: [{ ...run, results: [{ ...run.results[0], message: undefined }] }] },
      { ...report, runs: [{ ...run, results: [{ ...run.results[0], level: 'info' }] }] },
      { ...report, runs: [{ ...run, columnKind: 'utf8' }] },
      { ...report, runs: [{ ...run, tool: {} }] },
      { ...report, runs: [{ ...run, extra: 1 }] },
    ];
    for (const wrong of broken) expect(isSarif(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });

  test('tells places, fixes, suppressions and the words of each rule', async () => {
    const [run] = JSON.parse(await written('sarif', mixedOutcome)).runs;
    expect(run.tool.driver).toMatchObject({ name: 'envoi', version: '1.2.3' });
    const ids: readonly string[] = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...new Set(mixed.map(({ code }) => code)), 'data/not-a-date'].toSorted());
    for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
    const rule = run.tool.driver.rules[ids.indexOf('next-step/required')];
    expect(rule.defaultConfiguration).toEqual({ level: 'error' });
    expect(rule.help.markdown).toContain('(000-fy, line 33)');
    expect(rule.help.text).toContain('moat in omtinken fan wat stap of beslút wurdt ferwachte');
    expect(rule.help.text).not.toMatch(/[«»]/);

    const found = run.results.find(({ fixes }: { fixes?: unknown }) => fixes !== undefined);
    expect(found.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'messages/kari.yaml', uriBaseId: 'PROJECTROOT' },
          region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
        },
      },
    ]);
    expect(found.fixes[0].artifactChanges).toMatchObject([
      {
        artifactLocation: { uri: 'messages/kari.yaml' },
        replacements: [
          {
            deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 1 },
            insertedContent: { text: 'next_step:\n' },
          },
          { deletedRegion: { startLine: 2, startColumn: 5 }, insertedContent: { text: '\u001B' } },
        ],
      },
      { artifactLocation: { uri: 'messages/two.yaml' }, replacements: [{ insertedContent: { text: 'x' } }] },
    ]);
    expect(found.message.text).toBe('the message does not say what the reader should do next; add next_step.summary');
    const file = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'yaml/encoding');
    expect(file.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'messages/%C3%A6%20%C3%B8%25%2C%3A1.yaml', uriBaseId: 'PROJECTROOT' },
      region: { startLine: 1 },
    });
    const suppressions = run.results.flatMap((one: { suppressions?: unknown[] }) => one.suppressions ?? []);
    expect(suppressions).toMatchObject([
      { kind: 'inSource', justification: 'agreed with legal (until 2027-01-31)', location: {} },
      { kind: 'external', justification: 'in the baseline' },
    ]);
    expect(run.invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            level: 'note',
            message: {
              text: '1,205 more rows of messages/data/customers.csv with data/not-a-date, column `Day`: --findings FILE has them all',
            },
          },
        ],
      },
    ]);
  });

  test('has every brace twice, so that no viewer puts an argument there', async () => {
    const span = marked('«a»');
    const given = error('a/b', span, 'a place: {0}', {
      help: 'write {{#if name}}, or {{{ name }}}',
      related: [{ span, message: 'the other {' }],
      fixes: [{ title: 'write {{name}}', safe: true, edits: [{ span, text: '{{name}}' }] }],
    });
    const faults = [{ path: 'messages/{a}.yaml', problem: 'permission denied' }];
    const [run] = JSON.parse(await written('sarif', outcomeOf([given], { faults }))).runs;
    const [found] = run.results;
    expect(found.message.text).toBe('a place: {{0}}; write {{{{#if name}}}}, or {{{{{{ name }}}}}}');
    expect(found.relatedLocations[0].message.text).toBe('the other {{');
    expect(found.fixes[0].description.text).toBe('write {{{{name}}}}');
    expect(found.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('{{name}}');
    const [notification] = run.invocations[0].toolExecutionNotifications;
    expect(notification.message.text).toBe('messages/{{a}}.yaml: permission denied');
  });

  test('names a line for what is about a file as such, or about the run', async () => {
    const file = { source: { file: 'messages/a.yml', text: '' }, start: 0, end: 0 };
    const outcome = outcomeOf([
      error('a/b', file, 'x', { related: [{ span: file, message: 'y' }] }),
      error('a/b', null, 'z'),
    ]);
    const [run] = JSON.parse(await written('sarif', outcome)).runs;
    const [ofFile, ofRun] = run.results;
    const places = [ofFile.locations[0], ofFile.relatedLocations[0], ofRun.locations[0]];
    const regions = places.map(({ physicalLocation }) => physicalLocation.region);
    expect(regions).toEqual([{ startLine: 1 }, { startLine: 1 }, { startLine: 1 }]);
  });

  test('of a run that the machine hindered, or that broke off, says so', async () => {
    const hindered = outcomeOf([], { faults: [{ path: 'messages/a.yaml', problem: 'permission denied' }] });
    for (const [outcome, text] of [
      [hindered, 'messages/a.yaml: permission denied'],
      [
        outcomeOf([], { lists: [listOf('a', { stopped: { letters: 2, of: 9, signal: 'SIGINT' } })] }),
        'a: 2 of 9 letters are written; the same command goes on behind them',
      ],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(JSON.parse(await written('sarif', outcome)).runs[0].invocations).toEqual([
        { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text } }] },
      ]);
    }
  });
});

test('beside the code, files are named from the top of the repository; what is outside the project keeps its name', async () => {
  const outcome = outcomeOf([
    error('a/b', marked('«a»'), 'x'),
    error('a/b', marked('«a»', 'envoi/templates/a.mjml'), 'y'),
    error('a/b', marked('«a»', 'envoi/schemas/rows/a.schema.json'), 'y'),
    error('a/b', marked('«a»', '../rows.csv'), 'z'),
    error('a/b', marked('«a»', 'envoi/people.csv'), 'ours by its folder'),
    error('a/b', marked('«a»', 'envoi/templates/people.csv'), 'ours by its folders'),
  ]);
  const paths = [
    '../rows.csv',
    'mails/envoi/people.csv',
    'envoi/schemas/rows/a.schema.json',
    'envoi/templates/a.mjml',
    'mails/envoi/templates/people.csv',
    'mails/messages/kari.yaml',
  ];
  const base = 'mails/';
  const sarif = await written('sarif', outcome, { base });
  expect(sarif.match(/(?<="uri": ").*(?=")/g)).toEqual(paths);
  expect((await written('gitlab', outcome, { base })).match(/(?<="path": ").*(?=")/g)).toEqual(paths);
  expect((await written('github', outcome, { base })).match(/(?<=file=)[^,]+/g)).toEqual(paths);
});

test('JUnit has a case for each message, passed ones too, and neither times nor hosts', async () => {
  const text = await written('junit', mixedOutcome);
  expect(text.match(/(?<=<testcase classname="envoi" name=")[^"]*/g)).toEqual([
    'languages/nb.yaml',
    'messages/anne.yaml',
    'messages/data/customers.csv',
    'messages/kari.yaml',
    'messages/two.yaml',
    'messages/æ ø%,:1.yaml',
    'the run',
  ]);
  expect(text).toMatch(/<testcase classname="envoi" name="messages\/anne.yaml" file="messages\/anne.yaml"\/>/);
  expect(text).toMatch(/<testsuite name="envoi" tests="7" failures="4" errors="0" skipped="0">/);
  expect(text).not.toMatch(/time=|timestamp|hostname/);
  expect(text).toContain('  help: add next_step.summary\n');
  const hindered = outcomeOf([], { faults: [{ path: 'messages/a.yaml', problem: 'permission denied' }] });
  expect(await written('junit', hindered)).toContain(
    '<error message="messages/a.yaml: permission denied" type="fault">',
  );
});

/** What the machine refused, so many times. */
function refused(times: number): Outcome['faults'] {
  return Array.from({ length: times }, (_, index) => ({ path: `messages/${index}.yaml`, problem: '::error::x' }));
}

describe('GitHub', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    (index % 2 === 0 ? warning : error)('a/b', marked(`${'x\n'.repeat(index)}«a»`), `number ${index}`),
  );

  test('shows the ten worst and says how many there are', async () => {
    const text = await written('github', outcomeOf(many));
    expect(annotationsIn(text).map(({ data }) => data)).toEqual([
      ...[1, 3, 5, 7, 9, 11, 13, 15, 17, 19].map((number) => `number ${number}`),
      '20 more findings: the log of this step and its summary tell of them',
    ]);
    expect(text.match(/^messages\/kari\.yaml:\d+:1: /gm)).toHaveLength(30);
    const quiet = await written('github', outcomeOf(many), { quiet: true });
    expect(quiet).toContain('5 more findings');
    expect(quiet).not.toContain('warning');
  });

  test('never shows more than ten of a kind, its own words among them', async () => {
    const notices = many.map((one) => ({ ...one, severity: 'info' as const }));
    for (const [diagnostics, faults] of [
      [many, refused(3)],
      [many, refused(25)],
      [notices, []],
      [notices, refused(1)],
      [notices.slice(0, 10), []],
      [many.slice(0, 3), refused(9)],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const text = await written('github', outcomeOf(diagnostics, { faults }));
      const shown = annotationsIn(text);
      for (const kind of ['error', 'warning', 'notice'])
        expect(shown.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(10);
      for (const { path } of faults) expect(text).toContain(`${path}: `);
      const findings = shown.filter(({ properties }) => properties['title'] === 'a/b').length;
      const left = diagnostics.length - findings;
      expect(text.includes(`::${left} more finding`)).toBe(left > 0);
      expect(text.match(/^messages\/kari\.yaml:\d+:1: /gm)).toHaveLength(diagnostics.length);
    }
    expect(annotationsIn(await written('github', outcomeOf(notices.slice(0, 10))))).toHaveLength(10);
  });

  test('escapes as its toolkit does, and gives columns on one line only', async () => {
    const one = error('a/b', marked('«a»', 'messages/a,b:c%.yaml'), '100 % sure', { help: 'x' });
    const two = error('a/b', marked('«a\nb»', 'messages/b.yaml'), 'two lines');
    expect((await written('github', outcomeOf([one, two]))).split('\n').slice(0, 2)).toEqual([
      '::error file=messages/a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=a/b::100 %25 sure%0Ahelp: x',
      '::error file=messages/b.yaml,line=1,endLine=2,title=a/b::two lines',
    ]);
  });

  test('has a summary with a row for each finding, at most as long as there is room', () => {
    const text = githubSummary(mixedOutcome, 1e6);
    expect(text).toMatch(/^### envoi: /);
    expect(text.match(/^\| (?:❌|⚠️|ℹ️) .*\|$/gm)).toHaveLength(9);
    expect(text).toContain('\n- 1,205 more rows of ');
    expect(text).toContain('| there is no message <code>x</code><br>write one |');
    for (const limit of [800, 1500]) {
      const short = githubSummary(outcomeOf(many), limit);
      expect(Buffer.byteLength(short)).toBeLessThanOrEqual(limit);
      const rows = short.match(/^\| (?:❌|⚠️) /gm)?.length ?? 0;
      expect(rows).toBeGreaterThan(0);
      expect(short).toContain(`… and ${30 - rows} more findings: the log of this step lists them`);
    }
  });

  test('reads in its summary what comes from files as text', () => {
    for (const hostile of hostileTexts) {
      const span = { source: { file: hostile, text: 'x' }, start: 0, end: 1 };
      const text = githubSummary(outcomeOf([error('a/b', span, hostile, { help: hostile })]), 1e6);
      expect(text.replaceAll('\n', '')).not.toMatch(OBEYED);
      expect(
        text
          .split('\n')
          .find((line) => line.startsWith('| ❌'))
          ?.match(/\|/g),
      ).toHaveLength(5);
      const tags = [...text.matchAll(/<(?!!--|\/?code>|br>)/g)];
      expect(tags).toEqual([]);
      expect(text.replaceAll(/&#\d+;/g, '')).not.toMatch(/[`*_[\]\\~]|:\/\/|@[a-z]|www\./);
    }
  });
});

test('GitLab tells equal findings apart', async () => {
  const same = error('a/b', marked('«a»'), 'x');
  const issues: readonly { readonly fingerprint: string }[] = JSON.parse(
    await written('gitlab', outcomeOf([same, same, same, error('a/b', null, 'x')])),
  );
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4);
});

test('for all texts a line of compact is one line that an editor reads', async () => {
  const compact = await loadFormat('compact');
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (message, file) => {
      const span = { source: { file: `messages/${file}.yaml`, text: 'a' }, start: 0, end: 1 };
      const lines = compact(outcomeOf([error('a/b', span, message)]), options);
      expect(lines).toMatch(/^messages\/[^\n]*:1:1: error: [^\n]*\[a\/b\]\n$/);
      expect(lines.slice(0, -1)).not.toMatch(OBEYED);
    }),
  );
});

test('compact leaves warnings out where errors only are wanted', async () => {
  expect(await written('compact', mixedOutcome, { quiet: true })).not.toMatch(/: (?:warning|info): /);
});

test('Markdown has code where backticks enclose it, and a single backtick is a character', () => {
  expect(markdownText('write `a_b` or `c`')).toBe('write <code>a&#95;b</code> or <code>c</code>');
  expect(markdownText('a ` b')).toBe('a &#96; b');
  expect(markdownText('`a` and ` b')).toBe('<code>a</code> and &#96; b');
  expect(markdownText('<i>')).toBe('&#60;i&#62;');
});
