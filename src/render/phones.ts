import { wayTo } from '../trace/fields.ts';

const WAYS: readonly { readonly root: string; readonly way: (record: unknown) => unknown }[] = [
  { root: 'next_step', way: wayTo(['next_step', 'action', 'phone']) },
  { root: 'sender', way: wayTo(['sender', 'phone']) },
];

/** The numbers that a letter may lead to, as people wrote them. Letters without one of their own have the same list. */
export function phonesReader(fixed: object): (record: object) => readonly string[] {
  const isFixed = WAYS.map(({ root }) => Object.hasOwn(fixed, root));
  const open = WAYS.filter((_, index) => isFixed[index] === false);
  const phonesIn = (record: object): readonly string[] =>
    WAYS.map(({ way }, index) => way(isFixed[index] === true ? fixed : record)).filter(
      (phone) => typeof phone === 'string',
    );
  const phones = phonesIn({});
  return (record) => {
    for (const { way } of open) if (typeof way(record) === 'string') return phonesIn(record);
    return phones;
  };
}
