import { noVariants } from '../model/program.ts';
import { findProject } from '../run/find-project.ts';
import { programCache, recalled } from '../run/program-cache.ts';
import { lookAround, type Sight } from '../run/program-cache-recall.ts';
import type { LibraryFiles } from '../run/program-key.ts';
import { readLibrary } from '../run/program-key-files.ts';
import { type OpenedTemplate, openedTemplate } from './opened-template.ts';
import type { TemplateName } from './templates.ts';

/**
 * Opens a template of the project in `folder` or above it. With the file of `envoi types` its name and its letters are typed. What was compiled before is read from the cache; else the
 * template is proved and compiled first, which takes about a second.
 *
 *     const template = await openTemplate('.', 'follow-up');
 *     const letters = template.letters({ language: 'en', sender });
 *     const letter = await letters.render({ recipient, subject, preheader, greeting, body, next_step, closing });
 *
 * @throws where there is no such project or template, and where the template is not sound, with all that is wrong in it
 */
export async function openTemplate<Name extends TemplateName>(
  folder: string,
  name: Name,
): Promise<OpenedTemplate<Name>>;
export async function openTemplate(folder: string, name: string): Promise<OpenedTemplate> {
  const place = findProject(folder);
  if (place.kind === 'none') throw new Error(`no envoi.yaml and no messages/ in ${place.start} or above it`);
  const sight = lookAround(place.root);
  const known = recalled(name, sight);
  if (known === null) return openedFrom(sight, name);
  return openedTemplate({ ...known, library: libraryLater(sight.root, name, known.cache.nameOf(name)) });
}

/** The same, from the files themselves. */
async function openedFrom(sight: Sight, name: string): Promise<OpenedTemplate> {
  const files = readLibrary(sight.root);
  const cache = programCache(sight.root, files);
  const library = (): LibraryFiles => files;
  const kept = cache.read(name);
  const words = cache.readWords();
  if (kept && words) {
    cache.remember(name, sight);
    return openedTemplate({ ...kept, words, library, cache });
  }
  const { prepareTemplate } = await import('./prepare.ts');
  const prepared = await prepareTemplate(files, name);
  cache.writeWords(prepared.words);
  cache.write(name, { program: prepared.program, variants: noVariants() });
  const variants = kept?.variants ?? noVariants();
  return openedTemplate({ ...prepared, variants, library, cache });
}

/** The files from which a template was made that is kept under this name, read once; null if they are others by then. */
function libraryLater(root: string, template: string, kept: string | null): () => LibraryFiles | null {
  let library: LibraryFiles | null | undefined;
  return () => {
    if (library === undefined) library = libraryNow(root, template, kept);
    return library;
  };
}

function libraryNow(root: string, template: string, kept: string | null): LibraryFiles | null {
  try {
    const files = readLibrary(root);
    return programCache(root, files).nameOf(template) === kept ? files : null;
  } catch {
    return null;
  }
}
