import type { Project } from '../../model/project.ts';
import { starterLanguage } from '../../starter/letters/all.ts';
import type { Choice } from '../prompter.ts';

/** The languages of a project in which envoi can begin a letter. */
export function languageChoices({ languages }: Project): readonly Choice[] {
  return languages.names.flatMap((tag) => {
    const words = starterLanguage(tag);
    return words === null ? [] : [{ value: tag, label: words.name, hint: tag }];
  });
}

/** Its templates, each with what its schema says of it. */
export function templateChoices({ templates, schemas }: Project): readonly Choice[] {
  return [...templates.keys()].map((name) => ({
    value: name,
    label: name,
    hint: schemas.get(`${name}.schema.json`)?.json.description,
  }));
}
