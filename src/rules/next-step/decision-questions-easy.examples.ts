import type { Explanation } from '../../model/rule.ts';

export const decisionQuestionsEasyExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    «How would you like to go on?»\n  action:\n    reply: true',
      'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    Both lamps are set aside for you. «Why do you hesitate between the two?»\n  action:\n    reply: true',
    ],
    good: [
      'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    Would you rather have the lamp on Tuesday or on Thursday?\n  action:\n    reply: true',
      'next_step:\n  summary: >-\n    How would you like to go on?\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    «Hvordan vil du gå videre?»\n  action:\n    reply: true',
        'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    Begge lampene er satt av til deg. «Hvorfor er du i tvil?»\n  action:\n    reply: true',
      ],
      good: [
        'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    Vil du ha lampen tirsdag eller torsdag?\n  action:\n    reply: true',
        'next_step:\n  summary: >-\n    Hvordan vil du gå videre?\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    «Як Ви хочете продовжити?»\n  action:\n    reply: true',
      ],
      good: [
        'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    Вам зручніше у вівторок чи в четвер?\n  action:\n    reply: true',
      ],
    },
    ru: {
      bad: [
        'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    «Как Вы хотите продолжить?»\n  action:\n    reply: true',
      ],
      good: [
        'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    Вам удобнее во вторник или в четверг?\n  action:\n    reply: true',
      ],
    },
    fy: {
      bad: [
        'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    «Hoe wolle jo fierder?»\n  action:\n    reply: true',
      ],
      good: [
        'context:\n  reader: undecided\nnext_step:\n  summary: >-\n    Wolle jo de lampe tiisdei of tongersdei?\n  action:\n    reply: true',
      ],
    },
  },
};
