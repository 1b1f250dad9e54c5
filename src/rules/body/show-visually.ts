import { error, type Report } from '../../model/diagnostic.ts';
import { nodeAt } from '../../model/node.ts';
import type { Reading } from '../../model/reading.ts';
import type { Etiquette } from '../../model/rule.ts';
import { isConditional, isNegated } from '../../text/guards.ts';
import { spanOf, wordsOf } from '../../text/place.ts';
import { hitsInParts } from '../measure/parts.ts';

/** That something could be shown is for the author to see; that it was promised and is not there is certain. */
export const showVisually: Etiquette = {
  id: 'body/show-visually',
  severity: 'error',
  hard: false,
  isOptIn: false,
  needs: ['attachment_words'],
  languages: null,
  summary: 'what the letter calls attached is attached',
  why: 'The reader looks for the file, finds none, writes to us and waits. It is the commonest slip in mail, and the easiest to prevent.',
  source: { document: '002-uk', line: 20, quote: 'Іноді краще навіть наочно показати' },
  examples: {
    bad: [
      'body: |\n  Thank you for your order. The two lamps come on Tuesday, 24 November, and the «invoice is attached».',
      'body: |\n  Thank you for your order. «Please find attached» the drawing of the two lamps that come on Tuesday, 24 November.',
    ],
    good: [
      'body: |\n  Thank you for your order. The shade is attached with two screws, and nothing is attached to this mail. The lamps come on Tuesday, 24 November.',
      'body: |\n  Thank you for your order. The invoice is attached, and the lamps come on Tuesday, 24 November.\nattachments:\n  - file: attachments/offer.pdf',
    ],
  },
  examplesIn: {
    uk: {
      bad: [
        'body: |\n  Дякую за Ваше замовлення. «Рахунок у вкладенні», а дві лампи привезуть у вівторок, 24 листопада.',
        'body: |\n  Дякую за Ваше замовлення. «Додаю рахунок», а дві лампи привезуть у вівторок, 24 листопада.',
      ],
      good: [
        'body: |\n  Дякую за Ваше замовлення. Рахунок у вкладенні, а лампи привезуть у вівторок, 24 листопада.\nattachments:\n  - file: attachments/offer.pdf',
        'body: |\n  Дякую за Ваше замовлення. Гачок прикріплено до стелі, лампи привезуть у вівторок, 24 листопада.',
      ],
    },
    nb: {
      bad: ['body: |\n  Takk for bestillingen. Fakturaen «ligger vedlagt», og lampene kommer tirsdag 24. november.'],
      good: [
        'body: |\n  Takk for bestillingen. Fakturaen er vedlagt, og lampene kommer tirsdag 24. november.\nattachments:\n  - file: attachments/offer.pdf',
      ],
    },
    ru: {
      bad: ['body: |\n  Спасибо за Ваш заказ. «Счёт во вложении», а две лампы привезут во вторник, 24 ноября.'],
      good: ['body: |\n  Спасибо за Ваш заказ. Крючок прикреплён к потолку, лампы привезут во вторник, 24 ноября.'],
    },
    fy: {
      bad: [
        'body: |\n  Tige tank foar jo bestelling. De faktuer stiet «yn de bylage», de lampen komme tiisdei 24 novimber.',
      ],
      good: [
        'body: |\n  Tige tank foar jo bestelling. De faktuer stiet yn de bylage, de lampen komme tiisdei 24 novimber.\nattachments:\n  - file: attachments/offer.pdf',
      ],
    },
  },
  check,
};

function check(reading: Reading, report: Report): void {
  if (nodeAt(reading.message.root, ['attachments']) !== undefined) return;
  const said = hitsInParts(reading, ['attachment_words'], ['body', 'option', 'advantage', 'summary']).find(
    (hit) => !isConditional(hit, reading) && !isNegated(hit, reading),
  );
  if (said === undefined) return;
  const help = 'add the file under `attachments:`, or say where the reader finds it';
  report(error(showVisually.id, spanOf(said), `“${wordsOf(said)}”, and the letter has no attachment`, { help }));
}
