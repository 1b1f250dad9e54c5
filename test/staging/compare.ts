import type { LetterRecord, Outcome, Pipeline } from '../reference/pipeline.ts';
import type { Staged } from '../reference/staged.ts';

/** Where two ways make different letters of one record. */
export interface Difference {
  readonly part: 'html' | 'text' | 'problem' | 'fault';
  readonly record: LetterRecord;
  /** Around the first place that differs. */
  readonly naive: string;
  readonly staged: string;
}

/** What came of records that went both ways. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly count: number;
  /** Of so many the HTML was written from what had been compiled for another record. */
  readonly reused: number;
  readonly variants: number;
}

/**
 * Holds both ways against each other for records in their order, and anew in the other one: in each order variants are
 * made by some records and used by others.
 */
export async function comparisonOf(
  naive: Pipeline,
  stagedAnew: () => Staged,
  records: readonly LetterRecord[],
): Promise<Comparison> {
  const differences: Difference[] = [];
  const known = new Map<LetterRecord, Ending>();
  const [there, back] = [stagedAnew(), stagedAnew()];
  let reused = 0;
  const compare = async ({ record, staged }: Turn): Promise<Difference | null> => {
    const expected = known.get(record) ?? (await endingOf(naive, record));
    known.set(record, expected);
    const before = staged.variants.html.size;
    const actual = await endingOf(staged, record);
    if (actual.kind === 'letter' && staged.variants.html.size === before) reused += 1;
    return differenceOf(record, expected, actual);
  };
  const turns = [
    ...records.map((record) => ({ record, staged: there })),
    ...records.toReversed().map((record) => ({ record, staged: back })),
  ];
  for await (const difference of inTurn(turns, compare)) if (difference) differences.push(difference);
  return { differences, count: turns.length, reused, variants: there.variants.html.size };
}

interface Turn {
  readonly record: LetterRecord;
  readonly staged: Staged;
}

type Ending = Outcome | Fault;

/** An exception. */
interface Fault {
  readonly kind: 'fault';
  readonly fault: string;
}

async function* inTurn<In, Out>(items: readonly In[], action: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  for (const item of items) yield action(item);
}

async function endingOf(pipeline: Pipeline, record: LetterRecord): Promise<Ending> {
  try {
    return await pipeline.letter(record);
  } catch (failure) {
    return { kind: 'fault', fault: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) };
  }
}

/**
 * juice, which MJML has put styles inline, sets a mark by chance in the place of `url(…)` and then puts the value back with
 * `String.replace`: a `$&` in the value becomes that mark, another one each time. Our letter has the value.
 */
const JUICE_MARK = /url\([^)]*[0-9a-z]{8,}-{4}\d/;

function differenceOf(record: LetterRecord, expected: Ending, actual: Ending): Difference | null {
  if (expected.kind === 'letter' && actual.kind === 'letter') {
    if (JUICE_MARK.test(expected.html) && !JUICE_MARK.test(actual.html)) return null;
    const part = expected.html === actual.html ? 'text' : 'html';
    return expected[part] === actual[part] ? null : { part, record, ...around(expected[part], actual[part]) };
  }
  const [naive, staged] = [wordsOf(expected), wordsOf(actual)];
  if (expected.kind !== 'fault' && naive === staged) return null;
  if (expected.kind === 'fault' && actual.kind === 'fault') return null;
  return { part: actual.kind === 'fault' ? 'fault' : 'problem', record, naive, staged };
}

function wordsOf(outcome: Ending): string {
  switch (outcome.kind) {
    case 'letter':
      return 'a letter';
    case 'problem':
      return outcome.problem;
    case 'fault':
      return outcome.fault;
  }
}

/** The texts from a little before the first character that they do not share. */
function around(naive: string, staged: string): { readonly naive: string; readonly staged: string } {
  let at = 0;
  while (naive[at] === staged[at]) at += 1;
  const slice = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return { naive: slice(naive), staged: slice(staged) };
}
