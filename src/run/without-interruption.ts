/**
 * Does something in one go that may not be left half done. A wish to end the process (Ctrl-C, a closed terminal) that
 * comes meanwhile is granted behind it, and the process then ends as if by the signal: shells see 130 after Ctrl-C.
 */
export async function withoutInterruption<T>(action: () => T): Promise<T> {
  const wishes: NodeJS.Signals[] = [];
  const note = (signal: NodeJS.Signals): void => void wishes.push(signal);
  for (const signal of ENDING) process.on(signal, note);
  try {
    return action();
  } finally {
    // A signal is told when the event loop next asks for events; the first turn may be in the middle of that.
    await nextTurn();
    await nextTurn();
    for (const signal of ENDING) process.off(signal, note);
    const [wish] = wishes;
    if (wish !== undefined) process.kill(process.pid, wish);
  }
}

const ENDING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
