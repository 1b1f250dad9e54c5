import { inlineText } from '../link/inline/inline.ts';
import { inContext, inInclusion, inTurn, outermost } from '../link/template-scope.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LeafStep, Program, Step, Value } from '../model/program.ts';
import type { Block, Hole, Inlined, TemplateNode, TemplateTree } from '../model/template-tree.ts';
import {
  handedContext,
  isSame,
  LETTER,
  type Naming,
  printedValue,
  unlowered,
  valueOf,
  type ValueScope,
} from './lower-values.ts';

/**
 * Makes a template and its partials, as `templateText` reads them, into a program: each name is resolved to what a
 * letter model is asked for, so that nothing of Handlebars' way with names is left. No leaf accepts a value yet, and
 * there are no regions. A template that the proof accepts always becomes one; another may be an exception.
 */
export function lower(
  main: TemplateTree,
  partials: ReadonlyMap<string, TemplateTree>,
  helpers: ReadonlySet<string>,
): Program {
  const run: Run = { helpers, places: [], loops: 0 };
  const steps = bodyOf(inlinedNodes(main, partials), outermost<Value>(LETTER, 'letter'), run);
  return { name: main.name, steps, places: run.places };
}

interface Run extends Naming {
  loops: number;
}

/** That something is shown nowhere is no reason not to print the rest. */
function inlinedNodes(main: TemplateTree, partials: ReadonlyMap<string, TemplateTree>): readonly TemplateNode[] {
  const findings: Diagnostic[] = [];
  const nodes = inlineText(main, partials, (finding) => findings.push(finding));
  if (nodes !== null) return nodes;
  const finding = findings.find(({ code }) => code !== 'mjml/dropped-text');
  const span = finding?.span ?? { source: main.source, start: 0, end: 0 };
  throw unlowered(span, finding?.message ?? 'a partial is not sound');
}

function bodyOf(nodes: readonly TemplateNode[], scope: ValueScope, run: Run): readonly Step[] {
  return joined(stepsOf(nodes, scope, run));
}

/** Pieces of text beside each other are still apart, so that no line end is taken for two. */
function stepsOf(nodes: readonly TemplateNode[], scope: ValueScope, run: Run): readonly Step[] {
  return nodes.flatMap((node) => stepsOfNode(node, scope, run));
}

function stepsOfNode(node: TemplateNode, scope: ValueScope, run: Run): readonly Step[] {
  switch (node.kind) {
    case 'text':
      return [{ kind: 'text', text: node.text }];
    case 'hole':
      return [leafOf(node, scope, run)];
    case 'block':
      return node.word === 'each' ? loopOf(node, scope, run) : choiceOf(node, scope, run);
    case 'inlined':
      return stepsOfInlined(node, scope, run);
    case 'inclusion':
    case 'definition':
    case 'element':
    case 'comment':
      throw unlowered(node.span, `a template is lowered as text with its partials in it, and here is "${node.kind}"`);
  }
}

function leafOf(hole: Hole, scope: ValueScope, run: Run): LeafStep {
  const { value, place } = printedValue(hole, scope, run);
  return { kind: 'leaf', value, escape: hole.escape, accepts: 'none', place };
}

function stepsOfInlined(inlined: Inlined, scope: ValueScope, run: Run): readonly Step[] {
  return stepsOf(inlined.nodes, inInclusion(scope, inlined, handedContext(inlined, scope, run)), run);
}

function choiceOf(block: Block, scope: ValueScope, run: Run): readonly Step[] {
  const test = valueOf(block.argument, scope, run);
  const isWith = block.word === 'with';
  const inside = isWith ? inContext(scope, block.names, test, isSame) : scope;
  const [yes, no] = block.word === 'unless' ? [block.otherwise, block.body] : [block.body, block.otherwise];
  // What a partial is handed as it is written: `{{> list isWide=true}}`.
  if (test.kind === 'literal') {
    const isTrue = Boolean(test.value) || (isWith && test.value === 0);
    return isTrue ? stepsOf(yes, inside, run) : stepsOf(no, scope, run);
  }
  return [{ kind: 'choice', test, isWith, body: bodyOf(yes, inside, run), otherwise: bodyOf(no, scope, run) }];
}

function loopOf(block: Block, scope: ValueScope, run: Run): readonly Step[] {
  const list = valueOf(block.argument, scope, run);
  if (list.kind === 'literal') return stepsOf(block.otherwise, scope, run);
  const loop = run.loops++;
  const item: Value = { kind: 'field', from: loop, parts: [] };
  const inside = inTurn(scope, block.names, loop, { item, key: { kind: 'turn', loop, what: 'key' } });
  const body = bodyOf(block.body, inside, run);
  return [{ kind: 'loop', loop, list, body, otherwise: bodyOf(block.otherwise, scope, run) }];
}

/** One text for all that stand beside each other; lines end with LF. */
function joined(steps: readonly Step[]): readonly Step[] {
  const result: Step[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') result.push({ kind: 'text', text: text.replaceAll(/\r\n?/g, '\n') });
    text = '';
  };
  for (const step of steps) {
    if (step.kind === 'text') text += step.text;
    else {
      flush();
      result.push(step);
    }
  }
  flush();
  return result;
}
