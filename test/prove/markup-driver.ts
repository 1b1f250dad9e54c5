import type { DataType } from '../../src/model/data-type.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Profile } from '../../src/model/manners.ts';
import type { Hole, TemplateNode, TemplateTree } from '../../src/model/template-tree.ts';
import { parseTemplate } from '../../src/parse/template.ts';
import { markupChecks } from '../../src/prove/markup/markup.ts';
import type { MarkupChecks } from '../../src/prove/walk/markup-checks.ts';
import type { Place } from '../../src/prove/markup/place.ts';

/** A small walk: all that the markup checks need to be asked, without scopes and data. Types are looked up by path. */
export interface Walked {
  readonly findings: readonly Diagnostic[];
  /** Each value printed between tags, with `seen`, `no text`, or why it is not seen. */
  readonly shown: readonly (readonly [path: string, how: string])[];
  /** What each of these is hidden by, as it is written. */
  readonly hiders: readonly string[];
  /** `code @ marked text` of each finding, in order. */
  readonly marks: readonly string[];
}

export interface Given {
  readonly types?: { readonly [path: string]: DataType };
  readonly profile?: Profile;
  readonly kind?: 'template' | 'partial';
  readonly partials?: { readonly [name: string]: string };
}

export function walkMarkup(text: string, given: Given = {}): Walked {
  const findings: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void findings.push(finding);
  const tree = parse('template', text, report);
  if (tree === null) return { findings, shown: [], hiders: [], marks: findings.map(markOf) };
  const nodes = inlined(tree.nodes, given.partials ?? {}, report);
  const checks = markupChecks(nodes, given.profile ?? 'standard', given.kind ?? 'template');
  const walk = new Walk(checks, given.types ?? {}, report);
  walk.nodes(nodes, checks.outside);
  const { shown, hiders } = walk;
  return { findings, shown, hiders, marks: findings.map(markOf) };
}

export function markOf({ code, span }: Diagnostic): string {
  return `${code} @ ${span?.source.text.slice(span.start, span.end) ?? ''}`;
}

class Walk {
  readonly #checks: MarkupChecks<Place>;
  readonly #types: { readonly [path: string]: DataType };
  readonly #report: (finding: Diagnostic) => void;
  readonly shown: (readonly [string, string])[] = [];
  readonly hiders: string[] = [];

  constructor(
    checks: MarkupChecks<Place>,
    types: { readonly [path: string]: DataType },
    report: (finding: Diagnostic) => void,
  ) {
    this.#checks = checks;
    this.#types = types;
    this.#report = report;
  }

  nodes(nodes: readonly TemplateNode[], place: Place): void {
    for (const node of nodes) this.#node(node, place);
  }

  #node(node: TemplateNode, place: Place): void {
    const checks = this.#checks;
    switch (node.kind) {
      case 'text':
        return checks.text(node, place, this.#report);
      case 'comment':
        return checks.comment(node, place, this.#report);
      case 'hole': {
        checks.hole(node, this.#typeOf(node), place, this.#report);
        const hiding = checks.hidingAt(place);
        this.shown.push([pathOf(node), checks.isTextPlace(place) ? (hiding?.why ?? 'seen') : 'no text']);
        if (hiding !== null) this.hiders.push(hiding.span.source.text.slice(hiding.span.start, hiding.span.end));
        return;
      }
      case 'block':
        this.nodes(node.body, place);
        return this.nodes(node.otherwise, place);
      case 'inlined':
        return this.nodes(node.nodes, place);
      case 'element': {
        for (const attribute of node.attributes) {
          for (const hole of holesIn(attribute.value)) {
            checks.attributeHole(hole, this.#typeOf(hole), { element: node, attribute, place }, this.#report);
          }
        }
        const inside = checks.enter(node, place, this.#report);
        return this.nodes(node.children, inside);
      }
      case 'inclusion':
      case 'definition':
        throw new Error(`${node.kind} is not inlined`);
    }
  }

  #typeOf(hole: Hole): DataType {
    return this.#types[pathOf(hole)] ?? textType();
  }
}

function pathOf({ expression }: Hole): string {
  return expression.kind === 'path' ? expression.written : expression.kind;
}

function holesIn(nodes: readonly TemplateNode[]): readonly Hole[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'hole') return [node];
    return node.kind === 'block' ? [...holesIn(node.body), ...holesIn(node.otherwise)] : [];
  });
}

function parse(name: string, text: string, report: (finding: Diagnostic) => void): TemplateTree | null {
  return parseTemplate({ name, source: { file: `${name}.mjml`, text } }, report);
}

/** Plain inclusions only. */
function inlined(
  nodes: readonly TemplateNode[],
  partials: { readonly [name: string]: string },
  report: (finding: Diagnostic) => void,
): readonly TemplateNode[] {
  const again = (inner: readonly TemplateNode[]): readonly TemplateNode[] => inlined(inner, partials, report);
  return nodes.map((node): TemplateNode => {
    switch (node.kind) {
      case 'element':
        return { ...node, children: again(node.children) };
      case 'block':
        return { ...node, body: again(node.body), otherwise: again(node.otherwise) };
      case 'inclusion': {
        const { span, name, context, hash } = node;
        const inner = again(parse(name, partials[name] ?? '', report)?.nodes ?? []);
        return { kind: 'inlined', span, name, context, hash, nodes: inner, isPartialBlock: false };
      }
      case 'text':
      case 'hole':
      case 'comment':
      case 'definition':
      case 'inlined':
        return node;
    }
  });
}

const described = { place: null, mark: null } as const;

export function textType(
  more: { format?: string; values?: readonly string[]; media?: 'plain' | 'html' } = {},
): DataType {
  const { format = null, values = null, media = 'plain' } = more;
  return { kind: 'text', media, format, values, canBeBlank: true, ...described };
}

export function numberType(values: readonly number[] | null = null): DataType {
  return { kind: 'number', isInteger: true, values, canBeZero: true, ...described };
}

export const booleanType: DataType = { kind: 'boolean', values: [true, false], ...described };

export const anyType: DataType = { kind: 'any', ...described };
