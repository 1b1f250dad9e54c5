import { type Diagnostic, error, type Report } from '../../model/diagnostic.ts';
import type { Definition, Inclusion, Inlined, TemplateNode, TemplateTree } from '../../model/template-tree.ts';
import { blockNameIn } from './block-names.ts';
import { costOf } from './cost.ts';
import { neverShown, refusalOf, type Step, unknownPartial } from './refusals.ts';
import { definedIn, type InlinePartials, isSame, NONE } from './partials.ts';
import { once } from '../once.ts';

/** Elements, blocks and partials in each other. All that follow walk down the tree by calling themselves. */
const MAX_NESTED = 400;
/** Partials that include others twice, and these others twice, make a long letter of a few lines. */
const MAX_NODES = 20_000;

/** Every partial by its name; null for one that is not sound, which has been said elsewhere. */
export type Partials = ReadonlyMap<string, TemplateTree | null>;

/** A template in which every inclusion holds what it includes. Null where what was reported leaves open what that is. */
export function inline(tree: TemplateTree, partials: Partials, report: Report): readonly TemplateNode[] | null {
  return inlined(tree, { partials, report, isAlone: false, most: MAX_NODES });
}

/** The same for trees of text, in which pieces of text count that are elements or nothing in one of markup. */
export function inlineText(tree: TemplateTree, partials: Partials, report: Report): readonly TemplateNode[] | null {
  return inlined(tree, { partials, report, isAlone: false, most: MAX_NODES * 5 });
}

/** The same for a partial that no template uses: nobody gives it a block. */
export function inlineAlone(tree: TemplateTree, partials: Partials, report: Report): readonly TemplateNode[] | null {
  return inlined(tree, { partials, report, isAlone: true, most: MAX_NODES });
}

/** The same as far as it goes, for those who ask while it is written: what cannot be included is left out. */
export function inlineSoFar(tree: TemplateTree, partials: Partials): readonly TemplateNode[] {
  return inlineIn(tree, begun({ partials, report: () => undefined, isAlone: true, most: MAX_NODES }));
}

interface Task {
  readonly partials: Partials;
  readonly report: Report;
  /** What nobody gives a block may still have a place for one. */
  readonly isAlone: boolean;
  /** Nodes that it may grow to. */
  readonly most: number;
}

interface Run extends Task {
  nodesLeft: number;
  isSound: boolean;
  /** Inline partials and blocks, and whether they are shown anywhere. */
  readonly shown: Map<Definition | Inclusion, boolean>;
}

/** Where the text that is being inlined stands. */
interface Here {
  readonly file: TemplateTree;
  /**
   * The inline partials that each open file can include. Handlebars keeps one such table for a file, and an inline
   * partial sees the one that its file has when it is included, not when it is written.
   */
  readonly visible: ReadonlyMap<TemplateTree, InlinePartials>;
  /** What `{{> @partial-block}}` includes. */
  readonly block: PartialBlock | null;
  /** The partials that led here, outermost first; a partial's block belongs to where it is written. */
  readonly chain: readonly Step[];
  /** Block params that can be used here. */
  readonly names: readonly string[];
  readonly nested: number;
  readonly inclusion: Inclusion | null;
}

interface PartialBlock extends Pick<Here, 'file' | 'block' | 'chain' | 'names'> {
  readonly inclusion: Inclusion;
  readonly body: readonly TemplateNode[];
}

function begun(task: Task): Run {
  return { ...task, report: once(task.report), nodesLeft: task.most, isSound: true, shown: new Map() };
}

function inlineIn(tree: TemplateTree, run: Run): readonly TemplateNode[] {
  const visible = new Map([[tree, NONE]]);
  const here: Here = { file: tree, visible, block: null, chain: [], names: [], nested: 0, inclusion: null };
  return inlineProgram(tree.nodes, here, run);
}

function inlined(tree: TemplateTree, task: Task): readonly TemplateNode[] | null {
  const run = begun(task);
  const nodes = inlineIn(tree, run);
  if (!run.isSound) return null;
  for (const [node, isShown] of run.shown) if (!isShown) run.report(neverShown(node));
  return nodes;
}

/** The nodes of a file, a block or an inline partial: what is defined among them can be included everywhere in it. */
function inlineProgram(nodes: readonly TemplateNode[], here: Here, run: Run): readonly TemplateNode[] {
  return inlineNodes(nodes, withPartials(here, definedHere(nodes, here, run)), run);
}

function withPartials(here: Here, more: InlinePartials): Here {
  if (more.size === 0) return here;
  const known = here.visible.get(here.file) ?? NONE;
  return { ...here, visible: new Map([...here.visible, [here.file, new Map([...known, ...more])]]) };
}

function definedHere(nodes: readonly TemplateNode[], here: Here, run: Run): InlinePartials {
  const defined = definedIn(nodes, here.file);
  for (const { definition } of defined.values()) {
    checkNames(definition, here, run);
    if (!run.shown.has(definition)) run.shown.set(definition, false);
  }
  return defined;
}

/** Handlebars counts the block params around an inline partial wrongly, and stumbles over them. */
function checkNames(definition: Definition, { names }: Here, run: Run): void {
  const used = names.length === 0 ? null : blockNameIn(definition.body, names);
  if (used === null) return;
  const name = used.parts[0] ?? '';
  const message = `the inline partial "${definition.name}" cannot use "${name}", a name that the block around it gives`;
  run.report(
    error('template/cannot-prove', used.span, message, {
      help: `take the inline partial out of the block and hand the value over under another name: {{> ${definition.name} item=${name}}}`,
      related: [{ span: definition.span, message: 'the inline partial' }],
    }),
  );
  run.isSound = false;
}

