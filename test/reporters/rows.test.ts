import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, error, warning } from '../../src/model/diagnostic.ts';
import type { ListWritten } from '../../src/model/outcome.ts';
import { json } from '../../src/reporters/json.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { sizeWords, written } from '../../src/reporters/written.ts';
import { causeOf, columnOf, listOf, outcomeOf } from './outcomes.ts';

const plain = { color: false, width: Number.POSITIVE_INFINITY, quiet: false } as const;
const file = 'messages/data/customers.csv';

/** A finding at what `«` and `»` enclose in a row, which stands on this line. */
function inRow(line: number, text: string, message: string, rest: Partial<Diagnostic> = {}): Diagnostic {
  const source = { file, text: text.replaceAll(/[«»]/g, ''), from: { line, column: 1 } };
  const span = { source, start: text.indexOf('«'), end: text.indexOf('»') - 1 };
  const row = { row: line - 1, field: 'Renewal Date' };
  return { ...error('data/not-a-date', span, message, { row, help: 'write the day as 31.12.2026' }), ...rest };
}

const wrongDays = [
  inRow(14, 'kari@example.no;«31.02.2027»', '`31.02.2027` is no day of the calendar'),
  inRow(20, 'ola@example.no;«soon»', '`soon` is no date'),
  inRow(21, 'per@example.no;«32.01.2027»', '`32.01.2027` is no day of the calendar'),
  inRow(99, 'eva@example.no;«never»', '`never` is no date'),
];

const facts = {
  file,
  rows: 1_204_000,
  wanted: 1_200_000,
  leftOut: { where: 3900, suppressed: 99, invalid: 1 },
  columns: [
    columnOf('Email', { kind: 'email', field: 'email' }),
    columnOf('Renewal Date', { kind: 'date', format: 'dd.mm.yyyy', field: 'renews_on', empty: 12 }),
    columnOf('会社', { kind: 'text', field: 'company' }),
    columnOf('Price', { kind: 'number', format: 'comma', field: 'amount' }),
    columnOf('Notes', { kind: 'empty', empty: 1_204_000 }),
  ],
  assessment: {
    verdict: 'personal',
    words: 'these letters read as written to one person each',
    signals: [
      { name: 'own-words', value: 0.34, words: '34 % of the words differ from letter to letter', isGood: true },
      { name: 'capitals', value: 0.02, words: '2 % of the names are in capitals', isGood: false },
    ],
  },
} as const;

