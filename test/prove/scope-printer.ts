import { expect } from 'vitest';
import { templateHelpers } from '../../src/link/template-helpers.ts';
import type { Condition, DataPath } from '../../src/model/condition.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { TemplateHelper } from '../../src/model/template-helper.ts';
import type { Block, Hole, TemplateNode } from '../../src/model/template-tree.ts';
import { branchesOf } from '../../src/prove/walk/blocks.ts';
import { valueOf } from '../../src/prove/walk/expressions.ts';
import { contextOfPartial } from '../../src/prove/walk/handed-values.ts';
import type { Judging } from '../../src/prove/walk/judging.ts';
import { inPartial, rootScope, type Scope } from '../../src/prove/walk/scope.ts';
import type { Value } from '../../src/prove/walk/value.ts';
import { contentOf } from '../reference/handlebars-cells.ts';
import { LETTER } from './scope-templates.ts';

/** What our scopes make of a template and a letter, as a pattern: anything may stand where they refuse a value. */
export function ours(nodes: readonly TemplateNode[], data: unknown): RegExp {
  const said: Diagnostic[] = [];
  const judging: Judging = {
    helpers: new Map(helpers.map((helper) => [helper.name, helper])),
    find: () => 'none',
    spanOfPlace: () => null,
    see: null,
    report: (diagnostic) => said.push(diagnostic),
    used: new Set(),
  };
  const printed = new Printer(judging, said, data).nodes(nodes, rootScope(LETTER));
  expect(said).toEqual([]);
  return new RegExp(`^${printed}$`, 'su');
}

/** `{{{p value}}}` prints any value as JSON. */
export const helpers: readonly TemplateHelper[] = [
  ...templateHelpers,
  {
    name: 'p',
    summary: 'prints anything',
    example: '{{p a}}',
    values: [
      { name: 'value', accepts: ['text', 'number', 'boolean'], isOptional: false, canBeAbsent: true, isLiteral: false },
    ],
    hash: [],
    gives: 'text',
    isShowing: true,
    apply: ([value]) => `«${shown(plain(value))}»`,
  },
];

/** Executes a template by our scopes alone. */
class Printer {
  private readonly turns = new Map<
    number,
    { readonly at: string | number; readonly index: number; readonly count: number }
  >();
  private loops = 0;
  private readonly judging: Judging;
  private readonly said: Diagnostic[];
  private readonly data: unknown;

  constructor(judging: Judging, said: Diagnostic[], data: unknown) {
    this.judging = judging;
    this.said = said;
    this.data = data;
  }

  nodes(nodes: readonly TemplateNode[], scope: Scope): string {
    return nodes.map((node) => this.node(node, scope)).join('');
  }

