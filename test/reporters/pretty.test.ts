import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, error, warning } from '../../src/model/diagnostic.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { marked } from './marked.ts';
import { listOf, outcomeOf } from './outcomes.ts';

const plain = { color: false, width: Number.POSITIVE_INFINITY, quiet: false } as const;

function show(diagnostics: readonly Diagnostic[], options: Partial<Parameters<typeof pretty>[1]> = {}): string {
  return pretty(outcomeOf(diagnostics), { ...plain, ...options });
}

test('a finding has its place, its sentence, the source, the remedy, the article and the sum', () => {
  const span = marked('template: follow-up\n«body»: |\n  Hei\n');
  const help = 'add next_step with a summary and an action';
  const finding = error('next-step/required', span, 'the message does not say what the reader should do next', {
    help,
  });
  expect(show([finding])).toBe(`messages/kari.yaml:2:1 error next-step/required
  the message does not say what the reader should do next

  1 │ template: follow-up
  2 │ body: |
    │ ^^^^
  3 │   Hei

  help: add next_step with a summary and an action
  source: “moat in omtinken fan wat stap of beslút wurdt ferwachte” (000-fy, line 33)

1 error in 1 message
`);
});

test('a related place has its own frame', () => {
  const first = marked('«subject»: a\nsubject: b\n');
  const span = marked('subject: a\n«subject»: b\n');
  const finding = error('yaml/duplicate-key', span, 'the key `subject` stands twice', {
    related: [{ span: first, message: 'here for the first time' }],
  });
  expect(show([finding])).toContain(`
  messages/kari.yaml:1:1 here for the first time

  1 │ subject: a
    │ ^^^^^^^
  2 │ subject: b
`);
});

test('an example stands as it can be copied, whatever the width, and moves no cursor', () => {
  const example = {
    caption: 'it is lost for this message',
    text: `template: visit\nsubject: "${'x'.repeat(40)}\u001b[2J"\n`,
  };
  const finding = error('template/lost', null, 'the letter lacks it', { help: 'show it', example });
  expect(show([finding], { width: 30 })).toContain(`  help: show it
  it is lost for this message:

    template: visit
    subject: "${'x'.repeat(40)}␛[2J"

`);
});

test('a fix is named where there is no other help', () => {
  const span = marked('subject: «a # b»');
  const fixes = [{ title: 'put the text in quotes', safe: true, edits: [] }];
  expect(show([error('yaml/cut-text', span, 'the text is cut', { fixes })])).toContain(
    '\n  fix: put the text in quotes\n',
  );
  expect(show([error('yaml/cut-text', span, 'the text is cut', { fixes, help: 'quote it' })])).not.toContain('fix:');
});

test('a finding about a file as a whole has the file and no frame', () => {
  const span = { source: { file: 'messages/kari.yml', text: '' }, start: 0, end: 0 };
  expect(show([error('project/yml', span, 'the name of a message ends with `.yaml`')])).toBe(
    'messages/kari.yml error project/yml\n  the name of a message ends with `.yaml`\n\n1 error in 1 message\n',
  );
});

test('a finding about the run has no place and comes last', () => {
  const shown = show([error('project/a', null, 'about the run'), error('yaml/b', marked('«b»'), 'about a file')]);
  expect(shown.match(/^.*error .*$/gm)).toEqual(['messages/kari.yaml:1:1 error yaml/b', 'error project/a']);
});

function findingAt(text: string, file: string): Diagnostic {
  return error('yaml/x', marked(text, file), 'x');
}

test('findings stand in the order of file and place', () => {
  const shown = show([
    findingAt('a\n«b»', 'messages/b.yaml'),
    findingAt('«a»\nb', 'messages/b.yaml'),
    findingAt('«a»', 'messages/ä.yaml'),
    findingAt('«a»', 'messages/B.yaml'),
  ]);
  expect(shown.match(/^messages.*?(?= error)/gm)).toEqual([
    'messages/B.yaml:1:1',
    'messages/b.yaml:1:1',
    'messages/b.yaml:2:1',
    'messages/ä.yaml:1:1',
  ]);
});