describe('findings about rows', () => {
  test('stand together by their cause, the first three with their places', () => {
    const lists = [listOf('renewal', { file, rows: 5000, wanted: 3793, causes: [causeOf(wrongDays, 1207)] })];
    expect(
      pretty(outcomeOf([], { lists }), plain),
    ).toBe(`messages/data/customers.csv error data/not-a-date in 1,207 rows, column \`Renewal Date\`
  messages/data/customers.csv:14:17 \`31.02.2027\` is no day of the calendar

  14 │ kari@example.no;31.02.2027
     │                 ^^^^^^^^^^

  messages/data/customers.csv:20:16 \`soon\` is no date

  20 │ ola@example.no;soon
     │                ^^^^

  messages/data/customers.csv:21:16 \`32.01.2027\` is no day of the calendar

  21 │ per@example.no;32.01.2027
     │                ^^^^^^^^^^

  help: write the day as 31.12.2026
  … and 1,204 more in column \`Renewal Date\`: --findings FILE has them all

renewal 5,000 rows of messages/data/customers.csv: 3,793 letters

1,207 errors in 1 message, 5,000 real rows checked
`);
  });

  test('a cause with one finding is shown as any other finding', () => {
    const shown = pretty(
      outcomeOf([], { lists: [listOf('renewal', { causes: [causeOf(wrongDays.slice(0, 1))] })] }),
      plain,
    );
    expect(shown).toMatch(/^messages\/data\/customers\.csv:14:17 error data\/not-a-date\n {2}`31/);
    expect(shown).not.toContain('more in column');
  });

  test('a file of findings is named where there is one, and help stands with its place where it differs', () => {
    const cause = causeOf(
      [...wrongDays.slice(0, 1), inRow(20, 'ola@example.no;«soon»', '`soon` is no date', { help: 'ask when' })],
      5,
    );
    const lists = [listOf('a', { causes: [cause], findings: 'out/a.findings.jsonl' })];
    const shown = pretty(outcomeOf([], { lists }), plain);
    expect(shown).toContain('… and 3 more in column `Renewal Date`: out/a.findings.jsonl has them all\n');
    expect(shown.match(/help: .*/g)).toEqual(['help: write the day as 31.12.2026', 'help: ask when']);
  });

  test('errors come first, then what stands first in the file, whatever their order', () => {
    const late = inRow(50, '«a»', 'late', { code: 'data/late' });
    const soft = inRow(2, '«a»', 'soft', { code: 'data/soft', severity: 'warning' });
    const causes = [causeOf([soft]), causeOf([late]), causeOf(wrongDays)];
    for (const order of [causes, causes.toReversed()]) {
      const shown = pretty(outcomeOf([], { lists: [listOf('a', { causes: order })] }), plain);
      expect(shown.match(/(?:error|warning) data\/[a-z-]+/g)).toEqual([
        'error data/not-a-date',
        'error data/late',
        'warning data/soft',
      ]);
      const quiet = pretty(outcomeOf([], { lists: [listOf('a', { causes: order })] }), { ...plain, quiet: true });
      expect(quiet).not.toMatch(/soft|rows checked/);
    }
  });

  test('more kinds than anybody reads are counted', () => {
    const causes = Array.from({ length: 50 }, (_, index) => causeOf([inRow(2 + index, '«a»', 'x')]));
    expect(pretty(outcomeOf([], { lists: [listOf('a', { causes })] }), plain)).toContain(
      '… and 10 more kinds of findings; --findings FILE has them all\n',
    );
  });

  test('what a message allows is one line', () => {
    const span = { source: { file: 'messages/a.yaml', text: 'allow' }, start: 0, end: 1 };
    const allowed = wrongDays.map((one) =>
      Object.assign({}, one, { suppressed: { because: 'they know', until: null, span } }),
    );
    const shown = pretty(outcomeOf([], { lists: [listOf('a', { causes: [causeOf(allowed, 9)] })] }), plain);
    expect(shown).toContain('customers.csv:14:17 allowed data/not-a-date: “they know”\n  … and 8 more rows\n');
  });
});

test('of a list its rows, columns and assessment are told, and who gets no letter', () => {
  expect(
    pretty(outcomeOf([], { lists: [listOf('renewal', facts), listOf('unread')] }), plain),
  ).toBe(`renewal 1,204,000 rows of messages/data/customers.csv: 1,200,000 letters
  no letter for 3,900 that \`where\` leaves out, 99 on a suppression list, 1 with errors
  column        holds                   read as    empty
  Email         e-mail addresses        email
  Renewal Date  dates dd.mm.yyyy        renews_on  12
  会社          text                    company
  Price         numbers, decimal comma  amount
  Notes         nothing                 –          1,204,000
  these letters read as written to one person each
  + 34 % of the words differ from letter to letter
  – 2 % of the names are in capitals
  (+ makes letters look personal, – makes them look like one letter to many)

1 message, nothing to fix, 1,204,000 real rows checked
`);
});

describe('what was written', () => {
  const made = {
    to: 'mbox',
    path: '/p/out/renewal.mbox',
    letters: 100_000,
    bytes: 1_084_000_000,
    resumedFrom: null,
    wasThere: false,
    changed: [],
    manifest: '/p/out/renewal.manifest.jsonl',
  } as const;
  const options = { color: false, shownPath: (path: string): string => path.replace('/p/', ''), given: {} };
  const leftOut = { where: 0, suppressed: 0, invalid: 3 };
  const show = (rest: Partial<ListWritten>, rejected: string | null = null): string =>
    written([listOf('renewal', { leftOut, rejected, written: { ...made, ...rest } })], options);

  test('is told with its place and its size', () => {
    expect(show({})).toBe(`renewal: wrote 100,000 letters, 1.1 GB
  out/renewal.mbox
  out/renewal.manifest.jsonl says of each letter what it is and where
`);
  });

  test('and from where it went on, and what was left out', () => {
    expect(show({ resumedFrom: 42_000 }, '/p/out/renewal.rejected.csv')).toContain(
      '  42,000 letters of an earlier build that broke off were kept\n  out/renewal.rejected.csv has 3 rows with errors, and why; mend them there, and build the rest:\n  envoi build renewal --recipients out/renewal.rejected.csv -o out/renewal-rest\n',
    );
    expect(show({ changed: ['the list', 'the template'] })).toContain(
      '  an earlier build did not count, since something has changed: the list, the template\n',
    );
    expect(show({ wasThere: true })).toMatch(
      /^renewal: 100,000 letters, 1\.1 GB: all there already, made from the same inputs\n/,
    );
  });

  test('also where all rows were left out', () => {
    expect(written([listOf('renewal', { leftOut, rejected: '/p/out/renewal.rejected.csv' })], options)).toBe(
      'renewal: no letter\n  out/renewal.rejected.csv has 3 rows with errors, and why; mend them there, and build the rest:\n  envoi build renewal --recipients out/renewal.rejected.csv -o out/renewal-rest\n',
    );
    expect(written([listOf('renewal')], options)).toBe('');
  });

  test('with what a build of the rest has to be told again', () => {
    const list = listOf('visit', { leftOut, rejected: '/p/out/visit.rejected.csv' });
    const given = { suppress: ['stop.txt', "../it's $HOME/stop.csv"], to: 'mbox' } as const;
    expect(written([list], { ...options, given })).toContain(
      "\n  envoi build visit --recipients out/visit.rejected.csv --suppress stop.txt --suppress '../it'\\''s $HOME/stop.csv' --to mbox -o out/visit-rest\n",
    );
  });

  const sizes: readonly [bytes: number, words: string][] = [
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [9940, '9.9 kB'],
    [10_400, '10 kB'],
    [999_999, '1,000 kB'],
    [2_000_000, '2 MB'],
    [5e15, '5,000 TB'],
  ];
  test.each(sizes)('%d: %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});

describe('what stands in cells stays a text', () => {
  const hostile = '\u001B[2J\u009B31m\r\n::error::x\u202E\u0000 ##vso[task.complete]';
  const span = {
    source: { file: `${hostile}.csv`, text: `a;${hostile}`, from: { line: 7, column: 1 } },
    start: 2,
    end: 9,
  };
  const finding = warning('data/x', span, hostile, { help: hostile, row: { row: 6, field: hostile } });
  const list = listOf(hostile, {
    ...facts,
    file: hostile,
    columns: [columnOf(hostile, { kind: 'date', format: hostile, field: hostile })],
    assessment: {
      verdict: 'bulk-looking',
      words: hostile,
      signals: [{ name: 'x', value: 1, words: hostile, isGood: true }],
    },
    causes: [causeOf([finding, finding], 9)],
    findings: hostile,
    written: null,
  });
  const outcome = outcomeOf([], { lists: [list] });

  test('on a terminal', () => {
    for (const shown of [pretty(outcome, plain), writtenOf()]) {
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(shown).not.toMatch(/^\s*::/m);
      expect(shown).not.toMatch(/##\w*\[/);
      expect(shown).toContain('␛[2J');
    }
    const colored = pretty(outcome, { ...plain, color: true });
    expect(stripVTControlCharacters(colored)).toBe(pretty(outcome, plain));
  });

  function writtenOf(): string {
    const rest = {
      to: 'jsonl',
      letters: 1,
      bytes: 1,
      resumedFrom: null,
      wasThere: false,
      changed: ['the list'],
    } as const;
    const made = { ...rest, path: hostile, manifest: hostile };
    return written([{ ...list, rejected: hostile, written: made }], {
      color: false,
      shownPath: (path) => path,
      given: { suppress: [hostile] },
    });
  }

  test('in the JSON report, which its schema accepts', () => {
    const schema: object = JSON.parse(
      readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
    );
    const isReport = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
    const text = json(outcome);
    const report = JSON.parse(text);
    expect([isReport(report), isReport.errors]).toEqual([true, null]);
    expect(report.diagnostics).toHaveLength(2);
    expect(report.diagnostics[0]).toMatchObject({ row: 6, field: hostile, range: { start: { line: 7, column: 3 } } });
    expect(report.lists[0]).toMatchObject({
      id: hostile,
      rows: 1_204_000,
      columns: [{ name: hostile, kind: 'date', format: hostile, field: hostile, empty: 0 }],
      causes: [{ code: 'data/x', severity: 'warning', field: hostile, count: 9, shown: 2 }],
    });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]|##\w*\[/u);
  });
});
