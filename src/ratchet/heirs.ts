import { byCodeUnit } from '../model/by-code-unit.ts';
import { type Identity, type KnownFinding, keyOf } from './baseline.ts';
import type { Look } from './stale.ts';

/**
 * To which file each file that is gone was renamed, as far as what is known of it tells: to the one that has most of the
 * same findings, and at least half of them. Each file has one heir at most, and one that the baseline knows itself is
 * none: a message that goes must not let the same fault through in the others. `open` is what nothing else knows. Of a
 * run over named messages only one of the same name in another folder: others that were not looked at may fit better.
 */
export function heirsOf(
  gone: readonly KnownFinding[],
  open: readonly Identity[],
  entries: readonly KnownFinding[],
  { isNamed = false }: Pick<Look, 'isNamed'> = {},
): ReadonlyMap<string, string> {
  const own = new Set(entries.map(({ file }) => file));
  const free = new Map([...tallies(open)].filter(([file]) => !own.has(file)));
  const heirs = new Map<string, string>();
  const wanted = [...tallies(gone)].toSorted(([one, a], [other, b]) => sumOf(b) - sumOf(a) || byCodeUnit(one, other));
  for (const [file, known] of wanted) {
    const candidates = isNamed ? [...free].filter(([other]) => baseName(other) === baseName(file)) : [...free];
    const heir = heirOf(file, known, candidates);
    if (heir === null) continue;
    heirs.set(file, heir);
    free.delete(heir);
  }
  return heirs;
}

/** How many findings of each kind a file has; a kind is a code and a text. */
type Tally = ReadonlyMap<string, number>;

function tallies(found: readonly (Identity & { readonly count?: number })[]): ReadonlyMap<string, Tally> {
  const files = new Map<string, Map<string, number>>();
  for (const { code, text, file, count = 1 } of found) {
    if (file === null) continue;
    const tally = files.get(file) ?? new Map<string, number>();
    const kind = keyOf({ code, text, file: null });
    files.set(file, tally.set(kind, (tally.get(kind) ?? 0) + count));
  }
  return files;
}

/** Of two that fit as well, the one with the same name in another folder, then the one with less that is new. */
function heirOf(gone: string, known: Tally, free: readonly (readonly [string, Tally])[]): string | null {
  const fits = free.flatMap(([file, found]) => {
    const shared = sharedBy(known, found);
    const isMoved = baseName(file) === baseName(gone);
    return shared * 2 < sumOf(known) ? [] : [{ file, shared, isMoved, more: sumOf(found) - shared }];
  });
  const [best] = fits.toSorted(
    (one, other) =>
      other.shared - one.shared ||
      Number(other.isMoved) - Number(one.isMoved) ||
      one.more - other.more ||
      byCodeUnit(one.file, other.file),
  );
  return best?.file ?? null;
}

function sharedBy(known: Tally, found: Tally): number {
  return [...known].reduce((sum, [kind, count]) => sum + Math.min(count, found.get(kind) ?? 0), 0);
}

function sumOf(tally: Tally): number {
  return [...tally.values()].reduce((sum, count) => sum + count, 0);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
