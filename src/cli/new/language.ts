import { isWellFormedTag, languageCalled } from '../../link/unknown-name.ts';
import type { LanguagePack } from '../../model/language.ts';
import type { Project, ProjectFiles } from '../../model/project.ts';
import { findProject } from '../../run/find-project.ts';
import { schemaFolder } from '../../run/schema-folder.ts';
import { languageNamed } from '../../starter/locale-facts.ts';
import { extensionText, newPackText, untranslated } from '../../starter/language.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Machine } from '../machine.ts';
import { unknownName } from './names.ts';
import type { Prompter } from '../prompter.ts';
import { type NewPart, openPlace, putNew } from '../put-new.ts';
import { cancelled, type Refusal, refuse } from '../say.ts';
import { noProjectRefusal } from '../target.ts';

export interface NewLanguageOptions {
  readonly from?: string;
  readonly dryRun?: boolean;
}

/** `envoi new language`: own words for a language that envoi ships, or a first pack for another. */
export async function newLanguage(
  written: string | undefined,
  options: NewLanguageOptions,
  machine: Machine,
): Promise<ExitCode> {
  const found = findProject(machine.cwd);
  if (found.kind === 'none') return refuse(noProjectRefusal(found.start), machine);
  const asked = written ?? (await askTag((await machine.ask?.()) ?? null));
  if (asked === null) return cancelled(machine);
  if (asked === undefined) return refuse({ problem: 'the language has no tag', help: TAGGED }, machine);
  const place = openPlace(found.root);
  const { files, project } = await place.workspace.look([], machine.today);
  const made = make(asked.replace(/^languages\/|\.yaml$/gu, ''), options, { files, project, root: found.root });
  if ('problem' in made) return refuse(made, machine);
  return putNew({ parts: [made.part], said: made.said, isDry: options.dryRun === true }, place, machine);
}

const TAGGED = 'name it by its tag, such as `envoi new language de`';

interface Where {
  readonly files: ProjectFiles;
  readonly project: Project;
  readonly root: string;
}

interface Made {
  readonly part: NewPart;
  readonly said: readonly string[];
}

function make(written: string, { from }: NewLanguageOptions, { files, project, root }: Where): Made | Refusal {
  const fault = tagFault(written);
  if (fault !== null) return { problem: `${written} is not the tag of a language`, help: fault };
  const tag = Intl.getCanonicalLocales(written)[0] ?? written;
  const shipped = new Set(files.shipped.languages.map(({ path }) => path.replace(/^.*\/|\.yaml$/gu, '')));
  const path = `languages/${tag}.yaml`;
  const pack = project.languages.get(tag);
  if (pack !== undefined && shipped.has(tag)) {
    if (from !== undefined) return fromOfShipped(tag);
    const folder = schemaFolder(root).replace(/schemas$/u, 'languages');
    return {
      part: { path, text: extensionText(pack, `${folder}/${tag}.yaml`) },
      said: ['', `Nothing is changed yet: write your own words in it, for all letters in ${pack.name}.`],
    };
  }
  const base = tag.replace(/-.*$/u, '');
  if (shipped.has(base)) return regional(tag, base);
  const source = project.languages.get(from ?? 'en');
  return source === undefined
    ? unknownName('language', from ?? 'en', project.languages.names)
    : whole(tag, path, source);
}

function whole(tag: string, path: string, source: LanguagePack): Made {
  return {
    part: { path, text: newPackText(tag, source) },
    said: [
      ...(languageNamed(tag) === 'unsure'
        ? ['', `Is ${tag} the tag that you mean? No name is known here for it.`]
        : []),
      '',
      `What it says is still in ${source.name}, and would be sent so; no check can see that.`,
      'Translate these before the first letter:',
      ...untranslated(tag, source).map((key) => `  ${key}`),
    ],
  };
}

function tagFault(tag: string): string | null {
  const called = languageCalled(tag);
  if (called !== null && called !== tag) return `write ${called}`;
  const isTag = isWellFormedTag(tag) && !/^\p{L}{4,}$/u.test(tag) && languageNamed(tag) !== 'none';
  return isTag ? null : 'write a BCP 47 tag, such as de or pt-BR';
}

function fromOfShipped(tag: string): Refusal {
  return {
    problem: `envoi ships ${tag}, and a pack of yours extends it: there is nothing to copy`,
    help: `leave out --from: \`envoi new language ${tag}\``,
  };
}

function regional(tag: string, base: string): Refusal {
  return {
    problem: `letters in ${tag} use the words of ${base}`,
    help: `change those with \`envoi new language ${base}\``,
  };
}

/** Null where somebody does not want to go on, undefined where there is nobody to ask. */
async function askTag(prompter: Prompter | null): Promise<string | null | undefined> {
  return prompter?.text({ message: 'Which language? Its tag:', example: 'de', fault: tagFault });
}
