import type { Demand } from './letters.ts';

/** The vocative, the apostrophe, and Latin letters that look like Cyrillic ones. */
export const written: readonly Demand[] = [
  {
    demand: 'the greeting is in the vocative',
    code: 'greeting/name-form',
    part: 'greeting: Добрий день, «Лариса Миколаївна»!',
  },
  { demand: 'no grave accent for an apostrophe', code: 'body/literate', part: 'У коробці є комп«`»ютер.' },
  { demand: 'no acute accent for an apostrophe', code: 'body/literate', part: 'Зателефонує кур«´»єр.' },
  { demand: 'no quotation mark for an apostrophe', code: 'body/literate', part: 'Зателефонує кур«"»єр.' },
  { demand: 'no Latin i', code: 'body/literate', part: 'Правила «спiлкування» лежать у коробці.' },
  { demand: 'no Latin e', code: 'body/literate', part: 'Це для «кліeнтів» з дітьми.' },
];

/** What is found is at once mended, where it is safe. */
export const fixes: readonly { readonly demand: string; readonly before: string; readonly after: string }[] = [
  {
    demand: '--fix greets in the vocative',
    before: 'greeting: Добрий день, Лариса Миколаївна!',
    after: 'greeting: Добрий день, Ларисо Миколаївно!',
  },
  {
    demand: '--fix writes the apostrophe',
    before: 'У коробці є комп`ютер.',
    after: 'У коробці є комп’ютер.',
  },
  {
    demand: '--fix writes Cyrillic letters',
    before: 'Правила спiлкування з клієнтaми лежать у коробці.',
    after: 'Правила спілкування з клієнтами лежать у коробці.',
  },
  { demand: '--fix lowers the voice', before: 'Лампи вже тут!!!', after: 'Лампи вже тут!' },
  { demand: '--fix writes the capital', before: 'Лампи вже у вас.', after: 'Лампи вже у Вас.' },
];
