import type { DataType, MapType } from '../../model/data-type.ts';
import type { Path } from '../../model/node.ts';
import type { Fact } from './facts.ts';

/** The type at a path of a case. */
export function typeAt(root: MapType, path: Path, facts: readonly Fact[]): DataType | null {
  let type: DataType | null = root;
  for (const [at, step] of path.entries()) {
    if (type?.kind === 'list') type = type.item;
    else if (type?.kind === 'map') type = fieldTypeIn(type, alternativeAt(path.slice(0, at), facts), String(step));
    else return null;
  }
  return type;
}

function fieldTypeIn({ alternatives }: MapType, index: number, name: string): DataType | null {
  const fields = alternatives[index];
  return fields?.fields.get(name)?.type ?? fields?.rest ?? null;
}

/** Which alternative a map is; the first where the case leaves it open. */
function alternativeAt(path: Path, facts: readonly Fact[]): number {
  const fact = facts.find((one) => one.kind === 'alternative' && isSamePath(one.path, path));
  return fact?.kind === 'alternative' ? fact.index : 0;
}

export function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && isWithin(one, other);
}

export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => step === path[index]);
}
