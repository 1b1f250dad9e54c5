import { Console } from 'node:console';
import { actions, allowAction, definition, hover, suggestions } from '../assist/index.ts';
import { createConnection } from './protocol.ts';
import { attachServer } from './server.ts';

/**
 * Answers an editor on standard input and output until it says `exit`, goes away or closes its end; the process ends
 * then, with 0 after a `shutdown` and with 1 without. Nothing but the protocol is written to standard output.
 */
export function serve(version: string): Promise<never> {
  Object.assign(console, new Console({ stdout: process.stderr, stderr: process.stderr }));
  const connection = createConnection(process.stdin, process.stdout);
  // An editor that has gone away reads no more; that its end is closed is told apart.
  process.stdout.on('error', () => undefined);
  process.on('unhandledRejection', (problem) => {
    connection.console.error(problem instanceof Error ? problem.message : String(problem));
  });
  attachServer(connection, { suggestions, hover, definition, actions, allowAction }, version);
  connection.listen();
  return new Promise<never>(() => undefined);
}
