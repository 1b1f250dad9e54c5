import type { Condition, DataPath } from '../model/condition.ts';
import { error, type Example, type Report } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { caseWords, findCase } from './case.ts';
import { type Demands, type Duty, markOf, nameOf, type Obligation, reportTooMany } from './obligation.ts';
import { guardAtSameItem, targetOf } from './same-item.ts';
import type { Showing } from './showing.ts';

/** An obligation that some letter lacks. */
export interface Loss {
  readonly obligation: Obligation;
  readonly span: Span;
  /** Why: the end of the sentence that begins with what the letter lacks. Those with one cause at one place are one finding. */
  readonly cause: string;
  readonly first: Showing | null;
  readonly unseen: Showing | null;
  readonly example: Example | null;
}

/** How some letter comes to lack an obligation: null where none does, and `unknown` where that was reported as such. */
export function lossOf({ obligation, all, seen }: Duty, demands: Demands, report: Report): Loss | 'unknown' | null {
  const target = targetOf(obligation.path);
  const lost = findCase(demands.letter, [
    { kind: 'present', path: target },
    ...seen.map((showing) => isNotShown(guardAtSameItem(showing))),
  ]);
  if (lost === 'none') return null;
  const [first = null, ...others] = seen;
  const unseen = all.find(({ hidden }) => hidden !== null) ?? null;
  const shown = first ?? unseen;
  if (lost === 'too-many') {
    reportTooMany(obligation, shown?.span ?? demands.body, report);
    return 'unknown';
  }
  const block = first && blockThatLoses(first, others, target, demands);
  const when = first === null ? '' : caseWords(lost, demands.letter, target);
  return {
    obligation,
    span: block ?? shown?.span ?? demands.body,
    cause:
      first !== null ? (when === '' ? '' : ` ${when}`) : `: ${unseen?.hidden?.why ?? 'the template shows it nowhere'}`,
    first,
    unseen,
    example: demands.messageFor(lost),
  };
}

/** One finding for each cause: a block around three parts loses all three. */
export function reportLosses(losses: readonly Loss[], report: Report): void {
  const groups = new Map<string, Loss[]>();
  for (const loss of losses) {
    const { span, cause } = loss;
    const key = JSON.stringify([span.source.file, span.start, span.end, cause]);
    groups.set(key, [...(groups.get(key) ?? []), loss]);
  }
  for (const group of groups.values()) reportGroup(group, report);
}

function reportGroup(losses: readonly Loss[], report: Report): void {
  const [loss] = losses;
  if (loss === undefined) return;
  const { span, cause, first, unseen, example } = loss;
  const message = `the letter lacks ${inWords(losses.map(({ obligation }) => wordsFor(obligation)))}${cause}`;
  const shown = losses.flatMap((one) =>
    one.first && one.first.span !== one.span ? [{ span: one.first.span, message: 'it is shown here' }] : [],
  );
  const hidden = unseen?.hidden && !first ? [{ span: unseen.hidden.span, message: `here: ${unseen.hidden.why}` }] : [];
  const marks = losses.length === 1 ? markOf(loss.obligation) : [];
  report(
    error('template/lost', span, losses.length > 1 ? message.replace('shows it', 'shows them') : message, {
      help: helpFor(losses),
      related: [...shown, ...hidden, ...marks],
      example,
    }),
  );
}

function wordsFor(obligation: Obligation): string {
  return obligation.mark.as === 'href' ? `the link to ${nameOf(obligation)}` : nameOf(obligation);
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function isNotShown(guard: readonly Condition[]): Condition {
  return { kind: 'not', of: { kind: 'all', of: guard } };
}

/** The outermost block because of which the first showing does not do; null where that is no block. */
function blockThatLoses(
  first: Showing,
  others: readonly Showing[],
  target: DataPath,
  { letter }: Demands,
): Span | null {
  const elsewhere = others.map((showing) => isNotShown(guardAtSameItem(showing)));
  const block = first.blocks.find(({ guards }) => {
    const inside = isNotShown(guardAtSameItem(first, guards));
    return findCase(letter, [{ kind: 'present', path: target }, ...elsewhere, inside]) !== 'none';
  });
  return block?.span ?? null;
}

function helpFor(losses: readonly Loss[]): string {
  const [loss] = losses;
  if (loss?.first) return 'put it where every letter has it: outside of this block, or in the other branch as well';
  if (loss?.unseen) return 'show it where every reader sees it';
  return [...new Set(losses.map(({ obligation }) => wayToShow(obligation)))].join('; ');
}

function wayToShow({ path, mark, type }: Obligation): string {
  const list = path.indexOf('[]');
  const rest = path.slice(list + 1).filter((step) => step !== '[]');
  const written = rest.length === 0 ? 'this' : rest.join('.');
  const braces = type.kind === 'text' && type.media === 'html' ? `{{{${written}}}}` : `{{${written}}}`;
  if (mark.as === 'href') return `add a link with a text: <mj-button href="${braces}">…</mj-button>`;
  if (list < 0) return `add ${braces}`;
  return `write {{#each ${path.slice(0, list).join('.')}}}…{{/each}} and ${braces} in it`;
}
