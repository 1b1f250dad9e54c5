/** Colours only on a terminal, unless the environment decides: https://no-color.org, https://force-color.org */
export function wantsColor(
  { isTerminal }: { readonly isTerminal: boolean },
  env: { readonly [name: string]: string | undefined },
): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}
