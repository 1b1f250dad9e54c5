import { allInTurn, inTurn } from './in-turn.js';

/**
 * Measures peers in turn: A B C, A B C, …, each for a slice of time, in one process. The microseconds a letter of each
 * round, by the peer's name: by the clock on the wall, and those in which the processor worked for this process, which
 * count nothing of what else the machine does but all that the garbage collector does beside.
 */
export async function measure(peers, { warmups, rounds, milliseconds, letters }) {
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
    return { turn, round: await allInTurn(peers, (peer) => slice(peer, milliseconds, letters)) };
  }
}

function emptyCosts(peers) {
  return new Map(peers.map(({ name }) => [name, []]));
}

async function slice(peer, milliseconds, letters) {
  // What the peers before have left behind is collected here. A full collection at once would throw machine code away
  // too, and make those that allocate much several times slower than they are.
  await runFor(peer, milliseconds / 2, letters);
  const [start, work] = [performance.now(), process.cpuUsage()];
  const done = await runFor(peer, milliseconds, letters);
  const { user, system } = process.cpuUsage(work);
  return { name: peer.name, wall: ((performance.now() - start) / done) * 1000, cpu: (user + system) / done };
}

async function runFor(peer, milliseconds, letters) {
  const end = performance.now() + milliseconds;
  return peer.isAsync ? runAsync(peer, end, letters) : run(peer, end, letters);
}

/** How many letters it made. The clock is read after every 25 only: for the fastest it would be a part of the cost. */
function run({ render }, end, letters) {
  let done = 0;
  while (performance.now() < end) {
    for (let step = 0; step < 25; step += 1) {
      render(done % letters);
      done += 1;
    }
  }
  return done;
}

/** `each`: so many letters a call, where a program writes a whole list at once. */
async function runAsync({ render, each = 1 }, end, letters) {
  let done = 0;
  for await (const _ of inTurn(until(end), () => render(done % letters))) done += each;
  return done;
}

function* until(end) {
  while (performance.now() < end) yield null;
}
