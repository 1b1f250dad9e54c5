import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
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
import { type FakeJob, rowsOf, tree, write } from './lists.ts';

const worker = new URL('fake-worker.mjs', import.meta.url);

describe('worker threads', () => {
  test.each<ListPart>(['files', 'mbox', 'jsonl'])('%s: write the same bytes as this one', async (to) => {
    const outs = [0, 1, 3].map((threads) => ({ threads, out: join(scratch(), 'out') }));
    for (const { threads, out } of outs) {
      const signs = scratch();
      const options = threads === 0 ? {} : { signs };
      // oxlint-disable-next-line no-await-in-loop -- each with its threads alone
      const result = await write(out, { to, rows: 500, options, more: { threads, worker } });
      expect(result).toMatchObject({ kind: 'written', tally: { letters: 500 } });
      expect(existsSync(join(signs, 'made'))).toBe(threads > 0);
    }
    const [first, ...others] = outs.map(({ out }) => tree(out));
    for (const other of others) expect(other).toEqual(first);
  });

  test('throw what a bug throws in them', async () => {
    const out = join(scratch(), 'out');
    const options = { fault: 'throws', signs: scratch() } as const;
    await expect(write(out, { rows: 500, options, more: { threads: 2, worker } })).rejects.toThrow(
      'a bug in the writer',
    );
  });

  test('that end are told of, and what is written stays', async () => {
    const out = join(scratch(), 'out');
    const options = { fault: 'exits', signs: scratch() } as const;
    expect(await write(out, { rows: 500, options, more: { threads: 2, worker } })).toMatchObject({
      kind: 'fault',
      fault: { path: 'customers.csv', problem: 'a thread that writes its letters ended with code 3' },
    });
  });

  test.each([0, 2])(
    '%i of them: a file that cannot be written is told of, and the same command goes on',
    async (threads) => {
      const out = join(scratch(), 'out');
      const signs = scratch();
      const fake: FakeJob = {
        to: 'files',
        rows: 200,
        options: threads === 0 ? {} : { signs },
        more: { threads, worker },
      };
      const stopped = await write(out, { ...fake, more: { threads, worker, tell: hangUp } });
      expect(stopped).toMatchObject({ kind: 'stopped', tally: { letters: 7 } });
      const [first, last] = ['000100.txt', '000200.eml'].map((name) => join(out, '.news.part', name));
      for (const path of [first ?? '', last ?? '']) mkdirSync(path, { recursive: true });
      const problem = 'is a folder, not a file';
      expect(await write(out, fake)).toMatchObject({ kind: 'fault', fault: { path: join(out, 'news'), problem } });
      for (const path of [first ?? '', last ?? '']) rmdirSync(path);
      expect(await write(out, fake)).toMatchObject({ kind: 'written', tally: { letters: 200, changed: [] } });
      expect(Object.keys(tree(out))).toHaveLength(602);
    },
  );

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
    const list = { rows, ranges: log.ranges, wanted, origin: 'the list' };
    const job = { plan, to: 'mbox', inputs, ...list, makeWriter } as const;
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

function hangUp(): void {
  process.kill(process.pid, 'SIGHUP');
}

const makeWriter: MakeWriter = (plan, part) => blockWriter(plan, part, doors.mime);

function blocksOf(head: ConstructorParameters<typeof BlockReader>[0], pieces: Iterable<Uint8Array>): readonly Block[] {
  const reader = new BlockReader(head, (finding) => {
    throw new Error(finding.message);
  });
  const blocks: Block[] = [];
  for (const piece of pieces) blocks.push(...reader.push(piece));
  return [...blocks, ...reader.end()];
}
