import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isatty, type WriteStream } from 'node:tty';
import { faultOf } from '../run/fault.ts';
import { packageRoot } from '../run/find-project.ts';
import { localDay } from '../run/local-day.ts';
import { openInBrowser } from '../run/open-in-browser.ts';
import type { EndingSignal, Machine, Output } from './machine.ts';
import { giveSize } from './terminal-size.ts';

/** The process that envoi runs in, as commands see it. */
export function createMachine(): Machine {
  for (const stream of [process.stdout, process.stderr]) giveSize(stream, process.env);
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: output(process.stdout, 1),
    stderr: output(process.stderr, 2),
    today: localDay(new Date()),
    version: version(),
    clock: () => performance.now(),
    beforeEnd,
    endBy: (signal) => process.kill(process.pid, signal),
    watch: async (root, options) => (await import('../run/watch-project.ts')).watchProject(root, options),
    ask:
      process.stdin.isTTY && process.stderr.isTTY
        ? async () => (await import('./terminal-prompter.ts')).terminalPrompter()
        : undefined,
    open: openInBrowser,
    library: () => import('../index.ts'),
  };
}

function beforeEnd(action: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    forget();
    action();
    // Without this listener the process would have ended. Others that listen have something to finish.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of ENDING) process.off(signal, end);
  };
  // In front of the others: those that are told and then stop listening must still be counted.
  for (const signal of ENDING) process.prependListener(signal, end);
  return forget;
}

const ENDING: readonly EndingSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function output(stream: WriteStream, descriptor: number): Output {
  // An error comes to the callback of `write` and as an event, which would end the process without this listener.
  stream.on('error', () => undefined);
  return {
    // Not `isTTY`, which is undefined and not false for what is no terminal.
    isTerminal: isatty(descriptor),
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) =>
      new Promise((resolve) => {
        stream.write(text, (error) => resolve(error ? problemOf(error) : null));
      }),
  };
}

/** A reader that has gone away has seen what it wanted to see. */
function problemOf(error: Error): string | null {
  return 'code' in error && error.code === 'EPIPE' ? null : faultOf(error, 'standard output').problem;
}

function version(): string {
  const content: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : '';
}
