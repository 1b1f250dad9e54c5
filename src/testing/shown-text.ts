/** How findings are shown in the message of a test that failed: there is no terminal to ask how wide it is. */
export const PLAIN = { color: false, width: 100, quiet: true } as const;

/** Whether the tests' own report is in colour, as its runner tells it. */
export function wantsColor(): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env;
  if (no) return false;
  return force ? force !== '0' : process.stdout.isTTY;
}
