import { jsonOf } from '../link/schemas.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ListColumn } from '../model/outcome.ts';
import type { ProjectFiles } from '../model/project.ts';
import type { Block, ColumnReport, RowHead } from '../model/rows.ts';
import { BlockReader } from '../parse/rows/block-reader.ts';
import { recordPlaces } from '../parse/rows/places.ts';
import { readBlock } from '../parse/rows/read-block.ts';
import { readHead } from '../parse/rows/read-head.ts';
import { reportFault } from '../parse/rows/report-fault.ts';
import { openProject } from './open-project.ts';
import { fieldsOfColumns, rowSchemaFor } from './rows/row-schema.ts';
import { ColumnSurvey } from './rows/survey.ts';

/** A file of rows, in pieces from its first byte on. */
export interface RowPieces {
  /** As it is shown. */
  readonly file: string;
  /** Of the schema: `customer`. */
  readonly name: string;
  /** Its beginning, and whether that is all there is. */
  readonly head: { readonly bytes: Uint8Array; readonly isWhole: boolean };
  readonly pieces: Iterable<Uint8Array>;
}

export interface RowsSurvey {
  readonly columns: readonly ListColumn[];
  /** How many rows there are, and how many of them are too broken to be looked at. */
  readonly rows: number;
  readonly broken: number;
  /** The first row schema for them. */
  readonly schema: object;
}

/** What the columns of a file hold, row by row with flat memory; the findings where no row of the file can be read. */
export function surveyRows(
  files: ProjectFiles,
  { file, name, head, pieces }: RowPieces,
): RowsSurvey | readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const errors = (): readonly Diagnostic[] => findings.filter(({ severity }) => severity === 'error');
  const note = (finding: Diagnostic): void => {
    if (findings.length < MAX_FINDINGS) findings.push(finding);
  };
  const rowHead = readHead(head.bytes, file, head.isWhole, note);
  if (rowHead === null || errors().length > 0) return errors();
  const { columns, rows, broken, first } = survey(rowHead, pieces, note);
  if (errors().length > 0) return errors();
  if (first !== null && broken === rows) return [first];
  // What is wrong with the project is said by its check.
  const schemas = jsonOf(openProject(files, () => undefined).project.schemas);
  const fields = fieldsOfColumns(columns, schemas);
  return {
    columns: columns.map((column, index) => ({ ...column, field: fields[index] ?? null })),
    rows,
    broken,
    schema: rowSchemaFor(columns, name, schemas),
  };
}

/** A file with more of them is no file of rows. */
const MAX_FINDINGS = 100;

interface Counts {
  readonly columns: readonly ColumnReport[];
  readonly rows: number;
  readonly broken: number;
  /** What is wrong with the first of them. */
  readonly first: Diagnostic | null;
}

function survey(head: RowHead, pieces: Iterable<Uint8Array>, note: (finding: Diagnostic) => void): Counts {
  const reader = new BlockReader(head, note);
  const columns = new ColumnSurvey(head);
  let rows = 0;
  let broken = 0;
  let first: Diagnostic | null = null;
  for (const piece of pieces) for (const block of reader.push(piece)) add(block);
  for (const block of reader.end()) add(block);
  return { columns: columns.end(), rows, broken, first };

  function add(block: Block): void {
    const { bytes, row, count } = block;
    const read = readBlock(bytes, head, row);
    columns.add(read.rows);
    rows += count;
    broken += count - read.rows.length;
    const [fault] = read.faults;
    if (fault !== undefined && first === null) {
      const found: Diagnostic[] = [];
      reportFault(fault, recordPlaces(block, head), (finding) => found.push(finding));
      first = found[0] ?? null;
    }
  }
}
