import { didYouMean } from '../did-you-mean.ts';
import { type Diagnostic, error } from '../../model/diagnostic.ts';
import type { Definition, Inclusion, TemplateTree } from '../../model/template-tree.ts';

/** Partials in each other: more than anyone can follow. */
const MAX_DEPTH = 32;

/** A partial on the way to a place of a template: the file or the inline partial of this name. */
export interface Step {
  readonly name: string;
  readonly body: TemplateTree | Definition;
}

/** Why a partial cannot be included behind these; null where it can. */
export function refusalOf({ nameSpan }: Inclusion, step: Step, chain: readonly Step[]): Diagnostic | null {
  const circle = chain.findIndex(({ body }) => body === step.body);
  if (circle >= 0) {
    const names = [...chain.slice(circle), step].map(({ name }) => `"${name}"`).join(' → ');
    const message = `the partial "${step.name}" includes itself: ${names}`;
    return error('template/recursion', nameSpan, message, { help: 'take one of these inclusions out' });
  }
  if (chain.length < MAX_DEPTH) return null;
  const message = `more than ${MAX_DEPTH} partials include each other here`;
  return error('template/too-deep', nameSpan, message, { help: 'include some of them in the template itself' });
}

export function unknownPartial({ name, nameSpan }: Inclusion, known: readonly string[]): Diagnostic {
  const names = [...new Set(known)].toSorted();
  const bare = names.find((candidate) => candidate === bareName(name));
  const meant = bare === undefined ? didYouMean(name, names) : `{{> ${bare}}}`;
  const list = names.length === 0 ? 'write a file under partials/ for it' : `known are: ${names.join(', ')}`;
  const help = meant === null ? list : `did you mean ${bare === undefined ? `"${meant}"` : meant}? ${list}`;
  return error('template/unknown-partial', nameSpan, `there is no partial "${name}"`, { help });
}

/** A partial as its file is called, `partials/body.mjml`, by its name. */
function bareName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mjml$/, '');
}

/** What a template has, but no letter can ever have. */
export function neverShown(node: Definition | Inclusion): Diagnostic {
  const { name, span } = node;
  if (node.kind === 'definition') {
    const message = `the inline partial "${name}" is included nowhere: what stands in it is lost`;
    return error('mjml/dropped-text', span, message, {
      help: `write {{> ${name}}} where it should stand, or remove it`,
    });
  }
  const message = `the partial "${name}" has no place for a block: what stands in it is lost`;
  const help = `write {{> @partial-block}} in the partial, or include it without a block: {{> ${name}}}`;
  return error('mjml/dropped-text', span, message, { help });
}
