import { describe, expect, test } from 'vitest';
import { baseFor, baseMessages } from './base-messages.ts';
import { findingsInEach } from './findings-in.ts';

/** Next steps that could stand on any button, and short ones that say what is done; all are looked at in one run. */
const steps: { readonly [language: string]: Words } = {
  en: {
    bad: [
      'Click here',
      'OK',
      'ok.',
      'Read more',
      'See below',
      'Please click on the link below',
      'Just press this button!',
      'More information',
      'Continue here, please',
      'Read more about it here',
      'Click “here”',
      'https://lumo.example/o/4512',
      '…',
    ],
    good: [
      'Answer this e-mail',
      'Ring us',
      'Choose a day',
      'Call me',
      'Pay the invoice',
      'Tell us which day',
      'Confirm the address',
      'Write to me',
      'Read the contract',
      'See the offer',
      'Keep this letter',
      'Sign below',
      'To the page',
      'Visit on 24.11 at 10:00.',
      'Read this by Monday, 23 November.',
    ],
  },
  nb: {
    bad: [
      'Klikk her',
      'OK',
      'Les mer',
      'Se nedenfor',
      'Følg lenken',
      'Trykk på knappen nedenfor',
      'Mer informasjon her',
    ],
    good: [
      'Svar på denne e-posten',
      'Ring oss',
      'Velg en dag',
      'Bekreft adressen',
      'Les avtalen',
      'Se tilbudet',
      'Betal regningen',
      'Skriv til meg',
      'Les dette til 24.11.',
    ],
  },
  uk: {
    bad: [
      'Натисніть тут',
      'ОК',
      'Читати далі',
      'Дивіться нижче',
      'Перейдіть за посиланням',
      'Детальніше',
      'Натисніть на кнопку нижче',
    ],
    good: [
      'Напишіть мені',
      'Зателефонуйте нам',
      'Оберіть день',
      'Підтвердьте адресу',
      'Прочитайте угоду',
      'Сплатіть рахунок',
      'Прочитайте до 24.11.',
    ],
  },
  ru: {
    bad: [
      'Нажмите здесь',
      'ОК',
      'Подробнее',
      'Смотрите ниже',
      'Перейдите по ссылке',
      'Читать дальше',
      'Нажмите на кнопку ниже',
    ],
    good: [
      'Напишите мне',
      'Позвоните нам',
      'Выберите день',
      'Подтвердите адрес',
      'Прочитайте договор',
      'Оплатите счёт',
      'Прочитайте до 24.11.',
    ],
  },
  fy: {
    bad: ['Klik hjir', 'OK', 'Lês mear', 'Sjoch hjirûnder', 'Folgje de keppeling', 'Mear ynformaasje'],
    good: [
      'Beantwurdzje dizze mail',
      'Skilje ús',
      'Kies in dei',
      'Befêstigje it adres',
      'Lês de oerienkomst',
      'Nei de side',
      'Lês dit foar 24.11.',
    ],
  },
};

