import type { Etiquette } from '../../model/rule.ts';
import { isConditional } from '../../text/guards.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const noArguing: Etiquette = lexicon({
  id: 'tone/no-arguing',
  severity: 'error',
  summary: 'a letter does not argue with its reader',
  why: 'Whoever reads that they are wrong looks for a proof of the contrary. A quarrel that is won costs the customer.',
  source: { document: '001-nb', line: 112, quote: 'å ikke krangle med slike' },
  also: [
    { document: '001-nb', line: 202, quote: 'ikke krangler med ham' },
    { document: '002-uk', line: 13, quote: 'уникати конфлікту' },
  ],
  needs: ['arguing'],
  parts: EVERYWHERE,
  isInnocent: isConditional,
  sentence: (said) => `“${said}” argues with the reader`,
  help: () => 'say what you know, with its date or document, and what you can do now',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. «You are wrong»: the lamps came on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. «Your claim is unfounded», for the lamps came on Tuesday, 24 November.',
    ],
    good: [
      'body: |\n  Thank you for your order. Please tell me if you are wrong about the height, and we exchange the lamps.',
      'body: |\n  Thank you for your order. Tell me what is wrong with the lamps. No, you need not pay for the return.',
      'body: |\n  You are right about the height of the lamp, and I was wrong. That is true for both models.',
      'body: |\n  I think the short cable fits. If you are not sure, send me a photo.',
      'body: |\n  The guarantee lasts five years. No risk of fire was found in the test of 3 November.',
      'body: |\n  No, it is included in the price. To prove it, send us the receipt: a parcel may get lost.',
    ],
  },
  examplesIn: {
    nb: {
      bad: [
        'body: |\n  Takk for bestillingen. «Du tar feil»: lampene kom tirsdag 24. november.',
        'body: |\n  Takk for bestillingen. «Påstanden din er ubegrunnet», for lampene kom tirsdag 24. november.',
      ],
      good: [
        'body: |\n  Takk for bestillingen. Hvis du tar feil av høyden, bytter vi lampene.',
        'body: |\n  Takk for bestillingen. Nei, du trenger ikke betale for returen. Du har rett til å bytte lampene.',
        'body: |\n  Du har rett i at lampen er for høy, og jeg tok feil.',
        'body: |\n  Jeg tror den korte ledningen passer. Hvis du er usikker, sender du et bilde.',
        'body: |\n  Nei, det er inkludert i prisen. Vaktmesteren soper gangen før vi henger lampen.',
      ],
    },
    uk: {
      bad: ['body: |\n  Дякую за замовлення. «Ви помиляєтеся»: лампи привезли у вівторок, 24 листопада.'],
      good: [
        'body: |\n  Дякую за замовлення. Якщо Ви помиляєтеся з висотою, ми обміняємо лампи.',
        'body: |\n  Ви маєте рацію щодо висоти лампи, я помилилася.',
        'body: |\n  Думаю, короткий кабель підійде. Якщо Ви не впевнені, надішліть фото.',
        'body: |\n  Ні, це входить у ціну. Доведіть воду до кипіння, і лампа готова.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. «Вы неправы»: лампы привезли во вторник, 24 ноября.'],
      good: [
        'body: |\n  Спасибо за заказ. Если Вы ошибаетесь с высотой, мы обменяем лампы.',
        'body: |\n  Вы правы насчёт высоты лампы, я ошиблась.',
        'body: |\n  Думаю, короткий кабель подойдёт. Если Вы не уверены, пришлите фото.',
        'body: |\n  Нет, это входит в цену. Доведите воду до кипения, и лампа готова.',
      ],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. «Jo fersinne jo»: de lampen kamen tiisdei 24 novimber.'],
      good: [
        'body: |\n  Tige tank foar jo bestelling. As jo it mis hawwe mei de hichte, dan ruilje wy de lampen.',
        'body: |\n  Jo hawwe gelyk oer de hichte fan de lampe.',
        'body: |\n  De priis hinget fan de kleur ôf.',
      ],
    },
  },
});
