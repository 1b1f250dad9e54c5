import type { Examples } from '../../model/rule.ts';

const OPTIONS: { readonly [tag: string]: string } = {
  en: 'options:\n  - text: Keep your order\n    advantage: You get the lamps you chose\n  - text: Choose other lamps\n    advantage: You have light sooner',
  nb: 'options:\n  - text: Behold bestillingen\n    advantage: Du får lampene du valgte\n  - text: Velg andre lamper\n    advantage: Du har lys på bordet tidligere',
  uk: 'options:\n  - text: Залишити замовлення\n    advantage: Ви отримаєте обрані лампи\n  - text: Обрати інші лампи\n    advantage: Світло буде раніше',
  ru: 'options:\n  - text: Оставить заказ\n    advantage: Вы получите выбранные лампы\n  - text: Выбрать другие лампы\n    advantage: Свет будет раньше',
  fy: "options:\n  - text: De bestelling litte\n    advantage: Jo krije de lampen dy't jo keazen\n  - text: Oare lampen kieze\n    advantage: Jo hawwe earder ljocht",
};

function letter(tag: string, intent: string, body: string): string {
  return `intent: ${intent}\nbody: |\n  ${body}\n${OPTIONS[tag] ?? ''}`;
}

export const apologiseInAdvanceExamples: Examples = {
  bad: [
    letter('en', '«delay»', 'Thank you for your order. The two lamps come later, on Tuesday, 24 November.'),
    letter('en', '«delay»', 'Your two lamps come a week later than promised, on Tuesday, 24 November.'),
  ],
  good: [
    letter('en', 'delay', 'Your two lamps come later, on Tuesday, 24 November. We apologise for the wait.'),
    letter('en', 'service', 'Thank you for your order. The two lamps come later, on Tuesday, 24 November.'),
  ],
};

export const apologiseInAdvanceExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      letter('nb', '«delay»', 'Takk for bestillingen. De to lampene kommer senere, tirsdag 24. november.'),
      letter('nb', '«delay»', 'De to lampene kommer en uke senere enn lovet, tirsdag 24. november.'),
    ],
    good: [
      letter('nb', 'delay', 'De to lampene kommer senere, tirsdag 24. november. Det beklager vi.'),
      letter('nb', 'delay', 'De to lampene kommer senere, tirsdag 24. november. Vi er lei oss for det.'),
    ],
  },
  uk: {
    bad: [letter('uk', '«delay»', 'Дякую за замовлення. Дві лампи привезуть пізніше, у вівторок, 24 листопада.')],
    good: [letter('uk', 'delay', 'Дві лампи привезуть пізніше, у вівторок, 24 листопада. Перепрошуємо за це.')],
  },
  ru: {
    bad: [letter('ru', '«delay»', 'Спасибо за заказ. Две лампы привезут позже, во вторник, 24 ноября.')],
    good: [letter('ru', 'delay', 'Две лампы привезут позже, во вторник, 24 ноября. Приносим извинения за это.')],
  },
  fy: {
    bad: [letter('fy', '«delay»', 'Tige tank foar jo bestelling. De twa lampen komme letter, tiisdei 24 novimber.')],
    good: [letter('fy', 'delay', 'De twa lampen komme letter, tiisdei 24 novimber. It spyt ús.')],
  },
};
