import { mjmlFindings } from '../compile/mjml-problems.ts';
import { type Diagnostic, error, type Related, type Report } from '../model/diagnostic.ts';
import type { Message } from '../model/message.ts';
import { entryOf, nodeAt } from '../model/node.ts';
import { MOST_VARIANTS, type Program } from '../model/program.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { spanOfText } from '../model/text.ts';
import { functions } from '../press/functions.ts';
import { refusals } from '../render/refusals.ts';
import type { RowTrouble } from './list-letters.ts';
import { type RowFault, stepsOf } from './text-faults.ts';

/** A row that is in trouble, and what its finding can point at. */
export interface RowInTrouble {
  readonly row: number;
  /** False where it has been told already what is wrong with the person: then an empty greeting is no news. */
  readonly isSomebody: boolean;
  /** The name of a field's column in the file; null where it has none. */
  readonly columnOf: (field: string) => string | null;
  /** The cell of a field; null where it has none. */
  readonly cellOf: (field: string) => Span | null;
  readonly message: Message;
  readonly program: Program;
  readonly project: Pick<Project, 'templates' | 'partials'>;
}

/** Reports why a row has no letter: at the text of the message or the expression of the template, with the row's cells. */
export function reportRowTrouble(trouble: RowTrouble, at: RowInTrouble, report: Report): void {
  for (const finding of findingsOf(trouble, at)) report(finding);
}

function findingsOf(trouble: RowTrouble, at: RowInTrouble): readonly Diagnostic[] {
  const { row, isSomebody, message, program, project } = at;
  switch (trouble.kind) {
    case 'texts':
      return trouble.faults
        .filter(({ path, code }) => isSomebody || path !== 'greeting' || code !== 'data/empty-text')
        .map((fault) => faultFinding(fault, at));
    case 'template':
      return refusals(trouble.failures, { program, sourceOf: sourcesIn(project), helpers: functions.helpers }).map(
        (finding) => inRow(finding, row),
      );
    case 'markup':
      if (message.template === null) return [];
      return mjmlFindings(trouble.problems, message.template, project.partials).map((finding) => inRow(finding, row));
    case 'layouts':
      return [layoutsFinding(at)];
  }
}

function faultFinding({ path, code, message, help, fields }: RowFault, at: RowInTrouble): Diagnostic {
  const { row, columnOf, cellOf } = at;
  const related = fields.flatMap((field): readonly Related[] => {
    const span = cellOf(field);
    return span === null ? [] : [{ span, message: `row ${row}: ${columnOf(field) ?? field}` }];
  });
  const columns = fields.flatMap((field) => columnOf(field) ?? []);
  const [column = null] = columns;
  return error(code, spanOfPath(path, at.message), message, {
    help,
    related,
    row: { row, field: columns.length === 1 ? column : null },
  });
}

function layoutsFinding({ row, message }: RowInTrouble): Diagnostic {
  const { name } = message.template ?? { name: '' };
  const words = `the letter of this row needs a layout of its own, and the rows before it have ${MOST_VARIANTS} already`;
  return error('data/too-many-layouts', spanOfPath('template', message), words, {
    help: `show the columns that differ within a text of the template "${name}", not in an attribute and not as a condition between its parts`,
    row: { row, field: null },
  });
}

function inRow(finding: Diagnostic, row: number): Diagnostic {
  return { ...finding, row: { row, field: null } };
}

/** Where a text of the message stands; what it leaves to envoi stands where it says who the recipients are. */
function spanOfPath(path: string, { root, body }: Message): Span {
  const paragraph = body[Number(/^body\.(\d+)$/.exec(path)?.[1] ?? -1)];
  if (paragraph) return spanOfText(paragraph.written);
  const node = nodeAt(root, stepsOf(path));
  return node?.span ?? entryOf(root, 'recipients')?.key.span ?? root.span;
}

function sourcesIn({
  templates,
  partials,
}: Pick<Project, 'templates' | 'partials'>): (file: string) => Span['source'] | undefined {
  const sources = [...templates.values(), ...partials.values()].map(({ source }) => source);
  return (path) => sources.find(({ file }) => file === path);
}
