import type { Facts } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { type Breach, checkConditional } from './conditional.ts';
import type { Opening } from './opening.ts';

/** A greeting that speaks of an earlier talk is judged only where the message says that there was none. */
export const informalOnlyLongAcquaintance: Etiquette = {
  id: 'greeting/informal-only-long-acquaintance',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['greeting_conditional'],
  languages: null,
  summary: 'a semi-informal greeting is for customers of many years',
  why: 'Among old acquaintances such a greeting is warm. To anybody else it claims a closeness that is not there.',
  source: {
    document: '003-ru',
    line: 14,
    quote: '«Приветствую». Но только в случае давнего знакомства',
  },
  examples: {
    bad: ['greeting: «Greetings», Kari,', 'greeting: «Hello again», Kari,\ncontext:\n  relationship: new'],
    good: [
      'greeting: Hello again, Kari,',
      'greeting: Greetings, Kari,\ncontext:\n  relationship: longstanding\n  greets_informally: true',
    ],
  },
  examplesIn: {
    ru: {
      bad: [
        'greeting: «Приветствую», Сергей!',
        'greeting: «Приветствую Вас», Сергей Петрович!\ncontext:\n  relationship: known\n  greets_informally: true',
      ],
      good: [
        'greeting: Приветствую, Сергей!\ncontext:\n  relationship: longstanding\n  greets_informally: true',
        'body: |\n  Приветствую Ваше решение. Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      ],
    },
    uk: {
      bad: ['greeting: «Моє вітання», Ларисо Миколаївно!'],
      good: ['greeting: Вітаємо, Ларисо Миколаївно!'],
    },
    nb: {
      bad: ['greeting: «Hallo», Kari'],
      good: ['greeting: Hallo, Kari\ncontext:\n  relationship: longstanding\n  greets_informally: true'],
    },
    fy: {
      bad: ['greeting: «Leave» Anna,'],
      good: ['greeting: Leave Anna,\ncontext:\n  relationship: longstanding\n  greets_informally: true'],
    },
  },
  check: (reading, report) => checkConditional(informalOnlyLongAcquaintance.id, reading, report, breachOf),
};

function breachOf({ kind }: Opening, said: string, { relationship, contact }: Facts): Breach | null {
  if (kind === 'again' && (relationship === 'new' || contact === 'first')) {
    return {
      sentence: `“${said}” greets a reader again whom this letter is the first to reach`,
      unless: 'correct the facts under context',
    };
  }
  if (kind !== 'conditional' || relationship === 'longstanding') return null;
  return {
    sentence: `“${said}” is a greeting for a customer of many years`,
    unless:
      'if that is what this reader is, and greets you that way too, say so with `relationship: longstanding` and `greets_informally: true` under context',
  };
}
