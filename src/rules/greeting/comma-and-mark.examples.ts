import type { Examples } from '../../model/rule.ts';

export const examples: Examples = {
  bad: ['greeting: Dear«,» Kari,', 'greeting: Dear«,» Ms Nordmann,'],
  good: ['greeting: Hello Kari,', 'greeting: Hello, Kari!', 'greeting: Dear Kari Nordmann,'],
};

export const examplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'greeting: «Hei Kari»',
      'greeting: «God dag Kari» Nordmann',
      'greeting: Kjære«,» Kari',
      'greeting: Hei, Kari«,»',
      'greeting: Kjære Kari Nordmann«.»',
    ],
    good: ['greeting: Hei, Kari!', 'greeting: Kjære Kari', 'greeting: God dag, Kari N.'],
  },
  ru: {
    bad: [
      'greeting: «Добрый день Сергей» Петрович!',
      'greeting: Уважаемый«,» Сергей Петрович!',
      'greeting: Добрый день«.» Сергей Петрович',
    ],
    good: [
      'greeting: Добрый день, Сергей Петрович.',
      'greeting: Уважаемый Сергей Петрович,',
      'greeting: Доброго Вам дня, Сергей Петрович!',
    ],
  },
  uk: {
    bad: ['greeting: «Добрий день Ларисо» Миколаївно!', 'greeting: «Добрий день пані» Ларисо!'],
    good: ['greeting: Шановна Ларисо Миколаївно!', 'greeting: Добрий день, пані Ларисо,'],
  },
  fy: { bad: ['greeting: Bêste«,» Anna,'], good: ['greeting: Goeie dei Anna,', 'greeting: Goeie dei, Anna,'] },
};
