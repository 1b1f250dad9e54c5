import type { ListPart } from '../../model/list.ts';
import { errorCode } from '../fault.ts';
import type { Interruption } from './interruption.ts';
import { changesIn, type JobInputs, type JobRecord, readJob, writeJob } from './job.ts';
import { type KeptLetters, keptLetters, NOTHING_KEPT } from './kept-letters.ts';
import type { Access, LetterOutput } from './letter-output.ts';
import { emptyWork, type ListPlace } from './list-place.ts';
import { ManifestFile } from './manifest-file.ts';
import { letterOutput } from './open-output.ts';
import type { RowSet } from './row-set.ts';

/** A job's folder, open to be written into behind what is kept. */
export interface Work {
  readonly output: LetterOutput;
  readonly manifest: ManifestFile;
  readonly kept: KeptLetters;
  /** What is not any more what it was when the last run stopped: then nothing was kept. */
  readonly changed: readonly string[];
}

/** What of a job decides where its letters stand. */
interface JobShape {
  readonly to: ListPart;
  readonly inputs: JobInputs;
  readonly origin: string;
  readonly wanted: RowSet;
}

/** The letters of a finished job with these inputs, if all are there; else null. */
export async function isDone(folder: string, job: JobShape, interruption: Interruption): Promise<KeptLetters | null> {
  const record = readJob(folder);
  if (!record?.isComplete || changesIn(record.inputs, job.inputs).length > 0) return null;
  const kept = await keptIn(folder, job, interruption);
  return kept.letters === job.wanted.size ? kept : null;
}

/** Goes on where a run with these inputs stopped, else begins. Null where somebody wished the end meanwhile. */
export async function openWork(place: ListPlace, job: JobShape, interruption: Interruption): Promise<Work | null> {
  const record = readJob(place.work);
  const changed = record === null ? [] : changesIn(record.inputs, job.inputs);
  const isSame = record !== null && changed.length === 0;
  if (!isSame) await emptyWork(place, interruption);
  const kept = isSame ? await keptIn(place.work, job, interruption) : NOTHING_KEPT;
  if (interruption.wish !== null) return null;
  if (!isSame || record.isComplete) {
    writeJob(place.work, { ...jobRecord(job), isComplete: false });
  }
  const { output, manifest } = open(place.work, place.done, job, 'write');
  manifest.goOn(kept.end);
  output.goOn(kept.last);
  return { output, manifest, kept, changed };
}

/** What `job.json` says of a job. */
export function jobRecord({ inputs, origin, wanted }: JobShape): Omit<JobRecord, 'isComplete'> {
  return { inputs, origin, letters: wanted.size };
}

async function keptIn(folder: string, job: JobShape, interruption: Interruption): Promise<KeptLetters> {
  try {
    const { output, manifest } = open(folder, folder, job, 'read');
    try {
      return await keptLetters(manifest, output, job.wanted, interruption);
    } finally {
      await output.close();
      manifest.close();
    }
  } catch (error) {
    // Killed before the first letter, or somebody has tidied up.
    if (errorCode(error) === 'ENOENT') return NOTHING_KEPT;
    throw error;
  }
}

function open(
  folder: string,
  shown: string,
  { to, wanted }: JobShape,
  access: Access,
): Pick<Work, 'output' | 'manifest'> {
  const manifest = new ManifestFile(folder, access);
  try {
    const size = { letters: wanted.size, lastRow: wanted.last };
    return { manifest, output: letterOutput(folder, shown, to, size, access) };
  } catch (error) {
    manifest.close();
    throw error;
  }
}
