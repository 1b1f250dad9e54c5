import type { Demand, Part } from './letters.ts';

/** A mistake that can be made in writing: one letter that makes it, and one that comes close to it and does not. */
export interface Mistake extends Demand {
  readonly good: Part;
}

/** What the Norwegian article asks for, in all five languages. */
export const nb: { readonly [language: string]: readonly Mistake[] } = {
  en: [
    {
      demand: 'few “I”',
      code: 'body/few-i',
      part: 'body: |\n  Thank you for your order. I bring the two lamps on Tuesday, 24 November. «I» carry them in, and I hang them up.',
      good: 'body: |\n  Thank you for your order. On Tuesday, 24 November, I bring the two lamps. Your new switch is in the box.',
    },
    {
      demand: 'no question for a question',
      code: 'body/no-question-for-question',
      part: 'body: |\n  «Why do you ask?» The two lamps come on Tuesday, 24 November.\ncontext:\n  contact: reply\n  questions:\n    - Do the lamps come on a Tuesday?',
      good: 'body: |\n  Yes, the two lamps come on Tuesday, 24 November. Would you like them in the morning?\ncontext:\n  contact: reply\n  questions:\n    - Do the lamps come on a Tuesday?',
    },
    {
      demand: 'no unanswered question',
      code: 'body/answer-every-question',
      part: 'context:\n  contact: reply\n  questions:\n    - «Is the brass foot varnished?»',
      good: 'body: |\n  Thank you for your question. The brass foot is varnished. The two lamps come on Tuesday, 24 November.\ncontext:\n  contact: reply\n  questions:\n    - Is the brass foot varnished?',
    },
    {
      demand: 'no difficulties of our own',
      code: 'body/no-own-difficulties',
      part: 'body: |\n  Thank you for your order. «We are short-staffed», so the two lamps come on Tuesday, 24 November.',
      good: 'body: |\n  Thank you for your order. You said that you are short-staffed, so the two lamps come on Tuesday, 24 November.',
    },
    {
      demand: 'no familiarity',
      code: 'register/no-familiarity',
      part: 'They look good, «buddy».',
      good: 'The lamp stands well beside a teapot and an old armchair.',
    },
    {
      demand: 'no politics and no religion',
      code: 'tone/no-politics-religion',
      part: 'The «elections» show that everybody wants light.',
      good: 'Our shop is in Parliament Street.',
    },
    {
      demand: 'no wish passed over',
      code: 'personal/stated-wishes',
      part: 'context:\n  wishes:\n    - «The driver should ring twice at the garden door»',
      good: 'context:\n  wishes:\n    - The lamps on a Tuesday',
    },
    {
      demand: 'no wrong name',
      code: 'greeting/name',
      part: "greeting: 'Dear «Maria»,'",
      good: "greeting: 'Dear Kari,'",
    },
    {
      demand: 'no late answer without a word of it',
      code: 'dialogue/reply-promptly',
      part: 'body: |\n  Thank you for your question. The two lamps come on Tuesday, 24 November, between 9 and 12.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: «2026-11-18T11:00:00+01:00»',
      good: 'body: |\n  Thank you for your question, and sorry for the late answer. The two lamps come on Tuesday, 24 November.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: 2026-11-18T11:00:00+01:00',
    },
  ],
  nb: [
    {
      demand: 'few “I”',
      code: 'body/few-i',
      part: 'body: |\n  Takk for bestillingen. Jeg leverer de to lampene tirsdag 24. november. «Jeg» bærer dem inn, og jeg henger dem opp.',
      good: 'body: |\n  Takk for bestillingen. Tirsdag 24. november leverer jeg de to lampene. Den nye bryteren din ligger i esken.',
    },
    {
      demand: 'no question for a question',
      code: 'body/no-question-for-question',
      part: 'body: |\n  «Hvorfor spør du?» De to lampene kommer tirsdag 24. november.\ncontext:\n  contact: reply\n  questions:\n    - Kommer lampene på en tirsdag?',
      good: 'body: |\n  Ja, de to lampene kommer tirsdag 24. november. Vil du ha dem om formiddagen?\ncontext:\n  contact: reply\n  questions:\n    - Kommer lampene på en tirsdag?',
    },
    {
      demand: 'no unanswered question',
      code: 'body/answer-every-question',
      part: 'context:\n  contact: reply\n  questions:\n    - «Er messingfoten lakkert?»',
      good: 'body: |\n  Takk for spørsmålet. Messingfoten er lakkert. De to lampene kommer tirsdag 24. november.\ncontext:\n  contact: reply\n  questions:\n    - Er messingfoten lakkert?',
    },
    {
      demand: 'no difficulties of our own',
      code: 'body/no-own-difficulties',
      part: 'body: |\n  Takk for bestillingen. Vi er «underbemannet», så de to lampene kommer tirsdag 24. november.',
      good: 'body: |\n  Takk for bestillingen. Du skrev at dere er underbemannet, så de to lampene kommer tirsdag 24. november.',
    },
    {
      demand: 'no familiarity',
      code: 'register/no-familiarity',
      part: 'De blir fine, «kompis».',
      good: 'Lampen står fint ved siden av en gammel lenestol.',
    },
    {
      demand: 'no politics and no religion',
      code: 'tone/no-politics-religion',
      part: '«Stortingsvalget» viser at lys trengs.',
      good: 'Butikken ligger i Stortingsgata 12.',
    },
    {
      demand: 'no wish passed over',
      code: 'personal/stated-wishes',
      part: 'context:\n  wishes:\n    - «Sjåføren bør ringe to ganger på hagedøren»',
      good: 'context:\n  wishes:\n    - Lampene på en tirsdag',
    },
    {
      demand: 'no wrong name',
      code: 'greeting/name',
      part: "greeting: 'Hei, «Maria»'",
      good: "greeting: 'Hei, Kari'",
    },
    {
      demand: 'no late answer without a word of it',
      code: 'dialogue/reply-promptly',
      part: 'body: |\n  Takk for spørsmålet. De to lampene kommer tirsdag 24. november mellom klokken 9 og 12.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: «2026-11-18T11:00:00+01:00»',
      good: 'body: |\n  Takk for spørsmålet, og beklager det sene svaret. De to lampene kommer tirsdag 24. november.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: 2026-11-18T11:00:00+01:00',
    },
  ],
  uk: [
    {
      demand: 'few “I”',
      code: 'body/few-i',
      part: 'body: |\n  Дякую за Ваше замовлення. Я привезу дві лампи у вівторок, 24 листопада. «Я» занесу їх, і я їх повішу.',
      good: 'body: |\n  Дякую за Ваше замовлення. У вівторок, 24 листопада, я привезу дві лампи. Ваш новий вимикач у коробці.',
    },
    {
      demand: 'no question for a question',
      code: 'body/no-question-for-question',
      part: 'body: |\n  «Чому Ви питаєте?» Дві лампи привезуть у вівторок, 24 листопада.\ncontext:\n  contact: reply\n  questions:\n    - Чи привезуть лампи у вівторок?',
      good: 'body: |\n  Так, дві лампи привезуть у вівторок, 24 листопада. Чи зручно Вам уранці?\ncontext:\n  contact: reply\n  questions:\n    - Чи привезуть лампи у вівторок?',
    },
    {
      demand: 'no unanswered question',
      code: 'body/answer-every-question',
      part: 'context:\n  contact: reply\n  questions:\n    - «Чи полакована латунна ніжка?»',
      good: 'body: |\n  Дякую за Ваше запитання. Латунна ніжка полакована. Дві лампи привезуть у вівторок, 24 листопада.\ncontext:\n  contact: reply\n  questions:\n    - Чи полакована латунна ніжка?',
    },
    {
      demand: 'no difficulties of our own',
      code: 'body/no-own-difficulties',
      part: 'body: |\n  Дякую за Ваше замовлення. У нас «бракує людей», тому дві лампи привезуть у вівторок, 24 листопада.',
      good: 'body: |\n  Дякую за Ваше замовлення. Ви писали, що у Вас бракує людей, тому дві лампи привезуть у вівторок, 24 листопада.',
    },
    {
      demand: 'no familiarity',
      code: 'register/no-familiarity',
      part: 'Гарні лампи, «дружище».',
      good: 'Лампа гарно стоїть біля старого крісла.',
    },
    {
      demand: 'no politics and no religion',
      code: 'tone/no-politics-religion',
      part: '«Політична» ситуація показала, що світло потрібне всім.',
      good: 'Наш салон стоїть на вулиці Парламентській.',
    },
    {
      demand: 'no wish passed over',
      code: 'personal/stated-wishes',
      part: 'context:\n  wishes:\n    - «Водій має двічі постукати у хвіртку саду»',
      good: 'context:\n  wishes:\n    - Лампи у вівторок',
    },
    {
      demand: 'no wrong name',
      code: 'greeting/name',
      part: "greeting: 'Добрий день, «Маріє»!'",
      good: "greeting: 'Добрий день, Ларисо Миколаївно!'",
    },
    {
      demand: 'no late answer without a word of it',
      code: 'dialogue/reply-promptly',
      part: 'body: |\n  Дякую за Ваше запитання. Дві лампи привезуть у вівторок, 24 листопада, з 9 до 12 години.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: «2026-11-18T11:00:00+01:00»',
      good: 'body: |\n  Дякую за Ваше запитання. Перепрошую за пізню відповідь. Дві лампи привезуть у вівторок, 24 листопада.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: 2026-11-18T11:00:00+01:00',
    },
  ],
  ru: [
    {
      demand: 'few “I”',
      code: 'body/few-i',
      part: 'body: |\n  Спасибо за Ваш заказ. Я привезу две лампы во вторник, 24 ноября. «Я» занесу их, и я их повешу.',
      good: 'body: |\n  Спасибо за Ваш заказ. Во вторник, 24 ноября, я привезу две лампы. Ваш новый выключатель в коробке.',
    },
    {
      demand: 'no question for a question',
      code: 'body/no-question-for-question',
      part: 'body: |\n  «Почему Вы спрашиваете?» Две лампы привезут во вторник, 24 ноября.\ncontext:\n  contact: reply\n  questions:\n    - Привезут ли лампы во вторник?',
      good: 'body: |\n  Да, две лампы привезут во вторник, 24 ноября. Удобно ли Вам утром?\ncontext:\n  contact: reply\n  questions:\n    - Привезут ли лампы во вторник?',
    },
    {
      demand: 'no unanswered question',
      code: 'body/answer-every-question',
      part: 'context:\n  contact: reply\n  questions:\n    - «Покрыта ли лаком латунная ножка?»',
      good: 'body: |\n  Спасибо за Ваш вопрос. Латунная ножка покрыта лаком. Две лампы привезут во вторник, 24 ноября.\ncontext:\n  contact: reply\n  questions:\n    - Покрыта ли лаком латунная ножка?',
    },
    {
      demand: 'no difficulties of our own',
      code: 'body/no-own-difficulties',
      part: 'body: |\n  Спасибо за Ваш заказ. У нас «не хватает людей», поэтому две лампы привезут во вторник, 24 ноября.',
      good: 'body: |\n  Спасибо за Ваш заказ. Вы писали, что у Вас не хватает людей, поэтому две лампы привезут во вторник, 24 ноября.',
    },
    {
      demand: 'no familiarity',
      code: 'register/no-familiarity',
      part: 'Хорошие лампы, «дружище».',
      good: 'Лампа хорошо смотрится у старого кресла.',
    },
    {
      demand: 'no politics and no religion',
      code: 'tone/no-politics-religion',
      part: '«Политическая» ситуация показала, что свет нужен всем.',
      good: 'Наш салон стоит на Парламентской улице.',
    },
    {
      demand: 'no wish passed over',
      code: 'personal/stated-wishes',
      part: 'context:\n  wishes:\n    - «Водитель должен дважды постучать в калитку сада»',
      good: 'context:\n  wishes:\n    - Лампы во вторник',
    },
    {
      demand: 'no wrong name',
      code: 'greeting/name',
      part: "greeting: 'Добрый день, «Мария»!'",
      good: "greeting: 'Добрый день, Сергей Петрович!'",
    },
    {
      demand: 'no late answer without a word of it',
      code: 'dialogue/reply-promptly',
      part: 'body: |\n  Спасибо за Ваш вопрос. Две лампы привезут во вторник, 24 ноября, с 9 до 12 часов.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: «2026-11-18T11:00:00+01:00»',
      good: 'body: |\n  Спасибо за Ваш вопрос. Извините за поздний ответ. Две лампы привезут во вторник, 24 ноября.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: 2026-11-18T11:00:00+01:00',
    },
  ],
  fy: [
    {
      demand: 'few “I”',
      code: 'body/few-i',
      part: "body: |\n  Tige tank foar jo bestelling. Ik bring de twa lampen tiisdei 24 novimber. «Ik» set se yn 'e keamer, en ik hingje se op.",
      good: "body: |\n  Tige tank foar jo bestelling. Tiisdei 24 novimber bring ik de twa lampen. Jo nije knop leit yn 'e doaze.",
    },
    {
      demand: 'no question for a question',
      code: 'body/no-question-for-question',
      part: 'body: |\n  «Wêrom freegje jo dat?» De twa lampen komme tiisdei 24 novimber.\ncontext:\n  contact: reply\n  questions:\n    - Komme de lampen op in tiisdei?',
      good: 'body: |\n  Ja, de twa lampen komme tiisdei 24 novimber. Wolle jo se moarns hawwe?\ncontext:\n  contact: reply\n  questions:\n    - Komme de lampen op in tiisdei?',
    },
    {
      demand: 'no unanswered question',
      code: 'body/answer-every-question',
      part: 'context:\n  contact: reply\n  questions:\n    - «Is de fuot fan koper?»',
      good: 'body: |\n  Tige tank foar jo fraach. De fuot is fan koper. De twa lampen komme tiisdei 24 novimber.\ncontext:\n  contact: reply\n  questions:\n    - Is de fuot fan koper?',
    },
    {
      demand: 'no difficulties of our own',
      code: 'body/no-own-difficulties',
      part: 'body: |\n  Tige tank foar jo bestelling. «Wy hawwe te min minsken», dat de twa lampen komme tiisdei 24 novimber.',
      good: 'body: |\n  Tige tank foar jo bestelling. Jo skreauwen dat jo te min minsken hawwe, dat de twa lampen komme tiisdei 24 novimber.',
    },
    {
      demand: 'no familiarity',
      code: 'register/no-familiarity',
      part: 'Se binne moai, «maat».',
      good: 'De maat fan de lampe is 40 by 30 sm.',
    },
    {
      demand: 'no politics and no religion',
      code: 'tone/no-politics-religion',
      part: 'De «ferkiezings» litte sjen dat elkenien ljocht wol.',
      good: 'De winkel is by de tsjerke.',
    },
    {
      demand: 'no wish passed over',
      code: 'personal/stated-wishes',
      part: 'context:\n  wishes:\n    - «De sjauffeur moat efterom by it hek komme»',
      good: 'context:\n  wishes:\n    - De lampen op in tiisdei',
    },
    {
      demand: 'no wrong name',
      code: 'greeting/name',
      part: "greeting: 'Bêste «Maria»,'",
      good: "greeting: 'Bêste Anna,'",
    },
    {
      demand: 'no late answer without a word of it',
      code: 'dialogue/reply-promptly',
      part: 'body: |\n  Tige tank foar jo fraach. De twa lampen komme tiisdei 24 novimber, tusken 9 en 12 oere.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: «2026-11-18T11:00:00+01:00»',
      good: 'body: |\n  Tige tank foar jo fraach. It spyt my dat it antwurd let komt. De twa lampen komme tiisdei 24 novimber.\ncontext:\n  contact: reply\n  received_at: 2026-11-16T10:00:00+01:00\nsend_at: 2026-11-18T11:00:00+01:00',
    },
  ],
};
