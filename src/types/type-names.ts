/** Gives names of types, each once: what has its name already gets a number. */
export function typeNamer(taken: readonly string[]): (name: string, kind: string) => string {
  const used = new Set(taken);
  return (name, kind) => {
    const base = pascalCase(name) + kind;
    let free = base;
    for (let number = 2; used.has(free); number += 1) free = `${base}${number}`;
    used.add(free);
    return free;
  };
}

/** `follow-up` is `FollowUp`; what cannot stand in a name of TypeScript is left out. */
export function pascalCase(name: string): string {
  const words = name.normalize('NFC').split(/[^\p{ID_Continue}]+|_+/u);
  const text = words.map((word) => word.replace(/^./u, (first) => first.toUpperCase())).join('');
  return /^\p{ID_Start}/u.test(text) ? text : `T${text}`;
}
