import type { Explanation } from '../../model/rule.ts';

export const wishAfter16Examples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: «Have a nice day»!',
      'closing: |\n  If you have any questions, I am happy to help. «Enjoy your evening»!\n\n  Kind regards,',
    ],
    good: [
      'send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: Have a pleasant evening!',
      'closing:\n  wish: Enjoy your evening on Thursday, 26 November!',
    ],
  },
  examplesIn: {
    ru: {
      bad: [
        'send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: «Удачного дня»!',
        'closing:\n  wish: «Приятного вечера»!',
      ],
      good: [
        'send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: Приятного вечера!',
        'send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: Всего доброго!',
      ],
    },
    nb: {
      bad: ['send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: «Ha en fin dag»!'],
      good: ['send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: Ha en fin kveld!'],
    },
    uk: {
      bad: ['send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: «Гарного дня»!'],
      good: ['send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: Приємного вечора!'],
    },
    fy: {
      bad: ['send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: In «noflike dei»!'],
      good: ['send_at: 2026-11-26T16:00:00+01:00\nclosing:\n  wish: In noflike jûn!'],
    },
  },
};
