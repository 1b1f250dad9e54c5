import { cpus, totalmem } from 'node:os';

/** The class of the machine, not its name: what a reader needs to compare. */
export function machine() {
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    platform: process.platform,
  };
}

/** `YYYY-MM-DD` */
export function today() {
  return new Date().toISOString().slice(0, 10);
}
