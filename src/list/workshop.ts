import type { OpenProject } from '../check/open-project.ts';
import type { Measure } from '../check/verdict.ts';
import { compileListTexts } from '../compile/list-texts.ts';
import type { CleanList } from '../link/letter-model.ts';
import type { Report } from '../model/diagnostic.ts';
import { compiledTemplate } from '../press/compiled-template.ts';
import type { LearnerDoors } from '../press/learner.ts';
import { ownTextsOf } from '../press/press.ts';
import { ListLetters } from './list-letters.ts';
import { textLimits } from './limits.ts';
import { listModel, listWritten } from './list-model.ts';
import { personasFor } from './personas.ts';
import type { ListPlanInput } from './plan.ts';
import { ReadsWell } from './reads-well.ts';

/** What the letters of a list are made from and read by. */
export interface ListWorkshop {
  readonly clean: CleanList;
  readonly measure: Measure;
  readonly project: OpenProject;
  readonly doors: LearnerDoors;
}

/** Its texts as programs, and what all of its letters share. */
export type PlannedTexts = Pick<ListPlanInput, 'texts' | 'shared'>;

export function plannedTexts(clean: CleanList): PlannedTexts {
  const texts = compileListTexts(clean.message.root);
  return { texts, shared: listModel(clean, texts) };
}

export function lettersOf({ clean, project, doors }: ListWorkshop, planned: PlannedTexts): ListLetters {
  const { message, data, language, template } = clean;
  const compiled = compiledTemplate(template, project.project, doors);
  return new ListLetters({
    ...planned,
    compiled,
    written: listWritten(clean),
    language,
    envelope: { sendAt: data.send_at ?? null },
    limits: textLimits(message, project.checker.schemas),
    doors,
    own: () => ownTextsOf(clean, compiled.program, project.project),
  });
}

/** Who reads letters of the list; `columnOf` gives the name of a field's column, or null. */
export function readerOf(
  { clean, measure, project }: ListWorkshop,
  columnOf: (field: string) => string | null,
): ReadsWell {
  const { message, language, data } = clean;
  const { config } = project.project;
  return new ReadsWell({ message, language, sendAt: data.send_at ?? null, config, measure, columnOf });
}

/**
 * Reads the letters of made-up rows. Only those count that have a letter: what a text is too long for, nobody may ever be
 * called.
 */
export async function checkPersonas(
  { clean, project }: ListWorkshop,
  letters: ListLetters,
  reader: ReadsWell,
  report: Report,
): Promise<void> {
  const rows = clean.message.list?.rows;
  if (!rows) return;
  for (const persona of personasFor(rows, project.checker, clean.language)) {
    // oxlint-disable-next-line no-await-in-loop -- a layout is learnt for all that follow
    if ((await letters.check(persona.data)) === null) reader.checkPersona(persona, report);
  }
}
