import type { Demand, Part } from './letters.ts';
import type { Mistake } from './nb.ts';

/** «Добрый день», «Здравствуйте» – да; «привет», «здрасте», «салют», «доброго времени суток» – категорически нет. */
export const greetings: readonly Mistake[] = [
  ...['Привет', 'Здрасте', 'Салют', 'Здравствуй'].map((word) => greeting(word, 'greeting/no-informal')),
  greeting('Доброго времени суток', 'greeting/no-time-cliche'),
  greeting('Доброго Вам времени суток', 'greeting/no-time-cliche'),
];

function greeting(word: string, code: string): Mistake {
  return {
    demand: `no «${word}»`,
    code,
    part: `greeting: «${word}», Сергей Петрович!`,
    good: 'greeting: Добрый день, Сергей Петрович!',
  };
}

export const allowedGreetings: readonly Part[] = ['Добрый день', 'Здравствуйте'].map(
  (word) => `greeting: ${word}, Сергей Петрович!`,
);

const LONGSTANDING = 'context:\n  relationship: longstanding';
const INFORMAL = 'greets_informally: true';

/** «Приветствую» needs a long acquaintance, and a reader who greets us so. */
export const conditional: readonly Mistake[] = [
  {
    demand: '«Приветствую» needs both conditions',
    code: 'greeting/informal-only-long-acquaintance',
    part: 'greeting: «Приветствую», Сергей!',
    good: `greeting: Приветствую, Сергей!\n${LONGSTANDING}\n  ${INFORMAL}`,
  },
  {
    demand: '«Приветствую» needs a long acquaintance',
    code: 'greeting/informal-only-long-acquaintance',
    part: `greeting: «Приветствую», Сергей!\ncontext:\n  ${INFORMAL}`,
    good: `greeting: Приветствую, Сергей!\n${LONGSTANDING}\n  ${INFORMAL}`,
  },
  {
    demand: '«Приветствую» needs a reader who greets so',
    code: 'greeting/informal-mirrored',
    part: `greeting: «Приветствую», Сергей!\n${LONGSTANDING}`,
    good: `greeting: Приветствую, Сергей!\n${LONGSTANDING}\n  ${INFORMAL}`,
  },
];

const FIRST = 'context:\n  contact: first\n  initiator: us';
const LAMPS = 'Две лампы привезут к Вам во вторник, 24 ноября.';
const INTRODUCED = `body: |\n  Меня зовут Лариса Берг, я менеджер Lumo AS. Как я могу к Вам обращаться? ${LAMPS}\n${FIRST}`;

export const firstContact: readonly Mistake[] = [
  {
    demand: 'who writes first introduces themselves',
    code: 'sender/introduce-at-first-contact',
    part: `body: |\n  «${LAMPS} Как я могу к Вам обращаться?»\n${FIRST}`,
    good: INTRODUCED,
  },
  {
    demand: 'who writes first asks for the form of address',
    code: 'greeting/ask-form-of-address',
    part: `«recipient»:\n  given_name: Сергей\n  patronymic: Петрович\n  email: sergej@example.com\nbody: |\n  Меня зовут Лариса Берг, я менеджер Lumo AS. ${LAMPS}\n${FIRST}`,
    good: INTRODUCED,
  },
];

/** Each form of «ты» and «твой», and verbs with which one says it. */
export const informal: readonly Demand[] = [
  ...'ты тебя тебе тобой тобою твой твоя твоё твои твоего твоей твоему твоём твоим твоими твоих твою'
    .split(' ')
    .map((form) => `Слово «${form}» здесь чужое.`),
  '«Можешь» выбрать цвет.',
  '«Хочешь» белую лампу?',
  '«Позвони» мне завтра.',
  '«Напиши» мне завтра.',
  '«Посмотри» на страницу.',
  'Жду, когда «придёшь».',
].map((part) => ({
  demand: `no «${/«(.*)»/.exec(part)?.[1] ?? ''}»`,
  code: 'register/never-ty',
  part,
}));

export const noClosing: readonly Demand[] = ['closing: «none»', 'closing:\n  farewell: «none»'].map((part) => ({
  demand: `no letter without a closing: ${part.replace('\n', ' ')}`,
  code: 'closing/required',
  part,
}));

/** The forms of which each has its capital in a letter to one person. */
export const politeForms: readonly string[] =
  'вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашем вашим вашими ваших вашу вашею'.split(' ');

const VLADIVOSTOK =
  'recipient:\n  given_name: Сергей\n  patronymic: Петрович\n  email: sergej@example.com\n  timezone: Asia/Vladivostok';

/** The reader's clock is ten hours before UTC. */
export const hours: readonly { readonly local: string; readonly sendAt: string; readonly wish: string }[] = [
  { local: 'Thursday 15:59', sendAt: '2026-11-26T05:59:00Z', wish: 'Удачного дня!' },
  { local: 'Thursday 16:00', sendAt: '2026-11-26T06:00:00Z', wish: 'Приятного вечера!' },
  { local: 'Friday 12:59', sendAt: '2026-11-27T02:59:00Z', wish: 'Удачного дня!' },
  { local: 'Friday 13:00', sendAt: '2026-11-27T03:00:00Z', wish: 'Хороших выходных!' },
];

export function sentAt(sendAt: string, closing: string = ''): Part {
  return `${VLADIVOSTOK}\nsend_at: ${sendAt}\n${closing}`;
}

/** A wish for another hour of the day than the one of the letter. */
export const wrongWishes: readonly Demand[] = [
  {
    demand: 'no wish for the evening at 15:59',
    code: 'closing/wish-before-16',
    part: sentAt('2026-11-26T05:59:00Z', 'closing:\n  wish: «Приятного вечера»!'),
  },
  {
    demand: 'no wish for the day at 16:00',
    code: 'closing/wish-after-16',
    part: sentAt('2026-11-26T06:00:00Z', 'closing:\n  wish: «Удачного дня»!'),
  },
  {
    demand: 'no wish for the day on Friday at 13:00',
    code: 'closing/wish-friday',
    part: sentAt('2026-11-27T03:00:00Z', 'closing:\n  wish: «Удачного дня»!'),
  },
];
