import { noVariants } from '../model/program.ts';
import type { ProjectFiles } from '../model/project.ts';
import { findProject } from '../run/find-project.ts';
import { type ProgramCache, programCache } from '../run/program-cache.ts';
import { readLibrary } from '../run/program-key-files.ts';
import { type OpenedTemplate, openedTemplate } from './opened-template.ts';

/**
 * Opens a template of the project in `folder` or above it. What was compiled before is read from the cache; else the
 * template is proved and compiled first, which takes about a second.
 *
 *     const template = await openTemplate('.', 'follow-up');
 *     const letters = template.letters({ language: 'en', sender });
 *     const letter = await letters.render({ recipient, subject, preheader, greeting, body, next_step, closing });
 *
 * @throws where there is no such project or template, and where the template is not sound, with all that is wrong in it
 */
export async function openTemplate(folder: string, name: string): Promise<OpenedTemplate> {
  const place = findProject(folder);
  if (place.kind === 'none') throw new Error(`no envoi.yaml and no messages/ in ${place.start} or above it`);
  const files = readLibrary(place.root);
  return openedFrom(files, programCache(place.root, files), name);
}

/** The same, of files that were read and a cache that was found. */
export async function openedFrom(files: ProjectFiles, cache: ProgramCache, name: string): Promise<OpenedTemplate> {
  const kept = cache.read(name);
  const words = cache.readWords();
  if (kept && words) return openedTemplate({ ...kept, words, files, cache });
  const { prepareTemplate } = await import('./prepare.ts');
  const prepared = prepareTemplate(files, name);
  cache.writeWords(prepared.words);
  cache.write(name, { program: prepared.program, variants: noVariants() });
  const variants = kept?.variants ?? noVariants();
  return openedTemplate({ ...prepared, variants, files, cache });
}