interface Words {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** What a body ends with; the bad ones up to `|` are marked. */
const endings: { readonly [language: string]: Words } = {
  en: {
    bad: [
      'Kind regards|\n  Emma',
      'Best|\n  Emma Clarke',
      'Best|,\n  Ola',
      'Best Regards|, Ola',
      'Thanks|, Ola',
      'All the best|, Ola Hansen',
      'Yours sincerely|,',
      'Many thanks|\n  Ola Hansen\n  Customer adviser',
      'Regards|',
      'Cheers|, Ola!',
      'KIND REGARDS|\n  OLA HANSEN',
      'Kind regards|\n  The team at Lumo',
      'Kind regards| Emma Clarke',
      'Kind regards| Emma Clarke\n  Customer adviser',
      'Kind regards|\n  ola',
      'Best wishes|! Ola Hansen',
      'Best wishes|!\n  Emma Clarke',
      'Best wishes|!',
    ],
    good: [
      'Thank you, Kari.',
      'Thank you!',
      'All the best!',
      'Thanks to Ola Hansen the box is closed.',
      'Best of all is the light.',
      'Kind regards to your mother.',
      'Best wishes, Kari, for the new house.',
      'Thank you, Ola Hansen said so too.',
      'Regards from the workshop are in the box.',
      'Yours is the oak one.',
      'Thank you.\n  Both lamps are of oak.',
      'The best\n  Lumo lamp is yours.',
      'Kind regards\n  from the workshop stand on a card in the box.',
      'Best wishes! The lamps come on Tuesday.',
      'Best wishes!\n  The lamps come on Tuesday.',
      'Kind regards.\n  The lamps come on Tuesday.',
      'Best wishes Kari, for the new house.',
      'Kind regards Norway has none of are in the box.',
    ],
  },
  nb: {
    bad: ['Med vennlig hilsen|\n  Ola', 'Mvh| Ola Hansen', 'Hilsen|\n  Ola', 'Takk|, Ola', 'Vennlig hilsen|,'],
    good: [
      'Takk, Kari.',
      'Velkommen!',
      'Hilsen fra verkstedet ligger i esken.',
      'Tusen takk!',
      'Vennlig hilsen fra oss ligger i esken.',
      'Beste lampe er den av eik.',
      'Vennlig hilsen\n  fra verkstedet ligger i esken.',
    ],
  },
  uk: {
    bad: [
      'З повагою|,\n  Оксана Бондар',
      'З повагою|\n  Ваша Оксана',
      'Дякую|, Оксана',
      'Щиро Ваша|,',
      'До побачення|!',
    ],
    good: [
      'Дякую!',
      'До зустрічі!',
      'З повагою до Вашого часу.',
      'З повагою\n  ставимося до Вашого часу: стіл дубовий.',
      'З найкращими побажаннями Вам і Вашій родині: листівка в коробці.',
      'З найкращими побажаннями\n  Вам і Вашій родині: листівка в коробці.',
      'Ваш столик дубовий.',
      'Дякую, Ларисо.',
    ],
  },
  ru: {
    bad: ['С уважением|,\n  Лариса Берг', 'Спасибо|, Лариса', 'Искренне Ваша|,', 'С ув.|, Лариса', 'До свидания|!'],
    good: [
      'Спасибо!',
      'До встречи!',
      'С уважением к Вашему времени.',
      'С уважением\n  относимся к Вашему времени: стол дубовый.',
      'С наилучшими пожеланиями Вам и Вашей семье: открытка лежит в коробке.',
      'С наилучшими пожеланиями\n  Вам и Вашей семье: открытка лежит в коробке.',
      'Ваш столик дубовый.',
      'Спасибо, Сергей Петрович.',
    ],
  },
  fy: {
    bad: ['Mei freonlike groetnis|,\n  Jelle', 'Groetnis|, Jelle', 'Tige tank|,\n  Jelle de Vries'],
    good: [
      'Tige tank!',
      'Oant sjen!',
      'Groetnis fan de wurkpleats leit yn de doaze.',
      'Groetnis\n  fan de wurkpleats leit yn de doaze.',
      'Tank, Anna.',
    ],
  },
};

/** What `next-step/not-vague` marks in each. */
function marked(texts: readonly string[]): readonly (readonly string[])[] {
  return findingsInEach(texts, null).map((all) =>
    all.filter(({ code }) => code === 'next-step/not-vague').map((one) => one.marked),
  );
}

/** What is said of the end of the body in each. */
function found(texts: readonly string[]): ReturnType<typeof findingsInEach> {
  return findingsInEach(texts, null).map((all) =>
    all.filter(({ code }) => code === 'closing/once' || code === 'body/literate'),
  );
}

describe.each(Object.keys(steps))('the next step in %s', (language) => {
  const { bad = [], good = [] } = steps[language] ?? {};
  const base = baseMessages[language] ?? '';
  const withSummary = (words: string): string => base.replace(/summary: .*/u, `summary: ${words}`);
  const withLabel = (words: string): string => base.replace(/label: .*/u, `label: ${words.replaceAll(/[.!]/gu, '')}`);

  test('says nothing in words of buttons alone', () => {
    expect(marked(bad.map(withSummary))).toEqual(bad.map((words) => [words]));
    expect(marked(bad.map(withLabel))).toEqual(bad.map((words) => [words.replaceAll(/[.!]/gu, '')]));
  });

  test('may be as short as a step is', () => {
    expect(marked([...good.map(withSummary), ...good.map(withLabel)]).flat()).toEqual([]);
  });
});

describe.each(Object.keys(endings))('a body in %s', (language) => {
  const { bad = [], good = [] } = endings[language] ?? {};
  const base = baseMessages[language] ?? '';
  const ending = (words: string): string => base.replace(/(body: \|\n.*\n)/u, `$1\n  ${words.replace('|', '')}\n`);

  test('does not say goodbye', () => {
    const told = found(bad.map(ending)).map((all) => all.map(({ code, marked: words }) => [code, words]));
    expect(told).toEqual(bad.map((words) => [['closing/once', words.split('|')[0]]]));
  });

  test('may thank, and may speak of regards', () => {
    expect(
      found(good.map(ending))
        .flat()
        .filter(({ code }) => code === 'closing/once'),
    ).toEqual([]);
  });
});

test('a column of a list may be the name that is signed', () => {
  const base = baseFor('recipients:');
  const ending = (words: string): string => base.replace(/(body: \|\n.*\n)/u, (body) => `${body}\n  ${words}\n`);
  const signed = ending('Kind regards,\n  {{recipient.company}}');
  const wrapped = ending('Kind regards\n  {{recipient.company}} got are in the box.');
  const told = found([signed, wrapped]).map((all) => all.map(({ code, marked: words }) => [code, words]));
  expect(told).toEqual([[['closing/once', 'Kind regards']], []]);
});
