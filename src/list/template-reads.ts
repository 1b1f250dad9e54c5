import type { LeafStep, Program, Step, Value } from '../model/program.ts';

/**
 * The fields of its recipient that a template reads, beside what all letters share. Null where it asks more of what a
 * letter has of its own than whether it is there and what it says: where a helper is given something of that, a link
 * calls it or writes to it, or the template goes over the recipient's fields.
 */
export function recipientFieldsIn({ steps }: Program, shared: object): ReadonlySet<string> | null {
  const values = [...valuesIn(steps)];
  const lists = new Map(stepsIn(steps).flatMap((step) => (step.kind === 'loop' ? [[step.loop, step.list]] : [])));
  const isShared = (value: Value | undefined): boolean => {
    if (value?.kind !== 'field') return false;
    const [root] = value.parts;
    if (value.from !== null) return isShared(lists.get(value.from));
    return root !== undefined && Object.hasOwn(shared, root);
  };
  const fields = new Set<string>();
  for (const { value, isGiven } of values) {
    if (value.kind !== 'field' || isShared(value)) continue;
    const [root, field] = value.parts;
    if (isGiven || (value.from === null && root === undefined)) return null;
    if (value.from !== null || root !== 'recipient') continue;
    if (field === undefined || value.parts.length > 2) return null;
    fields.add(field);
  }
  return fields;
}

interface ReadValue {
  readonly value: Value;
  /** To a helper, or to what makes an address or a number of it. */
  readonly isGiven: boolean;
}

function valuesIn(steps: readonly Step[]): readonly ReadValue[] {
  return stepsIn(steps).flatMap((step) => {
    if (step.kind === 'leaf') return within(step.value, isRewritten(step));
    if (step.kind === 'choice') return within(step.test, false);
    return step.kind === 'loop' ? within(step.list, false) : [];
  });
}

/** Of an address or a number its link does not have what was given. */
function isRewritten({ escape }: LeafStep): boolean {
  return escape === 'mail-address' || escape === 'phone-number';
}

/** A value with all that it is made of. */
function within(value: Value, isGiven: boolean): readonly ReadValue[] {
  const parts = value.kind === 'call' ? [...value.values, ...value.hash.map(valueOf)] : [];
  const below = value.kind === 'overlay' ? [value.base, ...value.fields.map(valueOf)] : [];
  return [
    { value, isGiven },
    ...parts.flatMap((part) => within(part, true)),
    ...below.flatMap((part) => within(part, isGiven)),
  ];
}

function valueOf({ value }: { readonly value: Value }): Value {
  return value;
}

/** All steps, those within others too. */
function stepsIn(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => {
    if (step.kind === 'choice' || step.kind === 'loop')
      return [step, ...stepsIn(step.body), ...stepsIn(step.otherwise)];
    return step.kind === 'region' ? [step, ...stepsIn(step.steps)] : [step];
  });
}
