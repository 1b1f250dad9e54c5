/**
 * What has changed in a text, as `diff -u` writes it and `git apply` and `patch -p1` read it; empty where nothing has.
 * The lines come without their line breaks.
 */
export function unifiedDiff(path: string, before: string, after: string): readonly string[] {
  if (before === after) return [];
  const steps = stepsBetween(linesOf(before), linesOf(after));
  return [`--- a/${path}`, `+++ b/${path}`, ...hunksOf(steps).flatMap(hunkLines)];
}

interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
  /** The numbers of the lines before and after, from 0, that come next where this step begins. */
  readonly before: number;
  readonly after: number;
}

const CONTEXT = 3;

/** With their line breaks, so that a last line without one is another line. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** Equal lines at both ends are passed over; what stands between them is compared. */
function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [end, newEnd] = [before.length, after.length];
  while (end > start && newEnd > start && before[end - 1] === after[newEnd - 1]) [end, newEnd] = [end - 1, newEnd - 1];
  const middle = signsOf(before.slice(start, end), after.slice(start, newEnd));
  const signs = [...Array<' '>(start).fill(' '), ...middle, ...Array<' '>(before.length - end).fill(' ')];
  let [old, fresh] = [0, 0];
  return signs.map((sign) => {
    const step = { sign, line: (sign === '+' ? after[fresh] : before[old]) ?? '', before: old, after: fresh };
    if (sign !== '+') old += 1;
    if (sign !== '-') fresh += 1;
    return step;
  });
}

/** Fixes change lines and seldom add or take one: where as many stand on both sides, line is compared with line. */
function signsOf(before: readonly string[], after: readonly string[]): readonly Step['sign'][] {
  if (before.length === after.length) return signsOfPairs(before, after);
  return before.length * after.length > MAX_CELLS
    ? [...before.map((): '-' => '-'), ...after.map((): '+' => '+')]
    : signsOfLongest(before, after);
}

const MAX_CELLS = 4_000_000;

function signsOfPairs(before: readonly string[], after: readonly string[]): readonly Step['sign'][] {
  const signs: Step['sign'][] = [];
  for (let at = 0; at < before.length; ) {
    let end = at;
    while (end < before.length && before[end] !== after[end]) end += 1;
    for (const sign of ['-', '+'] as const) for (let line = at; line < end; line += 1) signs.push(sign);
    if (end < before.length) signs.push(' ');
    at = end + 1;
  }
  return signs;
}

/** The longest common run of lines, by the table of what is common to what is still to come. */
export function signsOfLongest(before: readonly string[], after: readonly string[]): readonly Step['sign'][] {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let old = before.length - 1; old >= 0; old -= 1) {
    for (let fresh = after.length - 1; fresh >= 0; fresh -= 1) {
      common[old * width + fresh] =
        before[old] === after[fresh]
          ? (common[(old + 1) * width + fresh + 1] ?? 0) + 1
          : Math.max(common[(old + 1) * width + fresh] ?? 0, common[old * width + fresh + 1] ?? 0);
    }
  }
  const signs: Step['sign'][] = [];
  let [old, fresh] = [0, 0];
  while (old < before.length || fresh < after.length) {
    const isSame = old < before.length && before[old] === after[fresh];
    const isGone = (common[(old + 1) * width + fresh] ?? 0) >= (common[old * width + fresh + 1] ?? 0);
    const sign = isSame ? ' ' : old < before.length && (fresh === after.length || isGone) ? '-' : '+';
    signs.push(sign);
    if (sign !== '+') old += 1;
    if (sign !== '-') fresh += 1;
  }
  return signs;
}

/** Changes with the lines around them; those that are near each other share theirs. */
function hunksOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const hunks: { from: number; to: number }[] = [];
  for (const [index, { sign }] of steps.entries()) {
    if (sign === ' ') continue;
    const last = hunks.at(-1);
    const [from, to] = [Math.max(0, index - CONTEXT), Math.min(steps.length, index + CONTEXT + 1)];
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks.map(({ from, to }) => steps.slice(from, to));
}

function hunkLines(steps: readonly Step[]): readonly string[] {
  const [first] = steps;
  const old = steps.filter(({ sign }) => sign !== '+').length;
  const fresh = steps.filter(({ sign }) => sign !== '-').length;
  const head = `@@ -${range(first?.before ?? 0, old)} +${range(first?.after ?? 0, fresh)} @@`;
  return [head, ...steps.flatMap(({ sign, line }) => shown(sign, line))];
}

/** A side without lines names the line before it. */
function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`;
}

function shown(sign: string, line: string): readonly string[] {
  return line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'];
}
