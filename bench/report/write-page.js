import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { page } from './page.js';

const file = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/** Writes docs/performance.md from what was measured last. */
export function writePage() {
  writeFileSync(file, currentPage());
}

/** The page as the results want it. */
export function currentPage() {
  return page({
    warm: read('latest'),
    cold: read('cold'),
    scale: read('scale'),
    lists: read('lists'),
    rules: read('rules'),
    check: read('check'),
  });
}

function read(name) {
  const results = new URL(`../results/${name}.json`, import.meta.url);
  return existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
}
