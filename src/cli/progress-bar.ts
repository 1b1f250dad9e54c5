import { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { Progress } from '../model/list-options.ts';
import { visible } from '../reporters/visible.ts';
import type { Output } from './machine.ts';

/** A line that is drawn again and again. */
export interface Bar {
  readonly draw: (progress: Progress, words: string) => void;
  readonly end: () => void;
}

/**
 * A bar on a terminal. Nothing of the terminal is switched: no cursor is hidden and no wrapping, so that a process that
 * is killed leaves it as it was. It is plain text without colours.
 */
export function createBar(output: Output): Bar {
  const bar = new SingleBar({
    stream: asStream(output),
    format: '{name} {bar} {words}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    linewrap: true,
    gracefulExit: false,
  });
  return {
    draw: ({ phase, id, rows, of }, words) => {
      const name = `${phase === 'check' ? 'checking' : 'writing'} ${visible(id)}`;
      if (bar.isActive) {
        bar.setTotal(of);
        bar.update(rows, { name, words });
      } else bar.start(of, rows, { name, words });
    },
    end: () => bar.stop(),
  };
}

/** What cli-progress asks of a terminal. */
function asStream({ write, columns }: Output): NodeJS.WritableStream {
  const stream = new Writable({
    decodeStrings: false,
    // Not waited for: what takes the bar away is written before the process ends.
    write: (chunk, _encoding, done) => {
      void write(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns });
}
