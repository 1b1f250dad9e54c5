/** Lets the process hear what there is to be heard: signals, and what is told of progress. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
