import type { AnyType, DataType, MapType, SchemaPlace } from '../../model/data-type.ts';
import { type Diagnostic, error, type Report } from '../../model/diagnostic.ts';
import { isShipped } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import type { TemplateHelper } from '../../model/template-helper.ts';
import type { Attribute, Block, Element, Hole, Inlined, TemplateNode, TextPart } from '../../model/template-tree.ts';
import { branchesOf } from './blocks.ts';
import { valueOfHole } from './expressions.ts';
import { contextOfPartial } from './handed-values.ts';
import { type FindCase, type Judging, schemaSays, type See } from './judging.ts';
import { type Link, linkAt, noteText, shownTargets } from './link-text.ts';
import type { MarkupChecks } from './markup-checks.ts';
import { once } from '../../link/once.ts';
import { checkBraces, checkWritten } from './for-machines.ts';
import { enclosedIn, inPartial, rootScope, type Scope } from './scope.ts';
import type { Hiding, Showing } from '../showing.ts';
import { ANY, type DataValue, typeOf, typeWords, type Value } from './value.ts';

/** What a template is held against. */
export interface World<Place> {
  /** `any` for a partial that stands alone. */
  readonly letter: MapType | AnyType;
  readonly helpers: readonly TemplateHelper[];
  readonly markup: MarkupChecks<Place>;
  readonly find: FindCase;
  readonly spanOfPlace: (place: SchemaPlace) => Span | null;
  /** Looks on: of a path that is come by several times, in partials, each time. */
  readonly see?: See;
}

export interface Walked {
  /** In the order of the template. */
  readonly showings: readonly Showing[];
  /** What is printed or tested: `options[].text`. */
  readonly used: ReadonlySet<string>;
  /** False where something is printed of which nobody knows what it was meant to be: what seems lost may stand there. */
  readonly isComplete: boolean;
}

/** Follows a template whose partials are inlined: every expression, with what holds where it stands. */
export function walk<Place>(nodes: readonly TemplateNode[], world: World<Place>, report: Report): Walked {
  const { letter, helpers, markup, find, spanOfPlace, see = null } = world;
  const used = new Set<string>();
  const say = once(report);
  const judging: Judging = {
    helpers: new Map(helpers.map((helper) => [helper.name, helper])),
    find,
    spanOfPlace,
    report: (finding) => say(told(finding, run.includedAt)),
    used,
    see,
  };
  const run: Run<Place> = { markup, judging, showings: [], loops: 0, isComplete: true, includedAt: null };
  walkNodes(nodes, rootScope(letter), { place: markup.outside, links: [], attribute: null }, run);
  return { showings: run.showings, used, isComplete: run.isComplete };
}

interface Run<Place> {
  readonly markup: MarkupChecks<Place>;
  readonly judging: Judging;
  readonly showings: Showing[];
  loops: number;
  isComplete: boolean;
  /** Where the author's own file includes the partial that is being walked; null outside of those that we ship. */
  includedAt: Span | null;
}

/** What is wrong in a partial that we ship is so because of where it is included: there the author can mend it. */
function told(finding: Diagnostic, includedAt: Span | null): Diagnostic {
  const { span, related } = finding;
  if (includedAt === null || span === null || !isShipped(span.source)) return finding;
  return {
    ...finding,
    span: includedAt,
    related: [{ span, message: 'here in what it includes' }, ...related],
    fixes: [],
  };
}

/** Where in the markup a node stands. */
interface At<Place> {
  readonly place: Place;
  /** The links around it. */
  readonly links: readonly Link[];
  readonly attribute: InAttribute | null;
}

interface InAttribute {
  readonly element: Element;
  readonly attribute: Attribute;
  /** The link that the value is the target of, where what stands here is all of the value. */
  readonly link: Link | null;
}

function walkNodes<Place>(nodes: readonly TemplateNode[], scope: Scope, at: At<Place>, run: Run<Place>): void {
  for (const node of nodes) walkNode(node, scope, at, run);
}

function walkNode<Place>(node: TemplateNode, scope: Scope, at: At<Place>, run: Run<Place>): void {
  const { markup, judging } = run;
  switch (node.kind) {
    case 'text':
      return walkText(node, scope, at, run);
    case 'comment':
      return markup.comment(node, at.place, judging.report);
    case 'hole':
      return at.attribute ? walkAttributeHole(node, scope, at.attribute, at, run) : walkHole(node, scope, at, run);
    case 'block':
      return walkBlock(node, scope, at, run);
    case 'inlined':
      return walkInlined(node, scope, at, run);
    case 'element':
      return walkElement(node, scope, at, run);
    case 'inclusion':
    case 'definition':
      throw new Error(`a template is walked before "${node.name}" is inlined`);
  }
}

function walkText<Place>(part: TextPart, scope: Scope, { place, links, attribute }: At<Place>, run: Run<Place>): void {
  const { markup, judging } = run;
  checkBraces(part, judging.report);
  // Static attributes are judged with their element.
  if (attribute !== null) return;
  markup.text(part, place, judging.report);
  if (links.length > 0 && isVisible(place, run) && markup.isSeen(part.text)) noteText(links, scope);
}

