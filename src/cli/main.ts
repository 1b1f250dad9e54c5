#!/usr/bin/env node
import type { ExitCode } from './exit-code.ts';

// Everything else is loaded after the look at Node's version: an old one would fail with a riddle.
process.exitCode = isNodeOldEnough(process.versions.node)
  ? await start()
  : tell(`envoi needs Node 20.20 or newer; this is ${process.versions.node}`);

function isNodeOldEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 20);
}

async function start(): Promise<ExitCode> {
  process.once('uncaughtException', (error) => process.exit(unexpected(error)));
  try {
    const { createMachine } = await import('./this-machine.ts');
    const { runProgram } = await import('./program.ts');
    return await runProgram(process.argv.slice(2), createMachine());
  } catch (error) {
    return unexpected(error);
  }
}

/** Nothing that a user does leads here, except a damaged installation or a machine that refuses something. */
function unexpected(error: unknown): ExitCode {
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') {
    return tell(`envoi is not installed whole; install it again with npm\n  ${text.split('\n')[0]}`);
  }
  if (error instanceof Error && 'syscall' in error) return tell(`envoi: the system refused something: ${text}`);
  tell('this is a bug in envoi; please report it with your command and the lines below');
  tell(error instanceof Error ? (error.stack ?? text) : text);
  return 70;
}

function tell(text: string): ExitCode {
  process.stderr.write(`${text}\n`);
  return 2;
}
