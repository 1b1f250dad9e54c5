import type { Facts } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { type Breach, checkConditional } from './conditional.ts';
import type { Opening } from './opening.ts';

/** The second condition of a semi-informal greeting; whether the first is met is `greeting/informal-only-long-acquaintance`. */
export const informalMirrored: Etiquette = {
  id: 'greeting/informal-mirrored',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['greeting_conditional'],
  languages: null,
  summary: 'a semi-informal greeting answers one of the same kind',
  why: 'How close two people are is for the customer to say. An informal greeting is an answer to theirs, and never comes first.',
  source: { document: '003-ru', line: 14, quote: 'при то что он должен так же общаться' },
  examples: {
    bad: [
      'greeting: «Greetings», Kari,\ncontext:\n  relationship: longstanding',
      'greeting: «Greetings», Kari,\ncontext:\n  relationship: longstanding\n  greets_informally: false',
    ],
    good: [
      'greeting: Hello, Kari,\ncontext:\n  relationship: longstanding',
      'greeting: Greetings, Kari,\ncontext:\n  relationship: longstanding\n  greets_informally: true',
    ],
  },
  examplesIn: {
    ru: {
      bad: [
        'greeting: «Приветствую», Сергей!\ncontext:\n  relationship: longstanding',
        'greeting: «Рада приветствовать Вас», Сергей!\ncontext:\n  relationship: longstanding\n  greets_informally: false',
      ],
      good: [
        'greeting: Приветствую, Сергей!\ncontext:\n  relationship: longstanding\n  greets_informally: true',
        'greeting: Здравствуйте, Сергей!\ncontext:\n  relationship: longstanding',
      ],
    },
    uk: {
      bad: ['greeting: «Моє вітання», Ларисо!\ncontext:\n  relationship: longstanding'],
      good: ['greeting: Моє вітання, Ларисо!\ncontext:\n  relationship: longstanding\n  greets_informally: true'],
    },
    nb: {
      bad: ['greeting: «Hallo», Kari\ncontext:\n  relationship: longstanding'],
      good: ['greeting: Hallo, Kari\ncontext:\n  relationship: longstanding\n  greets_informally: true'],
    },
    fy: {
      bad: ['greeting: «Hallo» Anna,\ncontext:\n  relationship: longstanding'],
      good: ['greeting: Hallo Anna,\ncontext:\n  relationship: longstanding\n  greets_informally: true'],
    },
  },
  check: (reading, report) => checkConditional(informalMirrored.id, reading, report, breachOf),
};

function breachOf({ kind }: Opening, said: string, { relationship, greetsInformally }: Facts): Breach | null {
  if (kind !== 'conditional' || relationship !== 'longstanding' || greetsInformally) return null;
  return {
    sentence: `“${said}” is an informal greeting, and the reader has not greeted us that way`,
    unless: 'if they greet you that way, say so with `greets_informally: true` under context',
  };
}
