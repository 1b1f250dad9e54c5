/* oxlint-disable unicorn/require-post-message-target-origin -- that is about windows; a worker has no origin */
import { parentPort, workerData } from 'node:worker_threads';
import { records as recordsOf, rows as rowsOf } from '../letter/recipients.js';
import { faultsOf } from './checks.js';
import { slice } from './slice.js';

/**
 * One peer in a JavaScript machine of its own, as each has where it is used: with its own heap and its own machine code.
 * Asked for `faults` it looks at its letters, asked for a `slice` it says what a letter costs.
 */
const { name, letters, finished, ready } = workerData;
const records = recordsOf(letters);
const rows = rowsOf(letters);
const { init } = await import(`../peers/${name}.js`);
const peer = await init({ records, rows, finished, ready, ...(await ownWriter()) });
const { says, makes } = peer;

parentPort.on('message', async (order) => {
  parentPort.postMessage(
    order.kind === 'faults' ? await faults(order) : await slice(peer, order.milliseconds, letters),
  );
});
parentPort.postMessage({ name: peer.name, says, makes });

async function ownWriter() {
  if (!name.startsWith('envoi')) return {};
  const { openLetters, startEnvoi } = await import('../letter/envoi.js');
  return { openLetters, envoi: await startEnvoi(rows) };
}

function faults({ expected }) {
  return faultsOf(peer, { records, expected });
}
