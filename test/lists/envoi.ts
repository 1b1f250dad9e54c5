import { type Run, run } from '../cli/fake-machine.ts';

/** A command line over the library itself, as if it were called in this folder. */
export async function envoi(
  cwd: string,
  args: readonly string[],
  rest: NonNullable<Parameters<typeof run>[3]> = {},
): Promise<Run> {
  return run(cwd, args, undefined, { library: () => import('../../src/index.ts'), ...rest });
}
