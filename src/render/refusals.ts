import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Program } from '../model/program.ts';
import type { Source } from '../model/source.ts';
import type { TemplateHelper } from '../model/template-helper.ts';
import type { Failure } from '../trace/trace.ts';

export interface RefusalSources {
  readonly program: Program;
  /** The text of a template or partial by its path; undefined where it is not at hand: then the finding has no place. */
  readonly sourceOf: (file: string) => Source | undefined;
  readonly helpers: ReadonlyMap<string, TemplateHelper>;
}

/** Why a letter is not made: each failure at the expression that cannot print its value. */
export function refusals(failures: readonly Failure[], sources: RefusalSources): readonly Diagnostic[] {
  return failures.map((failure) => refusal(failure, sources));
}

function refusal(failure: Failure, { program, sourceOf, helpers }: RefusalSources): Diagnostic {
  const place = program.places[failure.place];
  const source = place && sourceOf(place.file);
  const span = place && source ? { source, start: place.start, end: place.end } : null;
  switch (failure.kind) {
    case 'missing':
      return error('template/maybe-missing', span, `"${failure.value}" is absent in this letter`, {
        help: `if the message may leave it out, write {{#if ${failure.value}}} … {{/if}} around it; else correct the name`,
      });
    case 'not-text':
      return error(
        'template/not-text',
        span,
        `"${failure.value}" is a list or a group of fields, it cannot be printed`,
        { help: 'name one of its fields, or write {{#each}} around what stands for each of its items' },
      );
    case 'refused': {
      const example = helpers.get(failure.helper)?.example ?? '';
      return error('template/wrong-argument', span, `the helper "${failure.helper}" cannot take these values`, {
        help: `write it with the values that it takes: ${example}`,
      });
    }
  }
}
