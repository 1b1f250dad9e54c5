import type { SenderModel } from '../model/letter-model.ts';
import type { CompiledProgram } from '../model/program.ts';
import type { Locale } from '../model/template-helper.ts';
import type { ListEnvelope } from '../render/headers.ts';
import { Letters } from '../render/letters.ts';
import { type Mails, mailsOf } from '../render/mail.ts';
import { loadMime } from '../run/mime.ts';
import { loadMarkup } from '../run/mjml.ts';
import type { ProgramCache } from '../run/program-cache.ts';
import type { LanguageWords, ProjectWords } from '../run/program-cache-words.ts';
import type { LibraryFiles } from '../run/program-key.ts';
import { listedTexts, ownTexts } from '../trace/persistable.ts';
import { functions } from '../press/functions.ts';
import { Learner } from '../press/learner.ts';
import { LetterWriter } from './letter-writer.ts';
import { type MailOptions, mailFaults } from './mail-faults.ts';
import { templateLetters, type TemplateLetters } from './letters.ts';
import { localeOf, type Roots, type Row, type RowBeside, senderEnvelope, type SharedRoots } from './record.ts';
import { sharedFaults } from './record-faults.ts';
import type { Exactly, LetterOf } from './templates.ts';

/** A template of which letters can be made. */
export interface OpenedTemplate<Name extends string = string> {
  readonly name: string;
  /**
   * Letters with these roots of the letter model in common. `labels`, `dir`, `brand` and `company` come from the
   * project where they are left out.
   *
   * @throws where the project has no such language
   */
  readonly letters: <Shared extends SharedRoots<Name>>(
    shared: Shared & Exactly<Shared, LetterOf<Name>>,
    mail?: MailOptions,
  ) => TemplateLetters<RowBeside<Shared, Name>>;
}

/** A program with its variants so far, and where it comes from. */
export interface Compiled extends CompiledProgram {
  readonly words: ProjectWords;
  /** Asked for by few letters; null where the files have changed since the template was made. */
  readonly library: () => LibraryFiles | null;
  readonly cache: ProgramCache;
}

export function openedTemplate(template: Compiled): OpenedTemplate {
  const learner = new Learner(template, { markup: loadMarkup, store: template.cache });
  return { name: template.program.name, letters: (shared, mail = {}) => lettersOf(template, learner, shared, mail) };
}

function lettersOf(template: Compiled, learner: Learner, given: SharedRoots, mail: MailOptions): TemplateLetters {
  const { program, variants, library } = template;
  const language = languageOf(template.words, given.language);
  const shared = withDefaults(given, language, template.words);
  const locale = (record: Roots): Locale => localeOf({ ...shared, ...record }, given.language, language);
  const own = (): ReadonlySet<string> =>
    ownTexts(program, template.words, publicRoots(shared), [...listedIn(template)]);
  const learn = async (row: Row): Promise<readonly string[]> => {
    const problems = await learner.learn({ ...shared, ...row }, locale(row), own);
    if (problems.length === 0) return [];
    const { plainWords } = await import('../compile/mjml-problems.ts');
    return problems.map(({ tag, message }) => `${program.name}: ${plainWords(tag, message)}`);
  };
  const letters = new Letters({ program, variants, functions, localeOf: locale, fixed: shared });
  const mails = (): Promise<Mails> => mailsOf(listEnvelope(given.sender, mail), given.language, loadMime());
  const faults = [...sharedFaults(shared), ...mailFaults(mail)];
  const save = (): void => learner.save();
  const layouts = (): number => variants.html.size;
  return templateLetters(new LetterWriter({ program, library, shared, faults, letters, mails, learn, save, layouts }));
}

function listEnvelope(sender: SenderModel, { cc = [], thread = null, attachments = [] }: MailOptions): ListEnvelope {
  return { ...senderEnvelope(sender), cc, thread, attachments };
}

/** What the template's schema lists. It has been read as JSON when the template was compiled. */
function listedIn({ program, library }: Compiled): ReadonlySet<string> {
  const name = `/${program.name}.schema.json`;
  const files = library();
  const schemas = files && [...files.project.schemas, ...files.shipped.schemas];
  const schema = schemas?.find(({ path }) => path.endsWith(name));
  return schema === undefined ? new Set() : listedTexts(JSON.parse(new TextDecoder().decode(schema.bytes)));
}

function languageOf({ languages }: ProjectWords, tag: string): LanguageWords {
  const found = Object.hasOwn(languages, tag) ? languages[tag] : undefined;
  if (found !== undefined) return found;
  throw new Error(`there is no language "${tag}"; there are ${Object.keys(languages).join(', ')}`);
}

function withDefaults(shared: SharedRoots, { dir, labels }: LanguageWords, { brand, company }: ProjectWords): Roots {
  return { dir, labels, brand, company: company ?? { name: shared.sender.company }, ...shared };
}

/** What comes from the project, also where an application gives it: it says nothing of a recipient. */
function publicRoots({ language, dir, labels, brand, company }: Roots): object {
  return { language, dir, labels, brand, company };
}