  private node(node: TemplateNode, scope: Scope): string {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'hole':
        return this.hole(node, scope);
      case 'block':
        return this.block(node, scope);
      case 'inlined': {
        const context = contextOfPartial(node, scope, this.judging);
        return this.nodes(node.nodes, inPartial(scope, node, context));
      }
      default:
        throw new Error(`there is no ${node.kind} in these templates`);
    }
  }

  private hole({ expression }: Hole, scope: Scope): string {
    const [argument] = expression.kind === 'call' ? expression.values : [];
    if (argument === undefined) throw new Error('only {{{p path}}} prints');
    const before = this.said.length;
    const value = valueOf(argument, scope, this.judging);
    const isRefused = this.said.length > before;
    this.said.length = before;
    const json = isRefused ? null : this.json(value);
    return json === null ? '«[^»]*»' : `«${literally(json)}»`;
  }

  private json(value: Value): string | null {
    const { isKnown, value: found } = this.read(value);
    return isKnown ? shown(found) : null;
  }

  private read(value: Value): { readonly isKnown: boolean; readonly value: unknown } {
    switch (value.kind) {
      case 'data':
        return { isKnown: true, value: this.at(value.path) };
      case 'unjudged':
        return { isKnown: false, value: null };
      case 'overlay': {
        const fields = [...value.fields].map(([name, field]) => [name, this.read(field)] as const);
        const base = this.read(value.base);
        const isKnown = base.isKnown && fields.every(([, field]) => field.isKnown);
        return {
          isKnown,
          value: {
            ...(isRecord(base.value) ? base.value : {}),
            ...Object.fromEntries(fields.map(([name, field]) => [name, field.value])),
          },
        };
      }
      case 'made':
        if (value.literal !== null) return { isKnown: true, value: value.literal };
        if (value.type.kind === 'boolean' && value.truth) return { isKnown: true, value: this.holds(value.truth) };
        if (value.type.kind === 'number' && value.truth?.kind === 'not' && value.truth.of.kind === 'first')
          return { isKnown: true, value: this.turnOf(value.truth.of.item).index };
        return { isKnown: false, value: null };
    }
  }

  private at(where: DataPath): unknown {
    let value: unknown = this.data;
    for (const step of where) {
      if (!isRecord(value)) return undefined;
      value = value[typeof step === 'object' ? (this.turns.get(step.loop)?.at ?? '') : step];
    }
    return value;
  }

  private turnOf(item: DataPath): { readonly index: number; readonly count: number } {
    const step = item.at(-1);
    const turn = typeof step === 'object' ? this.turns.get(step.loop) : undefined;
    if (turn === undefined) throw new Error('a condition about an item that no loop is at');
    return turn;
  }

  private holds(condition: Condition): boolean {
    switch (condition.kind) {
      case 'truthy': {
        const value = this.at(condition.path);
        return Boolean(value) && !(Array.isArray(value) && value.length === 0);
      }
      case 'present':
        return this.at(condition.path) !== undefined;
      case 'equals':
        return this.at(condition.path) === condition.value;
      case 'first':
        return this.turnOf(condition.item).index === 0;
      case 'last': {
        const { index, count } = this.turnOf(condition.item);
        return index === count - 1;
      }
      case 'not':
        return !this.holds(condition.of);
      case 'all':
        return condition.of.every((one) => this.holds(one));
      case 'any':
        return condition.of.some((one) => this.holds(one));
    }
  }

  private block(block: Block, scope: Scope): string {
    this.loops += 1;
    const loop = this.loops;
    const { body, otherwise } = branchesOf(block, scope, loop, this.judging);
    expect(body.isJudged).toBe(true);
    if (block.word === 'each') return this.each(block, scope, loop, { body, otherwise });
    const added = (inner: Scope): boolean => inner.guard.slice(scope.guard.length).every((one) => this.holds(one));
    expect(added(body)).toBe(!added(otherwise));
    return added(body) ? this.nodes(block.body, body) : this.nodes(block.otherwise, otherwise);
  }

  private each(
    block: Block,
    scope: Scope,
    loop: number,
    { body, otherwise }: { readonly body: Scope; readonly otherwise: Scope },
  ): string {
    const before = this.said.length;
    const value = this.read(valueOf(block.argument, scope, this.judging));
    expect([value.isKnown, this.said.length]).toEqual([true, before]);
    const keys = Array.isArray(value.value) ? [...value.value.keys()] : Object.keys(Object(value.value));
    if (keys.length === 0) return this.nodes(block.otherwise, otherwise);
    const turned = keys.map((at, index) => {
      this.turns.set(loop, { at, index, count: keys.length });
      expect(body.guard.every((one) => this.holds(one))).toBe(true);
      return this.nodes(block.body, body);
    });
    this.turns.delete(loop);
    return turned.join('');
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(sorted(value)).replaceAll('»', '');
}

function literally(written: string): string {
  return written.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** What a partial is handed is put together by Handlebars: what stands in it is still in envoi's form. */
function plain(value: unknown): unknown {
  const content = contentOf(value);
  if (Array.isArray(content)) return content.map(plain);
  if (!isRecord(content)) return content;
  return Object.fromEntries(Object.entries(content).map(([key, inner]) => [key, plain(inner)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
