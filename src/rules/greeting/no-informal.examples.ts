import type { Examples } from '../../model/rule.ts';

export const examples: Examples = {
  bad: [
    'greeting: «Hey» Kari,',
    'greeting: «Hi guys»!',
    'body: |\n  «Hey» Kari, thank you for your order. The two lamps come on Tuesday, 24 November.',
  ],
  good: [
    'greeting: Hi Kari,',
    'greeting: Good morning, Kari,\nsend_at: 2026-11-23T08:00:00+01:00',
    'body: |\n  Heya Design made the shade of your lamp. Both lamps come on Tuesday, 24 November, between 9 and 12.',
  ],
};

export const examplesIn: { readonly [tag: string]: Examples } = {
  ru: {
    bad: [
      'greeting: «Привет», Сергей!',
      'greeting: «Здрасте», Сергей Петрович!',
      'greeting: «Салют»!',
      'greeting: Сергей, «привет»!',
      'body: |\n  «Привет»! Спасибо за Ваш заказ. Две лампы привезут к Вам во вторник, 24 ноября.',
    ],
    good: [
      'greeting: Здравствуйте, Сергей Петрович!',
      'greeting: Добрый день, Сергей Петрович!',
      'body: |\n  Салют на набережной начнётся в девять, поэтому лампы привезут к Вам во вторник, 24 ноября, до обеда.',
      'body: |\n  Здорово, что Вы выбрали две лампы. Их привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
    ],
  },
  uk: {
    bad: ['greeting: «Привіт», Ларисо!', 'greeting: «Хай», Ларисо Миколаївно!'],
    good: [
      'greeting: Вітаю, Ларисо Миколаївно!',
      'body: |\n  Хай лампи стоять у коробці до вечора: їм треба зігрітися. Дві лампи привезуть до Вас у вівторок, 24 листопада.',
    ],
  },
  nb: {
    bad: ['greeting: «Heisann», Kari!', 'greeting: «Hallo der», Kari'],
    good: ['greeting: Hei, Kari', 'greeting: God dag, Kari Nordmann'],
  },
  fy: {
    bad: ['greeting: «Hoi» Anna,', 'greeting: «Hee» Anna,'],
    good: ['greeting: Bêste Anna,', 'greeting: Goeie dei, Anna,'],
  },
};
