import type { Edit } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** Of what a question is asked. */
export interface Question {
  readonly source: Source;
  /** Where the cursor stands: in front of the character with this index. */
  readonly offset: number;
  readonly project: Project;
}

/**
 * What can be written at a place. All suggestions of one answer fit what has been typed there, also by other names (`cta`
 * brings `next_step`): a door with a filter of its own gives it the typed text, from `replace.start` to the cursor.
 */
export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** A few words beside the label: `required text`. */
  readonly detail: string | null;
  /** Markdown; texts of users are escaped. */
  readonly documentation: string | null;
  /** Takes the place of `replace` as it stands here: lines behind the first have all of their indentation. */
  readonly insert: string;
  readonly replace: Span;
  /** Earlier ones are more likely meant. */
  readonly rank: number;
  /** True where `insert` has `${1:…}` and `$0` in it, as editors write the stops of a snippet. */
  readonly isSnippet: boolean;
}

export type SuggestionKind = 'field' | 'value' | 'path' | 'helper' | 'partial' | 'rule' | 'block' | 'snippet';

/** What is said of a place that somebody points at. */
export interface Hover {
  readonly span: Span;
  /** Markdown; texts of users are escaped. */
  readonly markdown: string;
}

/**
 * Where what stands at `origin` is said. A target whose source has no text is the beginning of a file that nobody has
 * read: of the project, or, where that has none of this path, of the package.
 */
export interface Definition {
  readonly origin: Span;
  readonly target: Span;
}

/** A change that an editor offers. */
export interface Action {
  readonly title: string;
  readonly kind: 'fix' | 'allow';
  /** Of the finding that it answers. */
  readonly code: string;
  /** Empty for `allow`: only the author knows the reason (`allowAction` makes the edit when it is said). */
  readonly edits: readonly Edit[];
  /** True for the one that can be made without thinking: it cannot change the meaning. */
  readonly isPreferred: boolean;
}
