import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanOfText } from '../../model/text.ts';

export const realPerson: Rule = {
  id: 'sender/real-person',
  severity: 'error',
  hard: true,
  summary: 'the sender is a person, not a department',
  why: 'A letter from “Customer service” comes from nobody in particular, and nobody in particular will take care of the answer. A person’s name gives the reader somebody to picture and to trust.',
  source: { document: '001-nb', line: 157, quote: 'slik at samtalepartnerens fantasi personliggjør deg' },
  examples: {
    bad: [
      'sender:\n  name: «Customer Service»\n  role: support\n  company: Lumo AS\n  email: ola@lumo.example',
      'sender:\n  name: «Spare Parts Department»\n  role: support\n  company: Lumo AS\n  email: ola@lumo.example',
      'sender:\n  name: «Lumo AS»\n  role: support\n  company: Lumo AS\n  email: ola@lumo.example',
    ],
    good: ['sender:\n  name: Ola Steam\n  role: Customer Service\n  company: Lumo AS\n  email: ola@lumo.example'],
  },
  check,
};

function check({ sender, company, language }: Message, report: Report): void {
  const name = textAt(sender, ['name']);
  if (name === undefined || comparable(name.value) === '') return;
  const said = withoutCompany(comparable(name.value), comparable(company ?? ''));
  if (said !== '' && !(language?.impersonal_senders ?? []).some((entry) => isMeant(comparable(entry), said))) return;
  const help =
    'write the name of the person who reads the answer, for example `name: Ola Hansen`; a department is a role';
  report(error(realPerson.id, spanOfText(name), `“${name.value.trim()}” is not a person`, { help }));
}

/** An entry is the whole name; `Отдел …` is its beginning, `… Team` its last word, `…avdelingen` the end of that. */
function isMeant(entry: string, name: string): boolean {
  if (entry.endsWith('…')) return name.startsWith(entry.slice(0, -1));
  return entry.startsWith('…') ? name.endsWith(entry.slice(1)) : name === entry;
}

/** The company before or behind a department is part of its name: “Lumo Customer Service”. */
function withoutCompany(name: string, company: string): string {
  if (company === '') return name;
  if (name === company) return '';
  if (name.startsWith(`${company} `)) return name.slice(company.length + 1);
  return name.endsWith(` ${company}`) ? name.slice(0, -company.length - 1) : name;
}

function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
