import type { Examples } from '../../model/rule.ts';

export const informativeExamples: Examples = {
  bad: [
    'subject: Your lamps\n«body»: |\n  Thank you for your order. We look after it with care, and your lamps will surely please you.\nnext_step:\n  summary: Please confirm the address.\n  action:\n    reply: true',
    'subject: News about your lamps\n«body»: Thank you for your patience with your lamps, Kari. There are some changes to them, and things are going well.\nnext_step:\n  summary: Please reply if that suits you.\n  action:\n    reply: true',
  ],
  good: [
    'subject: Your lamps\nbody: |\n  Thank you for your order. Your lamps come to you tomorrow.\nnext_step:\n  summary: Please confirm the address.\n  action:\n    reply: true',
    'subject: Your lamps\nbody: |\n  Thank you for your order. The shade of your Fjord lamp is ready for you.\nnext_step:\n  summary: Please confirm the address.\n  action:\n    reply: true',
  ],
};

export const informativeExamplesIn: { readonly [tag: string]: Examples } = {
  fy: {
    bad: [
      'subject: Jo lampen\n«body»: |\n  Tige tank foar jo bestelling. Wy sille goed op jo lampen passe.\nnext_step:\n  summary: Wolle jo it adres befêstigje?\n  action:\n    reply: true',
      'subject: Jo lampen\n«body»: |\n  Tige tank foar jo berjocht, Anna. It giet goed mei jo lampen.\nnext_step:\n  summary: Wolle jo it adres befêstigje?\n  action:\n    reply: true',
    ],
    good: [
      'subject: Jo lampen\nbody: |\n  Tige tank foar jo bestelling. Jo lampen komme moarn by jo.\nnext_step:\n  summary: Wolle jo it adres befêstigje?\n  action:\n    reply: true',
      'subject: Jo lampen\nbody: |\n  Tige tank foar jo bestelling. De lampe “Noard” stiet klear by ús.\nnext_step:\n  summary: Wolle jo it adres befêstigje?\n  action:\n    reply: true',
    ],
  },
  nb: {
    bad: [
      'subject: Lampene dine\n«body»: |\n  Takk for bestillingen. Vi tar godt vare på den, og lampene blir sikkert fine hos deg.\nnext_step:\n  summary: Bekreft gjerne adressen.\n  action:\n    reply: true',
    ],
    good: [
      'subject: Lampene dine\nbody: |\n  Takk for bestillingen. Skjermen til Fjord-lampen din står klar.\nnext_step:\n  summary: Bekreft gjerne adressen.\n  action:\n    reply: true',
    ],
  },
  uk: {
    bad: [
      'subject: Ваші лампи\n«body»: |\n  Дякую за Ваше замовлення. Ми дбаємо про нього, і лампи Вам сподобаються.\nnext_step:\n  summary: Будь ласка, підтвердьте адресу.\n  action:\n    reply: true',
    ],
    good: [
      'subject: Ваші лампи\nbody: |\n  Дякую за Ваше замовлення. Абажур для лампи «Промінь» уже чекає на Вас.\nnext_step:\n  summary: Будь ласка, підтвердьте адресу.\n  action:\n    reply: true',
    ],
  },
  ru: {
    bad: [
      'subject: Ваши лампы\n«body»: |\n  Спасибо за Ваш заказ. Мы заботимся о нём, и лампы Вам понравятся.\nnext_step:\n  summary: Пожалуйста, подтвердите адрес.\n  action:\n    reply: true',
    ],
    good: [
      'subject: Ваши лампы\nbody: |\n  Спасибо за Ваш заказ. Лампы привезут к Вам завтра.\nnext_step:\n  summary: Пожалуйста, подтвердите адрес.\n  action:\n    reply: true',
    ],
  },
};
