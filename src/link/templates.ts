import type { Report } from '../model/diagnostic.ts';
import type { File } from '../model/project.ts';
import type { Template } from '../model/template.ts';
import { decodeSource, TEMPLATE_LIMIT } from '../parse/source.ts';

/** Templates or partials by name; one that is no text is reported and left out. */
export function readTemplates(files: ReadonlyMap<string, File>, report: Report): ReadonlyMap<string, Template> {
  const templates = new Map<string, Template>();
  for (const [name, file] of files) {
    const source = decodeSource(file, TEMPLATE_LIMIT, report);
    if (source) templates.set(name, { name, source });
  }
  return templates;
}
