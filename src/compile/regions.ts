import type { Step } from '../model/program.ts';
import type { Position } from './contexts-position.ts';

/** A step and where it begins. */
export interface Placed {
  readonly step: Step;
  readonly at: Position;
}

/**
 * Puts each block that MJML copies whole into a region, with the values and the white space beside it: up to static text
 * on both sides, so that neither the ends of the contents, which MJML trims, nor a run of white space cross its borders.
 * Where no such text stands the block decides the layout.
 */
export function withRegions(placed: readonly Placed[]): readonly Step[] {
  const items = placed.flatMap(({ step, at }, index) => cut(step, at, placed[index + 1]?.at ?? at));
  const steps: Step[] = [];
  let from = 0;
  while (from < items.length) {
    const fence = items.findIndex(({ step }, index) => index >= from && isFence(step));
    const to = fence === -1 ? items.length : fence;
    const run = items.slice(from, to);
    const inRun = run.map(({ step }) => step);
    const isRegion = from > 0 && isRegionRun(run, items[to]);
    steps.push(...(isRegion ? [{ kind: 'region' as const, steps: joined(inRun.flatMap(unwrapped)) }] : inRun));
    if (to < items.length) steps.push(...items.slice(to, to + 1).map(({ step }) => step));
    from = to + 1;
  }
  return joined(steps);
}

/** The white space at the ends of a text can belong to a region, the rest never does. */
function cut(step: Step, at: Position, end: Position): readonly Placed[] {
  if (step.kind !== 'text') return [{ step, at }];
  const core = step.text.trim();
  if (core === '') return [{ step, at }];
  const from = step.text.indexOf(core);
  const parts: readonly (readonly [text: string, at: Position])[] = [
    [step.text.slice(0, from), at],
    [core, at],
    // White space changes nothing but the last characters.
    [step.text.slice(from + core.length), end],
  ];
  return parts.filter(([text]) => text !== '').map(([text, place]) => ({ step: { kind: 'text', text }, at: place }));
}

function isFence(step: Step): boolean {
  return step.kind === 'text' && /\S/.test(step.text);
}

function isRegionRun(run: readonly Placed[], after: Placed | undefined): boolean {
  const [first] = run;
  if (!first || after?.step.kind !== 'text' || !isCopied(first.at)) return false;
  const isAtEnd = first.at.mode === 'text' && /^<\/mj-/i.test(after.step.text);
  return !isAtEnd && run.some(({ step }) => isBlock(step)) && run.every(({ step }) => isCopiedStep(step));
}

const NEVER: ReadonlySet<string> = new Set(['mj-preview', 'mj-style', 'mj-title']);

/** Behind a comment a next one could follow once what is between is gone, and MJML makes one of two for Outlook. */
function isCopied(at: Position): boolean {
  if (at.isLost || at.isConditional || at.literal !== null || at.content === null || !at.isBegun) return false;
  if (at.mode !== 'text' && (at.mode !== 'value' || at.attribute.toLowerCase() === 'style')) return false;
  return !NEVER.has(at.content) && !/-->\s*$/.test(at.tail);
}

const isBlock = (step: Step): boolean => step.kind === 'choice' || step.kind === 'loop' || step.kind === 'region';

/** What shows white space as it is written would decide that for the whole letter. */
const NEVER_IN_REGION = /<!|<\/?(?:mj|pre|textarea|style|script|title)|white-space/i;

function isCopiedStep(step: Step): boolean {
  switch (step.kind) {
    case 'text':
      return !NEVER_IN_REGION.test(step.text);
    case 'leaf':
      return step.accepts !== 'none';
    case 'choice':
    case 'loop':
      return step.body.every(isCopiedStep) && step.otherwise.every(isCopiedStep);
    case 'region':
      return step.steps.every(isCopiedStep);
  }
}

/** A region in a region is none. */
function unwrapped(step: Step): readonly Step[] {
  if (step.kind === 'region') return step.steps.flatMap(unwrapped);
  if (step.kind !== 'choice' && step.kind !== 'loop') return [step];
  const [body, otherwise] = [step.body, step.otherwise].map((steps) => joined(steps.flatMap(unwrapped)));
  return [{ ...step, body: body ?? [], otherwise: otherwise ?? [] }];
}

function joined(steps: readonly Step[]): readonly Step[] {
  const whole: Step[] = [];
  for (const step of steps) {
    const last = whole.at(-1);
    if (step.kind === 'text' && last?.kind === 'text') whole.splice(-1, 1, { ...last, text: last.text + step.text });
    else whole.push(step);
  }
  return whole;
}
