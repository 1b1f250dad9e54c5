import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Letter } from '../../src/model/letter.ts';
import type { Outcome, Summary } from '../../src/model/outcome.ts';

/** An outcome with these findings, counted. */
export function outcomeOf(
  diagnostics: readonly Diagnostic[],
  rest: Partial<Outcome> & { messages?: number } = {},
): Outcome {
  const open = diagnostics.filter(({ suppressed }) => suppressed === null);
  const { messages = 1, ...others } = rest;
  const summary: Summary = {
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    suppressed: diagnostics.length - open.length,
    messages,
    templates: 4,
    proved: 0,
    partials: 6,
    schemas: 10,
    languages: 5,
    rows: 0,
    variants: 1,
  };
  return { diagnostics, summary, lists: 0, letters: [], faults: [], ...others };
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
