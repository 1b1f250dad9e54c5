import { type Report, warning } from '../../model/diagnostic.ts';
import { entryOf, textAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';

/**
 * Speaks where the message says that it is the first contact and that we began it: whoever wrote to us has signed with
 * the name by which they want to be called.
 */
export const askFormOfAddress: Etiquette = {
  id: 'greeting/ask-form-of-address',
  severity: 'warning',
  hard: false,
  isOptIn: false,
  needs: ['ask_address'],
  languages: null,
  summary: 'a first letter asks how the reader wants to be addressed',
  why: 'Nobody but the reader knows by which name they want to be called, and whoever asks once is right ever after.',
  source: { document: '003-ru', line: 15, quote: 'как я могу к Вам обращаться?' },
  also: [
    { document: '001-nb', line: 76, quote: 'Lær hvordan du henvender deg til samtalepartneren' },
    { document: '001-nb', line: 234, quote: 'spørre hva klienten heter' },
  ],
  examples: {
    bad: [
      '«recipient»:\n  given_name: Kari\n  family_name: Nordmann\n  email: kari@example.no\nbody: |\n  My name is Ola Hansen, and I am your customer adviser at Lumo AS. The two lamps come to you on Tuesday, 24 November.\ncontext:\n  contact: first\n  initiator: us',
      '«recipient»:\n  name: Kari Nordmann\n  email: kari@example.no\nbody: |\n  My name is Ola Hansen, and I am your customer adviser at Lumo AS. The two lamps come to you on Tuesday, 24 November.\ncontext:\n  contact: first\n  initiator: us',
    ],
    good: [
      'body: |\n  My name is Ola Hansen, and I am your customer adviser at Lumo AS. The two lamps come on Tuesday, 24 November. How may I address you?\ncontext:\n  contact: first\n  initiator: us',
      'recipient:\n  given_name: Kari\n  family_name: Nordmann\n  greet_as: Ms Nordmann\n  email: kari@example.no\nbody: |\n  My name is Ola Hansen, and I am your customer adviser at Lumo AS. The two lamps come on Tuesday, 24 November.\ncontext:\n  contact: first\n  initiator: us',
    ],
  },
  examplesIn: {
    ru: {
      bad: [
        '«recipient»:\n  given_name: Сергей\n  patronymic: Петрович\n  email: sergej@example.com\nbody: |\n  Меня зовут Лариса Берг, я Ваш менеджер в Lumo AS. Две лампы привезут к Вам во вторник, 24 ноября.\ncontext:\n  contact: first\n  initiator: us',
        '«recipient»:\n  given_name: Сергей\n  email: sergej@example.com\nbody: |\n  Меня зовут Лариса Берг, я Ваш менеджер в Lumo AS. Две лампы привезут к Вам во вторник, 24 ноября.\ncontext:\n  contact: first\n  initiator: us',
      ],
      good: [
        'body: |\n  Меня зовут Лариса Берг, я Ваш менеджер в Lumo AS. Как я могу к Вам обращаться? Две лампы привезут к Вам во вторник, 24 ноября.\ncontext:\n  contact: first\n  initiator: us',
        'body: |\n  Меня зовут Лариса Берг, я Ваш менеджер в Lumo AS. Две лампы привезут к Вам во вторник, 24 ноября.\ncontext:\n  contact: first\n  initiator: customer',
      ],
    },
    uk: {
      bad: [
        '«recipient»:\n  given_name: Лариса\n  patronymic: Миколаївна\n  email: larysa@example.com\nbody: |\n  Мене звати Оксана Бондар, я консультантка в ТОВ Люмо. Дві лампи привезуть до Вас у вівторок, 24 листопада.\ncontext:\n  contact: first\n  initiator: us',
      ],
      good: [
        'body: |\n  Мене звати Оксана Бондар, я консультантка в ТОВ Люмо. Дві лампи привезуть до Вас у вівторок, 24 листопада. Як до Вас звертатися?\ncontext:\n  contact: first\n  initiator: us',
      ],
    },
    nb: {
      bad: [
        '«recipient»:\n  given_name: Kari\n  family_name: Nordmann\n  email: kari@example.no\nbody: |\n  Jeg heter Ola Hansen og er kunderådgiver i Lumo AS. De to lampene kommer til deg tirsdag 24. november.\ncontext:\n  contact: first\n  initiator: us',
      ],
      good: [
        'body: |\n  Jeg heter Ola Hansen og er kunderådgiver i Lumo AS. De to lampene kommer til deg tirsdag 24. november. Hvordan ønsker du å bli tiltalt?\ncontext:\n  contact: first\n  initiator: us',
      ],
    },
    fy: {
      bad: [
        '«recipient»:\n  given_name: Anna\n  family_name: Hoekstra\n  email: anna@example.nl\nbody: |\n  Myn namme is Jelle de Vries, en ik bin klanteadviseur by Lumo AS. De twa lampen komme tiisdei 24 novimber by jo.\ncontext:\n  contact: first\n  initiator: us',
      ],
      good: [
        'body: |\n  Myn namme is Jelle de Vries, en ik bin klanteadviseur by Lumo AS. De twa lampen komme tiisdei 24 novimber by jo. Hoe mei ik jo oansprekke?\ncontext:\n  contact: first\n  initiator: us',
      ],
    },
  },
  check,
};

function check({ message, language, facts, passages, hits }: Reading, report: Report): void {
  if (facts.contact !== 'first' || facts.initiator !== 'us' || facts.isInThread || facts.isList) return;
  const recipient = entryOf(message.root, 'recipient');
  if (recipient === undefined || OWN_FORMS.some((key) => textAt(recipient.value, [key]) !== undefined)) return;
  if (hits('ask_address').some(({ passage }) => passages.includes(passage) && passage.isWritten)) return;
  const question = questionOf(language.words?.['ask_address']?.[0]);
  const help = `ask “${question}”, or write the answer, if you have it, as recipient.greet_as`;
  const sentence = 'this is the first contact, and the letter does not ask how the reader wants to be addressed';
  report(warning(askFormOfAddress.id, recipient.key.span, sentence, { help }));
}

/** Whoever gives the form of address as it is to stand has it from the reader. */
const OWN_FORMS = ['greet_as', 'vocative'] as const;

/** The first entry of the list, as a sentence. */
function questionOf(entry = ''): string {
  return `${entry.charAt(0).toUpperCase()}${entry.slice(1)}?`;
}
