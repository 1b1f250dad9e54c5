import { didYouMean } from '../link/did-you-mean.ts';
import { knownCodes } from './index.ts';

/** The rule that somebody meant, or null: with a slip, without its area, or in another one: `no-slang` and `body/no-slang` are `tone/no-slang`. */
export function ruleMeant(written: string): string | null {
  const codes = knownCodes();
  const name = nameIn(written);
  const same = codes.filter((code) => nameIn(code) === name);
  if (same.length === 1) return same[0] ?? null;
  const nearest = didYouMean(written, codes);
  if (nearest !== null) return nearest;
  const nearestName = didYouMean(name, codes.map(nameIn));
  return codes.find((code) => nameIn(code) === nearestName) ?? null;
}

function nameIn(code: string): string {
  return code.slice(code.lastIndexOf('/') + 1);
}
