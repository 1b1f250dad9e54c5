import type { Etiquette } from '../../model/rule.ts';
import { isConditional } from '../../text/guards.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noHumiliation: Etiquette = lexicon({
  id: 'tone/no-humiliation',
  severity: 'error',
  summary: 'a letter does not belittle its reader',
  why: 'Who is told that a child would understand it does not come back, and tells others why.',
  source: { document: '001-nb', line: 50, quote: 'ydmykelse av klienten' },
  needs: ['humiliation'],
  parts: EVERYWHERE,
  isInnocent: isConditional,
  sentence: (said) => `“${said}” belittles the reader`,
  help: () => 'explain the matter and leave out what it says of the reader',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. «Even a child would» find the switch under the foot of the lamp.',
      'body: |\n  Thank you for your order. The wiring is too technical, and «you would not understand» it.',
    ],
    good: [
      'body: |\n  Thank you for your order. Were you able to find the switch under the foot of the lamp?',
      'body: |\n  Thank you for your order. If the plan is too complicated for you, we will gladly send a fitter on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. «Selv et barn forstår» hvordan lampen festes i taket.',
        'body: |\n  Takk for bestillingen. «Du burde skamme deg» over bildene av lampen.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Lampen er trygg når et barn er i rommet, og bryteren sitter høyt.',
        'body: |\n  Takk for bestillingen. Hvis monteringen er for vanskelig for deg, kommer montøren tirsdag 24. november.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. «Навіть дитина зрозуміла» б, як повісити цю лампу.'],
      good: [
        'body: |\n  Дякую за замовлення. Лампа безпечна, навіть якщо дитина поруч, бо вимикач розташовано високо.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Даже ребёнок поймёт», как повесить эту лампу.'],
      good: ['body: |\n  Спасибо за заказ. Лампа безопасна, даже если ребёнок рядом: выключатель расположен высоко.'],
    },
    fy: {
      bad: ["body: |\n  Tige tank foar jo bestelling. «Sels in bern begrypt» hoe't de lampe hinget."],
      good: [
        "body: |\n  Tige tank foar jo bestelling. De lampe is feilich as in bern yn 'e keamer is, want de knop sit heech.",
      ],
    },
  },
});
