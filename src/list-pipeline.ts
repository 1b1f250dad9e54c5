import { PeopleChecker } from './check/rows/people/people-checker.ts';
import type { MissingNames } from './check/rows/people/missing-names.ts';
import type { SuppressionList } from './check/rows/people/suppression-list.ts';
import type { CheckedBlock } from './check/rows/checked-block.ts';
import { RowChecker } from './check/rows/row-checker.ts';
import { ColumnSurvey } from './check/rows/survey.ts';
import { rowTyping } from './check/rows/typing.ts';
import { nearestPlace } from './link/nearest-place.ts';
import { BatchAssessment, reportBulk } from './list/assessment.ts';
import { Extremes } from './list/extremes.ts';
import type { ListLetters, RowTrouble } from './list/list-letters.ts';
import { listPlan } from './list/plan.ts';
import { recipientPlaces } from './list/recipient-places.ts';
import { RoundedSums, type RowOfSums, tellRounded } from './list/rounded-sums.ts';
import { reportRowTrouble } from './list/report-row-trouble.ts';
import { fieldsInLines } from './list/text-fields.ts';
import {
  checkPersonas,
  lettersOf,
  type ListWorkshop,
  type PlannedTexts,
  plannedTexts,
  readerOf,
} from './list/workshop.ts';
import type { Report } from './model/diagnostic.ts';
import type { FieldTyping, ListPlan, RowTyping } from './model/list.ts';
import type { Path } from './model/node.ts';
import type { Assessment, ListColumn } from './model/outcome.ts';
import type { Block, RowHead } from './model/rows.ts';
import type { Source } from './model/source.ts';
import type { Span } from './model/span.ts';
import type { LearnerDoors } from './press/learner.ts';
import type { Checked, CheckedList } from './pipeline.ts';

export type { CheckedList } from './pipeline.ts';

/** What rows are held against, beside their message. */
export interface ListWorld {
  readonly checked: Checked;
  readonly doors: LearnerDoors;
  readonly suppressed: Pick<SuppressionList, 'has'>;
  readonly missing: MissingNames;
}

/** What became of the rows of a block, their letters tried too. */
export interface BlockVerdict extends Omit<CheckedBlock, 'rows' | 'suppressed'> {
  /** The numbers of the rows that get a letter. */
  readonly wanted: readonly number[];
  /** How many want no letters, wrong or not. */
  readonly suppressed: number;
}

/**
 * A message to a list with a file of rows: every row goes through here before the first letter is written. Null where the
 * columns of the file are not what the message and its row schema want; that has been reported.
 */
export function openList(list: CheckedList, head: RowHead, world: ListWorld, report: Report): ListCheck | null {
  const { ready, message } = list;
  const rows = message.list?.rows;
  const { checker } = world.checked;
  // What is wrong with a row schema has been reported.
  if (ready === null || !rows || checker.refusal(rows.name) !== null) return null;
  const { recipients } = ready.clean.data;
  const placeOf = (path: Path): Span => nearestPlace(message.root, path);
  const typing = rowTyping({ schema: rows, schemas: checker.schemas, recipients, head, placeOf }, report);
  return typing && new ListCheck({ list, ready, head, typing, schema: rows.name, world }, report);
}

interface ListParts {
  readonly list: CheckedList;
  readonly ready: NonNullable<CheckedList['ready']>;
  readonly head: RowHead;
  readonly typing: RowTyping;
  /** The name of the row schema's file. */
  readonly schema: string;
  readonly world: ListWorld;
}

/** parse → check → link → render, row by row, for all rows and without a letter. It keeps nothing of a row. */
export class ListCheck {
  readonly #parts: ListParts;
  readonly #report: Report;
  readonly #rows: RowChecker;
  readonly #people: PeopleChecker;
  readonly #letters: ListLetters;
  readonly #columns: ColumnSurvey;
  readonly #fields: ReadonlyMap<string, FieldTyping>;
  readonly #workshop: ListWorkshop;
  readonly #planned: PlannedTexts;
  readonly #sums: RoundedSums;
  readonly #extremes: Extremes;
  readonly #assessment: BatchAssessment;

