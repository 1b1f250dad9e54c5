import type { Attribute, Element, TemplateNode } from '../../model/template-tree.ts';

/** What `<mj-attributes>` sets for the elements of a template. */
export interface Defaults {
  /** By what they are set for: `mj-all`, `mj-text`, `.name` of a class, `.name mj-text` of an element in one. */
  readonly settings: ReadonlyMap<string, readonly Default[]>;
  readonly classes: ReadonlySet<string>;
}

export interface Default {
  readonly attribute: Attribute;
  /** It stands in a block: for some letters it is not there. */
  readonly isConditional: boolean;
}

/** Collects what the `<mj-attributes>` of a template set, in the order in which MJML reads them. */
export function defaultsIn(nodes: readonly TemplateNode[]): Defaults {
  const settings = new Map<string, Default[]>();
  const classes = new Set<string>();
  const add = (key: string, { attributes }: Element, isConditional: boolean): void => {
    const list = settings.get(key) ?? [];
    list.push(...attributes.map((attribute) => ({ attribute, isConditional })));
    settings.set(key, list);
  };
  for (const { element, parent, isConditional } of elementsIn(nodes, null, false)) {
    if (element.name === 'mj-class') {
      const name = staticValue(element, 'name');
      classes.add(name);
      add(`.${name}`, element, isConditional);
    } else if (parent?.name === 'mj-class') {
      add(`.${staticValue(parent, 'name')} ${element.name}`, element, isConditional);
    } else if (parent?.name === 'mj-attributes') {
      add(element.name, element, isConditional);
    }
  }
  return { settings, classes };
}

/** What a static attribute says; empty where it is not there. */
export function staticValue({ attributes }: Element, name: string): string {
  const parts = attributes.find((attribute) => attribute.name === name)?.value ?? [];
  return parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}

interface Found {
  readonly element: Element;
  readonly parent: Element | null;
  readonly isConditional: boolean;
}

function* elementsIn(nodes: readonly TemplateNode[], parent: Element | null, isConditional: boolean): Generator<Found> {
  for (const node of nodes) {
    if (node.kind === 'block') {
      yield* elementsIn([...node.body, ...node.otherwise], parent, true);
    } else if (node.kind === 'inlined') {
      yield* elementsIn(node.nodes, parent, isConditional);
    } else if (node.kind === 'element') {
      yield { element: node, parent, isConditional };
      yield* elementsIn(node.children, node, isConditional);
    }
  }
}