function isVisible<Place>(place: Place, { markup }: Run<Place>): boolean {
  return markup.isTextPlace(place) && markup.hidingAt(place) === null;
}

function walkHole<Place>(hole: Hole, scope: Scope, { place, links }: At<Place>, run: Run<Place>): void {
  const { markup, judging, showings } = run;
  const value = valueOfHole(hole, scope, judging);
  const type = printedType(hole, value, run);
  if (value.kind === 'data') checkWritten(hole, type, judging.report);
  markup.hole(hole, type, place, judging.report);
  const hidden = markup.hidingAt(place);
  const isText = markup.isTextPlace(place);
  const shown = shownBy(value);
  if (shown !== null && (isText || hidden !== null))
    showings.push(showing(shown, placeOf(hole.span, run), scope, 'text', hidden));
  if (isText && hidden === null && hasInk(type)) noteText(links, scope);
}

function walkAttributeHole<Place>(
  hole: Hole,
  scope: Scope,
  { element, attribute, link }: InAttribute,
  { place }: At<Place>,
  run: Run<Place>,
): void {
  const value = valueOfHole(hole, scope, run.judging);
  const type = printedType(hole, value, run);
  run.markup.attributeHole(hole, type, { element, attribute, place }, run.judging.report);
  if (link !== null && value.kind === 'data')
    link.targets.push(showing(value, placeOf(hole.span, run), scope, 'href', null));
}

/** Where an author can mend it: a place in a partial that we ship is that of its inclusion. */
function placeOf<Place>(span: Span, { includedAt }: Run<Place>): Span {
  return includedAt !== null && isShipped(span.source) ? includedAt : span;
}

/** The type of what is printed; a list or a group of fields is reported and then goes for anything. */
function printedType<Place>({ expression: { span } }: Hole, value: Value, run: Run<Place>): DataType {
  if (value.kind === 'unjudged') run.isComplete = false;
  const type = typeOf(value);
  if (type !== null && type.kind !== 'list' && type.kind !== 'map') return type;
  const written = span.source.text.slice(span.start, span.end);
  const message = `"${written}" is ${typeWords(type)}, it cannot be printed`;
  const help =
    type?.kind === 'list'
      ? `write {{#each ${written}}} … {{/each}} around what stands for each of its items`
      : 'name one of its fields';
  const related = schemaSays(type?.place ?? null, 'the schema says what it is', run.judging);
  run.judging.report(error('template/not-text', span, message, { help, related }));
  run.isComplete = false;
  return ANY;
}

function shownBy(value: Value): DataValue | null {
  if (value.kind === 'data') return value;
  return value.kind === 'made' ? value.shows : null;
}

function showing(
  { path, type }: DataValue,
  span: Span,
  { guard, loops, blocks }: Scope,
  as: Showing['as'],
  hidden: Hiding | null,
): Showing {
  return { path, type, span, guard, loops, blocks, as, hidden };
}

/** Whether there is something to click on, whatever the value is. */
function hasInk(type: DataType): boolean {
  return type.kind === 'number' || (type.kind === 'text' && !type.canBeBlank);
}

function walkBlock<Place>(block: Block, scope: Scope, at: At<Place>, run: Run<Place>): void {
  if (block.word === 'each') run.loops += 1;
  const { body, otherwise } = branchesOf(block, scope, run.loops, run.judging);
  if (!body.isJudged && scope.isJudged) run.isComplete = false;
  const span = placeOf(block.span, run);
  walkNodes(block.body, enclosedIn(span, body), whole(block.body, at), run);
  walkNodes(block.otherwise, enclosedIn(span, otherwise), whole(block.otherwise, at), run);
}

/** A part of an attribute's value is all of it where nothing stands beside it. */
function whole<Place>(nodes: readonly TemplateNode[], at: At<Place>): At<Place> {
  if (at.attribute === null || nodes.length === 1) return at;
  return { ...at, attribute: { ...at.attribute, link: null } };
}

function walkInlined<Place>(inlined: Inlined, scope: Scope, at: At<Place>, run: Run<Place>): void {
  const context = contextOfPartial(inlined, scope, run.judging);
  const { includedAt } = run;
  if (!isShipped(inlined.span.source)) run.includedAt = inlined.span;
  walkNodes(inlined.nodes, inPartial(scope, inlined, context), at, run);
  run.includedAt = includedAt;
}

function walkElement<Place>(element: Element, scope: Scope, at: At<Place>, run: Run<Place>): void {
  const { markup, judging, showings } = run;
  const link = markup.isLink(element) ? linkAt(scope) : null;
  for (const attribute of element.attributes) {
    const target = attribute.name === 'href' ? link : null;
    const inValue = { ...at, attribute: { element, attribute, link: target } };
    walkNodes(attribute.value, scope, whole(attribute.value, inValue), run);
  }
  // After its attributes: what is printed in them decides what is seen of it.
  const place = markup.enter(element, at.place, judging.report);
  const before = showings.length;
  walkNodes(element.children, scope, { ...at, place, links: link ? [...at.links, link] : at.links }, run);
  if (link === null) return;
  // A link's target stands before its text, but only the text tells whether it is seen.
  showings.splice(before, 0, ...shownTargets(link, markup.hidingAt(place)));
}
