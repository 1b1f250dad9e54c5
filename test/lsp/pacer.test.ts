/* oxlint-disable no-await-in-loop -- an editor does one thing after the other */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPacer } from '../../src/lsp/pacer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pacer whose runs take 50 ms; when they began, and how many went on at the same time at most. */
function paced() {
  const began: number[] = [];
  const busy = { now: 0, most: 0 };
  const start = performance.now();
  const pacer = createPacer(
    async () => {
      began.push(performance.now() - start);
      busy.now += 1;
      busy.most = Math.max(busy.most, busy.now);
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      busy.now -= 1;
    },
    { quiet: 120, longest: 500 },
  );
  return { pacer, began, busy };
}

describe('a run', () => {
  test('waits until nothing has happened for a while', async () => {
    const { pacer, began } = paced();
    pacer.ask();
    await vi.advanceTimersByTimeAsync(100);
    pacer.ask();
    await vi.advanceTimersByTimeAsync(119);
    expect(began).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(began).toEqual([220]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(began).toEqual([220]);
  });

  test('comes twice a second while typing goes on', async () => {
    const { pacer, began, busy } = paced();
    for (let time = 0; time < 2_000; time += 10) {
      pacer.ask();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(began).toEqual([500, 1_000, 1_500, 2_000]);
    expect(busy.most).toBe(1);
  });

  test('never goes on beside another, however often it is asked for', async () => {
    const { pacer, began, busy } = paced();
    for (let round = 0; round < 20; round += 1) {
      pacer.ask();
      void pacer.settle();
      await vi.advanceTimersByTimeAsync(7);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(busy.most).toBe(1);
    expect(began.length).toBeLessThan(6);
  });

  test('begins at once for who waits for it, and is waited for', async () => {
    const { pacer, began } = paced();
    const ended = vi.fn();
    pacer.ask();
    void pacer.settle().then(ended);
    await vi.advanceTimersByTimeAsync(49);
    expect([began, ended.mock.calls.length]).toEqual([[0], 0]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(began).toEqual([0]);
  });

  test('does not begin where nothing has changed, nor after the end', async () => {
    const { pacer, began } = paced();
    await pacer.settle();
    pacer.ask();
    pacer.stop();
    pacer.ask();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(began).toEqual([]);
  });
});
