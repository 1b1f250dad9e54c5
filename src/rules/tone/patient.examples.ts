import type { Etiquette } from '../../model/rule.ts';

export const patientExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'context:\n  reader: dissatisfied\nbody: |\n  Thank you for your question about the two lamps. You find the «answer in the user guide».',
      'context:\n  reader: dissatisfied\nbody: |\n  We are sorry for the trouble with the two lamps. You find the «answer on our website».',
    ],
    good: [
      'context:\n  reader: dissatisfied\nbody: |\n  Thank you for your question. The switch of the two lamps is on the cable. Pictures of it are on our website.',
      'body: |\n  Thank you for your question. You find the answer on our website.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'context:\n  reader: dissatisfied\nbody: |\n  Takk for spørsmålet om lampene. Du finner «svaret på nettsiden» vår.',
        'context:\n  reader: dissatisfied\nbody: |\n  Takk for spørsmålet om de to lampene. Du finner «svaret i bruksanvisningen».',
      ],
      good: [
        'context:\n  reader: dissatisfied\nbody: |\n  Takk for spørsmålet om lampene. Bryteren sitter på ledningen. Du finner svaret med bilder på nettsiden vår.',
        'context:\n  reader: dissatisfied\nbody: |\n  Takk for spørsmålet om de to lampene. Bryteren sitter på ledningen.',
      ],
    },
    uk: {
      bad: [
        'context:\n  reader: dissatisfied\nbody: |\n  Дякую за запитання про дві лампи. Ви знайдете «інформацію в довідці».',
      ],
      good: [
        'context:\n  reader: dissatisfied\nbody: |\n  Дякую за запитання про дві лампи. Вимикач на кабелі. Відповідь із малюнками є на сайті.',
      ],
    },
    ru: {
      bad: [
        'context:\n  reader: dissatisfied\nbody: |\n  Спасибо за вопрос о двух лампах. Вы найдёте «информацию в справке».',
      ],
      good: [
        'context:\n  reader: dissatisfied\nbody: |\n  Спасибо за вопрос о двух лампах. Выключатель на кабеле. Ответ с рисунками есть на нашем сайте.',
      ],
    },
    fy: {
      bad: [
        'context:\n  reader: dissatisfied\nbody: |\n  Tige tank foar jo fraach oer de twa lampen. Jo fine «it antwurd op ús webside».',
      ],
      good: [
        'context:\n  reader: dissatisfied\nbody: |\n  Tige tank foar jo fraach oer de twa lampen. De knop sit op it snoer. It antwurd mei foto stiet op ús webside.',
      ],
    },
  },
};
