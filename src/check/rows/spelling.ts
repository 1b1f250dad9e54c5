/** Whether two names are the same but for case, blanks, `_`, `-`, dots, apostrophes and their Unicode form. */
export function isSpelledAs(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** `First Name`, `first_name` and `firstName` are `firstname`. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_.:'’ʼ-]/gu, '');
}
