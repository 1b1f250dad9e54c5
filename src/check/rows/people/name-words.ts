/** Words that stand where nobody wrote a name: rows made to try something out, names of columns, runs of a keyboard. */

/** Given names of test rows. */
const TRIED = 'test testing tester testperson testuser testbruker тест тестовий тестовый тестова тестовая';

/** Family names of test rows, and what stands behind Test. */
const TRIED_BEHIND =
  'test testing tester testesen testersen testsen testson testsson testov testova testman testmann testperson ' +
  'testuser testbruker user bruker account person customer kunde kunden navn navnesen тест тестов тестова тестович тестенко тестовий ' +
  'тестовый тестовая користувач пользователь клієнт клиент';

/** The names of columns. `Name`, `Last` and `First` are none of these: people are called so. */
const COLUMNS =
  'firstname first_name first-name lastname last_name last-name surname givenname given_name familyname family_name ' +
  'fullname full_name fornavn etternavn mellomnavn foarnamme efternamme förnamn efternamn vorname nachname voornaam ' +
  "achternaam prénom имя фамилия отчество ім'я ім’я імʼя прізвище по-батькові e-mail email epost e-post";

const COLUMN_PHRASES =
  "first name|last name|given name|family name|full name|your name|ditt navn|fullt navn|ваше имя|ваше ім'я|ваше ім’я|по батькові";

/** What stands for a name that is not known. No word here is a name, in any language that we know of. */
const UNKNOWN =
  'unknown ukjent unbekannt onbekend ûnbekend anonymous anonym невідомо невідомий невідома неизвестно неизвестный ' +
  'неизвестная placeholder dummy qwerty qwertyuiop asdf asdfg asdfgh asdfasdf asdasd xxx xxxx йцукен фыва фыв ' +
  'фіва фів';

/** A whole name that is certainly nobody's. */
export const NOBODY: ReadonlySet<string> = new Set([
  ...COLUMNS.split(' '),
  ...COLUMN_PHRASES.split('|'),
  ...UNKNOWN.split(' '),
]);

export const TEST_NAMES: ReadonlySet<string> = new Set(TRIED.split(' '));
export const TEST_FAMILIES: ReadonlySet<string> = new Set(TRIED_BEHIND.split(' '));

/** Before the `@`: of addresses that were typed to get past a form. */
export const TEST_MAILBOXES: ReadonlySet<string> = new Set(
  'test test1 test2 test123 testing tester testuser asdf asdfasdf asd qwerty xxx foobar example noone nobody'.split(
    ' ',
  ),
);

/**
 * Titles that nobody is called. Left out for that reason: Pan, Don, Sir, Miss, Ing, Mag, Sr, Madame; Пан and Пані are
 * family names too, and are titles only where a given name stands behind them in its own column.
 */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof professor doctor dhr mevr mevrouw meneer herr frau hr fru frk frøken mme mlle monsieur dipl-ing ' +
    'г-н г-жа гн господин госпожа пан пані добродій добродійка професор профессор доктор'
  ).split(' '),
);
