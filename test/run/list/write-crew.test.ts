import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ListPart } from '../../../src/model/list.ts';
import { blockWriter } from '../../../src/list/block-writer.ts';
import type { Block } from '../../../src/model/rows.ts';
import { BlockReader } from '../../../src/parse/rows/block-reader.ts';
import { BlockLog } from '../../../src/run/list/block-log.ts';
import { jobInputs } from '../../../src/run/list/job.ts';
import { RowSet } from '../../../src/run/list/row-set.ts';
import type { MakeWriter } from '../../../src/run/list/serve-pieces.ts';
import { writeList } from '../../../src/run/list/write-list.ts';
import { doors } from '../../doors.ts';
import { BASICS, listOf } from '../../list/kit.ts';
import { scratch } from '../scratch.ts';
import { rowsOf, tree, write } from './lists.ts';

const worker = new URL('fake-worker.mjs', import.meta.url);

describe('worker threads', () => {
  test.each<ListPart>(['files', 'mbox', 'jsonl'])('%s: write the same bytes as one', async (to) => {
    const outs = [0, 1, 2, 3].map((threads) => ({ threads, out: join(scratch(), 'out') }));
    for (const { threads, out } of outs) {
      // oxlint-disable-next-line no-await-in-loop -- each with its threads alone
      const result = await write(out, { to, rows: 500, more: { threads, worker } });
      expect(result).toMatchObject({ kind: 'written', tally: { letters: 500 } });
    }
    const [first, ...others] = outs.map(({ out }) => tree(out));
    for (const other of others) expect(other).toEqual(first);
  });

  test('throw what a bug throws in them', async () => {
    const out = join(scratch(), 'out');
    await expect(write(out, { options: { fault: 'throws' }, more: { threads: 2, worker } })).rejects.toThrow(
      'a bug in the writer',
    );
  });

  test('that end are told of, and what is written stays', async () => {
    const out = join(scratch(), 'out');
    expect(await write(out, { options: { fault: 'exits' }, more: { threads: 2, worker } })).toMatchObject({
      kind: 'fault',
      fault: { path: 'customers.csv', problem: 'a thread that writes its letters ended with code 3' },
    });
  });

  test('that are shipped write the letters that this one writes', async () => {
    const { letters, plan: planOf } = listOf({
      ...BASICS,
      language: 'en',
      recipients: { schema: 'tested' },
      intent: 'follow-up',
      subject: 'Your order {{recipient.order}}',
      body: 'Dear friends of {{recipient.company}}, your order {{recipient.order}} is on its way.',
      next_step: { summary: 'Confirm it.', action: { label: 'Confirm', url: 'https://lumo.example/c' } },
    });
    const records = Array.from({ length: 1500 }, (_, row) => ({
      email: `p${row}@kunde.example`,
      given_name: 'Kari',
      company: `Nord & ${row}`,
      order: `K-${row}`,
    }));
    const rows = await rowsOf({ kind: 'records', records });
    const [first] = records;
    expect(first && (await letters.check(first))).toBeNull();
    const plan = planOf();
    const log = new BlockLog();
    const wanted = new RowSet();
    for (const block of blocksOf(plan.head, rows.pieces())) {
      log.add(block);
      for (let row = block.row; row < block.row + block.count; row += 1) wanted.add(row);
    }
    const inputs = jobInputs(plan, log.digest, wanted, 'mbox');
    const [one, two] = [join(scratch(), 'out'), join(scratch(), 'out')];
    const job = { plan, to: 'mbox', inputs, rows, ranges: log.ranges, wanted, makeWriter } as const;
    for (const [out, threads] of [
      [one, 0],
      [two, 2],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- each with its threads alone
      expect(await writeList({ ...job, out, threads })).toMatchObject({ kind: 'written', tally: { letters: 1500 } });
    }
    expect(tree(two)).toEqual(tree(one));
    expect(await writeList({ ...job, out: one, threads: 0 })).toMatchObject({ tally: { resumed: 1500 } });
  });
});

const makeWriter: MakeWriter = (plan, part) => blockWriter(plan, part, doors.mime);

function blocksOf(head: ConstructorParameters<typeof BlockReader>[0], pieces: Iterable<Uint8Array>): readonly Block[] {
  const reader = new BlockReader(head, (finding) => {
    throw new Error(finding.message);
  });
  const blocks: Block[] = [];
  for (const piece of pieces) blocks.push(...reader.push(piece));
  return [...blocks, ...reader.end()];
}
