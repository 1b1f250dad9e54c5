import { inTurn } from './in-turn.js';

/** Microseconds a letter in a slice of time: by the clock, and those in which the processor worked for this process. */
export async function slice(peer, milliseconds, letters) {
  // A full collection before it would throw machine code away too, and make those that allocate much several times
  // slower than they are: what a slice leaves behind is collected in the next.
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
