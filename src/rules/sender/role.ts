import { type Report, warning } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { entryOf } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { nameOfSender, placeOfSender } from './role-and-company.ts';

/** A company is demanded, a role only wished: who owns the shop may simply sign with their name. */
export const role: Rule = {
  id: 'sender/role',
  severity: 'warning',
  hard: false,
  summary: 'the sender says what they do in the company',
  why: 'A name alone does not tell the reader why this person writes, nor what they can decide. The role under it answers that before it is asked.',
  source: { document: '001-nb', line: 75, quote: 'navnet på selskapet, stillingen, navnet' },
  examples: {
    bad: ['sender:\n  name: «Ola Hansen»\n  company: Lumo AS\n  email: ola@lumo.example'],
    good: [
      'sender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example',
      'sender:\n  name: Ola Hansen\n  company: Lumo AS\n  email: ola@lumo.example\nallow:\n  - rule: sender/role\n    because: Ola owns the shop',
    ],
  },
  check,
};

function check({ sender }: Message, report: Report): void {
  if (sender === null || entryOf(sender, 'role') !== undefined) return;
  const help = 'add role to the sender, in the language of the letter, for example `role: customer adviser`';
  const sentence = `it is not said what ${nameOfSender(sender)} does in the company`;
  report(warning(role.id, placeOfSender(sender), sentence, { help }));
}
