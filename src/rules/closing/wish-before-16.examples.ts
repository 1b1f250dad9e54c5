import type { Explanation } from '../../model/rule.ts';

export const wishBefore16Examples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: «Have a pleasant evening»!',
      'closing:\n  wish: «Have a good day»!',
    ],
    good: [
      'send_at: 2026-11-26T15:59:00+01:00\nclosing:\n  wish: Have a good day!',
      'closing:\n  wish: Good luck with the move!',
    ],
  },
  examplesIn: {
    ru: {
      bad: [
        'send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: «Приятного вечера»!',
        'closing:\n  wish: «Удачного дня»!',
      ],
      good: ['send_at: 2026-11-26T15:59:00+01:00\nclosing:\n  wish: Удачного дня!', 'closing:\n  wish: Всего доброго!'],
    },
    nb: {
      bad: ['send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: «Ha en fin kveld»!'],
      good: ['send_at: 2026-11-26T15:59:00+01:00\nclosing:\n  wish: Ha en fin dag!'],
    },
    uk: {
      bad: ['send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: «Приємного вечора»!'],
      good: ['send_at: 2026-11-26T15:59:00+01:00\nclosing:\n  wish: Гарного дня!'],
    },
    fy: {
      bad: ['send_at: 2026-11-24T10:00:00+01:00\nclosing:\n  wish: In «noflike jûn»!'],
      good: ['send_at: 2026-11-26T15:59:00+01:00\nclosing:\n  wish: In noflike dei!'],
    },
  },
};
