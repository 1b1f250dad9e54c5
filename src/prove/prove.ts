import { jsonOf } from '../link/schemas.ts';
import { templateHelpers } from '../link/template-helpers.ts';
import type { Diagnostic, Report } from '../model/diagnostic.ts';
import type { Profile } from '../model/manners.ts';
import type { Schema } from '../model/schema.ts';
import { isShipped, type Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Template } from '../model/template.ts';
import type { Element, TemplateNode, TemplateTree } from '../model/template-tree.ts';
import { parseTemplate } from '../parse/template.ts';
import { type Case, caseWords, findCase } from './case/case.ts';
import { type CounterExampleShape, counterExample } from './counter-example/counter-example.ts';
import { inline, inlineAlone, inlineSoFar, type Partials } from '../link/inline/inline.ts';
import { type LabelNames, letterType } from './types/letter-type.ts';
import { markupChecks } from './markup/markup.ts';
import { checkMarks } from './obligations/marks.ts';
import { checkObligations } from './obligations/obligations.ts';
import { spanOfPlace } from './schema-place.ts';
import { UNJUDGED_MARKUP } from './sights.ts';
import { checkUnusedFields } from './obligations/unused-fields.ts';
import { checkOpenMaps } from './types/open-maps.ts';
import { walk } from './walk/walk.ts';

/** What is proved, and what it is held against. */
export interface ProofInput {
  /** The templates to prove. */
  readonly names: readonly string[];
  readonly templates: ReadonlyMap<string, Template>;
  readonly partials: ReadonlyMap<string, Template>;
  /** By file name, the base schemas too. */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly labels: LabelNames;
  readonly profile: Profile;
  /** Partials that no template includes are looked over too, as far as that goes without a letter. */
  readonly withUnused: boolean;
}

/**
 * Proves templates: whatever a message says that their schemas accept, its letter shows all that it must, in order and
 * to every reader, prints nothing that is absent, and every value is safe where it stands. Gives the names of the
 * templates for which this holds.
 */
export function prove(input: ProofInput, report: Report): ReadonlySet<string> {
  // Some mistakes leave a tree to go on with, and no proof.
  const faulty = new Set<TemplateTree | null>([null]);
  const read = (template: Template | undefined): TemplateTree | null => {
    const findings: Diagnostic[] = [];
    const tree = template ? parseTemplate(template, (finding) => findings.push(finding)) : null;
    for (const finding of findings) report(finding);
    if (findings.length > 0) faulty.add(tree);
    return tree;
  };
  const partials: Partials = new Map([...input.partials].map(([name, partial]) => [name, read(partial)]));
  const trees = new Map(input.names.map((name) => [name, read(input.templates.get(name))]));
  const sound = [...trees].filter(([name, tree]) => {
    if (tree === null || !proveTemplate(name, tree, input, partials, report)) return false;
    const used = [...namesIncluded([tree], partials)].map((partial) => partials.get(partial));
    return ![tree, ...used].some((one) => one !== undefined && faulty.has(one));
  });
  if (input.withUnused) checkUnusedPartials([...trees.values()], partials, input, report);
  return new Set(sound.map(([name]) => name));
}

