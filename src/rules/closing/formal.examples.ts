import type { Explanation } from '../../model/rule.ts';

export const formalExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: ['closing:\n  farewell: «Cheers»,', 'closing:\n  farewell: «Yours faithfully»,'],
    good: ['closing:\n  farewell: Goodbye,', 'closing: |\n  All the best,\n  Ola Hansen'],
  },
  examplesIn: {
    ru: {
      bad: ['closing:\n  farewell: «Пока»!', 'closing:\n  farewell: «Чао»!'],
      good: ['closing:\n  farewell: До свидания!', 'closing:\n  farewell: С наилучшими пожеланиями,'],
    },
    nb: {
      bad: ['closing:\n  farewell: «Klem»', 'closing:\n  farewell: «Mvh»'],
      good: ['closing:\n  farewell: Hilsen oss i Lumo'],
    },
    uk: { bad: ['closing:\n  farewell: «Бувай»!'], good: ['closing:\n  farewell: До побачення!'] },
    fy: { bad: ['closing:\n  farewell: «Groetsjes»,'], good: ['closing:\n  farewell: Oant sjen,'] },
  },
};
