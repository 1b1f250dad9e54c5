import type { Examples } from '../../model/rule.ts';

export const bulkExamples: Examples = {
  bad: [
    'body: |\n  Your two lamps come on Tuesday, 24 November. «You are receiving this email because» you ordered them from us.',
    'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. «Follow us on» Instagram.',
    'closing: |\n  «Please do not reply».\n\n  Kind regards,',
  ],
  good: [
    'context:\n  request: Take me off the newsletter\nbody: |\n  You will get nothing more from us by our newsletter. The two lamps come on Tuesday, 24 November.',
    'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. Our privacy policy has not changed.',
    'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November. Please do not reply to the old address.',
  ],
};

export const bulkExamplesIn: { readonly [tag: string]: Examples } = {
  nb: {
    bad: [
      'body: |\n  Lampene kommer tirsdag 24. november mellom klokken 9 og 12. «Du mottar denne e-posten fordi» du har bestilt hos oss.',
      'body: |\n  Lampene kommer tirsdag 24. november mellom klokken 9 og 12. «Følg oss på» Facebook.',
    ],
    good: [
      'body: |\n  Lampene kommer tirsdag 24. november mellom klokken 9 og 12. Du står ikke på nyhetsbrevet vårt.',
      'body: |\n  Lampene kommer tirsdag 24. november mellom klokken 9 og 12. Personvernerklæringen er den samme.',
    ],
  },
  uk: {
    bad: [
      'body: |\n  Дві лампи привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години. «Стежте за нами» в мережі.',
    ],
    good: [
      'body: |\n  Дві лампи привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години. Політика конфіденційності та сама.',
    ],
  },
  ru: {
    bad: [
      'body: |\n  Две лампы привезут к Вам во вторник, 24 ноября. «Вы получили это письмо, потому что» заказали их.',
    ],
    good: ['body: |\n  Две лампы привезут к Вам во вторник, 24 ноября. Политика конфиденциальности осталась прежней.'],
  },
  fy: {
    bad: ['body: |\n  De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere. «Folgje ús op» Facebook.'],
    good: ['body: |\n  De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere. Skriuw my as it net past.'],
  },
};
