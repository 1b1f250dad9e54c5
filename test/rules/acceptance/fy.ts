import type { Demand } from './letters.ts';

/** What the Frisian article asks for, in all five languages. */
export const fy: { readonly [language: string]: readonly Demand[] } = {
  en: [
    {
      demand: 'no opening that says “you are being bothered by”',
      code: 'greeting/no-disturbance-opening',
      part: 'body: |\n  «Sorry to bother» you. The two lamps come on Tuesday, 24 November, between 9 and 12.',
    },
    {
      demand: 'no worthless words',
      code: 'body/no-worthless-words',
      part: 'body: |\n  Thank you for your order. The lamps «basically» come on Tuesday, 24 November, and the driver actually, literally carries them in.',
    },
    {
      demand: 'no excess of politeness',
      code: 'tone/no-excess-politeness',
      part: 'We would be «deeply honoured» to hang them up for you.',
    },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«You forgot» to name your floor.' },
    { demand: 'no pressing for consent', code: 'tone/no-pressure', part: '«This is your last chance» to agree.' },
    {
      demand: 'no stream of questions',
      code: 'body/questions-organised',
      part: 'Which floor do you live on? «Is there a lift?» Who opens the door?',
    },
    {
      demand: 'not bone-dry, without one datum',
      code: 'body/informative',
      part: 'subject: Your order is with the carrier\n«body»: |\n  Thank you for your order. It is with the carrier now, and you will hear from us.\nnext_step:\n  summary: Please tell us if the address is still right.\n  action:\n    reply: true',
    },
  ],
  nb: [
    {
      demand: 'no opening that says “you are being bothered by”',
      code: 'greeting/no-disturbance-opening',
      part: 'body: |\n  «Beklager at jeg forstyrrer». De to lampene kommer tirsdag 24. november mellom klokken 9 og 12.',
    },
    {
      demand: 'no worthless words',
      code: 'body/no-worthless-words',
      part: 'body: |\n  Takk for bestillingen. Lampene kommer «egentlig» tirsdag 24. november, og sjåføren bærer dem faktisk liksom helt inn.',
    },
    {
      demand: 'no excess of politeness',
      code: 'tone/no-excess-politeness',
      part: 'Det ville «være oss en ære» å henge dem opp.',
    },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«Du glemte» å oppgi etasjen.' },
    { demand: 'no pressing for consent', code: 'tone/no-pressure', part: 'Dette er «siste sjanse» til å si ja.' },
    {
      demand: 'no stream of questions',
      code: 'body/questions-organised',
      part: 'Hvilken etasje bor du i? «Er det heis?» Hvem åpner døren?',
    },
    {
      demand: 'not bone-dry, without one datum',
      code: 'body/informative',
      part: 'subject: Bestillingen din er hos transportøren\n«body»: |\n  Takk for bestillingen. Den er hos transportøren nå, og du hører fra oss.\nnext_step:\n  summary: Skriv gjerne om adressen fortsatt stemmer.\n  action:\n    reply: true',
    },
  ],
  uk: [
    {
      demand: 'no opening that says “you are being bothered by”',
      code: 'greeting/no-disturbance-opening',
      part: 'body: |\n  «Вас турбує компанія» Люмо. Дві лампи привезуть у вівторок, 24 листопада, з 9 до 12 години.',
    },
    {
      demand: 'no worthless words',
      code: 'body/no-worthless-words',
      part: 'body: |\n  Дякую за замовлення. Лампи, «власне», привезуть у вівторок, 24 листопада, і водій, так би мовити, якби сам занесе їх, в принципі.',
    },
    {
      demand: 'no excess of politeness',
      code: 'tone/no-excess-politeness',
      part: '«Насмілюся» запропонувати Вам допомогу водія.',
    },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«Ви не вказали» поверх.' },
    { demand: 'no pressing for consent', code: 'tone/no-pressure', part: '«Це Ваш останній шанс» погодитися.' },
    {
      demand: 'no stream of questions',
      code: 'body/questions-organised',
      part: 'На якому поверсі Ви живете? Чи є ліфт? «Хто відчинить двері?»',
    },
    {
      demand: 'not bone-dry, without one datum',
      code: 'body/informative',
      part: 'subject: Ваше замовлення в перевізника\n«body»: |\n  Дякую за Ваше замовлення. Воно вже в перевізника, і Ви отримаєте від нас звістку.\nnext_step:\n  summary: Будь ласка, напишіть, чи адреса досі правильна.\n  action:\n    reply: true',
    },
  ],
  ru: [
    {
      demand: 'no opening that says “you are being bothered by”',
      code: 'greeting/no-disturbance-opening',
      part: 'body: |\n  «Вас беспокоит компания» Lumo. Две лампы привезут во вторник, 24 ноября, с 9 до 12 часов.',
    },
    {
      demand: 'no worthless words',
      code: 'body/no-worthless-words',
      part: 'body: |\n  Спасибо за заказ. Лампы, «собственно», привезут во вторник, 24 ноября, и водитель, так сказать, как бы сам занесёт их, в принципе.',
    },
    {
      demand: 'no excess of politeness',
      code: 'tone/no-excess-politeness',
      part: '«Осмелюсь» предложить Вам помощь водителя.',
    },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«Вы не указали» этаж.' },
    { demand: 'no pressing for consent', code: 'tone/no-pressure', part: '«Это Ваш последний шанс» согласиться.' },
    {
      demand: 'no stream of questions',
      code: 'body/questions-organised',
      part: 'На каком этаже Вы живёте? «Есть ли лифт?» Кто откроет дверь?',
    },
    {
      demand: 'not bone-dry, without one datum',
      code: 'body/informative',
      part: 'subject: Ваш заказ у перевозчика\n«body»: |\n  Спасибо за Ваш заказ. Он уже у перевозчика, и Вы получите от нас весточку.\nnext_step:\n  summary: Пожалуйста, напишите, верен ли ещё адрес.\n  action:\n    reply: true',
    },
  ],
  fy: [
    {
      demand: 'no opening that says “you are being bothered by”',
      code: 'greeting/no-disturbance-opening',
      part: 'body: |\n  «Sorry dat ik jo steur». De twa lampen komme tiisdei 24 novimber, tusken 9 en 12 oere.',
    },
    {
      demand: 'no worthless words',
      code: 'body/no-worthless-words',
      part: 'body: |\n  Tige tank foar jo bestelling. De lampen komme «eins» tiisdei 24 novimber, en de sjauffeur bringt se yn feite gewoan yn prinsipe sels.',
    },
    {
      demand: 'no excess of politeness',
      code: 'tone/no-excess-politeness',
      part: '«It soe ús in eare wêze» om jo te helpen.',
    },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«Jo hawwe fergetten» om it nûmer te jaan.' },
    { demand: 'no pressing for consent', code: 'tone/no-pressure', part: '«Dit is jo lêste kâns» om ja te sizzen.' },
    {
      demand: 'no stream of questions',
      code: 'body/questions-organised',
      part: 'Hokker nûmer hat jo hûs? «Is der in lift?» Wa docht de doar iepen?',
    },
    {
      demand: 'not bone-dry, without one datum',
      code: 'body/informative',
      part: 'subject: Jo bestelling is by de ferfierder\n«body»: |\n  Tige tank foar jo bestelling. Dy is no by de ferfierder, en jo hearre fan ús.\nnext_step:\n  summary: Wolle jo ús skriuwe oft it adres noch goed is?\n  action:\n    reply: true',
    },
  ],
};
