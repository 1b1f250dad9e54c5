/** Why a recipient's name is not the name of one person, and what to write instead. */
export interface NameFault {
  readonly what: string;
  readonly help: string;
}

/**
 * A name that is an address, a word for any reader, or a line of a register with the family name first. `field` is the
 * key it stands under.
 */
export function nameFault(field: string, name: string): NameFault | null {
  const written = name.trim();
  if (/^\S+@\S+$/u.test(written)) {
    return {
      what: 'is an e-mail address and no name',
      help: 'write the reader’s name here; the address stands under email',
    };
  }
  if (isGeneric(written)) {
    return { what: 'is a word for anybody and no name', help: 'write the name of the one person who reads the letter' };
  }
  return field === 'name' ? registerFault(written) : null;
}

/** `Nordmann, Kari`, and not `Kari Nordmann, PhD`. */
function registerFault(name: string): NameFault | null {
  const [family, given, ...more] = name.split(',').map((part) => part.trim());
  if (family === undefined || given === undefined || more.length > 0) return null;
  if (!isPlainName(family) || !isPlainName(given) || BEHIND_A_NAME.has(given.toLowerCase())) return null;
  // A title stands behind a whole name: `Kari Nordmann, Lawyer`. Family names of two words begin with a small one.
  if (family.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word)).length > 1) return null;
  return {
    what: 'has the family name first, and would be printed so',
    help: `write \`family_name: ${family}\` and \`given_name: ${given}\` in its place`,
  };
}

/** Words of letters, the last with a capital and small ones: no title in capitals, nothing with a full stop. */
function isPlainName(part: string): boolean {
  return /^[\p{L}\p{M}'’ -]+$/u.test(part) && /\p{Lu}\p{M}*['’]?\p{L}?[\p{Ll}\p{M}]/u.test(part);
}

const BEHIND_A_NAME: ReadonlySet<string> = new Set('jr sr esq phd msc bsc md mag junior senior esquire'.split(' '));

/** A noun for any reader, alone or behind a word of greeting. */
function isGeneric(name: string): boolean {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,!.]+/u)
    .filter((word) => word !== '');
  const nouns = words.filter((word) => !GREETINGS.has(word));
  return words.length > 0 && nouns.length <= 1 && nouns.every((word) => NOUNS.has(word)) && !isOnlyHi(words, nouns);
}

/** A greeting alone could be a name in some language: Hei, Dag and Kära are. Two of them are none. */
function isOnlyHi(words: readonly string[], nouns: readonly string[]): boolean {
  return nouns.length === 0 && words.length === 1 && !SURE_GREETINGS.has(words[0] ?? '');
}

/** Words that stand before a name, and that nobody is called. */
export const SURE_GREETINGS: ReadonlySet<string> = new Set(
  'kjære dear hello шановний шановна уважаемый уважаемая'.split(' '),
);

const GREETINGS: ReadonlySet<string> = new Set(
  (
    'hei kjære hallo dear hello hi our valued шановний шановна шановні вітаємо уважаемый уважаемая уважаемые ' +
    'здравствуйте bêste goeie achte leave beste geachte vår'
  ).split(' '),
);

/** Words for any reader, in small letters. */
export const NOUNS: ReadonlySet<string> = new Set(
  (
    'kunde kunden mottaker leser bruker abonnent customer client recipient reader user subscriber ' +
    'клієнт клієнте клієнтко одержувач отримувач користувач читач клиент получатель пользователь читатель ' +
    'klant klanten ûntfanger lêzer brûker'
  ).split(' '),
);
