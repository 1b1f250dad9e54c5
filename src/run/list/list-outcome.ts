import { join } from 'node:path';
import type { ListPart } from '../../model/list.ts';
import type { ListOutcome, ListStopped } from '../../model/outcome.ts';
import { containerName } from './container.ts';
import { MANIFEST } from './manifest.ts';
import type { ListResult } from './write-list.ts';

/** What came of a list that was to be written. */
export function madeOf(result: ListResult, to: ListPart): Pick<ListOutcome, 'written' | 'stopped'> {
  const { letters, bytes, resumed, changed } = result.tally;
  if (result.kind === 'fault') return { written: null, stopped: { letters, of: result.of, signal: null } };
  const signal = endingSignal(result.signal);
  if (result.kind === 'stopped') return { written: null, stopped: { letters, of: result.of, signal } };
  const { folder } = result;
  const written = {
    to,
    path: to === 'files' ? folder : join(folder, containerName(to)),
    letters,
    bytes,
    resumedFrom: resumed === 0 ? null : resumed,
    wasThere: resumed === letters,
    changed,
    manifest: join(folder, MANIFEST),
  };
  return { written, stopped: signal === null ? null : { letters, of: letters, signal } };
}

function endingSignal(signal: NodeJS.Signals | null): ListStopped['signal'] {
  return signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP' ? signal : null;
}

/** A message to a list of which no row is known. */
export function withoutRows(id: string): ListOutcome {
  const leftOut = { where: 0, suppressed: 0, invalid: 0 };
  const nothing = { file: null, assessment: null, findings: null, rejected: null, written: null, stopped: null };
  return { id, rows: 0, wanted: 0, leftOut, columns: [], causes: [], ...nothing };
}
