/** What a shell is told; documented in `envoi --help`. */
export type ExitCode = 0 | 1 | 2 | 70;

export const NOTHING_WRONG: ExitCode = 0;
/** Errors in what was checked, or more warnings than were asked for. */
export const ERRORS_FOUND: ExitCode = 1;
/** Wrong usage, nothing to check, or the environment; also beside findings. */
export const CANNOT_DO: ExitCode = 2;
/** EX_SOFTWARE of sysexits.h. */
export const BUG: ExitCode = 70;
