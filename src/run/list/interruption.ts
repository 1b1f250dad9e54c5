/**
 * Hears the wish to end the process (Ctrl-C, a closed terminal) while something goes on that can stop between two steps.
 * Whoever is told a second time is no longer patient: then the process ends at once.
 */
export class Interruption {
  readonly #listener: (signal: NodeJS.Signals) => void;
  #wish: NodeJS.Signals | null = null;
  #tell: () => void = () => undefined;

  /** Done when somebody wishes the end. */
  readonly wished: Promise<void>;

  constructor() {
    this.wished = new Promise((resolve) => {
      this.#tell = resolve;
    });
    this.#listener = (signal) => {
      this.#wish = signal;
      this.#stopListening();
      this.#tell();
    };
    for (const signal of ENDING) process.on(signal, this.#listener);
  }

  get wish(): NodeJS.Signals | null {
    return this.#wish;
  }

  close(): void {
    this.#stopListening();
  }

  #stopListening(): void {
    for (const signal of ENDING) process.off(signal, this.#listener);
  }
}

const ENDING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
