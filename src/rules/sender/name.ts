import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanInText } from '../../model/text.ts';

/** A sender without a name is the schema's finding under the same code. */
export const senderName: Rule = {
  id: 'sender/name',
  severity: 'error',
  hard: true,
  summary: 'the sender gives their name',
  why: 'Whoever asks for an answer introduces themselves first. A name says who has read the matter, and whom the reader may ask for.',
  source: { document: '001-nb', line: 157, quote: 'introdusere deg selv ved navn' },
  examples: {
    bad: [
      'sender:\n  name: «ola@lumo.example»\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example',
    ],
    good: ['sender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example'],
  },
  check,
};

function check({ sender }: Message, report: Report): void {
  const name = textAt(sender, ['name']);
  if (name === undefined) return;
  const words = Array.from(name.value.matchAll(/\S+/gu), ({ 0: word, index }) => ({ word, index }));
  const address = words.find(({ word }) => word.slice(1, -1).includes('@'));
  if (address === undefined) return;
  const span = spanInText(name, address.index, address.index + address.word.length);
  const help = 'write given name and family name here; the address stands under email';
  report(error(senderName.id, span, 'the sender’s name is an e-mail address', { help }));
}
