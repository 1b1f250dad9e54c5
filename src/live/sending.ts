/** Where bytes go: a function that may ask for time, or a stream of Node, which calls back. */
export type Out = ((chunk: Uint8Array) => Promise<void> | void) | Stream;

/** The part of Node's `Writable` that is needed. */
export interface Stream {
  readonly write: (chunk: Uint8Array, done: (error?: Error | null) => void) => unknown;
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown;
  readonly off: (event: 'error', listener: (error: Error) => void) => unknown;
}

/** One way for all places to which bytes go. */
export interface Sending {
  readonly send: (chunk: Uint8Array) => Promise<void>;
  /** When nothing is on its way any more. */
  readonly end: () => void;
}

export function sendingTo(out: Out): Sending {
  if (typeof out === 'function') return { send: async (chunk) => out(chunk), end: () => undefined };
  return sendingToStream(out);
}

/**
 * A stream that fails calls back with the error, and then emits it as well, later: with nobody who listens that would
 * end the process. So the listener goes with the last byte, or with the error.
 */
function sendingToStream(stream: Stream): Sending {
  let failure: Error | null = null;
  let hasEmitted = false;
  let fail: ((error: Error) => void) | null = null;
  const listener = (error: Error): void => {
    failure ??= error;
    hasEmitted = true;
    fail?.(error);
  };
  const send = (chunk: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      fail = reject;
      stream.write(chunk, (error) => {
        if (!error) return resolve();
        failure ??= error;
        reject(error);
      });
    });
  stream.on('error', listener);
  const end = (): void => {
    if (failure === null || hasEmitted) stream.off('error', listener);
  };
  return { send, end };
}
