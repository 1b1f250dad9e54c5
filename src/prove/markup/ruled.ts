import type { Named } from './place.ts';
import type { Hiding } from '../showing.ts';
import type { Looks } from './hiding.ts';
import { mayReach, type Reach } from './reach.ts';
import type { HidingRule } from './sheet.ts';

/** Tells of each element what rules hide it. Elements of one kind among elements of one kind are judged once. */
export function ruledBy(rules: readonly HidingRule[]): Looks['ruled'] {
  const known = new Map<string, ReturnType<Looks['ruled']>>();
  const whole = indexOf(rules.filter(({ isTiny }) => !isTiny));
  const tiny = indexOf(rules.filter(({ isTiny }) => isTiny));
  return (around) => {
    const element = around.at(-1);
    if (element === undefined || rules.length === 0) return { hiding: null, tiny: null };
    const names = new Set(around.flatMap((one) => [...one.names]));
    const key = JSON.stringify([element.element, [...element.names], [...names].toSorted()]);
    const found = known.get(key) ?? { hiding: firstOf(whole, element, names), tiny: firstOf(tiny, element, names) };
    known.set(key, found);
    return found;
  };
}

interface Entry {
  readonly reach: Reach;
  readonly rule: HidingRule;
  /** Its place among all. */
  readonly at: number;
}

/** What rules are set on, by one of the names without which they reach nothing; '' where they need none. */
type Index = ReadonlyMap<string, readonly Entry[]>;

function indexOf(rules: readonly HidingRule[]): Index {
  const index = new Map<string, Entry[]>();
  let at = 0;
  for (const rule of rules) {
    for (const reach of rule.reaches) {
      const name = reach.names[0] ?? rarest(reach.around, index) ?? '';
      const entries = index.get(name) ?? [];
      entries.push({ reach, rule, at: at++ });
      index.set(name, entries);
    }
  }
  return index;
}

/** The name under which the fewest stand. */
function rarest(names: readonly string[], index: Index): string | undefined {
  const count = (name: string): number => index.get(name)?.length ?? 0;
  return names.toSorted((one, other) => count(one) - count(other))[0];
}

/** `names` are those of all elements around, its own included. */
function firstOf(index: Index, element: Named, names: ReadonlySet<string>): Hiding | null {
  let first: Entry | undefined;
  for (const name of ['', ...names]) {
    const found = index.get(name)?.find(({ reach }) => mayReach(reach, element, names));
    if (found !== undefined && found.at < (first?.at ?? Infinity)) first = found;
  }
  if (first === undefined) return null;
  const { declaration, span } = first.rule;
  return { span, why: `a rule of <mj-style> sets ${declaration.property}: ${declaration.value} on it` };
}
