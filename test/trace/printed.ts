import type { LeafStep, Program, Step, Value } from '../../src/model/program.ts';
import { escapeHtml } from '../../src/trace/escape-html.ts';
import type { Failure } from '../../src/trace/trace.ts';
import { functions, localeOf } from './programs.ts';

/** What a program prints, in the plainest way that there is. */
export function printed(
  program: Program,
  record: object,
): { readonly text: string; readonly failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const loops = new Map<number, Turn>();
  const placeValues = (place: number, index: number): string => program.places[place]?.values[index] ?? '';

  const valueOf = (value: Value): unknown => {
    switch (value.kind) {
      case 'field':
        return value.parts.reduce(fieldOf, value.from === null ? record : loops.get(value.from)?.item) ?? undefined;
      case 'turn': {
        const { index = 0, count = 0, key = '' } = loops.get(value.loop) ?? {};
        return { index, key, first: index === 0, last: index + 1 === count }[value.what];
      }
      case 'literal':
        return value.value ?? undefined;
      case 'overlay': {
        const above = value.fields.map((field) => [field.name, valueOf(field.value)]);
        const base = valueOf(value.base);
        return { ...(typeof base === 'object' ? base : {}), ...Object.fromEntries(above) };
      }
      case 'call': {
        const helper = functions.helpers.get(value.helper);
        const given = value.values.map(valueOf);
        const hash = new Map(value.hash.map(({ name, value: inner }) => [name, valueOf(inner)]));
        if (given[0] === undefined) {
          failures.push({ kind: 'missing', place: value.place, value: placeValues(value.place, 0) });
          return '';
        }
        const isTaken = given.length < 3 && [...hash.keys()].every((name) => name === 'with');
        for (const [name, inner] of hash) if (inner === undefined) hash.delete(name);
        const result = isTaken ? (helper?.apply(given, hash, localeOf(record)) ?? null) : null;
        if (result === null) failures.push({ kind: 'refused', place: value.place, helper: value.helper });
        return result ?? '';
      }
    }
  };

  const leafText = ({ value, escape, place }: LeafStep): string => {
    const content = valueOf(value);
    if (!['string', 'number', 'boolean'].includes(typeof content) || Number.isNaN(content)) {
      const kind = content === undefined ? 'missing' : 'not-text';
      failures.push({ kind, place, value: placeValues(place, 0) });
      return '';
    }
    const part = escape === 'none' || escape === 'html' ? String(content) : functions.escapes[escape](String(content));
    return escape === 'none' ? part : escapeHtml(part);
  };

  const stepText = (step: Step): string => {
    switch (step.kind) {
      case 'text':
        return step.text;
      case 'leaf':
        return leafText(step).replace(/\r\n?/g, '\n');
      case 'choice': {
        const test = valueOf(step.test);
        const isMet = Array.isArray(test) ? test.length > 0 : Boolean(test) || (step.isWith && test === 0);
        return textOf(isMet ? step.body : step.otherwise);
      }
      case 'loop': {
        const list = valueOf(step.list);
        const entries = typeof list === 'object' && list !== null ? Object.entries(list) : [];
        const there = entries.filter(([, item]) => Array.isArray(list) || (item !== null && item !== undefined));
        if (there.length === 0) return textOf(step.otherwise);
        const turns = there.map(([name, item], index) => {
          loops.set(step.loop, { item, index, key: Array.isArray(list) ? index : name, count: there.length });
          return textOf(step.body);
        });
        return turns.join('');
      }
      case 'region':
        return textOf(step.steps);
    }
  };

  const textOf = (steps: readonly Step[]): string => steps.map(stepText).join('');
  return { text: textOf(program.steps), failures };
}

interface Turn {
  readonly item: unknown;
  readonly index: number;
  readonly key: string | number;
  readonly count: number;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1] ?? undefined;
}
