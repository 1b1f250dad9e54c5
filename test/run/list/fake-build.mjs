import { openRows } from '../../../dist/run/list/open-rows.js';
import { BlockLog } from '../../../dist/run/list/block-log.js';
import { jobInputs } from '../../../dist/run/list/job.js';
import { RowSet } from '../../../dist/run/list/row-set.js';
import { writeList } from '../../../dist/run/list/write-list.js';
import { fakeBlocks, fakePlan, fakeWriter } from './fake-list.mjs';

/**
 * A process that writes a made-up list: `node fake-build.mjs ROWS.csv OUT TO THREADS BLOCK WAIT`. The last line that it
 * prints is what came of it.
 */
const [file, out, to, threads, most, wait] = process.argv.slice(2);
const { rows } = await openRows({ kind: 'anywhere', path: file, shown: 'customers.csv' });
const log = new BlockLog();
const wanted = new RowSet();
for (const block of fakeBlocks(Buffer.concat([...rows.pieces()]), Number(most))) {
  log.add(block);
  for (let row = block.row; row < block.row + block.count; row += 1) if (row % 10 !== 0) wanted.add(row);
}
const plan = fakePlan('news', { wait: Number(wait) });
const inputs = jobInputs(plan, log.digest, wanted, to);
const worker = new URL('fake-worker.mjs', import.meta.url);
console.log('writing');
const result = await writeList({ out, plan, to, inputs, origin: 'the list', rows, ranges: log.ranges, wanted, makeWriter: fakeWriter, threads: Number(threads), worker });
console.log(JSON.stringify(result));
if (result.signal) process.kill(process.pid, result.signal);
