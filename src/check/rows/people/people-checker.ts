import type { LanguagePack } from '../../../model/language.ts';
import type { Report } from '../../../model/diagnostic.ts';
import { NAME_FIELDS } from '../../../model/message.ts';
import type { RowData } from '../../../model/rows.ts';
import { textOf } from '../text-of.ts';
import { AddressBook } from './address-book.ts';
import { addressKey } from './address-key.ts';
import { greetingFault } from './greeting-fault.ts';
import { mailboxFault } from './mailbox.ts';
import type { MissingNames } from './missing-names.ts';
import { caseFault, isCaseOdd } from './name-case.ts';
import { loneInitial, type NameField, nameFaultIn } from './name-faults.ts';
import { NameShapes } from './name-shape.ts';
import { OrdinaryNames } from './ordinary-names.ts';
import { isPlain } from './quick-look.ts';
import type { SuppressionList } from './suppression-list.ts';
import { type PlaceOf, RowReport } from './row-report.ts';
import { heldKey, testMailbox, testName } from './test-person.ts';

/** What is known of a list before its first row. */
export interface PeopleOptions {
  /** The message's language, with the project's names in it (`withNames`); null where nobody knows it. */
  readonly language: LanguagePack | null;
  /** Whether envoi makes the greeting from the row; false where the message writes its own. */
  readonly isGreeted: boolean;
  readonly suppressed: Pick<SuppressionList, 'has'>;
  readonly missing: MissingNames;
  /** What a field is called in the file. */
  readonly columnOf: (field: string) => string;
}

/** `suppressed`: who wants no letters is left out, and nothing is told about them. `fine` may have warnings. */
export type Verdict = 'fine' | 'wrong' | 'suppressed';

/** Who the rows of a list are: to be asked of each row that can be read, in their order. */
export class PeopleChecker {
  readonly #options: PeopleOptions;
  readonly #people = new AddressBook();
  readonly #shapes = new NameShapes();
  readonly #plain: OrdinaryNames = new OrdinaryNames((name) => isPlain(name, this.#shapes.of(name)));
  /** Given names with which a person is somebody, and written as names are, whatever the family name. */
  readonly #given: OrdinaryNames = new OrdinaryNames(
    (name) =>
      testName(name, '') === null &&
      heldKey(name) === null &&
      loneInitial(name, '') === null &&
      !isCaseOdd(this.#shapes.of(name)),
  );

  constructor(options: PeopleOptions) {
    this.#options = options;
  }

  /**
   * `placeOf` is asked for the place of a cell only where something is found. `failed` are the fields of a wrong row whose
   * errors are told already, and which are not in `data`: all that is wrong with a row is told at once.
   */
  check(
    row: number,
    data: RowData,
    placeOf: PlaceOf,
    report: Report,
    failed: ReadonlySet<string> | null = null,
  ): Verdict {
    const key = addressKey(textOf(data, 'email'));
    if (this.#options.suppressed.has(key)) return 'suppressed';
    const findings = new RowReport(row, placeOf, this.#options.columnOf, report);
    this.#checkNames(data, findings);
    if (key !== '') this.#checkMailbox(key, data, findings);
    const isNameRead = failed === null || !NAME_FIELDS.some((field) => failed.has(field));
    if (this.#options.isGreeted && isNameRead && !findings.isWrong) this.#checkGreeting(data, findings);
    const first = key === '' ? null : this.#people.find(key);
    if (first !== null) findings.tellRepeat(first);
    return findings.isWrong ? 'wrong' : 'fine';
  }

  /**
   * To be told of each row: then the next one of the same person is a repetition. Also where the first is wrong and gets no
   * letter: it will be mended, and then that person would get two. `line` is that on which the row begins.
   */
  keep(row: number, line: number, data: RowData): void {
    const email = textOf(data, 'email');
    if (email !== '') this.#people.keep(email, row, line);
  }

  #checkNames(data: RowData, findings: RowReport): void {
    for (const field of NAMES) {
      const name = textOf(data, field);
      if (name === '' || this.#plain.has(name)) continue;
      const fault = nameFaultIn(field, name);
      if (fault !== null) findings.tell(field, name, fault);
    }
    if (findings.isEmpty) this.#checkPerson(data, findings);
  }

  /** What the names say together, where none of them is wrong in itself. */
  #checkPerson(data: RowData, findings: RowReport): void {
    const given = textOf(data, 'given_name');
    if (given !== '' && !this.#given.has(given)) {
      const family = textOf(data, 'family_name');
      const initial = textOf(data, 'greet_as') === '' ? loneInitial(given, family) : null;
      if (initial === null) this.#checkParts('given_name', given, given, family, findings);
      else findings.tell('given_name', given, initial);
    }
    const whole = textOf(data, 'name');
    if (whole === '') return;
    const end = whole.indexOf(' ');
    if (end < 0) this.#checkParts('name', whole, null, '', findings);
    else this.#checkParts('name', whole, whole.slice(0, end), whole.slice(end + 1), findings);
  }

  /** `given` is null for a whole name of one word: it may be a word in capitals, as artists have it. */
  #checkParts(field: NameField, text: string, given: string | null, family: string, findings: RowReport): void {
    const fault = testName(given ?? text, family) ?? heldKey(text);
    if (fault !== null) return findings.tell(field, text, fault);
    const shape = this.#shapes.of(given ?? text);
    if (given === null || !isCaseOdd(shape)) return;
    const odd = caseFault(given, shape, family, this.#shapes.of(family));
    if (odd !== null) findings.tell(field, text, odd);
  }

  #checkMailbox(key: string, data: RowData, findings: RowReport): void {
    const fault = mailboxFault(key, () => [
      textOf(data, 'given_name'),
      textOf(data, 'family_name'),
      textOf(data, 'name'),
    ]);
    if (fault !== null) return findings.tell('email', textOf(data, 'email'), fault);
    const made = findings.isEmpty ? testMailbox(key) : null;
    if (made !== null) findings.tell('email', textOf(data, 'email'), made);
  }

  #checkGreeting(data: RowData, findings: RowReport): void {
    const { language, missing } = this.#options;
    if (language === null) return;
    const found = greetingFault(data, language);
    if (found === null) return;
    if (found.part !== null) missing.add(found.word, found.part);
    findings.tell(found.field, found.word, found.fault);
  }
}

const NAMES: readonly NameField[] = ['given_name', 'family_name', 'patronymic', 'name', 'greet_as', 'vocative'];
