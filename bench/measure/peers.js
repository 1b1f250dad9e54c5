/* oxlint-disable unicorn/require-post-message-target-origin -- that is about windows; a worker has no origin */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { allInTurn } from './in-turn.js';

/** What is measured, in turn. Each file makes one peer. */
const PEERS = [
  'memcpy',
  'envoi-html',
  'envoi-html-unfolded',
  'envoi-library',
  'template-literal',
  'handlebars-folded',
  'handlebars',
  'mrml',
  'mjml',
];
const MAILS_AND_TEXTS = ['envoi-eml', 'nodemailer', 'envoi-text', 'html-to-text'];

/** Big packages that nobody needs for the ratios: they are measured where they are installed. */
const OPTIONAL = new Map([
  ['mjml4', 'mjml4@npm:mjml@4.18.0'],
  ['react-email', 'react-email@6.11.13 react@19 react-dom@19'],
]);

/** All peers that are installed, each in a JavaScript machine of its own, in which it waits for its turn. */
export async function startPeers(input, say) {
  const names = [...PEERS, ...MAILS_AND_TEXTS, ...[...OPTIONAL.keys()].filter((name) => isInstalled(name, say))];
  return allInTurn(names, (name) => startPeer({ ...input, name }));
}

async function startPeer(input) {
  const worker = new Worker(new URL('isolate.js', import.meta.url), { workerData: input });
  const [about] = await once(worker, 'message');
  const ask = async (order) => {
    const answer = once(worker, 'message');
    worker.postMessage(order);
    const [answered] = await answer;
    return answered;
  };
  return {
    ...about,
    faults: (expected) => ask({ kind: 'faults', expected }),
    slice: (milliseconds) => ask({ kind: 'slice', milliseconds }),
    end: () => worker.terminate(),
  };
}

function isInstalled(name, say) {
  if (versionOf(name) !== null) return true;
  say(
    `${name} is not installed and left out; to have it measured too: npm install --prefix bench --no-save ${OPTIONAL.get(name)}`,
  );
  return false;
}

/** Of what is measured here, as it is installed. */
export function versions() {
  const names = ['mjml', 'handlebars', 'mrml', 'nodemailer', 'html-to-text', ...OPTIONAL.keys()];
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const known = names.map((name) => [name, versionOf(name)]).filter(([, found]) => found !== null);
  return { envoi: version, ...Object.fromEntries(known) };
}

/** Read as a file: not every package lets its own package.json be imported. */
function versionOf(name) {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}
