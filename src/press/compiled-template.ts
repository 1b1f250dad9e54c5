import { compileTemplate } from '../compile/compile.ts';
import { type CompiledProgram, noVariants } from '../model/program.ts';
import type { Project } from '../model/project.ts';
import type { Template } from '../model/template.ts';
import { functions } from './functions.ts';
import type { LearnerDoors } from './learner.ts';

/** A sound template as a program with what is known of its letters: from the store, or compiled now. */
export function compiledTemplate(
  template: Template,
  project: Pick<Project, 'partials'>,
  { store }: Pick<LearnerDoors, 'store'>,
): CompiledProgram {
  return store.read(template.name) ?? compiledNow(template, project);
}

/** The same where the store has none. */
export function compiledNow(template: Template, { partials }: Pick<Project, 'partials'>): CompiledProgram {
  const program = compileTemplate(template, partials, new Set(functions.helpers.keys()));
  return { program, variants: noVariants() };
}
