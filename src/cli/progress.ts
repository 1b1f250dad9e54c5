import type { Progress } from '../model/list-options.ts';
import { count, thousands } from '../reporters/summary-line.ts';
import type { Machine } from './machine.ts';
import type { Bar } from './progress-bar.ts';
import { note } from './say.ts';

/** Shows how far a long run is, on standard error. */
export interface ProgressView {
  readonly tell: (progress: Progress) => void;
  /** Nothing of it stays on a terminal. */
  readonly end: () => void;
}

/**
 * On a terminal a bar, elsewhere a line now and then; nothing with `quiet`, and nothing of a run that is short. A wish to
 * end the process takes the bar away and says how far it was.
 */
export function showProgress(machine: Machine, quiet: boolean): ProgressView {
  if (quiet) return { tell: () => undefined, end: () => undefined };
  const lines = isDrawable(machine) ? null : plainLines(machine);
  let bar: Bar | null = null;
  let run: Run | null = null;
  let forget: (() => void) | null = null;
  let isOver = false;

  return { tell, end };

  function tell(progress: Progress): void {
    if (isOver) return;
    if (run === null || isOther(run.latest, progress)) {
      bar?.end();
      run = { start: machine.clock(), first: progress.rows, latest: progress, told: null };
    }
    run = { ...run, latest: progress };
    forget ??= machine.beforeEnd(interrupted);
    const since = machine.clock() - run.start;
    if (lines !== null) run = lines(run, since);
    else if (bar !== null && since >= SHORT) bar.draw(progress, `${shareOf(progress)} %  ${wordsOf(run, since)}`);
    else if (bar === null) loadBar();
  }

  /** What draws is loaded only where there is something to draw, and drawn from the next word on. */
  function loadBar(): void {
    void import('./progress-bar.ts').then(({ createBar }) => {
      bar ??= createBar(machine.stderr);
    });
  }

  function end(): void {
    isOver = true;
    bar?.end();
    forget?.();
  }

  function interrupted(): void {
    end();
    if (run?.latest.phase === 'check')
      void note(`stopped while ${wordsOfPlace(run.latest)}; nothing was written`, machine);
  }
}

interface Run {
  readonly start: number;
  /** Rows that were done before: a build that goes on did not write those now. */
  readonly first: number;
  readonly latest: Progress;
  /** What the last line said, and when. */
  readonly told: { readonly at: number; readonly share: number } | null;
}

/** A bar that comes and goes within this is a flicker. */
const SHORT = 400;

function isOther(one: Progress, other: Progress): boolean {
  return one.phase !== other.phase || one.id !== other.id;
}

function isDrawable({ stderr, env }: Machine): boolean {
  return stderr.isTerminal && env['TERM'] !== 'dumb';
}

/** For logs: a line after five seconds, or after a tenth of the work if that took more than one; none when all is done. */
function plainLines(machine: Machine): (run: Run, since: number) => Run {
  return (run, since) => {
    const share = shareOf(run.latest);
    const { at, share: before } = run.told ?? { at: 0, share: 0 };
    const isDue = share < 100 && (since - at >= 5000 || (since - at >= 1000 && share - before >= 10));
    if (!isDue) return run;
    void note(`${wordsOfPlace(run.latest)} (${share} %), ${wordsOf(run, since)}`, machine);
    return { ...run, told: { at: since, share } };
  };
}

/** `checking renewal: 412,000 of 1,000,000 rows` */
function wordsOfPlace({ phase, id, rows, of }: Progress): string {
  const [verb, noun] = phase === 'check' ? ['checking', 'row'] : ['writing', 'letter'];
  return `${verb} ${id}: ${thousands(rows)} of ${count(Math.max(of, rows), noun)}`;
}

/** `118,000 a second, 5 s left` */
function wordsOf({ latest: { rows, of }, first }: Run, since: number): string {
  const rate = since > 0 ? ((rows - first) / since) * 1000 : 0;
  if (rate < 1) return 'slow';
  return `${thousands(rounded(rate))} a second, ${timeWords(Math.max(0, of - rows) / rate)} left`;
}

/** To two digits: what follows changes with every look. */
function rounded(rate: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(rate)) - 1);
  return Math.round(rate / step) * step;
}

function shareOf({ rows, of }: Progress): number {
  return of === 0 ? 100 : Math.min(100, Math.floor((rows / of) * 100));
}

/** `5 s`, `2 min 5 s`, `1 h 3 min` */
function timeWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${thousands(Math.floor(whole / 3600))} h ${Math.floor((whole % 3600) / 60)} min`;
}
