import type { Etiquette } from '../../model/rule.ts';
import { isConditional } from '../../text/guards.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noCriticism: Etiquette = lexicon({
  id: 'tone/no-criticism',
  severity: 'error',
  summary: 'a letter does not say what its reader did wrong',
  why: 'A reader who is blamed defends himself, and the matter has to wait. What is missing can be said without who forgot it.',
  source: { document: '002-uk', line: 15, quote: 'уникати критики на адресу співрозмовника' },
  also: [{ document: '000-fy', line: 37, quote: 'ûnder eltse ekskús te jaan krityk fan har hanneljen' }],
  needs: ['criticism'],
  parts: EVERYWHERE,
  isInnocent: isConditional,
  sentence: (said) => `“${said}” blames the reader`,
  help: () => 'say what is missing or how it is, not who did it',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. «You forgot» to give the number of the house, so the lamps are still here.',
      'body: |\n  Thank you for your order. «You should have told» us the floor before Tuesday, 24 November.',
    ],
    good: [
      'body: |\n  Thank you for your order. If you forgot your password, the page sends a new one at once.',
      'body: |\n  Thank you for your order. The number of the house is missing, and it is not your fault: you should have received a form with the lamps.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['body: |\n  Takk for bestillingen. «Du har glemt» husnummeret, så lampene står her ennå.'],
      good: [
        'body: |\n  Takk for bestillingen. Hvis du har glemt passordet, sender siden et nytt. For din skyld tar vi vare på kvitteringen.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. «Ви не вказали» номер будинку, тому лампи ще тут.',
        'body: |\n  Дякую за замовлення. Лампи ще тут «через Вашу помилку» в адресі.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Якщо Ви забули пароль, сторінка надішле новий.',
        'body: |\n  Дякую за замовлення. У замовленні бракує номера будинку, і це не Ваша помилка.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Вы не указали» номер дома, поэтому лампы ещё здесь.'],
      good: ['body: |\n  Спасибо за заказ. Если Вы забыли пароль, страница пришлёт новый. Это не Ваша ошибка.'],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. «Jo hawwe it adres fergetten», dus de lampen steane hjir noch.'],
      good: ['body: |\n  Tige tank foar jo bestelling. As jo it wachtwurd fergetten hawwe, stjoert de side in nij.'],
    },
  },
});
