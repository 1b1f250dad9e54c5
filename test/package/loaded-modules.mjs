import { appendFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * `node --import ./loaded-modules.mjs …`: writes the address of each module that a process loads, by `import` or by
 * `require`, into the file that LOADED_MODULES names. Modules of Node itself are left out.
 */
const file = process.env.LOADED_MODULES ?? '';

export async function load(url, context, nextLoad) {
  note(url);
  return nextLoad(url, context);
}

function note(url) {
  if (!url.startsWith('node:')) appendFileSync(file, `${url}\n`);
}

if (isMainThread) {
  register(import.meta.url);
  const { cache } = createRequire(import.meta.url);
  process.on('exit', () => {
    for (const path of Object.keys(cache)) note(path);
  });
}
