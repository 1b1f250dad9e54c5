import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program of `programs/` as the arguments of node. */
export function program(name, ...args) {
  return [fileURLToPath(new URL(`../programs/${name}.js`, import.meta.url)), ...args];
}

/** Seconds of a whole process, from its start to its end. */
export function seconds(args, options = {}) {
  const start = performance.now();
  run(args, options);
  return (performance.now() - start) / 1000;
}

/** The same, and the most memory that it had, in MiB: it says so itself as its last deed. */
export function costOf(args, options = {}) {
  const start = performance.now();
  const said = run(args, options);
  return { seconds: (performance.now() - start) / 1000, memory: Number(said) / 1024 };
}

function run(args, options) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}
