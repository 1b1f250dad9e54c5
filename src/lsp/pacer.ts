/** How long is waited for an author who types. In milliseconds. */
export interface Pace {
  /** So long nothing has to happen before a run begins. */
  readonly quiet: number;
  /** A run begins so long after it was first wanted, however busy it is. */
  readonly longest: number;
}

/** Runs something after changes, never twice at the same time. */
export interface Pacer {
  /** Something has changed. */
  readonly ask: () => void;
  /** Ends when what has changed until now is dealt with; begins at once. */
  readonly settle: () => Promise<void>;
  /** Nothing begins any more. */
  readonly stop: () => void;
}

/** `run` never rejects. */
export function createPacer(run: () => Promise<void>, { quiet, longest }: Pace): Pacer {
  let timer: NodeJS.Timeout | undefined;
  let since: number | null = null;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let isStopped = false;

  const start = (): Promise<void> => {
    clearTimeout(timer);
    since = null;
    next ??= running.then(() => {
      next = null;
      running = isStopped ? Promise.resolve() : run();
      return running;
    });
    return next;
  };
  return {
    ask: () => {
      if (isStopped) return;
      const now = performance.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(() => void start(), Math.max(0, Math.min(quiet, since + longest - now)));
    },
    settle: () => (since === null ? (next ?? running) : start()),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
