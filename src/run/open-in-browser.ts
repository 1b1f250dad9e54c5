import { spawn } from 'node:child_process';

/** Shows a file in the user's browser. Gives what went wrong in words, or null; it waits no longer than a moment. */
export function openInBrowser(file: string, platform: NodeJS.Platform = process.platform): Promise<string | null> {
  const program = PROGRAMS.get(platform) ?? 'xdg-open';
  return new Promise((resolve) => {
    const child = spawn(program, [file], { detached: true, stdio: 'ignore' });
    const timer = setTimeout(() => settle(null), PATIENCE_MS);
    const settle = (problem: string | null): void => {
      clearTimeout(timer);
      child.unref();
      resolve(problem);
    };
    child.once('error', () => settle(`${program} is not there or cannot be started`));
    // Explorer exits with 1 also when it has opened the file.
    child.once('exit', (code) => settle(code === 0 || platform === 'win32' ? null : `${program} found no browser`));
  });
}

const PROGRAMS: ReadonlyMap<string, string> = new Map([
  ['darwin', 'open'],
  ['win32', 'explorer.exe'],
]);

/** A browser that stays in the foreground has been started by then; one that cannot start has failed. */
const PATIENCE_MS = 2000;
