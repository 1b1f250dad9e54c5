import type { Explanation } from '../../model/rule.ts';

export const respectRefusalExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'intent: invite\nnext_step:\n  summary: >-\n    «Please confirm your seat by Thursday, 3 December.»\n  action:\n    reply: true',
      'intent: invite\nnext_step:\n  summary: >-\n    Please call by Thursday, 3 December, if you would like a seat. «We counted on you».\n  action:\n    reply: true',
    ],
    good: [
      'intent: invite\nnext_step:\n  summary: >-\n    Please confirm by Thursday, 3 December. A short no is just as welcome.\n  action:\n    reply: true',
      'intent: invite\nnext_step:\n  summary: >-\n    Would you like a seat at the table? Please call by Thursday, 3 December.\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    fy: {
      bad: [
        'intent: invite\nnext_step:\n  summary: >-\n    «Befêstigje de bestelling foar tongersdei 3 desimber.»\n  action:\n    reply: true',
        'intent: invite\nnext_step:\n  summary: >-\n    «Skilje ús foar tongersdei 3 desimber.»\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nnext_step:\n  summary: >-\n    Befêstigje de bestelling foar tongersdei 3 desimber. De kar is oan jo.\n  action:\n    reply: true',
        'intent: invite\nnext_step:\n  summary: >-\n    Wolle jo ús foar tongersdei 3 desimber skilje?\n  action:\n    reply: true',
      ],
    },
    nb: {
      bad: [
        'intent: invite\nnext_step:\n  summary: >-\n    «Bekreft bestillingen innen torsdag 3. desember.»\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nnext_step:\n  summary: >-\n    Bekreft bestillingen innen torsdag 3. desember. Et kort nei er like greit.\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'intent: invite\nnext_step:\n  summary: >-\n    «Підтвердьте, будь ласка, замовлення до четверга, 3 грудня.»\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nnext_step:\n  summary: >-\n    Підтвердьте, будь ласка, замовлення до четверга, 3 грудня. Вибір за Вами.\n  action:\n    reply: true',
      ],
    },
    ru: {
      bad: [
        'intent: invite\nnext_step:\n  summary: >-\n    «Подтвердите, пожалуйста, заказ до четверга, 3 декабря.»\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nnext_step:\n  summary: >-\n    Подтвердите, пожалуйста, заказ до четверга, 3 декабря. Решать Вам.\n  action:\n    reply: true',
      ],
    },
  },
};