function proveTemplate(
  name: string,
  tree: TemplateTree,
  input: ProofInput,
  partials: Partials,
  report: Report,
): boolean {
  const { schemas, labels, profile } = input;
  const [base, schema] = [schemas.get('letter.schema.json'), schemas.get(`${name}.schema.json`)];
  if (base === undefined || schema === undefined) return false;
  let isSound = true;
  const note: Report = (finding) => {
    isSound &&= finding.severity !== 'error';
    report(finding);
  };
  checkMarks({ letter: base, template: schema, schemas }, note);
  const nodes = inline(tree, partials, note);
  const letter = letterType({ letter: base, template: schema, schemas, labels });
  const shape: CounterExampleShape = { template: name, letter, schema: schema.json, schemas: jsonOf(schemas) };
  const find: Parameters<typeof walk>[1]['find'] = (conditions) => {
    const found = findCase(letter, conditions);
    return typeof found === 'string' ? found : { words: caseWords(found, letter) };
  };
  const around = { letter, helpers: templateHelpers, find, spanOfPlace };
  if (nodes === null) {
    // What a missing partial would have shown nobody knows; what stands beside it has its meaning without it.
    walk(inlineSoFar(tree, partials), { ...around, markup: UNJUDGED_MARKUP }, note);
    return false;
  }
  checkOpenMaps(letter, schemas, note);
  const { showings, used, isComplete } = walk(nodes, { ...around, markup: markupChecks(nodes, profile) }, note);
  if (isComplete) {
    checkObligations(showings, { letter, body: bodyOf(nodes, tree), partials: ownPartials(nodes), messageFor }, note);
    checkUnusedFields({ letter, template: name, shown: used, schemas }, note);
  }
  return isSound;

  function messageFor(found: Case): { readonly caption: string; readonly text: string } | null {
    const text = counterExample(found, shape);
    return text === null ? null : { caption: 'for example for this message', text };
  }
}

function checkUnusedPartials(
  trees: readonly (TemplateTree | null)[],
  partials: Partials,
  { profile }: ProofInput,
  report: Report,
): void {
  const used = namesIncluded(trees, partials);
  const letter = { kind: 'any', place: null, mark: null } as const;
  for (const [name, tree] of partials) {
    const nodes = tree === null || used.has(name) ? null : inlineAlone(tree, partials, report);
    if (nodes === null) continue;
    const markup = markupChecks(nodes, profile, 'partial');
    walk(nodes, { letter, helpers: templateHelpers, markup, find: () => 'none', spanOfPlace }, report);
  }
}

/** The partials that some template includes, by whatever way. */
function namesIncluded(trees: readonly (TemplateTree | null)[], partials: Partials): ReadonlySet<string> {
  const names = new Set(trees.flatMap((tree) => (tree ? [...inclusionsIn(tree.nodes)] : [])));
  // A set visits what is added while it is walked.
  for (const name of names) for (const inner of inclusionsIn(partials.get(name)?.nodes ?? [])) names.add(inner);
  return names;
}

function* inclusionsIn(nodes: readonly TemplateNode[]): Generator<string> {
  for (const node of nodes) {
    if (node.kind === 'inclusion') yield node.name;
    for (const inner of insidesOf(node)) yield* inclusionsIn(inner);
  }
}

function insidesOf(node: TemplateNode): readonly (readonly TemplateNode[])[] {
  switch (node.kind) {
    case 'block':
      return [node.body, node.otherwise];
    case 'inclusion':
      return [node.body ?? []];
    case 'definition':
      return [node.body];
    case 'inlined':
      return [node.nodes];
    case 'element':
      return [node.children];
    default:
      return [];
  }
}

/** The first lines of the partials that are the project's own, by name. */
function ownPartials(nodes: readonly TemplateNode[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  const visit = (inside: readonly TemplateNode[]): void => {
    for (const node of inside) {
      const source = node.kind === 'inlined' ? node.nodes[0]?.span.source : undefined;
      if (node.kind === 'inlined' && source && !isShipped(source) && source !== node.span.source) {
        found.set(node.name, firstLine(source));
      }
      for (const inner of insidesOf(node)) visit(inner);
    }
  };
  visit(nodes);
  return found;
}

function firstLine(source: Source): Span {
  return { source, start: 0, end: /^[^\r\n]*/.exec(source.text)?.[0].length ?? 0 };
}

/** Where what a letter lacks should have been: its body's name, else the first line of the template. */
function bodyOf(nodes: readonly TemplateNode[], { source }: TemplateTree): Span {
  const body = elementCalled('mj-body', nodes);
  return body?.nameSpan ?? firstLine(source);
}

function elementCalled(name: string, nodes: readonly TemplateNode[]): Element | null {
  for (const node of nodes) {
    if (node.kind === 'element' && node.name === name) return node;
    for (const inner of insidesOf(node)) {
      const found = elementCalled(name, inner);
      if (found) return found;
    }
  }
  return null;
}
