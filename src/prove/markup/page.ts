import { error, type Report } from '../../model/diagnostic.ts';
import type { Element, TemplateNode } from '../../model/template-tree.ts';
import { nodesIn } from './words.ts';

/** How often something can be there, depending on blocks. */
interface Count {
  readonly min: number;
  readonly max: number;
}

/**
 * A template is one `<mjml>`, which has one `<mj-body>` and at most one `<mj-head>`, for every letter: of two pages MJML
 * reads the last, of two bodies or heads the first. `nodes` are the whole template.
 */
export function checkPage(root: Element, nodes: readonly TemplateNode[], report: Report): void {
  const pages = countOf('mjml', nodes);
  if (pages.max > 1 && placesOf('mjml', nodes).at(-1) === root) {
    report(error('mjml/misplaced', root.nameSpan, 'of two <mjml> only one is read', { help: PAGE }));
  } else if (pages.min < 1) {
    report(error('mjml/misplaced', root.nameSpan, '<mjml> is not there for every letter', { help: PAGE }));
  }
  const bodies = placesOf('mj-body', root.children);
  const count = countOf('mj-body', root.children);
  const last = bodies.at(-1);
  if (count.max > 1) {
    report(
      error('mjml/misplaced', last?.nameSpan ?? root.nameSpan, 'of two <mj-body> only one is read', { help: BODY }),
    );
  } else if (count.min < 1) {
    const message = last === undefined ? 'this <mjml> has no <mj-body>' : '<mj-body> is not there for every letter';
    report(error('mjml/misplaced', last?.nameSpan ?? root.nameSpan, message, { help: BODY }));
  }
  const head = placesOf('mj-head', root.children).at(-1);
  if (countOf('mj-head', root.children).max <= 1 || head === undefined) return;
  report(error('mjml/misplaced', head.nameSpan, 'of two <mj-head> only one is read', { help: HEAD }));
}

const PAGE = 'write one <mjml> around all of it, and blocks in it';
const BODY = 'put all of it into one <mj-body>, directly in <mjml>';
const HEAD = 'put all of it into one <mj-head>, directly in <mjml>';

/** Elements of this name that are not in another element. */
function countOf(name: string, nodes: readonly TemplateNode[]): Count {
  let [min, max] = [0, 0];
  for (const node of nodes) {
    const count = countIn(name, node);
    min += count.min;
    max += count.max;
  }
  return { min, max };
}

function countIn(name: string, node: TemplateNode): Count {
  switch (node.kind) {
    case 'element':
      return node.name === name ? { min: 1, max: 1 } : { min: 0, max: 0 };
    case 'inlined':
      return countOf(name, node.nodes);
    case 'block': {
      const [body, otherwise] = [countOf(name, node.body), countOf(name, node.otherwise)];
      const max = node.word === 'each' ? body.max * 2 : body.max;
      return { min: Math.min(body.min, otherwise.min), max: Math.max(max, otherwise.max) };
    }
    case 'inclusion':
    case 'definition':
    case 'text':
    case 'hole':
    case 'comment':
      return { min: 0, max: 0 };
  }
}

function placesOf(name: string, nodes: readonly TemplateNode[]): readonly Element[] {
  return [...nodesIn(nodes)].filter((node) => node.kind === 'element').filter((element) => element.name === name);
}
