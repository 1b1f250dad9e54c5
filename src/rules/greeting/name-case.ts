import { type Edit, type Report, warning } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { nodeAt, type ScalarNode } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';

/**
 * `IRINA` and `irina`, as registers and forms on the web leave them. Some families do write theirs in capitals, and such a
 * message says so under `allow`.
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
      'recipient:\n  name: «KARI NORDMANN»\n  email: kari@example.no',
    ],
    good: [
      'recipient:\n  given_name: JP\n  family_name: McDONALD\n  email: jp@example.com',
      'recipient:\n  given_name: Anna\n  family_name: de vries\n  email: anna@example.com',
      'recipient:\n  given_name: Kari\n  family_name: Nordmann III\n  email: kari@example.no',
    ],
  },
  check,
};

const FIELDS = ['given_name', 'patronymic', 'family_name', 'name'] as const;

interface OddName {
  readonly field: (typeof FIELDS)[number];
  readonly node: ScalarNode;
  readonly letters: 'capitals' | 'small letters';
}

/** One finding for the whole name: it was copied as a whole. */
function check({ root }: Message, report: Report): void {
  const odd = oddNames(root);
  const [first, ...others] = odd;
  if (first === undefined) return;
  const alike = others.filter(({ letters }) => letters === first.letters);
  const names = [first, ...alike].map(({ field }) => `\`${field}\``).join(' and ');
  const said = alike.length === 0 ? `\`recipient.${first.field}\` is` : `${names} of the recipient are`;
  const written = [first, ...alike].map(({ node }) => inUsualCase(node.text.value.trim()));
  const help = `write \`${written.join(' ')}\``;
  const edits: readonly Edit[] = [first, ...alike].map(({ node }, at) => ({
    span: node.span,
    text: written[at] ?? '',
  }));
  report(
    warning(nameCase.id, first.node.span, `${said} written in ${first.letters}, and would be printed so`, {
      help: first.field === 'family_name' ? `${help}; if the family writes it so, \`allow\` says it` : help,
      fixes: [{ title: help, safe: false, edits }],
    }),
  );
}

/** Families are called de Vries and van Dijk: small letters are odd in them only where those of the given name are. */
function oddNames(root: Message['root']): readonly OddName[] {
  const found = FIELDS.flatMap((field): readonly OddName[] => {
    const node = nodeAt(root, ['recipient', field]);
    if (node?.kind !== 'scalar' || node.style === 'empty') return [];
    const letters = lettersOf(node.text.value, field === 'name' ? 2 : 1);
    return letters === null ? [] : [{ field, node, letters }];
  });
  const isSmall = found.some(({ field, letters }) => field === 'given_name' && letters === 'small letters');
  return found.filter(({ field, letters }) => field !== 'family_name' || letters === 'capitals' || isSmall);
}

/** Initials, `III` and `JR` say nothing, and a word in capitals without a vowel is no name to be sure of. */
function lettersOf(name: string, fewest: number): OddName['letters'] | null {
  const words = name.split(/[\s-]+/u).map((word) => word.replaceAll(/['’ʼ]/gu, ''));
  const telling = words.filter((word) => word.length >= FEWEST_LETTERS && !/^[IVX]+$/u.test(word));
  if (telling.length < fewest) return null;
  if (telling.every((word) => /^\p{Ll}+$/u.test(word))) return 'small letters';
  const areLarge = telling.every((word) => /^[\p{Lu}\p{M}]+$/u.test(word));
  return areLarge && telling.some((word) => VOWEL.test(word.normalize('NFD').toLowerCase())) ? 'capitals' : null;
}

const FEWEST_LETTERS = 3;

/** Of names taken apart into letters and marks. */
const VOWEL = /[aeiouyæøœаеиоуыэюяіє]/u;

function inUsualCase(name: string): string {
  return name.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
