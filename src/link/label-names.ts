import type { LanguagePack } from '../model/language.ts';

/** The labels that templates can count on, and those that only some languages have. */
export function labelNames(packs: readonly Pick<LanguagePack, 'labels'>[]): {
  readonly inAll: readonly string[];
  readonly inSome: readonly string[];
} {
  const names = [...new Set(packs.flatMap(({ labels }) => Object.keys(labels)))];
  const isInAll = (name: string): boolean => packs.every(({ labels }) => Object.hasOwn(labels, name));
  return { inAll: names.filter(isInAll), inSome: names.filter((name) => !isInAll(name)) };
}
