import { allInTurn, inTurn } from './in-turn.js';

/**
 * Measures peers in turn: A B C, A B C, …, each for a slice of time, while the others wait. The microseconds a letter of each
 * round, by the peer's name: by the clock on the wall, and those in which the processor worked for this process, which
 * count nothing of what else the machine does but all that the garbage collector does beside.
 */
export async function measure(peers, { warmups, rounds, milliseconds }) {
  const costs = { wall: emptyCosts(peers), cpu: emptyCosts(peers) };
  const turns = Array.from({ length: warmups + rounds }, (_, turn) => turn);
  for await (const { turn, round } of inTurn(turns, play)) {
    if (turn < warmups) continue;
    for (const { name, wall, cpu } of round) {
      costs.wall.get(name).push(wall);
      costs.cpu.get(name).push(cpu);
    }
  }
  return costs;

  async function play(turn) {
    return { turn, round: await allInTurn(peers, (peer) => peer.slice(milliseconds)) };
  }
}

function emptyCosts(peers) {
  return new Map(peers.map(({ name }) => [name, []]));
}
