import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../model/outcome.ts';
import { errorCode, faultOf } from '../fault.ts';
import { busyWords, lockFolder } from '../lock-folder.ts';
import { clearTemporary } from '../replace-files.ts';
import { turn } from '../turn.ts';
import type { BlockRange } from './block-log.ts';
import { HeapKeeper } from './collect-garbage.ts';
import { LostBytes } from './disk-sync.ts';
import { Interruption } from './interruption.ts';
import { JOB_FILE, type JobInputs, writeJob } from './job.ts';
import { ListFault } from './list-fault.ts';
import {
  type ListPlace,
  listPlace,
  makeFolders,
  otherListIn,
  putInPlace,
  recoverPlace,
  removeFolder,
  strangerIn,
} from './list-place.ts';
import { type LettersJob, madeLetters } from './made-letters.ts';
import { isDone, jobRecord, openWork, type Work } from './list-work.ts';
import { Pieces } from './pieces.ts';
import { ProgressTeller, type TellProgress } from './progress.ts';

/** The letters of one list, all of whose rows have been checked. */
export interface ListJob extends LettersJob {
  /** The folder of all letters, as `outFolder` has let it pass. */
  readonly out: string;
  readonly inputs: JobInputs;
  /** Which list it is (`rowsOrigin`). */
  readonly origin: string;
  readonly ranges: readonly BlockRange[];
  readonly tell?: TellProgress;
}

export interface ListTally {
  /** How many letters are there. */
  readonly letters: number;
  readonly bytes: number;
  /** How many of them an earlier run has left. */
  readonly resumed: number;
  /** Why what an earlier run has left did not count: `the list`, `the template`; empty where it did, or where there was nothing. */
  readonly changed: readonly string[];
}

export type ListResult =
  /** `signal`: somebody wished the end when all was done. */
  | {
      readonly kind: 'written';
      readonly folder: string;
      readonly tally: ListTally;
      readonly signal: NodeJS.Signals | null;
    }
  /** What is written stays, and the same command goes on behind it: also after a fault. */
  | { readonly kind: 'stopped'; readonly signal: NodeJS.Signals; readonly tally: ListTally; readonly of: number }
  | { readonly kind: 'fault'; readonly fault: Fault; readonly tally: ListTally; readonly of: number };

/**
 * Writes the letters of a list into `out/<id>/`: `manifest.jsonl` and `job.json` with `letters.mbox`, `letters.jsonl` or
 * files for each row. Everything is written into `out/.<id>.part/`, which then takes its name as a whole.
 *
 * Whenever it is killed, the same command ends with the same bytes as if nothing had been. Where it may be killed:
 *
 * - before `job.json` stands in the work folder: the next run finds no job there, empties the folder and begins;
 * - while letters are written: letters go before their lines of the manifest, and the next run keeps the lines whose
 *   letters have their hash (`keptLetters`), cuts off all behind them and goes on;
 * - when all is written and `job.json` does not say so yet: the next run finds all letters there, and says so;
 * - when `job.json` says so: the same, since the finished folder has not been touched;
 * - when the finished folder has moved aside and the new one is not there yet: the next run, of whatever job, renames the
 *   new one first (`recoverPlace`). A reader who comes in this moment finds neither;
 * - when the new one is there: the next run removes the old one.
 *
 * After a power cut names and contents may be lost that the system had not written down: letters in a container and the
 * manifest are put on the disk before the folder gets its name, files of letters are not. So all are looked at again, also
 * those of a finished job before it is said that there is nothing to do.
 */
export async function writeList(job: ListJob): Promise<ListResult> {
  const place = listPlace(job.out, job.plan.id);
  const run: Run = { job, place, interruption: new Interruption(), tally: { ...NOTHING } };
  try {
    const problem = makeFolders(place);
    if (problem !== null) return faultResult(run, { path: place.done, problem });
    const lock = lockFolder(place.out);
    if (lock.kind === 'busy') {
      return faultResult(run, { path: place.out, problem: busyWords(lock.pid) });
    }
    try {
      return await writeLocked(run);
    } finally {
      lock.unlock();
    }
  } catch (error) {
    if (error instanceof ListFault) return faultResult(run, error.fault);
    return faultResult(run, faultOf(error instanceof LostBytes ? error.cause : error, place.done));
  } finally {
    run.interruption.close();
  }
}

