import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChangeQueue } from '../../src/run/change-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a queue of changes', () => {
  test('gives what changes close together at once, in order and once each', async () => {
    const { queue, batches } = listening();
    for (const path of ['b', 'a', 'b']) {
      queue.add(path);
      // oxlint-disable-next-line no-await-in-loop -- time goes on
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(batches).toEqual([]);
    await vi.advanceTimersByTimeAsync(60);
    expect(batches).toEqual([['a', 'b']]);
  });

  test('does not wait for the end of what never ends', async () => {
    const { queue, batches } = listening();
    for (let at = 0; at < 2100; at += 20) {
      queue.add(`file-${at}`);
      // oxlint-disable-next-line no-await-in-loop -- time goes on
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(batches.length).toBeGreaterThan(0);
  });

  test('keeps what changes while a batch is worked on', async () => {
    const queue = new ChangeQueue();
    const batches = queue[Symbol.asyncIterator]();
    queue.add('a');
    const first = batches.next();
    await vi.advanceTimersByTimeAsync(70);
    expect((await first).value).toEqual(['a']);
    queue.add('b');
    await vi.advanceTimersByTimeAsync(500);
    queue.add('c');
    await vi.advanceTimersByTimeAsync(500);
    expect((await batches.next()).value).toEqual(['b', 'c']);
  });

  test('ends when it is closed', async () => {
    const queue = new ChangeQueue();
    const next = queue[Symbol.asyncIterator]().next();
    queue.close();
    expect((await next).done).toBe(true);
  });

  test('loses nothing, whenever it comes', async () => {
    const change = fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd'), pause: fc.nat({ max: 200 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const { queue, batches } = listening();
        for (const { path, pause } of changes) {
          queue.add(path);
          // oxlint-disable-next-line no-await-in-loop -- time goes on
          await vi.advanceTimersByTimeAsync(pause);
        }
        await vi.advanceTimersByTimeAsync(100);
        expect(new Set(batches.flat())).toEqual(new Set(changes.map(({ path }) => path)));
        expect(batches.at(-1)).toContain(changes.at(-1)?.path);
      }),
    );
  });
});

function listening(): { readonly queue: ChangeQueue; readonly batches: readonly (readonly string[])[] } {
  const queue = new ChangeQueue();
  const batches: (readonly string[])[] = [];
  void (async () => {
    for await (const batch of queue) batches.push(batch);
  })();
  return { queue, batches };
}
