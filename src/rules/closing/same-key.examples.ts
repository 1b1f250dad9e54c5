import type { Explanation } from '../../model/rule.ts';

export const sameKeyExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Greetings, Kari,\nclosing:\n  farewell: «Yours sincerely»,',
      'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Greetings, Kari,\nclosing:\n  farewell: «Respectfully»,',
    ],
    good: [
      'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Greetings, Kari,\nclosing:\n  farewell: Kind regards,',
      'greeting: Dear Kari Nordmann,\nclosing:\n  farewell: Yours sincerely,',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Hallo, Kari\nclosing:\n  farewell: «Med respektfull hilsen»',
        'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Hallo, Kari\nclosing:\n  farewell: «Med høyaktelse»',
      ],
      good: [
        'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Hallo, Kari\nclosing:\n  farewell: Med vennlig hilsen',
        'greeting: Kjære Kari Nordmann\nclosing:\n  farewell: Med respektfull hilsen',
      ],
    },
    uk: {
      bad: [
        'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Моє вітання, Ларисо Миколаївно!\nclosing:\n  farewell: «З глибокою повагою»',
      ],
      good: [
        'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Моє вітання, Ларисо Миколаївно!\nclosing:\n  farewell: З повагою',
      ],
    },
    ru: {
      bad: [
        'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Приветствую, Сергей Петрович!\nclosing:\n  farewell: «С глубоким уважением»,',
      ],
      good: [
        'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Приветствую, Сергей Петрович!\nclosing:\n  farewell: С уважением,',
      ],
    },
    fy: {
      bad: [
        'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Hallo Anna,\nclosing:\n  farewell: «Mei heechachting»,',
      ],
      good: [
        'context:\n  relationship: longstanding\n  greets_informally: true\ngreeting: Hallo Anna,\nclosing:\n  farewell: Mei freonlike groetnis,',
      ],
    },
  },
};