interface Run {
  readonly job: ListJob;
  readonly place: ListPlace;
  readonly interruption: Interruption;
  readonly tally: Counting;
}

interface Counting {
  letters: number;
  bytes: number;
  resumed: number;
  changed: readonly string[];
}

const NOTHING: Counting = { letters: 0, bytes: 0, resumed: 0, changed: [] };

async function writeLocked(run: Run): Promise<ListResult> {
  const { job, place, interruption, tally } = run;
  clearTemporary(place.out);
  recoverPlace(place);
  const problem = strangerIn(place);
  if (problem !== null) return faultResult(run, { path: place.done, problem });
  await removeFolder(place.old, interruption);
  const done = await isDone(place.done, job, interruption);
  if (done !== null) {
    Object.assign(tally, { letters: done.letters, bytes: done.bytes, resumed: done.letters });
    return { kind: 'written', folder: place.done, tally, signal: interruption.wish };
  }
  const other = otherListIn(place, job.origin);
  if (other !== null) return faultResult(run, { path: place.done, problem: other });
  const work = interruption.wish === null ? await openWork(place, job, interruption) : null;
  if (work === null) return stopped(run);
  const { letters, bytes } = work.kept;
  Object.assign(tally, { letters, bytes, resumed: letters, changed: work.changed });
  try {
    if (!(await writeAndFinish(run, work))) return stopped(run);
  } catch (error) {
    // Nothing that the disk did not take for certain is ever called finished, or believed later.
    if (error instanceof LostBytes) rmSync(join(place.work, JOB_FILE), { force: true });
    throw error;
  }
  return (await putInPlace(place, interruption))
    ? { kind: 'written', folder: place.done, tally, signal: interruption.wish }
    : stopped(run);
}

/** False where somebody wished the end before all was there. */
async function writeAndFinish(run: Run, work: Work): Promise<boolean> {
  const { interruption } = run;
  try {
    if (interruption.wish === null) await writeRest(run, work);
    if (interruption.wish !== null) return false;
    await finish(run, work);
    return true;
  } finally {
    work.manifest.close();
    await work.output.close();
  }
}

/** Block by block; between two of them somebody may wish the end. */
async function writeRest({ job, interruption, tally }: Run, { output, manifest, kept }: Work): Promise<void> {
  const progress = new ProgressTeller(job.tell ?? (() => undefined));
  const heap = new HeapKeeper(MOST_LEFT);
  const pieces = new Pieces(job.ranges, job.wanted, (kept.last?.row ?? 0) + 1);
  for await (const written of madeLetters(job, pieces, output.folder)) {
    const { rows, size } = written;
    pieces.learn(rows.length, size);
    manifest.append(output.append(written));
    tally.letters += rows.length;
    tally.bytes += size;
    progress.written(tally.letters, job.wanted.size, tally.bytes);
    heap.keepLow();
    await turn();
    if (interruption.wish !== null) return;
  }
}

/** In bytes. Letters leave little behind, while the threads want memory. */
const MOST_LEFT = 32 * 1024 * 1024;

/** All letters are there. */
async function finish({ job, place, tally }: Run, { output, manifest }: Work): Promise<void> {
  const { wanted, rows } = job;
  if (tally.letters !== wanted.size) {
    throw new Error(`${job.plan.id}: ${tally.letters} letters were written of ${wanted.size}`);
  }
  const change = rows.change();
  if (change !== null) throw new ListFault(change);
  try {
    await output.sync();
    manifest.sync();
  } catch (error) {
    throw errorCode(error) === undefined ? error : new LostBytes(error);
  }
  // The letters are on the disk: where there is no room for this, the next run finds them.
  writeJob(place.work, { ...jobRecord(job), isComplete: true });
}

function stopped({ job, interruption, tally }: Run): ListResult {
  return { kind: 'stopped', signal: interruption.wish ?? 'SIGTERM', tally, of: job.wanted.size };
}

function faultResult({ job, tally }: Run, fault: Fault): ListResult {
  return { kind: 'fault', fault, tally, of: job.wanted.size };
}
