import type { Row } from '../row.ts';

export const rows: readonly Row[] = [
  {
    row: 'register/formal-you',
    lines: [
      {
        document: '003-ru',
        line: 22,
        quote: 'нужно обращаться на “Вы”, независимо от возраста или дружеских отношений',
      },
      { document: '003-ru', line: 23, quote: 'При личной переписке, также нужно обращаться на «Вы»' },
    ],
    by: ['register/formal-you', 'register/never-ty'],
    because: 'in Russian and Ukrainian it is one rule with never ты; English has one form of address',
  },
  {
    row: 'register/never-ty',
    lines: [
      {
        document: '003-ru',
        line: 25,
        quote: 'Категорически нельзя переходить и обращаться к клиенту на “ты”!',
      },
    ],
    by: ['register/never-ty'],
    because: null,
  },
  {
    row: 'register/decline-ty-offer',
    lines: [{ document: '003-ru', line: 25, quote: 'Если клиент это предложил, вежливо уйдите от темы' }],
    by: ['register/never-ty'],
    because:
      'a message has no key that would make ты right, so it is found whatever the customer has offered; a letter that declines the offer may name it',
  },
  {
    row: 'register/capital-vy',
    lines: [
      { document: '003-ru', line: 23, quote: '“Вы”, “Вам”, “Ваше” и т.д. пишутся с большой буквы' },
      { document: '003-ru', line: 24, quote: 'обращаясь к конкретному человеку – всегда «Вы»' },
    ],
    by: ['register/capital-vy'],
    because: null,
  },
  {
    row: 'register/lowercase-vy-general',
    lines: [
      { document: '003-ru', line: 24, quote: '«для вас, дорогие клиенты»' },
      { document: '003-ru', line: 24, quote: 'тогда, «вы» – с маленькой буквы' },
    ],
    by: ['register/lowercase-vy-general'],
    because: null,
  },
  {
    row: 'register/consistent',
    lines: [{ document: '000-fy', line: 9, quote: 'sûnder feroarjen de styl fan kommunikaasje' }],
    by: ['register/consistent', 'register/never-ty', 'register/capital-vy'],
    because: 'in Russian and Ukrainian every ты and every small вы is found by itself',
  },
  {
    row: 'register/no-familiarity',
    lines: [
      { document: '003-ru', line: 22, quote: '«панибратство» в работе оскорбляет клиентов' },
      { document: '001-nb', line: 37, quote: 'selvtillit og fortrolighet' },
      { document: '001-nb', line: 116, quote: 'å ikke bøye seg for fortrolighet' },
      { document: '001-nb', line: 116, quote: 'huske kjøper/selgerens underordning' },
    ],
    by: ['register/no-familiarity', 'greeting/name'],
    because: 'a pet form of the name in a greeting is another name than the recipient’s',
  },
  {
    row: 'register/above-everyday',
    lines: [
      { document: '001-nb', line: 7, quote: 'ikke forbli på det vanlige hverdagsnivået' },
      { document: '001-nb', line: 252, quote: 'være av forretningsmessig karakter' },
    ],
    by: ['register/above-everyday', 'tone/no-slang'],
    because: 'the words that are slang are found as slang',
  },
  {
    row: 'register/not-overly-businesslike',
    lines: [
      { document: '001-nb', line: 252, quote: 'ikke late som du er for forretningsmessig' },
      { document: '000-fy', line: 15, quote: 'boud yn de styl fan in freonlike petear' },
    ],
    by: ['register/not-overly-businesslike'],
    because: null,
  },
];
