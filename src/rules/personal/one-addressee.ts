import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { entryOf, type MapNode, textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanInText, spanOfText, type Text } from '../../model/text.ts';
import { anotherPerson } from './another-person.ts';
import { legalForm } from './legal-form.ts';
import { nameFault } from './name-shape.ts';

/**
 * A recipient is one person with a name. A list of them, a missing recipient and a missing address are the schema's
 * findings under the same code; here is what only a reader of names can see.
 */
export const oneAddressee: Rule = {
  id: 'personal/one-addressee',
  severity: 'error',
  hard: true,
  summary: 'a letter is addressed to one person, by name',
  why: 'A letter to everybody is a letter to nobody: whoever is not named does not feel asked and does not answer. With one name on it, one person knows that the matter is theirs.',
  source: { document: '001-nb', line: 101, quote: 'brevet må være adressert til en bestemt person' },
  examples: {
    bad: [
      '«recipient»:\n  email: kari@example.no',
      'recipient:\n  name: Nordmann Møbler «AS»\n  email: kari@example.no',
      'recipient:\n  name: «Dear customer»\n  email: kari@example.no',
      'recipient:\n  name: «Nordmann, Kari»\n  email: kari@example.no',
      'recipient:\n  given_name: Kari «og Ola»\n  family_name: Nordmann\n  email: kari@example.no',
    ],
    good: [
      'recipient:\n  given_name: Kari\n  family_name: Nordmann\n  email: kari@example.no',
      'recipient:\n  honorific: Ms\n  family_name: Larsen\n  email: larsen@example.no',
      'recipient:\n  name: Agnes As Holm\n  email: agnes@example.no',
    ],
  },
  check,
};

function check(message: Message, report: Report): void {
  checkBoth(message.root, report);
  const recipient = entryOf(message.root, 'recipient');
  if (recipient?.value.kind !== 'map') return;
  if (isNameless(recipient.value)) {
    const help = 'add given_name (and family_name), or honorific and family_name, or the whole name as name';
    report(error(oneAddressee.id, recipient.key.span, 'the letter is addressed to nobody by name', { help }));
  }
  for (const field of ['name', 'given_name', 'family_name']) {
    const name = textAt(recipient.value, [field]);
    if (name !== undefined) checkName(field, name, report);
  }
}

/** A letter goes to the one or to each of the others. */
function checkBoth(root: MapNode, report: Report): void {
  const [first, second] = root.entries.filter(({ key }) => ['recipient', 'recipients'].includes(key.text.value));
  if (first === undefined || second === undefined) return;
  const [one, other] = [first, second].map(({ key }) => key.text.value);
  if (one === other) return;
  const sentence = `the message goes to one person and to a list, by \`${one}\` and \`${other}\``;
  const help = 'keep `recipient` for one person, or `recipients` for each row of a list';
  const related = [{ span: first.key.span, message: 'the other one' }];
  report(error(oneAddressee.id, second.key.span, sentence, { help, related }));
}

/**
 * False for a name that is empty or of a wrong kind, and beside a key that no recipient has: that has been reported
 * where it stands, and the key may be what somebody else calls a name.
 */
function isNameless({ entries }: MapNode): boolean {
  const keys = new Set(entries.map(({ key }) => key.text.value));
  const hasName = keys.has('name') || keys.has('given_name') || (keys.has('honorific') && keys.has('family_name'));
  return !hasName && [...keys].every((key) => BESIDE_A_NAME.has(key));
}

const BESIDE_A_NAME: ReadonlySet<string> = new Set(
  'family_name patronymic honorific email greet_as vocative timezone'.split(' '),
);

function checkName(field: string, name: Text, report: Report): void {
  const form = legalForm(name.value);
  if (form !== null) {
    const sentence = `“${name.value.slice(form.start, form.end)}” marks a company, and a letter goes to a person`;
    const help = 'write to a person there, and put only their name here';
    report(error(oneAddressee.id, spanInText(name, form.start, form.end), sentence, { help }));
    return;
  }
  const fault = nameFault(field, name.value);
  if (fault !== null) {
    const { what, help } = fault;
    report(error(oneAddressee.id, spanOfText(name), `“${name.value.trim()}” ${what}`, { help }));
    return;
  }
  const another = anotherPerson(name.value);
  if (another !== null) {
    const span = spanInText(name, another.start, another.end);
    const help = 'write a letter to each of them, or name the others under cc, each with the reason';
    report(error(oneAddressee.id, span, 'more than one person stands in one name', { help }));
  }
}
