import type { Etiquette } from '../../model/rule.ts';

export const thankAndApologiseInTimeExamples: Pick<Etiquette, 'examples' | 'examplesIn'> = {
  examples: {
    bad: [
      'intent: apology\nbody: |\n  «The lamps came to the wrong house.» They come to you on Tuesday, 24 November, between 9 and 12. Thank you for your call. We are sorry for the mistake.',
      'context:\n  thanks_for: the photos\nbody: |\n  «The two lamps come to you on Tuesday, 24 November, between 9 and 12.»\n\n  Thank you for the photos.',
    ],
    good: [
      'intent: apology\nbody: |\n  The lamps came to the wrong house. We are sorry. They come to you on Tuesday, 24 November, between 9 and 12.',
      'context:\n  thanks_for: the photos\nbody: |\n  Thank you for the photos. The two lamps come to you on Tuesday, 24 November, between 9 and 12.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'intent: apology\nbody: |\n  «Lampene kom til feil hus.» De kommer til deg tirsdag 24. november mellom klokken 9 og 12. Takk for at du ringte. Vi beklager bryderiet.',
        'context:\n  thanks_for: bildene\nbody: |\n  «De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.»\n\n  Takk for bildene.',
      ],
      good: [
        'intent: apology\nbody: |\n  Lampene kom til feil hus. Vi beklager. De kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
        'context:\n  thanks_for: bildene\nbody: |\n  Takk for bildene. De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.',
      ],
    },
    uk: {
      bad: [
        'intent: apology\nbody: |\n  «Лампи привезли за іншою адресою.» Їх привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години. Дякую за дзвінок. Перепрошуємо за незручності.',
        'context:\n  thanks_for: фото\nbody: |\n  «Дві лампи привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години.»\n\n  Дякую за фото.',
      ],
      good: [
        'intent: apology\nbody: |\n  Лампи привезли за іншою адресою. Перепрошуємо. Їх привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години.',
        'context:\n  thanks_for: фото\nbody: |\n  Дякую за фото. Дві лампи привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години.',
      ],
    },
    ru: {
      bad: [
        'intent: apology\nbody: |\n  «Лампы привезли по другому адресу.» Их привезут к Вам во вторник, 24 ноября, с 9 до 12 часов. Спасибо за звонок. Приносим извинения за неудобства.',
        'context:\n  thanks_for: фото\nbody: |\n  «Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.»\n\n  Спасибо за фото.',
      ],
      good: [
        'intent: apology\nbody: |\n  Лампы привезли по другому адресу. Приносим извинения. Их привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
        'context:\n  thanks_for: фото\nbody: |\n  Спасибо за фото. Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.',
      ],
    },
    fy: {
      bad: [
        'intent: apology\nbody: |\n  «De lampen kamen by in oar hûs.» Se komme tiisdei 24 novimber by jo, tusken 9 en 12 oere. Tank foar jo belle. It spyt ús.',
        "context:\n  thanks_for: de foto's\nbody: |\n  «De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.»\n\n  Tige tank foar de foto's.",
      ],
      good: [
        'intent: apology\nbody: |\n  De lampen kamen by in oar hûs. It spyt ús. Se komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.',
        "context:\n  thanks_for: de foto's\nbody: |\n  Tige tank foar de foto's. De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.",
      ],
    },
  },
};
