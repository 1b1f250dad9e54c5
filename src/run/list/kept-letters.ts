import { digester } from '../digest.ts';
import { turn } from '../turn.ts';
import type { Interruption } from './interruption.ts';
import type { LetterOutput } from './letter-output.ts';
import { type ManifestLine, readLine } from './manifest.ts';
import type { ManifestFile } from './manifest-file.ts';
import type { RowSet } from './row-set.ts';

/** The letters from the first on that are there as they should be. */
export interface KeptLetters {
  readonly letters: number;
  readonly bytes: number;
  readonly last: ManifestLine | null;
  /** Where their lines end in the manifest. */
  readonly end: number;
}

export const NOTHING_KEPT: KeptLetters = { letters: 0, bytes: 0, last: null, end: 0 };

/**
 * How far an earlier run of the same job came. Nothing is believed but what can be seen: a letter counts when its line
 * is whole, it is the next one that is wanted, it stands where the one before it ends, and its bytes have its hash. So it
 * does not matter how that run ended, nor what a power cut has left of it.
 */
export async function keptLetters(
  manifest: ManifestFile,
  output: LetterOutput,
  wanted: RowSet,
  interruption: Interruption,
): Promise<KeptLetters> {
  const digest = digester();
  let kept = NOTHING_KEPT;
  let at = 0;
  for (const { text, end } of manifest.lines()) {
    const line = readLine(text);
    if (line === null || line.row !== wanted.from((kept.last?.row ?? 0) + 1) || line.at !== at) return kept;
    const bytes = output.read(line);
    if (bytes === null || digest(bytes) !== line.hash) return kept;
    if (output.folder === null) at += bytes.length;
    kept = { letters: kept.letters + 1, bytes: kept.bytes + bytes.length, last: line, end };
    if (kept.letters % LETTERS_A_TURN !== 0) continue;
    // oxlint-disable-next-line no-await-in-loop -- the one way to hear of a signal between two letters
    await turn();
    if (interruption.wish !== null) return kept;
  }
  return kept;
}

const LETTERS_A_TURN = 500;
