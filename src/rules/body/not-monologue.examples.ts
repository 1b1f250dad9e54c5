import type { Examples } from '../../model/rule.ts';

export const notMonologueExamples: Examples = {
  bad: [
    'next_step:\n  summary: Nothing is needed from you.\n  action:\n    none: true\nclosing: «"All the best!\\nKind regards,"»',
    'thread:\n  in_reply_to: "<a@example.com>"\nnext_step:\n  summary: Nothing is needed from you.\n  action:\n    none: true\nclosing:\n  help: «none»',
  ],
  good: [
    'next_step:\n  summary: Nothing is needed from you.\n  action:\n    none: true',
    'next_step:\n  summary: Nothing is needed from you. If you have any questions, I am happy to help.\n  action:\n    none: true\nclosing: "All the best!\\nKind regards,"',
  ],
};

export const notMonologueExamplesIn: { readonly [tag: string]: Examples } = {
  ru: {
    bad: [
      'next_step:\n  summary: От Вас ничего не требуется.\n  action:\n    none: true\nclosing: «"Всего доброго!\\nС уважением,"»',
      'thread:\n  in_reply_to: "<a@example.com>"\nnext_step:\n  summary: От Вас ничего не требуется.\n  action:\n    none: true\nclosing:\n  help: «none»',
    ],
    good: [
      'next_step:\n  summary: От Вас ничего не требуется.\n  action:\n    none: true',
      'next_step:\n  summary: От Вас ничего не требуется. Если возникнут вопросы, буду рада помочь.\n  action:\n    none: true\nclosing: "Всего доброго!\\nС уважением,"',
    ],
  },
  nb: {
    bad: [
      'next_step:\n  summary: Du trenger ikke gjøre noe nå.\n  action:\n    none: true\nclosing: «"Alt godt!\\nVennlig hilsen"»',
    ],
    good: ['next_step:\n  summary: Du trenger ikke gjøre noe nå.\n  action:\n    none: true'],
  },
  uk: {
    bad: [
      'next_step:\n  summary: Від Вас нічого не потрібно.\n  action:\n    none: true\nclosing: «"Усього найкращого!\\nЗ повагою"»',
    ],
    good: ['next_step:\n  summary: Від Вас нічого не потрібно.\n  action:\n    none: true'],
  },
  fy: {
    bad: [
      'next_step:\n  summary: Jo hoege no neat te dwaan.\n  action:\n    none: true\nclosing: «"Alle goeds!\\nMei freonlike groetnis,"»',
    ],
    good: ['next_step:\n  summary: Jo hoege no neat te dwaan.\n  action:\n    none: true'],
  },
};
