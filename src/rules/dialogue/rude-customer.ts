import type { Etiquette } from '../../model/rule.ts';
import { EVERYWHERE, lexicon } from '../lexicon.ts';

export const rudeCustomer: Etiquette = lexicon({
  id: 'dialogue/rude-customer',
  severity: 'error',
  summary: 'a letter does not speak of how the reader writes',
  why: 'Who is told off for their tone answers about the tone, and the matter is lost. Rudeness that nobody takes up has nowhere to go.',
  source: { document: '002-uk', line: 21, quote: 'хоч би як він намагався вивести вас із себе' },
  also: [
    { document: '001-nb', line: 327, quote: 'kan det hende du ikke legger merke til eller ignorerer' },
    {
      document: '001-nb',
      line: 190,
      quote: 'ikke i noe tilfelle ta denne måten for kommunikasjon på din egen regning',
    },
    { document: '001-nb', line: 325, quote: 'du ikke blir rørt av hans oppførsel' },
  ],
  needs: ['comments_on_tone'],
  parts: EVERYWHERE,
  sentence: (said) => `“${said}” speaks of how the reader writes`,
  help: () => 'leave the sentence out, and answer the matter',
  examples: {
    bad: [
      'body: |\n  Thank you for your message. «Your tone» surprises us. The two lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your message. There is «no need to shout». The two lamps come on Tuesday, 24 November.',
    ],
    good: [
      'body: |\n  Thank you for your message. The lamps come in a warm tone, on Tuesday, 24 November. It sounds like your tonearm, you wrote.',
      'body: |\n  Thank you for your message. The book “Watch your language” and two lamps come on Tuesday, 24 November.',
    ],
  },
  examplesIn: {
    uk: {
      bad: [
        'body: |\n  Дякую за лист. «Ваш тон» нас дивує. Дві лампи привезуть у вівторок, 24 листопада.',
        'body: |\n  Дякую за лист. Прошу не писати «у такому тоні». Дві лампи привезуть у вівторок, 24 листопада.',
      ],
      good: [
        'body: |\n  Дякую за лист. Обраний Вами тон дерева теплий. Лампи привезуть у вівторок, 24 листопада.',
        'body: |\n  Дякую за лист. Лампу «Ваш тон» привезуть у вівторок, 24 листопада.',
      ],
    },
    nb: {
      bad: ['body: |\n  Takk for meldingen. «Tonen din» overrasker oss. Lampene kommer tirsdag 24. november.'],
      good: ['body: |\n  Takk for meldingen. Lampene kommer i en varm tone, tirsdag 24. november.'],
    },
    ru: {
      bad: ['body: |\n  Спасибо за письмо. «Ваш тон» нас удивляет. Две лампы привезут во вторник, 24 ноября.'],
      good: ['body: |\n  Спасибо за письмо. Выбранный Вами тон дерева тёплый. Лампы привезут во вторник, 24 ноября.'],
    },
    fy: {
      bad: ['body: |\n  Tige tank foar jo berjocht. «Jo toan» fernuveret ús. De lampen komme tiisdei 24 novimber.'],
      good: ['body: |\n  Tige tank foar jo berjocht. De lampen hawwe in waarme toan, en komme tiisdei 24 novimber.'],
    },
  },
});
