import type { Explanation } from '../../model/rule.ts';

export const noInstantDemandExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'intent: invite\nnext_step:\n  summary: >-\n    Please reply «by tomorrow». If it does not suit you, just say so.\n  action:\n    reply: true',
      'intent: renewal\nsend_at: 2026-11-23T10:00:00+01:00\nnext_step:\n  summary: >-\n    Please reply by Tuesday, 24 November. If it does not suit you, just say so.\n  action:\n    reply: true\n  deadline: «2026-11-24»',
    ],
    good: [
      'intent: renewal\nsend_at: 2026-11-23T10:00:00+01:00\nnext_step:\n  summary: >-\n    Please reply by Thursday, 26 November. If it does not suit you, just say so.\n  action:\n    reply: true\n  deadline: 2026-11-26',
      'intent: invite\nnext_step:\n  summary: >-\n    There is no need to decide today. Please reply by Thursday, 3 December.\n  action:\n    reply: true',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'intent: invite\nnext_step:\n  summary: >-\n    Svar oss «innen i morgen». Passer det ikke, er det helt greit.\n  action:\n    reply: true',
        'intent: renewal\nsend_at: 2026-11-23T10:00:00+01:00\nnext_step:\n  summary: >-\n    Svar oss innen tirsdag 24. november. Passer det ikke, er det helt greit.\n  action:\n    reply: true\n  deadline: «2026-11-24»',
      ],
      good: [
        'intent: renewal\nsend_at: 2026-11-23T10:00:00+01:00\nnext_step:\n  summary: >-\n    Svar oss innen torsdag 26. november. Passer det ikke, er det helt greit.\n  action:\n    reply: true\n  deadline: 2026-11-26',
        'next_step:\n  summary: >-\n    Svar innen i morgen hvis du vil ha lampene før jul.\n  action:\n    reply: true',
      ],
    },
    uk: {
      bad: [
        'intent: invite\nnext_step:\n  summary: >-\n    Напишіть нам, будь ласка, «до завтра». Якщо це не підходить, так і напишіть.\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nnext_step:\n  summary: >-\n    Напишіть нам, будь ласка, до четверга, 3 грудня. Якщо це не підходить, так і напишіть.\n  action:\n    reply: true',
      ],
    },
    ru: {
      bad: [
        'intent: invite\nnext_step:\n  summary: >-\n    Напишите нам, пожалуйста, «до завтра». Если это не подходит, так и напишите.\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nnext_step:\n  summary: >-\n    Напишите нам, пожалуйста, до четверга, 3 декабря. Если это не подходит, так и напишите.\n  action:\n    reply: true',
      ],
    },
    fy: {
      bad: [
        'intent: invite\nnext_step:\n  summary: >-\n    Skriuw ús «foar moarn». As it jo net past, is dat ek goed.\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nnext_step:\n  summary: >-\n    Skriuw ús foar tongersdei 3 desimber. As it jo net past, is dat ek goed.\n  action:\n    reply: true',
      ],
    },
  },
};
