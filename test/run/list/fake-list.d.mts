import type { BlockWriter, ListPart, ListPlan } from '../../../src/model/list.ts';
import type { Block } from '../../../src/model/rows.ts';

export interface FakeOptions {
  readonly times?: number;
  /** Milliseconds that each block takes. */
  readonly wait?: number;
  /** What happens to worker threads. */
  readonly fault?: 'throws' | 'exits' | null;
  /** A folder in which threads tell each other that they have begun and what they have made: `begun` and `made`. */
  readonly signs?: string;
}

export declare function fakeRows(count: number): string;
export declare function fakeBlocks(bytes: Uint8Array, most: number): readonly Block[];
export declare function fakePlan(id: string, options?: FakeOptions): ListPlan;
export declare function fakeWriter(plan: ListPlan, part: ListPart): Promise<BlockWriter>;
