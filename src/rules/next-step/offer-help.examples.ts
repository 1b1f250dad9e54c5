import type { Explanation } from '../../model/rule.ts';

export const offerHelpExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: ['closing:\n  help: «none»', 'closing:\n  help: «none»\n  wish: auto'],
    good: [
      'closing:\n  help: If anything is unclear, just write.',
      'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. Any questions? Just call.\nclosing:\n  help: none',
    ],
  },
  examplesIn: {
    ru: {
      bad: ['closing:\n  help: «none»', 'closing:\n  help: «none»\n  wish: auto'],
      good: [
        'closing:\n  help: Если что-то неясно, просто напишите.',
        'thread:\n  in_reply_to: "<4512@example.com>"\nclosing:\n  help: none',
      ],
    },
    nb: { bad: ['closing:\n  help: «none»'], good: ['closing:\n  help: Lurer du på noe, er det bare å ringe.'] },
    uk: { bad: ['closing:\n  help: «none»'], good: ['closing:\n  help: Якщо щось неясно, просто напишіть.'] },
    fy: { bad: ['closing:\n  help: «none»'], good: ['closing:\n  help: Hawwe jo fragen, dan help ik jo graach.'] },
  },
};
