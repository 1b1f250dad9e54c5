import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outcome } from '../model/outcome.ts';
import { inOrder } from './in-order.ts';
import { count } from './summary-line.ts';
import { stoppedWords } from './written.ts';

/** Every finding that an outcome keeps, those about rows among the others, in the order that all formats have. */
export function allFindings({ diagnostics, lists }: Pick<Outcome, 'diagnostics' | 'lists'>): readonly Diagnostic[] {
  const ofRows = lists.flatMap(({ causes }) => causes.flatMap(({ first }) => first));
  return inOrder(ofRows.length === 0 ? diagnostics : [...diagnostics, ...ofRows]);
}

/** Those that somebody has to do something about: neither allowed nor known to a baseline. */
export function openFindings(outcome: Pick<Outcome, 'diagnostics' | 'lists'>): readonly Diagnostic[] {
  return allFindings(outcome).filter(({ suppressed }) => suppressed === null);
}

/** One sentence for each cause of which an outcome keeps only the first findings. */
export function unlistedFindings({ lists }: Pick<Outcome, 'lists'>): readonly string[] {
  return lists.flatMap(({ causes, file, findings }) =>
    causes.flatMap(({ code, field, count: all, first }) => {
      const left = all - first.length;
      if (left <= 0) return [];
      const column = field === null ? '' : `, column \`${field}\``;
      const where = findings === null ? '--findings FILE has them all' : `${findings} has them all`;
      return [`${count(left, 'more row')} of ${file ?? 'the list'} with ${code}${column}: ${where}`];
    }),
  );
}

/** What went wrong with the run itself, in words: what the machine refused, and what broke off. */
export function runTroubles({ faults, lists }: Pick<Outcome, 'faults' | 'lists'>): readonly string[] {
  const refused = faults.map(({ path, problem }) => `${path}: ${problem}`);
  const stopped = lists.flatMap((list) => (list.stopped === null ? [] : [stoppedWords(list.id, list.stopped)]));
  return [...refused, ...stopped];
}
