/**
 * The only memory of this room, which has no other state: an editor asks again after each key that is pressed, and the
 * texts, schemas and packs of a project stay the same objects until they change. What is remembered follows from its key
 * alone, so that nobody can see it but by the clock; it goes when its key goes.
 */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** As `remembered`, for texts, which are never gone: beyond `most` those that were not asked for of late are forgotten. */
export function rememberedTexts<V>(most: number, make: (text: string) => V): (text: string) => V {
  const known = { new: new Map<string, { readonly value: V }>(), old: new Map<string, { readonly value: V }>() };
  return (text) => {
    const recent = known.new.get(text);
    if (recent !== undefined) return recent.value;
    const found = known.old.get(text) ?? { value: make(text) };
    if (known.new.size * 2 >= most) [known.old, known.new] = [known.new, new Map()];
    known.new.set(text, found);
    return found.value;
  };
}
