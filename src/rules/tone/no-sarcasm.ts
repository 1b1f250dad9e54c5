import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noSarcasm: Etiquette = lexicon({
  id: 'tone/no-sarcasm',
  severity: 'warning',
  summary: 'a letter is not sarcastic',
  why: 'Irony lives in the voice. On paper half of the readers take it for what it says, and the others for contempt.',
  source: { document: '001-nb', line: 330, quote: 'Prøv å skamme ham ved å si en generell setning' },
  also: [
    { document: '001-nb', line: 328, quote: 'stille et retorisk spørsmål' },
    { document: '001-nb', line: 329, quote: 'Le det av deg' },
  ],
  needs: ['sarcasm'],
  parts: EVERYWHERE,
  sentence: (said) => `“${said}” sounds sarcastic`,
  help: () => 'say plainly what you mean, or leave it out',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. It is good that «you finally found the time to» choose a colour.',
      'body: |\n  Thank you for your order. «Do you really think» that the lamps hang themselves?',
    ],
    good: [
      'body: |\n  Thank you for your order. Congratulations on your new house: the lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. Some people like a warm light, and some customers do not: both lights are in the shop.',
      'body: |\n  The claim that you sent on Tuesday is with our insurer, who answers by Monday, 30 November.',
      'body: |\n  The future of the old lamp depends on its cable. The price depends on your choice.',
      'body: |\n  You said that the hall is dark, so I chose the bright bulb.',
      'body: |\n  After everything we discussed on Tuesday, the tall lamp fits. Your colleagues all have access to the plan.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. «Tror du virkelig» at lampene henger seg opp selv?',
        'body: |\n  Takk for bestillingen. Lampene er hele, så «din såkalte» skade er støv.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Gratulerer med det nye huset: lampene kommer tirsdag 24. november.',
        'body: |\n  Takk for bestillingen. Lykke til med flyttingen. Noen liker varmt lys.',
        'body: |\n  Klagen din er hos forsikringen, som svarer innen mandag 30. november.',
        'body: |\n  Prisen avhenger av fargen. Mellom oss og veien står en port.',
        'body: |\n  Kollegene dine har allerede tilgang til planen.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. «Ви справді думаєте», що лампи повісять себе самі?'],
      good: [
        'body: |\n  Дякую за замовлення. Вітаємо Вас із новосіллям: лампи привезуть у вівторок, 24 листопада.',
        'body: |\n  Ваша скарга у страховика, який відповість до понеділка, 30 листопада.',
        'body: |\n  Ціна залежить від Вашого вибору. Між нами й дорогою є брама.',
        'body: |\n  Ваші колеги вже підписали договір. Це не жарт: ламп буде дві.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Вы правда думаете», что лампы повесят себя сами?'],
      good: [
        'body: |\n  Спасибо за заказ. Поздравляем Вас с новосельем: лампы привезут во вторник, 24 ноября.',
        'body: |\n  Ваша жалоба у страховщика, который ответит до понедельника, 30 ноября.',
        'body: |\n  Цена зависит от Вашего выбора. Между нами и дорогой есть ворота.',
        'body: |\n  Ваши коллеги уже подписали договор. Это не шутка: ламп будет две.',
      ],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. «Tinke jo echt» dat de lampen harsels ophingje?'],
      good: [
        'body: |\n  Tige tank foar jo bestelling. Lokwinske mei jo nije hûs: de lampen komme tiisdei 24 novimber.',
        'body: |\n  Wy dogge altyd twa lampen yn de doaze. It bêste plak is de gong.',
        'body: |\n  De garânsje is fiif jier.',
      ],
    },
  },
});
