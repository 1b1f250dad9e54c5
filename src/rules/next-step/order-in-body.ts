import type { Hit, Reading } from '../../model/reading.ts';
import { hitsOf, isOrder, ordersIn } from './summary.ts';

/** The first order to the reader in the body, such as “please confirm”; null where it has none. */
export function orderInBody(reading: Reading): Hit | null {
  const bodies = reading.passages.filter(({ part, isWritten }) => part === 'body' && isWritten);
  for (const passage of bodies) {
    const polite = hitsOf('polite', passage, reading);
    const order = ordersIn(passage, reading).find(
      (hit) => isOrder(hit, reading) && polite.some(({ from, to }) => isBeside(from, to, hit)),
    );
    if (order !== undefined) return order;
  }
  return null;
}

/** Within three words: “Please confirm”, «Подтвердите, пожалуйста». */
function isBeside(from: number, to: number, hit: Hit): boolean {
  return (to <= hit.from && hit.from - to <= 3) || (from >= hit.to && from - hit.to <= 3);
}
