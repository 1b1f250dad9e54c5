import type { Lookup } from '../model/project.ts';

/** A lookup that makes each thing once, when it is first asked for: a run over one message reads one language. */
export function lookup<T>(names: readonly string[], make: (name: string) => T | undefined): Lookup<T> {
  const made = new Map<string, T | undefined>();
  const known = new Set(names);
  return {
    names,
    get: (name) => {
      if (known.has(name) && !made.has(name)) made.set(name, make(name));
      return made.get(name);
    },
  };
}
