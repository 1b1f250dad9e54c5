import type { Explanation } from '../../model/rule.ts';

export const wishFridayExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'send_at: 2026-11-27T13:00:00+01:00\nclosing:\n  wish: «Have a good day»!',
      'send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: «Have a nice weekend»!',
    ],
    good: [
      'send_at: 2026-11-27T13:00:00+01:00\nclosing:\n  wish: Have a nice weekend!',
      'send_at: 2026-11-27T12:59:00+01:00\nclosing:\n  wish: Have a good day!',
    ],
  },
  examplesIn: {
    ru: {
      bad: [
        'send_at: 2026-11-27T13:00:00+01:00\nclosing:\n  wish: «Удачного дня»!',
        'send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: «Хороших выходных»!',
      ],
      good: [
        'send_at: 2026-11-27T13:00:00+01:00\nclosing:\n  wish: Хороших выходных!',
        'send_at: 2026-11-27T12:59:00+01:00\nclosing:\n  wish: Удачного дня!',
      ],
    },
    nb: {
      bad: ['send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: «God helg»!'],
      good: ['send_at: 2026-11-27T13:00:00+01:00\nclosing:\n  wish: God helg!'],
    },
    uk: {
      bad: ['send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: «Гарних вихідних»!'],
      good: ['send_at: 2026-11-27T13:00:00+01:00\nclosing:\n  wish: Гарних вихідних!'],
    },
    fy: {
      bad: ['send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: In «noflik wykein»!'],
      good: ['send_at: 2026-11-27T13:00:00+01:00\nclosing:\n  wish: In noflik wykein!'],
    },
  },
};
