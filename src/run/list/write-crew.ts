import { turn } from '../turn.ts';
import type { Hand } from './hand.ts';
import type { WrittenPiece } from './manifest.ts';
import type { PieceWriter } from './piece-writer.ts';
import type { Pieces } from './pieces.ts';

/**
 * The letters of all pieces in the order of the pieces, made by worker threads and by this one: it begins before they are
 * ready, makes letters where it would wait for theirs, and makes all where there are no threads. A worker has no
 * more than two orders that it has not answered, and this thread no more than two pieces that wait for an earlier one; what
 * is written gives its memory to the next.
 */
export async function* writeCrew(
  pieces: Pieces,
  own: PieceWriter,
  hands: readonly Hand[],
): AsyncGenerator<WrittenPiece, void> {
  const given: Given[] = [];
  const spare: ArrayBuffer[] = [];
  try {
    while (true) {
      askHands(hands, pieces, given, spare);
      const [first] = given;
      const mayMake = first?.isDone !== true && given.filter(({ isOwn }) => isOwn).length < AHEAD;
      const piece = mayMake ? pieces.next() : null;
      if (piece !== null) {
        given.push(new Given(Promise.resolve(own.write(piece, spare.pop())), true));
        // oxlint-disable-next-line no-await-in-loop -- what threads have sent is heard in between
        await turn();
        continue;
      }
      if (first === undefined) return;
      // oxlint-disable-next-line no-await-in-loop -- letters are written in the order of their rows
      const written = await first.written;
      given.shift();
      yield written;
      // Letters in files of their own have left nothing here.
      if (written.bytes.length > 0) spare.push(written.bytes.buffer);
    }
  } finally {
    await Promise.all(hands.map((hand) => hand.end()));
  }
}

/** So many pieces of this thread may wait for an earlier one of another. */
const AHEAD = 2;

/** A piece that somebody makes or has made. */
class Given {
  readonly written: Promise<WrittenPiece>;
  readonly isOwn: boolean;
  isDone = false;

  constructor(written: Promise<WrittenPiece>, isOwn: boolean) {
    this.written = written;
    this.isOwn = isOwn;
    // Several may fail at once, and only the first is waited for.
    const end = (): void => {
      this.isDone = true;
    };
    written.then(end, end);
  }
}

function askHands(hands: readonly Hand[], pieces: Pieces, given: Given[], spare: ArrayBuffer[]): void {
  for (const hand of hands) {
    while (hand.isFree()) {
      const piece = pieces.next();
      if (piece === null) return;
      given.push(new Given(hand.write(piece, spare.pop()), false));
    }
  }
}
