import { type Edit, type Fix, type Report, warning } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { nodeAt, type ScalarNode } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanInText } from '../../model/text.ts';
import { inUsualCase, lettersOf, type NameLetters } from '../../text/name-letters.ts';

/**
 * `IRINA` and `irina`, as registers and forms on the web leave them. Some families do write theirs in capitals, and such a
 * message says so under `allow`: its author knows this one reader. In a list `Jean DUPONT` passes, for nobody could say it of
 * one row.
 */
export const nameCase: Rule = {
  id: 'greeting/name-case',
  severity: 'warning',
  hard: false,
  summary: 'the reader’s name is not all in capitals or all in small letters',
  why: '“Hello KARI” shows that a register was copied, and reads as if somebody shouted. The reader sees it in the first line.',
  source: { document: '001-nb', line: 41, quote: 'feil uttale av samtalepartnerens navn' },
  examples: {
    bad: [
      'recipient:\n  given_name: «KARI»\n  family_name: NORDMANN\n  email: kari@example.no',
      'recipient:\n  given_name: Kari\n  family_name: «NORDMANN»\n  email: kari@example.no',
      'recipient:\n  given_name: «kari»\n  family_name: Nordmann\n  email: kari@example.no',
      'recipient:\n  given_name: «kari»\n  family_name: NORDMANN\n  email: kari@example.no',
      'recipient:\n  name: «KARI NORDMANN»\n  email: kari@example.no',
    ],
    good: [
      'recipient:\n  given_name: JP\n  family_name: McDONALD\n  email: jp@example.com',
      'recipient:\n  given_name: Anna\n  family_name: de vries\n  email: anna@example.com',
      'recipient:\n  given_name: ნინო\n  family_name: ბერიძე\n  email: nino@example.com',
      'recipient:\n  given_name: Kari\n  family_name: Nordmann III\n  email: kari@example.no',
    ],
  },
  check,
};

const FIELDS = ['given_name', 'patronymic', 'family_name', 'name'] as const;

interface OddName {
  readonly field: (typeof FIELDS)[number];
  readonly node: ScalarNode;
  readonly letters: NameLetters;
}

/** One finding for the whole name: it was copied as a whole. */
function check({ root }: Message, report: Report): void {
  const odd = oddNames(root);
  const [first] = odd;
  if (first === undefined) return;
  const help = `write \`${odd.map(({ node }) => inUsualCase(node.text.value.trim())).join(' ')}\``;
  report(
    warning(nameCase.id, first.node.span, `${said(odd)}, and would be printed so`, {
      help: first.field === 'family_name' ? `${help}; if the family writes it so, \`allow\` says it` : help,
      fixes: fixesFor(odd, help),
    }),
  );
}

/** `given_name` of the recipient is written in small letters and `family_name` in capitals. */
function said(odd: readonly OddName[]): string {
  const [only, second] = odd;
  if (only !== undefined && second === undefined) return `\`recipient.${only.field}\` is written in ${only.letters}`;
  const kinds = [...new Set(odd.map(({ letters }) => letters))];
  const parts = kinds.map((kind, at) => {
    const fields = odd.filter(({ letters }) => letters === kind).map(({ field }) => `\`${field}\``);
    const verb = fields.length === 1 ? 'is' : 'are';
    return `${fields.join(' and ')}${at === 0 ? ` of the recipient ${verb} written` : ''} in ${kind}`;
  });
  return parts.join(' and ');
}

/** Only the letters are replaced: in quotes `NULL` is a name, without them `Null` is none. With escapes there is no fix. */
function fixesFor(odd: readonly OddName[], title: string): readonly Fix[] {
  const edits = odd.flatMap(({ node: { text } }): readonly Edit[] => {
    const name = text.value.trim();
    const from = text.value.indexOf(name);
    const span = spanInText(text, from, from + name.length);
    const isAsWritten = span.source.text.slice(span.start, span.end) === name;
    return isAsWritten ? [{ span, text: inUsualCase(name) }] : [];
  });
  return edits.length === odd.length ? [{ title, safe: false, edits }] : [];
}

/** Families are called de Vries and van Dijk: small letters are odd in them only where those of the given name are. */
function oddNames(root: Message['root']): readonly OddName[] {
  const found = FIELDS.flatMap((field): readonly OddName[] => {
    const node = nodeAt(root, ['recipient', field]);
    if (node?.kind !== 'scalar' || node.style === 'empty') return [];
    const letters = lettersOf(node.text.value.trim(), field === 'name' ? 2 : 1);
    return letters === null ? [] : [{ field, node, letters }];
  });
  const isSmall = found.some(({ field, letters }) => field === 'given_name' && letters === 'small letters');
  return found.filter(({ field, letters }) => field !== 'family_name' || letters === 'capitals' || isSmall);
}
