import type { CleanMessage } from '../link/letter-model.ts';
import type { Report } from '../model/diagnostic.ts';
import type { LetterModel } from '../model/letter-model.ts';
import type { CompiledProgram } from '../model/program.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import type { Locale } from '../model/template-helper.ts';
import type { Template } from '../model/template.ts';
import type { BoundLetter } from '../render/bound.ts';
import { refusals } from '../render/refusals.ts';
import { listedTexts, ownTexts } from '../trace/persistable.ts';
import { functions } from './functions.ts';
import type { LearnerDoors } from './learner.ts';
import { TemplatePress } from './template-press.ts';

/**
 * Letters of the messages of one project, bound one after the other: each template is compiled once, or comes from the
 * store. What compiles is loaded only for one that does not.
 */
export interface Press {
  /** A letter that can be written until the next one is bound; null where something was reported. */
  readonly bound: (clean: CleanMessage, model: LetterModel, report: Report) => Promise<BoundLetter | null>;
  /** How many layouts the letters have that were bound. */
  readonly variants: number;
  /** Keeps what was made for the next run. */
  readonly save: () => void;
}

interface Opened extends CompiledProgram {
  readonly press: TemplatePress;
}

export function openPress(project: Project, doors: LearnerDoors): Press {
  const opened = new Map<string, Opened>();
  const layouts = new Set<object>();
  const open = async (template: Template): Promise<Opened> => {
    const known = opened.get(template.name);
    if (known !== undefined) return known;
    const kept = doors.store.read(template.name);
    const compiled = kept ?? (await import('./compiled-template.ts')).compiledNow(template, project);
    const fresh = { ...compiled, press: new TemplatePress(compiled, doors) };
    opened.set(template.name, fresh);
    return fresh;
  };
  return {
    bound: async (clean, model, report) => {
      const { program, press } = await open(clean.template);
      const own = (): ReadonlySet<string> => ownTextsOf(clean, program, project);
      const pressed = await press.press(model, localeOf(clean), own);
      if (pressed.kind === 'bound') {
        layouts.add(pressed.bound.html);
        return pressed.bound;
      }
      const findings =
        pressed.kind === 'problems'
          ? (await import('../compile/mjml-problems.ts')).mjmlFindings(
              pressed.problems,
              clean.template,
              project.partials,
            )
          : refusals(pressed.failures, { program, sourceOf: sourcesIn(project), helpers: functions.helpers });
      for (const finding of findings) report(finding);
      return null;
    },
    get variants() {
      return layouts.size;
    },
    save: () => {
      for (const { press } of opened.values()) press.save();
    },
  };
}

function localeOf({ language: { tag, dates, numbers }, data }: CleanMessage): Locale {
  return { tag, dates, numbers, timeZone: data.recipient.timezone ?? null, sendAt: data.send_at ?? null };
}

/** What the project says whoever the letter goes to: only such values may stand in what is kept. */
export function ownTextsOf(
  { language, config }: Pick<CleanMessage, 'language' | 'config'>,
  program: CompiledProgram['program'],
  { schemas }: Pick<Project, 'schemas'>,
): ReadonlySet<string> {
  const { tag, dir, labels, dates, numbers } = language;
  const listed = listedTexts(schemas.get(`${program.name}.schema.json`)?.json);
  return ownTexts(program, { tag, dir, labels, dates, numbers }, config.language, config.brand, config.company, [
    ...listed,
  ]);
}

function sourcesIn({ templates, partials }: Project): (file: string) => Source | undefined {
  const sources = [...templates.values(), ...partials.values()].map(({ source }) => source);
  return (path) => sources.find(({ file }) => file === path);
}
