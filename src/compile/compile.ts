import type { Program } from '../model/program.ts';
import type { Template } from '../model/template.ts';
import type { TemplateTree } from '../model/template-tree.ts';
import { templateText } from '../parse/template-text.ts';
import { classify } from './classify.ts';
import { lower } from './lower.ts';

/**
 * Makes a template that is sound, and its partials, into a program: what it asks of a letter model, and which values
 * MJML copies as they are. One that is not sound is an exception: the proof says what is wrong with it.
 */
export function compileTemplate(
  template: Template,
  partials: ReadonlyMap<string, Template>,
  helpers: ReadonlySet<string>,
): Program {
  const main = read(template);
  if (main === null) throw new Error(`a template that cannot be read has passed the proof: ${template.source.file}`);
  const trees = new Map<string, TemplateTree>();
  for (const [name, partial] of partials) {
    const tree = read(partial);
    // One that is broken is included by no template that is sound.
    if (tree !== null) trees.set(name, tree);
  }
  return classify(lower(main, trees, helpers));
}

function read(template: Template): TemplateTree | null {
  return templateText(template, () => undefined);
}