function inlineNodes(nodes: readonly TemplateNode[], here: Here, run: Run): readonly TemplateNode[] {
  return nodes.flatMap((node) => inlineNode(node, { ...here, nested: here.nested + 1 }, run));
}

function inlineNode(node: TemplateNode, here: Here, run: Run): readonly TemplateNode[] {
  if (!takesPlace(node, here, run)) return [];
  switch (node.kind) {
    case 'text':
    case 'hole':
    case 'comment':
    case 'inlined':
      return [node];
    case 'definition':
      return [];
    case 'element':
      return [{ ...node, children: inlineNodes(node.children, here, run) }];
    case 'block': {
      const body = inlineProgram(node.body, { ...here, names: [...here.names, ...node.names] }, run);
      return [{ ...node, body, otherwise: inlineProgram(node.otherwise, here, run) }];
    }
    case 'inclusion':
      return include(node, { ...here, inclusion: node }, run);
  }
}

/** False where the tree becomes too large or too deep, which is said once. */
function takesPlace(node: TemplateNode, { nested, inclusion }: Here, run: Run): boolean {
  if (run.nodesLeft <= 0) return false;
  run.nodesLeft -= costOf(node);
  const isMuch = run.nodesLeft <= 0;
  if (!isMuch && nested <= MAX_NESTED) return true;
  const message = isMuch
    ? `with its partials the template has more than ${MAX_NODES.toLocaleString('en')} elements and expressions`
    : `more than ${MAX_NESTED} elements, blocks and partials stand in each other here`;
  const code = isMuch ? 'template/too-many-expressions' : 'template/too-deep';
  const help = isMuch ? 'include fewer partials, or split the template' : 'include some partials beside each other';
  run.report(error(code, (inclusion ?? node).span, message, { help }));
  run.isSound = false;
  run.nodesLeft = 0;
  return false;
}

function include(node: Inclusion, here: Here, run: Run): readonly Inlined[] {
  if (node.name === '@partial-block') return includeBlock(node, here, run);
  const own = here.visible.get(here.file)?.get(node.name);
  if (own === undefined) return includeFile(node, here, run);
  run.shown.set(own.definition, true);
  const step = { name: node.name, body: own.definition };
  const refusal = refusalOf(node, step, here.chain);
  if (refusal !== null) return refuse(refusal, run);
  const inner = { ...here, file: own.file, block: blockOf(node, here), chain: [...here.chain, step], names: [] };
  return finished(node, inlineProgram(own.definition.body, inner, run), run);
}

function includeFile(node: Inclusion, here: Here, run: Run): readonly Inlined[] {
  const tree = run.partials.get(node.name);
  if (!tree) {
    const inlinePartials = here.visible.get(here.file) ?? NONE;
    const known = [...run.partials.keys(), ...inlinePartials.keys()];
    return refuse(tree === null ? null : unknownPartial(node, known), run);
  }
  const step = { name: node.name, body: tree };
  const refusal = refusalOf(node, step, here.chain);
  if (refusal !== null) return refuse(refusal, run);
  const given = definedHere(node.body ?? [], here, run);
  const partials = withPartials(here, given).visible.get(here.file) ?? NONE;
  const open = here.visible.get(tree);
  if (open !== undefined && !isSame(open, partials)) {
    const message = `the partial "${node.name}" stands in itself here, with other inline partials than around it`;
    const help = 'hand over what differs as values: {{> name key=value}}';
    return refuse(error('template/cannot-prove', node.nameSpan, message, { help }), run);
  }
  const inner: Here = {
    ...here,
    file: tree,
    visible: new Map([...here.visible, [tree, partials]]),
    block: blockOf(node, here),
    chain: [...here.chain, step],
    names: [],
  };
  return finished(node, inlineProgram(tree.nodes, inner, run), run);
}

function includeBlock(node: Inclusion, here: Here, run: Run): readonly Inlined[] {
  const { block } = here;
  if (block === null) {
    if (run.isAlone) return [{ ...inlinedAs(node, []), isPartialBlock: true }];
    const name = here.chain.at(-1)?.name;
    const message = 'there is no block that "@partial-block" could stand for';
    const help = name ? `include "${name}" as {{#> ${name}}} … {{/${name}}}` : 'only a partial can be given a block';
    return refuse(error('template/unknown-partial', node.nameSpan, message, { help }), run);
  }
  run.shown.set(block.inclusion, true);
  const { file, chain, names } = block;
  const nodes = inlineProgram(block.body, { ...here, file, chain, names, block: block.block }, run);
  return [{ ...inlinedAs(node, nodes), isPartialBlock: true }];
}

/** What the included sees as its block: its own, or else that of the partial in which it is included. */
function blockOf(inclusion: Inclusion, { file, block, chain, names }: Here): PartialBlock | null {
  return inclusion.body === null ? block : { inclusion, body: inclusion.body, file, block, chain, names };
}

function finished(node: Inclusion, nodes: readonly TemplateNode[], run: Run): readonly Inlined[] {
  const hasText = node.body?.some((part) => part.kind !== 'definition' && !isBlank(part)) ?? false;
  if (hasText) run.shown.set(node, run.shown.get(node) ?? false);
  return [inlinedAs(node, nodes)];
}

function isBlank(node: TemplateNode): boolean {
  return node.kind === 'comment' || (node.kind === 'text' && node.text.trim() === '');
}

function refuse(refusal: Diagnostic | null, run: Run): readonly [] {
  if (refusal !== null) run.report(refusal);
  run.isSound = false;
  return [];
}

function inlinedAs({ span, name, context, hash }: Inclusion, nodes: readonly TemplateNode[]): Inlined {
  return { kind: 'inlined', span, name, context, hash, nodes, isPartialBlock: false };
}
