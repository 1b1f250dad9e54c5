import { type Report, warning } from '../../model/diagnostic.ts';
import { entryOf } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { nameOfSender, placeOfSender } from './role-and-company.ts';

export const contactChannels: Etiquette = {
  id: 'sender/contact-channels',
  severity: 'warning',
  hard: false,
  isOptIn: true,
  needs: [],
  languages: null,
  summary: 'the sender can be reached in more than one way',
  why: 'Some readers call before they write, and a mail can be lost. A number under the name costs us a line and saves them a search.',
  source: { document: '001-nb', line: 118, quote: 'flere kommunikasjonsmuligheter samtidig' },
  also: [
    { document: '001-nb', line: 11, quote: 'kontakter, nettpratknapp, telefonnumre til forskjellige mobiloperatører' },
  ],
  examples: {
    bad: ['sender:\n  name: «Ola Hansen»\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example'],
    good: [
      'sender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example\n  phone: +47 555 01 234',
    ],
  },
  check,
};

function check({ message: { sender } }: Reading, report: Report): void {
  if (sender === null || entryOf(sender, 'phone') !== undefined) return;
  const sentence = `${nameOfSender(sender)} can be reached by mail only`;
  report(warning(contactChannels.id, placeOfSender(sender), sentence, { help: 'add `phone:` to the sender' }));
}
