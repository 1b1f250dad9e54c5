import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const tolerance: Etiquette = lexicon({
  id: 'tone/tolerance',
  severity: 'warning',
  summary: 'a letter does not judge anybody by origin, faith, sex or age',
  why: 'Somebody who belongs to them reads the letter, or somebody who loves one of them.',
  source: { document: '002-uk', line: 8, quote: 'Дотримання толерантності' },
  also: [{ document: '002-uk', line: 8, quote: 'звичаїв та традицій інших організацій' }],
  needs: ['prejudice'],
  parts: EVERYWHERE,
  sentence: (said) => `“${said}” judges people by the group to which they belong`,
  help: () => 'speak of this reader and this matter only',
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The lamps are so easy to hang that «even women can» do it.',
      'body: |\n  Thank you for your order. «People from your country» often ask for a second lamp.',
    ],
    good: [
      'body: |\n  Thank you for your order. The women and men in our workshop can show you how the lamps are hung.',
      'body: |\n  Thank you for your order. Our guests from Norway celebrate on 17 May, so the lamps come on Tuesday, 24 November.',
      'body: |\n  The women in our workshop made the shade. People of all ages like the soft light.',
      'body: |\n  No, you need not be at home. Between us and the road there is a gate.',
      'body: |\n  I hope that you will like the lamp. Thank you for the joke about the cat.',
    ],
  },
  examplesIn: {
    nb: {
      bad: ['body: |\n  Takk for bestillingen. Lampene er så enkle at «selv bestemødre klarer» det.'],
      good: [
        'body: |\n  Takk for bestillingen. Kvinnene og mennene på verkstedet viser deg gjerne hvordan lampene henges.',
        'body: |\n  Kvinnene på verkstedet laget skjermen. Folk i alle aldre liker lyset.',
        'body: |\n  Vil du kanskje ha den korte ledningen? Dommen falt i går.',
      ],
    },
    uk: {
      bad: [
        'body: |\n  Дякую за замовлення. Лампи такі прості, що «навіть жінка впорається».',
        'body: |\n  Дякую за замовлення. «Люди з Вашої країни» часто просять другу лампу.',
      ],
      good: [
        'body: |\n  Дякую за замовлення. Жінки й чоловіки з нашої майстерні покажуть Вам, як повісити лампи.',
        'body: |\n  Дякую за замовлення. Ваші традиції ми знаємо: лампи привезуть у вівторок, 24 листопада.',
        'body: |\n  Жінки в майстерні зробили абажур. Люди різного віку люблять це світло.',
        'body: |\n  Дурницею це не здається: лампа має тупий кут. Сухий суккулент стоїть поруч.',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за заказ. Лампы такие простые, что «даже бабушка справится».'],
      good: [
        'body: |\n  Спасибо за заказ. Женщины и мужчины из нашей мастерской покажут Вам, как повесить лампы.',
        'body: |\n  Женщины в мастерской сделали абажур. Люди разного возраста любят этот свет.',
        'body: |\n  Даже бабушка мастера делала такие лампы. Урожай собран, козлов нет.',
      ],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo bestelling. De lampen binne sa maklik dat «sels froulju kinne» it.'],
      good: [
        'body: |\n  Tige tank foar jo bestelling. De froulju en manlju yn ús wurkpleats kinne jo helpe.',
        'body: |\n  Ik tink dat it koarte snoer past. As jo it net wis witte, stjoer dan in foto.',
        'body: |\n  De domme krêft fan it wetter draait de mole net.',
      ],
    },
  },
});
