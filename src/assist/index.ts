import type { Definition, Hover, Question, Suggestion } from './answers.ts';
import { kindOfFile } from './kind-of-file.ts';
import * as inText from './template/in-text.ts';
import * as template from './template/index.ts';
import * as yaml from './yaml/index.ts';

export { actions, allowAction } from './actions.ts';
export type { Action, Definition, Hover, Question, Suggestion } from './answers.ts';
export { withoutStops } from './without-stops.ts';

/** What can be written at a place of a file of a project, the likeliest first. */
export function suggestions(question: Question): readonly Suggestion[] {
  return suggested(question).toSorted((one, other) => one.rank - other.rank);
}

function suggested(question: Question): readonly Suggestion[] {
  switch (kindOfFile(question.source.file)) {
    case 'message':
      // In an expression nothing of YAML can be written.
      return inText.suggestions(question) ?? yaml.suggestions(question);
    case 'config':
    case 'language':
      return yaml.suggestions(question);
    case 'template':
    case 'partial':
      return template.suggestions(question);
    case 'other':
      return [];
  }
}

/** What is said of a place; null where there is nothing to say. */
export function hover(question: Question): Hover | null {
  switch (kindOfFile(question.source.file)) {
    case 'message':
      return inText.hover(question) ?? yaml.hover(question);
    case 'config':
    case 'language':
      return yaml.hover(question);
    case 'template':
    case 'partial':
      return template.hover(question);
    case 'other':
      return null;
  }
}

/** Where what stands at a place is said, the likeliest place first. */
export function definition(question: Question): readonly Definition[] {
  switch (kindOfFile(question.source.file)) {
    case 'message': {
      const found = inText.definition(question);
      return found.length > 0 ? found : yaml.definition(question);
    }
    case 'config':
    case 'language':
      return yaml.definition(question);
    case 'template':
    case 'partial':
      return template.definition(question);
    case 'other':
      return [];
  }
}
