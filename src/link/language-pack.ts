/**
 * The pack of a language from the shipped file and the project's, either of which may be null: the project's own
 * extends the shipped one. The file's name is the language's tag. Null where there is neither.
 */
export function linkLanguage(tag: string, shipped: unknown, own: unknown): unknown {
  const pack = own === null ? withLists(shipped) : joinPacks(withLists(shipped) ?? {}, withLists(own));
  return isTable(pack) ? { ...pack, tag } : pack;
}

/**
 * A project's pack on top of the shipped one: values replace, lists append, `without` removes. `without` repeats the
 * pack's keys; at a list stand the words to remove, at a table the names of its lines. Lists of lists (months and
 * weekdays) are joined list by list. What is not a table at all has been reported and changes nothing.
 */
export function joinPacks(shipped: unknown, own: unknown): unknown {
  if (!isTable(own)) return shipped;
  const { without, ...added } = own;
  return join(remove(shipped, without), added);
}

function join(base: unknown, added: unknown): unknown {
  if (isTable(base) && isTable(added)) return joinTables(base, added);
  if (isList(base) && isList(added)) return joinLists(base, added);
  return added;
}

function joinTables(base: Table, added: Table): Table {
  const joined = Object.entries(added).map(([key, value]) => [
    key,
    Object.hasOwn(base, key) ? join(base[key], value) : value,
  ]);
  return { ...base, ...Object.fromEntries(joined) };
}

function joinLists(base: List, added: List): List {
  if (!base.every(isList) || !added.every(isList)) return [...base, ...added.filter((item) => !base.includes(item))];
  const longest = base.length > added.length ? base : added;
  return longest.map((_, index) => joinLists(base[index] ?? [], added[index] ?? []));
}

function remove(base: unknown, without: unknown): unknown {
  if (isTable(base) && isTable(without)) {
    return Object.fromEntries(
      Object.entries(base).map(([key, value]) => [
        key,
        Object.hasOwn(without, key) ? remove(value, without[key]) : value,
      ]),
    );
  }
  if (!isList(without)) return base;
  if (isTable(base)) return Object.fromEntries(Object.entries(base).filter(([key]) => !without.includes(key)));
  if (!isList(base)) return base;
  return base.every(isList)
    ? base.map((list) => remove(list, without))
    : base.filter((item) => !without.includes(item));
}

/** The same pack with each word list as a list: it may be written as one text with an entry a line and notes behind `#`. */
function withLists(pack: unknown): unknown {
  if (!isTable(pack)) return pack;
  const { words, without } = pack;
  return {
    ...pack,
    ...(isTable(words) && { words: listsOf(words) }),
    ...(isTable(without) && isTable(without['words']) && { without: { ...without, words: listsOf(without['words']) } }),
  };
}

function listsOf(words: Table): Table {
  return Object.fromEntries(
    Object.entries(words).map(([name, entries]) => [name, typeof entries === 'string' ? entriesIn(entries) : entries]),
  );
}

function entriesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/u, '').trim())
    .filter((entry) => entry !== '');
}

type Table = { readonly [key: string]: unknown };
type List = readonly unknown[];

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is List {
  return Array.isArray(value);
}
