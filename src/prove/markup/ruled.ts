import type { Named } from './place.ts';
import type { Hiding } from '../showing.ts';
import type { Looks } from './hiding.ts';
import { mayReach } from './reach.ts';
import type { HidingRule } from './sheet.ts';

/** Tells of each element what rules hide it. Elements of one kind among elements of one kind are judged once. */
export function ruledBy(rules: readonly HidingRule[]): Looks['ruled'] {
  const known = new Map<string, ReturnType<Looks['ruled']>>();
  const whole = rules.filter(({ isTiny }) => !isTiny);
  const tiny = rules.filter(({ isTiny }) => isTiny);
  return (around) => {
    const names = new Set(around.flatMap((one) => [...one.names]));
    const element = around.at(-1);
    if (element === undefined || rules.length === 0) return { hiding: null, tiny: null };
    const key = JSON.stringify([element.element, [...element.names], [...names].toSorted()]);
    const found = known.get(key) ?? { hiding: firstOf(whole, element, names), tiny: firstOf(tiny, element, names) };
    known.set(key, found);
    return found;
  };
}

function firstOf(rules: readonly HidingRule[], element: Named, names: ReadonlySet<string>): Hiding | null {
  const rule = rules.find(({ reaches }) => reaches.some((reach) => mayReach(reach, element, names)));
  if (rule === undefined) return null;
  const { property, value } = rule.declaration;
  return { span: rule.span, why: `a rule of <mj-style> sets ${property}: ${value} on it` };
}
