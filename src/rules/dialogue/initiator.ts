import { error, type Report } from '../../model/diagnostic.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { placeOfFact } from '../fact-place.ts';
import { hitsInParts } from '../measure/parts.ts';

/** No letter has to say who began; if it does, the rest must agree. */
export const initiator: Etiquette = {
  id: 'dialogue/initiator',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['thanks_for_contact'],
  languages: null,
  summary: 'a first letter that we began answers nothing and thanks for no message',
  why: 'Who began the conversation decides how a letter begins. Thanks for a message that was never sent make the reader look for a trick, or for a mistake.',
  source: { document: '001-nb', line: 288, quote: 'Identifiser initiativtakeren til kontakten' },
  also: [{ document: '001-nb', line: 172, quote: 'om det er en utgående samtale eller en innkommende' }],
  examples: {
    bad: [
      'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  «Thank you for your message». I am Ola Hansen from Lumo AS, and I can show you two lamps on Tuesday, 24 November.',
      'context:\n  contact: «first»\n  initiator: us\n  received_at: 2026-11-19T14:00:00+01:00\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  I am Ola Hansen from Lumo AS, and I can show you two lamps on Tuesday, 24 November.',
    ],
    good: [
      'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  I am Ola Hansen from Lumo AS, and I can show you two lamps on Tuesday, 24 November.',
      'context:\n  contact: reply\n  initiator: customer\nbody: |\n  Thank you for your message. I am Ola Hansen from Lumo AS, and I can show you two lamps on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  «Takk for meldingen din». Jeg heter Ola Hansen fra Lumo AS, og kan vise deg to lamper tirsdag 24. november.',
        'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  Jeg heter Ola Hansen fra Lumo AS. «Takk for at du kontaktet» oss. Jeg viser deg gjerne to lamper tirsdag 24. november.',
      ],
      good: [
        'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  Jeg heter Ola Hansen fra Lumo AS, og kan vise deg to lamper tirsdag 24. november.',
        'context:\n  contact: reply\nbody: |\n  Takk for meldingen din. De to lampene kommer tirsdag 24. november.',
      ],
    },
    uk: {
      bad: [
        'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  «Дякую за Ваш лист». Я Оксана Бондар із ТОВ Люмо, покажу Вам дві лампи у вівторок, 24 листопада.',
      ],
      good: [
        'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  Я Оксана Бондар із ТОВ Люмо, можу показати Вам дві лампи у вівторок, 24 листопада.',
      ],
    },
    ru: {
      bad: [
        'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  «Спасибо за Ваше письмо». Меня зовут Лариса Берг, компания Lumo AS, покажу Вам две лампы во вторник, 24 ноября.',
      ],
      good: [
        'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  Меня зовут Лариса Берг, компания Lumo AS. Могу показать Вам две лампы во вторник, 24 ноября.',
      ],
    },
    fy: {
      bad: [
        'context:\n  contact: first\n  initiator: us\nrecipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Kari\n  email: kari@example.no\nbody: |\n  «Tige tank foar jo berjocht». Myn namme is Jelle de Vries fan Lumo AS, de twa lampen komme tiisdei 24 novimber.',
      ],
      good: [
        'context:\n  contact: reply\nbody: |\n  Tige tank foar jo berjocht. De twa lampen komme tiisdei 24 novimber by jo.',
      ],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  const { contact, initiator: began, isInThread, receivedAt } = reading.facts;
  if (contact !== 'first' || began !== 'us') return;
  if (isInThread || receivedAt !== null) {
    const what = isInThread ? 'answers a mail' : 'says when theirs came';
    const sentence = `the message calls itself a first letter that we began, and ${what}`;
    const help = 'state `context.contact: reply`, or `initiator: customer`, if they wrote first';
    report(error(initiator.id, placeOfFact(reading, ['context', 'contact']), sentence, { help }));
    return;
  }
  const [thanks] = hitsInParts(reading, ['thanks_for_contact'], ['body']);
  if (thanks === undefined) return;
  const sentence = `“${wordsOf(thanks)}”, and nobody wrote: this is a first letter that we began`;
  const help = 'say first who you are and why you write; if they wrote first, state `context.initiator: customer`';
  report(error(initiator.id, spanOf(thanks), sentence, { help }));
}
