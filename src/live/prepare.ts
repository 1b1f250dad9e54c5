import { openProject, projectMemory } from '../check/open-project.ts';
import { compileTemplate } from '../compile/compile.ts';
import { DEFAULT_ACCENT } from '../link/letter-model.ts';
import { labelNames } from '../link/label-names.ts';
import type { Diagnostic, Report } from '../model/diagnostic.ts';
import type { LanguagePack } from '../model/language.ts';
import type { Program } from '../model/program.ts';
import type { Project, ProjectFiles } from '../model/project.ts';
import { prove } from '../prove/prove.ts';
import { createPlaces } from '../reporters/position.ts';
import type { LanguageWords, ProjectWords } from '../run/program-cache-words.ts';
import { openSnapshots } from '../run/snapshot.ts';
import { functions } from '../press/functions.ts';

/** A template that is sound, and what its letters take from the project. */
export interface Prepared {
  readonly program: Program;
  readonly words: ProjectWords;
}

/**
 * Reads, proves and compiles one template. Loaded only where nothing is kept of it.
 *
 * @throws where it is not sound, with everything that is wrong with it in the message: letters of it cannot be made.
 */
export async function prepareTemplate(files: ProjectFiles, name: string): Promise<Prepared> {
  const findings: Diagnostic[] = [];
  const report: Report = (finding) => findings.push(finding);
  const { project } = openProject({ ...files, isWhole: true }, report, null, projectMemory(), await openSnapshots());
  const packs = project.languages.names.flatMap((tag) => project.languages.get(tag) ?? []);
  const template = project.templates.get(name);
  if (template === undefined) throw new Error(`there is no template "${name}"${listed([...project.templates.keys()])}`);
  const sound = prove(
    {
      names: [name],
      templates: project.templates,
      partials: project.partials,
      schemas: project.schemas,
      labels: labelNames(packs),
      profile: project.config.data?.profile ?? 'standard',
      withUnused: false,
    },
    report,
  );
  if (!sound.has(name)) throw new Error(`the template "${name}" is not sound\n${findings.map(line).join('\n')}`);
  const program = compileTemplate(template, project.partials, new Set(functions.helpers.keys()));
  return { program, words: wordsOf(project, packs) };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '' : `; there are ${names.join(', ')}`;
}

function wordsOf({ config }: Project, packs: readonly LanguagePack[]): ProjectWords {
  const languages = packs.map(({ tag, dir, labels, dates, numbers }): [string, LanguageWords] => [
    tag,
    { dir, labels, dates, numbers },
  ]);
  const { brand, company } = config.data ?? {};
  return {
    languages: Object.fromEntries(languages),
    brand: { accent: brand?.accent ?? DEFAULT_ACCENT },
    company: company ?? null,
  };
}

/** `templates/visit.mjml:12:7 error template/unknown-path: …`, and below it what to do. */
function line({ code, severity, span, message, help }: Diagnostic): string {
  const start = span && createPlaces().rangeOf(span).start;
  const place = span && start ? `${span.source.file}:${start.line}:${start.column} ` : '';
  return `${place}${severity} ${code}: ${message}${help === null ? '' : `\n  ${help}`}`;
}
