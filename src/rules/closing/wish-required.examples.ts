import type { Explanation } from '../../model/rule.ts';

export const wishRequiredExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: ['closing:\n  wish: «none»', 'closing: «Kind regards,»'],
    good: [
      'intent: reminder\nclosing:\n  wish: none',
      'closing: |\n  May the new lamps light up many winters!\n\n  Kind regards,',
    ],
  },
  examplesIn: {
    ru: {
      bad: ['closing:\n  wish: «none»', 'closing: «С уважением,»'],
      good: ['closing: |\n  Пусть в новом доме будет светло!\n\n  С уважением,', 'closing: Всего доброго!'],
    },
    nb: { bad: ['closing:\n  wish: «none»'], good: ['closing: |\n  Lykke til med flyttingen!\n\n  Vennlig hilsen'] },
    uk: { bad: ['closing:\n  wish: «none»'], good: ['closing: |\n  Усього найкращого!\n\n  З повагою'] },
    fy: { bad: ['closing:\n  wish: «none»'], good: ['closing: |\n  Alle goeds!\n\n  Mei freonlike groetnis,'] },
  },
};
