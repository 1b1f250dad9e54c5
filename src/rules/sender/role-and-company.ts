import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { entryOf, type MapNode, textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import type { Span } from '../../model/span.ts';
import { spanOfText } from '../../model/text.ts';

export const roleAndCompany: Rule = {
  id: 'sender/role-and-company',
  severity: 'error',
  hard: true,
  summary: 'the sender says for which company they write',
  why: 'A name alone does not tell the reader why this person writes. The company under it answers that before it is asked.',
  source: { document: '001-nb', line: 75, quote: 'navnet på selskapet, stillingen, navnet' },
  examples: {
    bad: ['sender:\n  name: «Ola Hansen»\n  role: customer adviser\n  email: ola@lumo.example'],
    good: ['sender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example'],
  },
  check,
};

function check({ sender, company }: Message, report: Report): void {
  if (sender === null || entryOf(sender, 'company') !== undefined || company !== null) return;
  const help = 'add company.name to envoi.yaml, for example `company: { name: Lumo AS }`, or company to the sender';
  const sentence = `it is not said for which company ${nameOfSender(sender)} writes`;
  report(error(roleAndCompany.id, placeOfSender(sender), sentence, { help }));
}

export function nameOfSender(sender: MapNode): string {
  return textAt(sender, ['name'])?.value.trim() ?? 'the sender';
}

/** The name to which something is missing: a sender may stand in envoi.yaml, far from the message. */
export function placeOfSender(sender: MapNode): Span {
  const name = textAt(sender, ['name']);
  return name ? spanOfText(name) : (sender.entries[0]?.key.span ?? sender.span);
}
