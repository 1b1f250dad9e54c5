import type { Comment, TemplateNode } from '../../model/template-tree.ts';
import { conditionalOf } from './comment.ts';
import { readStyle } from './css.ts';
import { hidingSetting, letterSize } from './hides.ts';
import { type OutlookTag, outlookTags } from './outlook-tags.ts';

/**
 * The comments for Outlook that open what no later one beside them closes, or close what none has opened, each with the
 * fault. A table around a column, opened in one comment and closed in another, is how Outlook is given a width.
 */
export function unpairedComments(nodes: readonly TemplateNode[]): ReadonlyMap<Comment, string> {
  const faults = new Map<Comment, string>();
  const rooms = [nodes];
  // An array visits what is added while it is walked.
  for (const room of rooms) {
    const comments: Comment[] = [];
    for (const node of besideIn(room)) {
      if (node.kind === 'element') rooms.push(node.children);
      if (node.kind === 'block') rooms.push(node.body, node.otherwise);
      if (node.kind === 'comment' && node.isConditional) comments.push(node);
    }
    for (const [comment, fault] of faultsAmong(comments)) faults.set(comment, fault);
  }
  return faults;
}

/** What stands beside each other in the letter: what an inclusion brings stands in its place. */
function* besideIn(nodes: readonly TemplateNode[]): Generator<TemplateNode> {
  for (const node of nodes) {
    if (node.kind === 'inlined') yield* besideIn(node.nodes);
    else yield node;
  }
}

interface Open {
  readonly name: string;
  readonly comment: Comment;
  readonly condition: string;
  readonly tag: OutlookTag;
}

/** After the first fault nothing more is said: what follows belongs to it. */
function faultsAmong(comments: readonly Comment[]): ReadonlyMap<Comment, string> {
  const open: Open[] = [];
  for (const comment of comments) {
    const found = conditionalOf(comment);
    const tags = found === null ? null : outlookTags(found.inside);
    // What cannot be read is told where it stands.
    if (found === null || tags === null) return new Map();
    for (const tag of tags) {
      const { condition } = found;
      if (tag.sort === 'opens') open.push({ name: tag.name, comment, condition, tag });
      if (tag.sort !== 'closes') continue;
      const last = open.pop();
      if (last?.name !== tag.name || last.condition !== condition) {
        return new Map([
          [comment, `this conditional comment closes <${tag.name}>, which no comment beside it opens last`],
        ]);
      }
    }
    const own = open.filter((one) => one.comment === comment);
    const harmful = own.find((one) => !isHarmless(one.tag));
    if (harmful !== undefined) return new Map([[comment, `${OPENS} <${harmful.name}>, which can hide what follows`]]);
    const last = open.at(-1);
    if (last !== undefined && !HOLDS_WORDS.test(last.name)) {
      return new Map([[comment, `what follows this conditional comment cannot stand directly in its <${last.name}>`]]);
    }
  }
  const [left] = open;
  return left === undefined
    ? new Map()
    : new Map([[left.comment, `${OPENS} <${left.name}>, which no comment beside it closes`]]);
}

const OPENS = 'this conditional comment opens';
const HOLDS_WORDS = /^(?:td|th|div|center)$/;

/** Whether what stands in it later is seen as it would be without it. */
function isHarmless({ name, attributes }: OutlookTag): boolean {
  if (!/^(?:table|tbody|tr|td|th|div|center)$/.test(name)) return false;
  return [...attributes].every(([attribute, value]) => {
    if (attribute === 'width') return isWide(`${value}${/\d$/.test(value) ? 'px' : ''}`);
    if (attribute !== 'style') return HARMLESS.has(attribute);
    const { declarations, faults } = readStyle(value);
    const isKnown = declarations.every(
      (one) => STYLES.test(one.property) && (one.property !== 'width' || isWide(one.value)),
    );
    return (
      faults.length === 0 && isKnown && hidingSetting(declarations) === null && letterSize(declarations) !== 'tiny'
    );
  });
}

/** Wide enough for words: a narrower box breaks each of them. */
function isWide(value: string): boolean {
  const [, amount = '', unit] = /^(\d{1,4}(?:\.\d+)?)(px|pt|%)$/.exec(value.trim().toLowerCase()) ?? [];
  return unit === '%' ? Number(amount) >= 10 && Number(amount) <= 100 : Number(amount) >= 50;
}

const HARMLESS: ReadonlySet<string> = new Set('role align valign border cellpadding cellspacing'.split(' '));

const STYLES =
  /^(?:width|padding(?:-\w+)?|border(?:-collapse|-spacing)?|vertical-align|text-align|font-family|mso-(?:table-[lr]space|line-height-rule|padding-alt|border-alt))$/;