describe('the sum', () => {
  const span = marked('«a»: 1');
  const allowed: Diagnostic = {
    ...warning('tone/no-slang', span, 'slang'),
    suppressed: { because: 'it is the\nname', until: '2027-01-31', span },
  };
  const cases: readonly [sum: string, outcome: Outcome][] = [
    ['12 messages, nothing to fix', outcomeOf([], { messages: 12 })],
    ['1 message, nothing to fix', outcomeOf([])],
    ['1 message, the run failed', outcomeOf([], { faults: [{ path: 'a', problem: 'b' }] })],
    ['1 warning in 1 message', outcomeOf([warning('a/b', span, 'x')])],
    [
      '2 errors, 1 warning in 3 messages',
      outcomeOf([error('a/b', span, 'x'), warning('a/c', span, 'x'), error('a/d', span, 'x')], { messages: 3 }),
    ],
    ['1 message, nothing to fix, 1 allowed', outcomeOf([allowed])],
    ['2 messages, nothing to fix, 0 real rows checked', outcomeOf([], { messages: 2, lists: [listOf('list')] })],
  ];
  test.each(cases)('%s', (sum, outcome) => {
    expect(pretty(outcome, plain).trimEnd().split('\n').at(-1)).toBe(sum);
  });

  test('1 message, nothing left to fix: behind fixes', () => {
    expect(pretty(outcomeOf([]), { ...plain, wasFixed: true })).toBe('1 message, nothing left to fix\n');
  });

  test('an allowed finding is one line with the reason', () => {
    expect(show([allowed])).toMatch(
      /^messages\/kari\.yaml:1:1 allowed tone\/no-slang: “it is the name” until 2027-01-31\n/,
    );
  });
});

test('quiet shows errors and nothing else', () => {
  const span = marked('«a»: 1');
  const allowed: Diagnostic = { ...error('a/c', span, 'allowed'), suppressed: { because: 'b', until: null, span } };
  const shown = show([error('a/b', span, 'wrong'), warning('a/d', span, 'doubtful'), allowed], { quiet: true });
  expect(shown).toContain('wrong');
  expect(shown).not.toMatch(/doubtful|allowed|in 1 message/);
  expect(show([warning('a/d', span, 'doubtful')], { quiet: true })).toBe('');
});

describe('on a terminal', () => {
  const finding = error(
    'subject/required',
    marked('a: 1\n«b»: 2'),
    'one two three four five six seven eight nine ten',
    {
      help: 'write a subject such as\n  subject: Lampene dine kommer tirsdag 24. november',
    },
  );

  test('colours change nothing but the colours', () => {
    const colored = show([finding], { color: true });
    expect(colored).not.toBe(show([finding]));
    expect(stripVTControlCharacters(colored)).toBe(show([finding]));
  });

  test('sentences are wrapped to its width, and the lines of an example stay', () => {
    const lines = show([finding], { width: 30 }).split('\n');
    expect(lines.slice(1, 3)).toEqual(['  one two three four five six', '  seven eight nine ten']);
    const help = lines.findIndex((line) => line.startsWith('  help:'));
    expect(lines.slice(help, help + 4)).toEqual([
      '  help: write a subject such',
      '        as',
      '          subject: Lampene',
      '        dine kommer tirsdag',
    ]);
  });

  test('of 20 columns it still says everything', () => {
    const words = show([finding], { width: 20 }).split(/\s+/);
    expect(words).toEqual(expect.arrayContaining(['ten', 'november', 'b:', '^', 'error']));
  });
});

describe('what is written in a message stays a text', () => {
  const hostile = '\u001B[2J\u009B31m\r\n::error::x\u202E\u0000 ##vso[task.complete]';

  test('no character can act on a terminal', () => {
    const span = { source: { file: `messages/${hostile}.yaml`, text: `a: ${hostile}` }, start: 3, end: 9 };
    const finding: Diagnostic = {
      ...error('a/b', span, hostile, { help: hostile, related: [{ span, message: hostile }] }),
    };
    const allowed: Diagnostic = { ...finding, suppressed: { because: hostile, until: null, span } };
    const shown = show([finding, allowed]);
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(shown).not.toMatch(/^\s*::/m);
    expect(shown).not.toMatch(/##\w*\[/);
    expect(shown).toContain('␛[2J');
  });
});

test('more findings than anybody reads are counted, and errors come with all that is said', () => {
  const many = Array.from({ length: 620 }, (_, index) =>
    error('a/b', { ...marked('«a»'), start: index }, `finding ${index}`),
  );
  const shown = show(many);
  expect(shown.match(/error a\/b/g)).toHaveLength(500);
  expect(shown).toContain('… and 120 more; --format json has them all');
  expect(shown).toContain('620 errors in 1 message');
});
