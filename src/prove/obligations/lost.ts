import type { Condition } from '../../model/condition.ts';
import type { DataType } from '../../model/data-type.ts';
import { error, type Example, type Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { caseWords, findCase } from '../case/case.ts';
import { type Demands, type Duty, markOf, nameOf, type Obligation, reportTooMany } from './obligation.ts';
import { guardAtSameItem, targetOf, turnFacts } from './same-item.ts';
import type { Showing } from '../showing.ts';

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
export function lossOf(
  { obligation, all, seen, single }: Duty,
  demands: Demands,
  report: Report,
): Loss | 'unknown' | null {
  const lost = findLoss(obligation, seen, demands);
  if (lost === 'none') return null;
  const [first = null] = [...seen, ...single];
  const unseen = all.find(({ hidden }) => hidden !== null) ?? null;
  const shown = first ?? unseen;
  if (lost === 'too-many') {
    reportTooMany(obligation, shown?.span ?? demands.body, report);
    return 'unknown';
  }
  // What is shown by its number is no loss, but its turn among the others is not followed.
  const firstItems = single.flatMap((showing) => atFirstItem(showing) ?? []);
  const isOther = firstItems.length < single.length;
  const later = isOther
    ? 'none'
    : firstItems.length === 0
      ? lost
      : findLoss(obligation, [...seen, ...firstItems], demands);
  if (typeof later === 'string') {
    reportByNumber(obligation, shown?.span ?? demands.body, report);
    return 'unknown';
  }
  const when = first === null ? '' : caseWords(later, demands.letter, targetOf(obligation.path));
  const partial = shown === null ? demands.partials.get(partialOf(obligation) ?? '') : undefined;
  const why = unseen?.hidden?.why ?? (partial ? 'not in this partial' : 'not in the template');
  return {
    obligation,
    span: blockThatLoses(obligation, seen, demands) ?? shown?.span ?? partial ?? demands.body,
    cause: first === null ? `: ${why}` : when === '' ? '' : ` ${when}`,
    first,
    unseen,
    example: demands.messageFor(later),
  };
}

/** A letter that has what the obligation is about and none of its showings. */
function findLoss(
  { path }: Obligation,
  showings: readonly Showing[],
  { letter }: Demands,
): ReturnType<typeof findCase> {
  const isThere: Condition = { kind: 'present', path: targetOf(path) };
  return findCase(letter, [
    isThere,
    ...showings.flatMap(turnFacts),
    ...showings.map((showing) => isNotShown(guardAtSameItem(showing))),
  ]);
}

function reportByNumber(obligation: Obligation, span: Span, report: Report): void {
  const message = `envoi cannot prove that the letter shows each of ${nameOf(obligation)} in its turn`;
  report(error('template/cannot-prove', span, message, { help: 'show them in one {{#each}}, not by their number' }));
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
    error('template/lost', span, message, {
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

/** One item by its number, `body.[0]`, as what a loop would show of the first; null for one that is not the first. */
function atFirstItem(showing: Showing): Showing | null {
  const path = showing.path.map((step, index) => (step === 0 ? { loop: FIRST_ITEMS - index } : step));
  if (path.some((step) => typeof step === 'number')) return null;
  const isFirst = path.flatMap((_, index): readonly Condition[] =>
    showing.path[index] === 0 ? [{ kind: 'first', item: path.slice(0, index + 1) }] : [],
  );
  return { ...showing, path, guard: [...showing.guard, ...isFirst] };
}

/** Below any number of a loop and of the items at which showings are compared. */
const FIRST_ITEMS = -1000;

function isNotShown(guard: readonly Condition[]): Condition {
  return { kind: 'not', of: { kind: 'all', of: guard } };
}

/** The outermost block because of which the first showing does not do; null where that is no block. */
function blockThatLoses({ path }: Obligation, seen: readonly Showing[], { letter }: Demands): Span | null {
  const [first, ...others] = seen;
  const isThere: Condition = { kind: 'present', path: targetOf(path) };
  const elsewhere = [...seen.flatMap(turnFacts), ...others.map((one) => isNotShown(guardAtSameItem(one)))];
  const block = first?.blocks.find(
    ({ guards }) => findCase(letter, [isThere, ...elsewhere, isNotShown(guardAtSameItem(first, guards))]) !== 'none',
  );
  return block?.span ?? null;
}

function helpFor(losses: readonly Loss[]): string {
  const [loss] = losses;
  if (loss?.first) return 'put it where every letter has it: outside of this block, or in the other branch as well';
  if (loss?.unseen) return 'show it where every reader sees it';
  const ways = [...new Set(losses.map(wayToShow))];
  return `add ${ways.slice(0, MAX_WAYS).join(', ')}${ways.length > MAX_WAYS ? ' …' : ''}`;
}

/** Parts that a help lists: a whole letter has seven. */
const MAX_WAYS = 8;

/** The partials that we ship, by what they show. */
const PARTIALS: ReadonlyMap<string, string> = new Map([
  ['greeting', 'greeting'],
  ['body', 'body'],
  ['table', 'table'],
  ['options', 'options'],
  ['next_step', 'next-step'],
  ['closing', 'closing'],
  ['sender', 'signature'],
  ['unsubscribe', 'footer'],
  ['postal_address', 'footer'],
]);

function partialOf({ path: [root = '', part] }: Obligation): string | undefined {
  return part === 'farewell' ? 'signature' : PARTIALS.get(root);
}

function wayToShow({ obligation, cause }: Loss): string {
  const { path, mark, type } = obligation;
  const partial = partialOf(obligation);
  if (partial !== undefined && !cause.endsWith('partial')) return `{{> ${partial}}}`;
  const shown = expressionFor(path, (name) => printed(name, type));
  return mark.as === 'href' ? `<mj-button href="${shown}">…</mj-button>` : shown;
}

function printed(name: string, type: DataType): string {
  if (type.kind !== 'text') return `{{${name}}}`;
  if (type.media === 'html') return `{{{${name}}}}`;
  return type.format === 'date' || type.format === 'date-time' ? `{{date ${name}}}` : `{{${name}}}`;
}

/** `{{#each details.items}}{{name}}{{/each}}` */
function expressionFor(path: readonly string[], print: (name: string) => string): string {
  const list = path.indexOf('[]');
  if (list < 0) return print(path.length === 0 ? 'this' : path.join('.'));
  const name = list === 0 ? 'this' : path.slice(0, list).join('.');
  return `{{#each ${name}}}${expressionFor(path.slice(list + 1), print)}{{/each}}`;
}
