import { error, type Report } from '../../model/diagnostic.ts';
import type { Element, TemplateNode } from '../../model/template-tree.ts';

/** A table shows its caption and head first and its foot last, wherever they are written: so they are written there. */
export function reportTableOrder(table: Element, report: Report): void {
  const said = new Set<Element>();
  const refuse: Refuse = (element, before) => {
    if (said.has(element)) return;
    said.add(element);
    const { name, nameSpan } = element;
    const message =
      name === before
        ? `<${table.name}> can have one <${name}> only`
        : `<${name}> stands behind <${before}>, but is shown before it`;
    const help = name === before ? 'make one of them' : `put it before <${before}>`;
    report(error('mjml/misplaced', nameSpan, message, { help }));
  };
  follow(table.children, null, { refuse, known: new Map() });
}

type Refuse = (element: Element, before: string) => void;

interface Following {
  readonly refuse: Refuse;
  /** What followed already, by the part before it: loops in loops come twice each, which adds up. */
  readonly known: Map<readonly TemplateNode[], Map<number, Part | null>>;
}

function follow(nodes: readonly TemplateNode[], start: Part | null, following: Following): Part | null {
  const { known } = following;
  const ends = known.get(nodes) ?? new Map<number, Part | null>();
  known.set(nodes, ends);
  const rank = start?.rank ?? -1;
  const found = ends.get(rank);
  if (found !== undefined) return found;
  const end = followOnce(nodes, start, following);
  ends.set(rank, end);
  return end;
}

/** The last of the parts that has been there; blocks may be there or not, and loops come twice. */
function followOnce(nodes: readonly TemplateNode[], start: Part | null, following: Following): Part | null {
  let last = start;
  for (const node of nodes) {
    if (node.kind === 'inlined') last = follow(node.nodes, last, following);
    if (node.kind === 'block') {
      const once = follow(node.body, last, following);
      const body = node.word === 'each' ? follow(node.body, once, following) : once;
      last = later(body, follow(node.otherwise, last, following));
    }
    if (node.kind !== 'element') continue;
    const rank = RANKS.get(node.name);
    if (rank === undefined) continue;
    const isSecond = rank === last?.rank && (node.name === 'caption' || node.name === 'tfoot');
    if (last !== null && (rank < last.rank || isSecond)) following.refuse(node, last.name);
    else last = { name: node.name, rank };
  }
  return last;
}

interface Part {
  readonly name: string;
  readonly rank: number;
}

const RANKS: ReadonlyMap<string, number> = new Map([
  ['caption', 0],
  ['thead', 1],
  ['tbody', 2],
  ['tr', 2],
  ['tfoot', 3],
]);

function later(one: Part | null, other: Part | null): Part | null {
  return (one?.rank ?? -1) >= (other?.rank ?? -1) ? one : other;
}
