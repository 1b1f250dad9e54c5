import { error, type Report, warning } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { entryOf, type MapNode, textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { spanOfText } from '../../model/text.ts';

/** A company is demanded, a role only wished: who owns the shop may simply sign with their name. */
export const roleAndCompany: Rule = {
  id: 'sender/role-and-company',
  severity: 'error',
  hard: true,
  summary: 'the sender says for which company they write, and what they do there',
  why: 'A name alone does not tell the reader why this person writes. Company and role under it answer that before it is asked.',
  source: { document: '001-nb', line: 75, quote: 'navnet på selskapet, stillingen, navnet' },
  examples: {
    bad: ['sender:\n  name: «Ola Hansen»\n  company: Lumo AS\n  email: ola@lumo.example'],
    good: ['sender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example'],
  },
  check,
};

function check({ sender, company }: Message, report: Report): void {
  if (sender === null) return;
  const name = textAt(sender, ['name'])?.value.trim() ?? 'the sender';
  if (entryOf(sender, 'company') === undefined && company === null) {
    const help = 'add company.name to envoi.yaml, for example `company: { name: Lumo AS }`, or company to the sender';
    report(error(roleAndCompany.id, placeOf(sender), `it is not said for which company ${name} writes`, { help }));
  }
  if (entryOf(sender, 'role') === undefined) {
    const help = 'add role to the sender, in the language of the letter, for example `role: customer adviser`';
    report(warning(roleAndCompany.id, placeOf(sender), `it is not said what ${name} does in the company`, { help }));
  }
}

/** The name to which something is missing: a sender may stand in envoi.yaml, far from the message. */
function placeOf(sender: MapNode): Span {
  const name = textAt(sender, ['name']);
  return name ? spanOfText(name) : (sender.entries[0]?.key.span ?? sender.span);
}
