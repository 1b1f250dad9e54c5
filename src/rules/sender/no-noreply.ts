import { error, type Report } from '../../model/diagnostic.ts';
import type { Message } from '../../model/message.ts';
import { textAt } from '../../model/node.ts';
import type { Rule } from '../../model/rule.ts';
import { spanInText, type Text } from '../../model/text.ts';

export const noNoreply: Rule = {
  id: 'sender/no-noreply',
  severity: 'error',
  hard: true,
  summary: 'the reader can answer: no no-reply address',
  why: 'A letter is half of a conversation. An address that takes no answer tells the reader that their question is not wanted, and their answer to our own next step is lost.',
  source: { document: '003-ru', line: 26, quote: 'давать возможность задавать вопросы' },
  examples: {
    bad: [
      'sender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: «no-reply»@lumo.example',
      'sender:\n  name: Ola Hansen\n  role: customer adviser\n  company: Lumo AS\n  email: ola@lumo.example\n  reply_to: «orders.noreply+4512»@lumo.example',
    ],
    good: [
      'sender:\n  name: Noreen Plyer\n  role: customer adviser\n  company: Lumo AS\n  email: noreen.plyer@no-reply.example',
    ],
  },
  check,
};

function check({ sender }: Message, report: Report): void {
  for (const field of ['email', 'reply_to']) {
    const address = textAt(sender, [field]);
    if (address !== undefined) checkAddress(address, report);
  }
}

function checkAddress(address: Text, report: Report): void {
  const at = address.value.lastIndexOf('@');
  if (at < 0 || !takesNoAnswer(address.value.slice(0, at))) return;
  report(
    error(noNoreply.id, spanInText(address, 0, at), `nobody reads what is sent to “${address.value.slice(0, at)}”`, {
      help: 'use an address that a person reads; a shared one is fine: write it as reply_to',
    }),
  );
}

/** Looks at whole words between `.`, `-`, `_` and `+`: `no-reply+4512`, not `noreen.plyer`. */
export function takesNoAnswer(localPart: string): boolean {
  const words = `-${localPart.toLowerCase().replace(/[._+-]+/gu, '-')}-`;
  return NO_ANSWER.some((phrase) => words.includes(`-${phrase}-`) || words.includes(`-${phrase.replaceAll('-', '')}-`));
}

const NO_ANSWER: readonly string[] = [
  ...'no-reply not-reply do-not-reply dont-reply no-answer do-not-answer mailer-daemon bounce bounces'.split(' '),
  ...'ikke-svar svar-ikke ne-vidpovidaty ne-vidpovidaite ne-otvechat ne-otvechaite ne-otvechayte'.split(' '),
  ...'net-antwurdzje niet-beantwoorden nicht-antworten keine-antwort ne-pas-repondre no-responder'.split(' '),
];