  constructor(parts: ListParts, report: Report) {
    const { ready, head, typing, schema, world } = parts;
    const { checked, suppressed, missing } = world;
    const { clean } = ready;
    const { language, data } = clean;
    this.#parts = parts;
    this.#report = report;
    this.#fields = new Map(typing.fields.map((field) => [field.field, field]));
    const { checker } = checked;
    this.#planned = plannedTexts(clean);
    const { texts } = this.#planned;
    const inLines = fieldsInLines(texts);
    const places = recipientPlaces(parts.list.message.root, data.recipients);
    this.#rows = new RowChecker({ typing, head, checker, schema, suppressed, inLines, ...places }, report);
    const isGreeted = data.greeting === undefined;
    this.#people = new PeopleChecker({
      language,
      isGreeted,
      suppressed,
      missing,
      columnOf: (field) => this.#columnOf(field) ?? field,
    });
    this.#columns = new ColumnSurvey(head);
    this.#workshop = workshopOf(ready, world);
    this.#letters = lettersOf(this.#workshop, this.#planned);
    this.#sums = new RoundedSums(texts);
    this.#extremes = new Extremes(texts, language.tag);
    this.#assessment = new BatchAssessment({ texts, language, sendAt: data.send_at ?? null });
  }

  /** Looks at the rows of a block; what is wrong with them is reported. */
  async check(block: Block): Promise<BlockVerdict> {
    const { rows, read, wrong, left, suppressed } = this.#rows.check(block);
    this.#columns.add(read);
    const wanted: number[] = [];
    const verdict = { wanted, wrong: [...wrong], read, left, suppressed };
    for (const { row, data, failed } of rows) {
      const person = this.#people.check(row, data, (field) => this.#rows.placeOf(row, field), this.#report, failed);
      if (person === 'suppressed') {
        verdict.suppressed += 1;
        continue;
      }
      this.#people.keep(row, this.#rows.lineOf(row), data);
      // A letter with holes would say no more than the holes.
      if (failed !== null) continue;
      const answer = this.#letters.check(data);
      // oxlint-disable-next-line no-await-in-loop -- a layout is learnt for all rows behind this one
      const trouble = answer instanceof Promise ? await answer : answer;
      if (trouble !== null) this.#tell(trouble, row, person === 'fine');
      if (trouble !== null || person !== 'fine') {
        verdict.wrong.push(row);
        continue;
      }
      wanted.push(row);
      const rounded = this.#sums.in(data);
      if (rounded.length > 0) tellRounded(rounded, this.#placesOf(row), this.#report);
      this.#extremes.add(row, data);
      this.#assessment.add(row, data);
    }
    this.#extremes.endBlock();
    return verdict;
  }

  /** A row of the block that was checked last, as it is written. */
  sourceOf(row: number): Source {
    return this.#rows.sourceOf(row);
  }

  /** The cells of a row of that block that has too many of them, or too few; null of all others. */
  cellsOf(row: number): readonly string[] | null {
    return this.#rows.cellsOf(row);
  }

  /** When all rows have been here: what only all of them together show. */
  async end(): Promise<ListSight> {
    this.#rows.end();
    const reader = readerOf(this.#workshop, (field) => this.#columnOf(field));
    for (const extreme of this.#extremes.rows()) reader.checkRow(extreme, this.#report);
    await checkPersonas(this.#workshop, this.#letters, reader, this.#report);
    this.#letters.save();
    const assessment = this.#assessment.end();
    const { list, ready } = this.#parts;
    if (assessment !== null) reportBulk(assessment, list.message, ready.measure, this.#report);
    const fields = new Map(this.#parts.typing.fields.map(({ name, field }) => [name, field]));
    const columns = this.#columns.end().map((one) => Object.assign({ field: fields.get(one.name) ?? null }, one));
    return { columns, assessment, layouts: this.#letters.layouts };
  }

  /** What writes the letters of these rows. */
  plan(): ListPlan {
    const { head, typing, ready } = this.#parts;
    const { clean, attachments } = ready;
    return listPlan({ ...this.#planned, list: clean, head, typing, compiled: this.#letters.compiled, attachments });
  }

  #tell(trouble: RowTrouble, row: number, isSomebody: boolean): void {
    const { message } = this.#parts.list;
    const { project } = this.#parts.world.checked;
    const { program } = this.#letters.compiled;
    reportRowTrouble(trouble, { ...this.#placesOf(row), isSomebody, message, program, project }, this.#report);
  }

  /** Where the cells of a row of the block stand. */
  #placesOf(row: number): RowOfSums {
    return {
      row,
      columnOf: (field) => this.#columnOf(field),
      cellOf: (field) => (this.#columnOf(field) === null ? null : this.#rows.placeOf(row, field)),
    };
  }

  /** What a field is called in the file; null where the file does not have it. */
  #columnOf(field: string): string | null {
    const typing = this.#fields.get(field);
    if (typing === undefined) return null;
    return this.#parts.head.format.kind === 'csv' && typing.column === null ? null : typing.name;
  }
}

/** What all rows together are. */
export interface ListSight {
  readonly columns: readonly ListColumn[];
  /** Null where there are too few. */
  readonly assessment: Assessment | null;
  /** How many layouts their letters have. */
  readonly layouts: number;
}

/** A message to a list without rows: made-up ones are all that its texts can be read with. */
export async function checkWithoutRows({ ready }: CheckedList, world: ListWorld, report: Report): Promise<void> {
  if (ready === null) return;
  const workshop = workshopOf(ready, world);
  const letters = lettersOf(workshop, plannedTexts(ready.clean));
  const reader = readerOf(workshop, () => null);
  await checkPersonas(workshop, letters, reader, report);
  letters.save();
}

function workshopOf({ clean, measure }: ListParts['ready'], { checked, doors }: ListWorld): ListWorkshop {
  return { clean, measure, project: checked, doors };
}

export { MissingNames } from './check/rows/people/missing-names.ts';
export { readSuppressed } from './check/rows/people/read-suppressed.ts';
export { SuppressionList } from './check/rows/people/suppression-list.ts';
export { surveyRows } from './check/survey-rows.ts';
export { Causes } from './check/causes.ts';
export { BlockReader } from './parse/rows/block-reader.ts';
export type { SkippedRecord } from './parse/rows/file-faults.ts';
export { readHead } from './parse/rows/read-head.ts';
export type { LearnerDoors } from './press/learner.ts';
