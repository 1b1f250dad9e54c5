import type { Examples } from '../../model/rule.ts';

export const usefulExamples: Examples = {
  bad: [
    'intent: offer\nsubject: Two lamps in stock, Nord and Fjord\n«body»: |\n  Thank you for your visit. The lamp Nord costs £45, the lamp Fjord £52. Both are in stock, and both are green.\nnext_step:\n  summary: If you would like one, please reply with Nord or Fjord by Monday, 23 November.\n  action:\n    reply: true',
    'intent: offer\nsubject: The lamp Nord in two colours\n«body»: |\n  Thank you for your visit. The lamp Nord is now made in two colours, green or white, and costs £45.\nnext_step:\n  summary: If you would like one, please reply by Monday, 23 November, with the colour.\n  action:\n    reply: true',
  ],
  good: [
    'intent: offer\nsubject: Two lamps for your desk, Nord and Fjord\nbody: |\n  Thank you for your visit. The lamp Nord costs £45 and needs no socket. The lamp Fjord costs £52 and is easier to turn.\nnext_step:\n  summary: If you would like one, please reply with Nord or Fjord by Monday, 23 November.\n  action:\n    reply: true',
    'intent: offer\nsubject: Two lamps for your desk, Nord and Fjord\nbody: |\n  Thank you for your visit. There are two lamps in stock, Nord and Fjord.\noptions:\n  - text: Nord, £45\n    advantage: It takes little room\n  - text: Fjord, £52\n    advantage: It turns with one hand\nnext_step:\n  summary: If you would like one, please reply by Monday, 23 November.\n  action:\n    reply: true',
  ],
};

export const usefulExamplesIn: { readonly [tag: string]: Examples } = {
  fy: {
    bad: [
      'intent: offer\n«body»: |\n  Tige tank foar jo besite. De lampe Noard kostet 45 euro, de lampe Súd 52 euro. Jo kinne kieze.\nnext_step:\n  summary: Wolle jo foar moandei 23 novimber antwurdzje? In koart nee is ek goed.\n  action:\n    reply: true',
      'intent: offer\n«body»: |\n  Tige tank foar jo besite. De lampen binne no yn twa kleuren te krije, wyt en grien.\nnext_step:\n  summary: Wolle jo foar moandei 23 novimber antwurdzje? In koart nee is ek goed.\n  action:\n    reply: true',
    ],
    good: [
      'intent: offer\nbody: |\n  Tige tank foar jo besite. Beide lampen binne tige geskikt foar jo wurkkeamer, en jo krije se tiisdei 24 novimber.\nnext_step:\n  summary: Wolle jo foar moandei 23 novimber antwurdzje? In koart nee is ek goed.\n  action:\n    reply: true',
      'intent: offer\nbody: |\n  Tige tank foar jo besite. De lampen binne no yn twa kleuren te krijen, wyt en grien, en jo besparje 12 euro.\nnext_step:\n  summary: Wolle jo foar moandei 23 novimber antwurdzje? In koart nee is ek goed.\n  action:\n    reply: true',
    ],
  },
  nb: {
    bad: [
      'intent: offer\n«body»: |\n  Takk for besøket. Lampen Nord koster 450 kroner, lampen Fjord 520 kroner. Begge er på lager.\nnext_step:\n  summary: Svar gjerne innen mandag 23. november. Et kort nei er også fint.\n  action:\n    reply: true',
    ],
    good: [
      'intent: offer\nbody: |\n  Takk for besøket. Lampen Nord koster 450 kroner og tar mindre plass. Lampen Fjord koster 520 kroner og er lettere å snu. Begge er på lager.\nnext_step:\n  summary: Svar gjerne innen mandag 23. november. Et kort nei er også fint.\n  action:\n    reply: true',
    ],
  },
  uk: {
    bad: [
      'intent: offer\n«body»: |\n  Дякую за візит. Лампа Промінь коштує 1950 гривень, лампа Фіорд 2300 гривень. Обидві є на складі.\nnext_step:\n  summary: Будь ласка, напишіть до понеділка, 23 листопада. Вибір за Вами.\n  action:\n    reply: true',
    ],
    good: [
      'intent: offer\nbody: |\n  Дякую за візит. Лампа «Промінь» коштує 1950 гривень і не займає місця на столі. Лампа «Фіорд» коштує 2300 гривень.\nnext_step:\n  summary: Будь ласка, напишіть до понеділка, 23 листопада. Вибір за Вами.\n  action:\n    reply: true',
    ],
  },
  ru: {
    bad: [
      'intent: offer\n«body»: |\n  Спасибо за визит. Лампа Луч стоит 45 евро, лампа Фьорд 52 евро. Обе есть на складе.\nnext_step:\n  summary: Пожалуйста, напишите до понедельника, 23 ноября. Выбор за Вами.\n  action:\n    reply: true',
    ],
    good: [
      'intent: offer\nbody: |\n  Спасибо за визит. Лампа «Луч» стоит 45 евро и не занимает места на столе. Лампа «Фьорд» стоит 52 евро.\nnext_step:\n  summary: Пожалуйста, напишите до понедельника, 23 ноября. Выбор за Вами.\n  action:\n    reply: true',
    ],
  },
};
