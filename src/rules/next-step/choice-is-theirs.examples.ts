import type { Explanation } from '../../model/rule.ts';

export const choiceIsTheirsExamples: Pick<Explanation, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'intent: invite\nbody: |\n  Thank you for your question. «You must» see this lamp at your desk, it comes on Tuesday, 24 November.\nnext_step:\n  summary: >-\n    Please reply by Thursday, 3 December, if you would like the lamp.\n  action:\n    reply: true',
      'intent: invite\nbody: |\n  Thank you for your question. With the first visit «you are obliged to» a second one, on Tuesday, 24 November.\nnext_step:\n  summary: >-\n    Please reply by Thursday, 3 December, if you would like the lamp.\n  action:\n    reply: true',
    ],
    good: [
      'intent: invite\nbody: |\n  Thank you for your question. You do not have to pay anything before Tuesday, 24 November.\nnext_step:\n  summary: >-\n    Please reply by Thursday, 3 December, if you would like the lamp.\n  action:\n    reply: true',
      'body: |\n  Thank you for your order. You have to sign for the two lamps on Tuesday, 24 November, between 9 and 12.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'intent: invite\nbody: |\n  Takk for spørsmålet. «Du må» prøve denne lampen, den kommer tirsdag 24. november.\nnext_step:\n  summary: >-\n    Svar innen torsdag 3. desember hvis du vil ha lampen.\n  action:\n    reply: true',
        'intent: invite\nbody: |\n  Takk for spørsmålet. Etter første besøk «plikter du» å ta imot et nytt tirsdag 24. november.\nnext_step:\n  summary: >-\n    Svar innen torsdag 3. desember hvis du vil ha lampen.\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nbody: |\n  Takk for spørsmålet. Du må gjerne prøve lampen hjemme fra tirsdag 24. november.\nnext_step:\n  summary: >-\n    Svar innen torsdag 3. desember hvis du vil ha lampen.\n  action:\n    reply: true',
        'body: |\n  Takk for bestillingen. Du må skrive under når de to lampene kommer tirsdag 24. november.',
      ],
    },
    uk: {
      bad: [
        'intent: invite\nbody: |\n  Дякую за запитання. «Ви повинні» спробувати цю лампу, її привезуть у вівторок, 24 листопада.\nnext_step:\n  summary: >-\n    Напишіть до четверга, 3 грудня, якщо лампа Вам потрібна.\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nbody: |\n  Дякую за запитання. Ви не повинні нічого сплачувати до вівторка, 24 листопада.\nnext_step:\n  summary: >-\n    Напишіть до четверга, 3 грудня, якщо лампа Вам потрібна.\n  action:\n    reply: true',
      ],
    },
    ru: {
      bad: [
        'intent: invite\nbody: |\n  Спасибо за вопрос. «Вы должны» попробовать эту лампу, её привезут во вторник, 24 ноября.\nnext_step:\n  summary: >-\n    Напишите до четверга, 3 декабря, если лампа Вам нужна.\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nbody: |\n  Спасибо за вопрос. Вы не должны ничего платить до вторника, 24 ноября.\nnext_step:\n  summary: >-\n    Напишите до четверга, 3 декабря, если лампа Вам нужна.\n  action:\n    reply: true',
      ],
    },
    fy: {
      bad: [
        'intent: invite\nbody: |\n  Tige tank foar jo fraach. «Jo moatte» dizze lampe keapje, hy komt tiisdei 24 novimber.\nnext_step:\n  summary: >-\n    Skriuw ús foar tongersdei 3 desimber as jo de lampe hawwe wolle.\n  action:\n    reply: true',
      ],
      good: [
        'intent: invite\nbody: |\n  Tige tank foar jo fraach. Jo moatte neat betelje foar tiisdei 24 novimber.\nnext_step:\n  summary: >-\n    Skriuw ús foar tongersdei 3 desimber as jo de lampe hawwe wolle.\n  action:\n    reply: true',
      ],
    },
  },
};
