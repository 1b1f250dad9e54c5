import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Letter } from '../../src/model/letter.ts';
import type { Cause, ListColumn, ListOutcome, Outcome, Summary } from '../../src/model/outcome.ts';

/** An outcome with these findings, counted. */
export function outcomeOf(
  diagnostics: readonly Diagnostic[],
  rest: Partial<Omit<Outcome, 'messages'>> & { readonly messages?: number; readonly paths?: readonly string[] } = {},
): Outcome {
  const { messages = rest.paths?.length ?? 1, paths = [], ...others } = rest;
  const causes = (rest.lists ?? []).flatMap((list) => list.causes);
  const open = diagnostics.filter(({ suppressed }) => suppressed === null);
  const inRows = (wanted: string): number =>
    causes.reduce((sum, { severity, count }) => sum + (severity === wanted ? count : 0), 0);
  const summary: Summary = {
    errors: open.filter(({ severity }) => severity === 'error').length + inRows('error'),
    warnings: open.filter(({ severity }) => severity === 'warning').length + inRows('warning'),
    suppressed: diagnostics.length - open.length,
    messages,
    templates: 4,
    proved: 0,
    partials: 6,
    schemas: 10,
    languages: 5,
    rows: (rest.lists ?? []).reduce((sum, { rows }) => sum + rows, 0),
    variants: 1,
  };
  return { diagnostics, summary, messages: paths, lists: [], letters: [], faults: [], ...others };
}

export function letterOf(id: string, rest: Partial<Letter> = {}): Letter {
  return {
    id,
    to: 'Kari Nordmann <kari@example.no>',
    subject: 'Lampene dine kommer tirsdag',
    preheader: 'De er på vei fra verkstedet.',
    html: `<!doctype html><html><body><p>Hei, Kari</p><p>${id}</p></body></html>`,
    text: `Hei, Kari\n\n${id}\n`,
    headers: [],
    mailboxes: {
      from: { name: 'Ola Hansen', address: 'ola@lumo.example' },
      to: { name: 'Kari Nordmann', address: 'kari@example.no' },
      cc: [],
    },
    attachments: [],
    eml: new TextEncoder().encode(`Subject: ${id}\r\n\r\nHei\r\n`),
    ...rest,
  };
}

/** A message to a list whose rows were not read, or what is said of it. */
export function listOf(id: string, rest: Partial<ListOutcome> = {}): ListOutcome {
  const leftOut = { where: 0, suppressed: 0, invalid: 0 };
  const nothing = { file: null, assessment: null, findings: null, rejected: null, written: null, stopped: null };
  return { id, rows: 0, wanted: 0, leftOut, columns: [], causes: [], ...nothing, ...rest };
}

export function columnOf(name: string, rest: Partial<ListColumn> = {}): ListColumn {
  const report = { kind: 'text', format: null, rows: 3, empty: 0, distinct: 3, isDistinctExact: true } as const;
  return { name, field: null, ...report, shortest: 1, longest: 9, shapes: ['Aaaa'], ...rest };
}

/** Findings about rows that have their code and their column in common; `count` says how many there are in all. */
export function causeOf(first: readonly Diagnostic[], count: number = first.length): Cause {
  const [one] = first;
  if (one === undefined) throw new Error('a cause has findings');
  return { code: one.code, severity: one.severity, field: one.row?.field ?? null, count, first };
}
